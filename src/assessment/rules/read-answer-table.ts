import type { Framework } from '../../framework/framework';
import type { Answer, RatingValue } from '../../scoring/answers';
import type { RequirementNode } from '../../scoring/model';
import type { CsvCell, CsvTable } from '../../shared/csv';
import type { TextProblem } from '../../shared/source-document';
import { listed, nearest, suggestion } from '../../shared/suggest';
import type { AssessmentPlace } from './assessment-place';
import { ENTITY_COLUMN } from './check-engagement';
import { notApplicableForbidden, readRating } from './read-rating';

export interface TableAnswer {
  readonly ref: string;
  /** Absent: the entity. */
  readonly unit?: string;
  readonly answer: Answer;
}

export interface TableReading {
  readonly answers: readonly TableAnswer[];
  readonly problems: readonly TextProblem[];
}

/** A row that sets all dimensions. */
const ALL_DIMENSIONS = '*';

/**
 * Reads an answers file: the header `ref,dimension,` and a column per unit (and `entity`), then a row per requirement and
 * dimension. A cell is a rating, `NA: reason`, or empty for *not assessed*.
 */
export function readAnswerTable(table: CsvTable, place: AssessmentPlace, framework: Framework): TableReading {
  const reader = new TableReader(place, framework);
  reader.read(table);
  return reader;
}

type Column =
  { readonly kind: 'unit'; readonly unit: string } | { readonly kind: 'entity' } | { readonly kind: 'ignored' };

interface AnswerRow {
  readonly dimension: string;
  readonly cells: readonly CsvCell[];
}

class TableReader implements TableReading {
  readonly answers: TableAnswer[] = [];
  readonly problems: TextProblem[] = [];
  private readonly rows = new Map<string, AnswerRow[]>();

  constructor(
    private readonly place: AssessmentPlace,
    private readonly framework: Framework,
  ) {}

  read({ rows: [header, ...rows], problems }: CsvTable): void {
    const columns = this.columns(header, rows);
    if (!header || !columns) return;
    if (problems.length > 0) {
      // A misplaced quotation mark can swallow cells and rows: what follows from it is not worth reporting.
      this.problems.push(...problems);
      return;
    }
    for (const row of rows) this.collect(row, header.length);
    for (const [ref, answerRows] of this.rows) {
      const node = this.place.requirements.get(ref);
      if (node) this.requirement(node, answerRows, columns);
    }
  }

  private columns(header: readonly CsvCell[] | undefined, rows: readonly (readonly CsvCell[])[]): Column[] | undefined {
    const names = (header ?? []).map(({ text }) => text.trim());
    const [first] = header ?? [];
    if (!header || !first || names[0] !== 'ref' || names[1] !== 'dimension') {
      this.report(first ?? { line: 1, column: 1 }, {
        code: 'csv/wrong-header',
        message: 'The header does not begin with "ref,dimension,".',
        hint: /[;\t]/.test(first?.text ?? '')
          ? 'Separate the cells by commas: save the table as CSV with the separator ",".'
          : `The header is "ref,dimension," and one column for each unit, then "${ENTITY_COLUMN}" if needed.`,
      });
      return undefined;
    }
    const seen = new Set<string>();
    return header.map((cell, index) => {
      const name = names[index] ?? '';
      if (index < 2) return { kind: 'ignored' };
      if (seen.has(name)) {
        this.report(cell, {
          code: 'csv/repeated-column',
          message: `There are two columns "${name}".`,
          hint: 'Put their cells into one.',
        });
        return { kind: 'ignored' };
      }
      if (name !== '') seen.add(name);
      return this.column(cell, name, () => rows.some((row) => (row[index]?.text.trim() ?? '') !== ''));
    });
  }

  private column(cell: CsvCell, name: string, isFilled: () => boolean): Column {
    const { units, caseUnits, assessment } = this.place;
    if (name === ENTITY_COLUMN) return { kind: 'entity' };
    if (units.includes(name)) return { kind: 'unit', unit: name };
    if (name === '') {
      // Spreadsheets like to append empty columns.
      if (isFilled()) {
        this.report(cell, {
          code: 'csv/nameless-column',
          message: 'A column with ratings has no name.',
          hint: 'Write the ref of its unit into the header.',
        });
      }
    } else if (caseUnits.includes(name)) {
      this.report(cell, {
        code: 'case/unknown-unit',
        message: `The column "${name}" is for a unit that is not assessed here.`,
        hint: `Add it to "units" of assessment ${assessment.key}, or remove the column.`,
      });
    } else if (caseUnits.length > 0) {
      this.report(cell, {
        code: 'case/unknown-unit',
        message: `The column "${name}" is for no unit of the case.`,
        hint: suggestion(name, [...units, ENTITY_COLUMN]),
      });
    }
    return { kind: 'ignored' };
  }

  /** Checks ref and dimension of a row and keeps it with the others of its requirement. */
  private collect(row: readonly CsvCell[], width: number): void {
    const [refCell, dimensionCell] = row;
    if (!refCell || !dimensionCell || row.length !== width) {
      const start = refCell ?? { line: 0, column: 0 };
      this.report(start, {
        code: 'csv/ragged-row',
        message: `The row has ${row.length} ${row.length === 1 ? 'cell' : 'cells'}; the header has ${width}.`,
        hint:
          row.length > width
            ? 'Put cells that contain commas in quotation marks.'
            : 'Keep a comma for each empty cell, also at the end of the row.',
      });
      return;
    }
    const ref = refCell.text.trim();
    const dimension = dimensionCell.text.trim();
    const node = this.place.requirements.get(ref);
    if (!node) {
      this.report(refCell, {
        code: 'case/unknown-requirement',
        message: `There is no requirement "${ref}" in ${this.framework.id}.`,
        hint: suggestion(ref, [...this.place.requirements.keys()]),
      });
      return;
    }
    const known = node.method.dimensions.map((rated) => rated.dimension);
    if (dimension !== ALL_DIMENSIONS && !known.includes(dimension)) {
      const near = nearest(dimension, known);
      this.report(dimensionCell, {
        code: 'case/unknown-dimension',
        message: `${ref} is not rated on a dimension "${dimension}".`,
        hint: `${near === undefined ? '' : `Did you mean "${near}"? `}Use ${listed(known)}, or "*" for a row that sets all.`,
      });
      return;
    }
    const rows = this.rows.get(ref) ?? [];
    this.rows.set(ref, rows);
    if (rows.some((other) => other.dimension === dimension || [other.dimension, dimension].includes(ALL_DIMENSIONS))) {
      this.report(refCell, {
        code: 'csv/duplicate-row',
        message: `${ref} was rated on ${dimension === ALL_DIMENSIONS ? 'a dimension' : `"${dimension}"`} in an earlier row.`,
        hint: `Keep one of them. The earlier row is line ${rows[0]?.cells[0]?.line ?? 0}.`,
      });
    } else rows.push({ dimension, cells: row });
  }

  private requirement(node: RequirementNode, rows: readonly AnswerRow[], columns: readonly Column[]): void {
    const [first] = rows;
    const missing = node.method.dimensions.filter(
      ({ dimension }) => !rows.some((row) => row.dimension === dimension || row.dimension === ALL_DIMENSIONS),
    );
    if (!first?.cells[0]) return;
    if (missing.length > 0) {
      this.report(first.cells[0], {
        code: 'csv/missing-row',
        message: `${node.ref} has no row for ${listed(missing.map(({ dimension }) => dimension))}.`,
        hint: 'Add a row for each dimension, or rate all with one row of dimension "*".',
      });
      return;
    }
    this.misplaced(node, rows, columns);
    const wanted = node.answeredPer;
    for (const [index, column] of columns.entries()) {
      if (column.kind !== wanted) continue;
      const answer = this.answer(node, rows, index);
      if (!answer) continue;
      this.answers.push({ ref: node.ref, ...(column.kind === 'unit' ? { unit: column.unit } : {}), answer });
    }
  }

  /** Cells in columns of the wrong kind, once per row. */
  private misplaced(node: RequirementNode, rows: readonly AnswerRow[], columns: readonly Column[]): void {
    const wrong = node.answeredPer === 'unit' ? 'entity' : 'unit';
    for (const { cells } of rows) {
      const misplaced = cells.filter((cell, index) => columns[index]?.kind === wrong && cell.text.trim() !== '');
      const [first] = misplaced;
      if (!first) continue;
      this.report(
        first,
        wrong === 'unit'
          ? {
              code: 'case/answer-per-unit',
              message: `${node.ref} is answered once for the entity, but ${cellsOf(misplaced.length)} of units ${misplaced.length === 1 ? 'is' : 'are'} filled.`,
              hint: `Leave the columns of the units empty and fill "${ENTITY_COLUMN}".`,
            }
          : {
              code: 'case/answer-for-entity',
              message: `${node.ref} is answered per unit, but the column "${ENTITY_COLUMN}" is filled.`,
              hint: `Leave "${ENTITY_COLUMN}" empty and fill the columns of the units.`,
            },
      );
    }
  }

  private answer(node: RequirementNode, rows: readonly AnswerRow[], index: number): Answer | undefined {
    const cells = rows.flatMap(({ dimension, cells: row }) => {
      const cell = row[index];
      return cell ? [{ dimension, cell, text: cell.text.trim() }] : [];
    });
    const filled = cells.filter(({ text }) => text !== '');
    const [first] = filled;
    if (!first) return undefined;
    const excluded = filled.filter(({ text, dimension }) => isNotApplicable(text, this.optionsFor(node, dimension)));
    if (excluded.length > 0) return this.notApplicable(node, excluded, filled);
    const empty = cells.find(({ text }) => text === '');
    if (empty) {
      this.report(empty.cell, {
        code: 'case/incomplete-rating',
        message: `${node.ref} is rated on "${first.dimension}" here, but not on "${empty.dimension}".`,
        hint: 'Fill the cell, or empty both for "not assessed".',
      });
      return undefined;
    }
    return this.rated(node, cells);
  }

  private notApplicable(
    node: RequirementNode,
    excluded: readonly { cell: CsvCell; text: string }[],
    filled: readonly { cell: CsvCell; text: string }[],
  ): Answer | undefined {
    const reasons = excluded.map(({ text }) => /^NA:\s*(.+)$/s.exec(text)?.[1] ?? '');
    const [first] = excluded;
    const [reason = ''] = reasons;
    const unexplained = excluded[reasons.indexOf('')];
    const rated = filled.find((entry) => !excluded.includes(entry));
    if (unexplained) {
      this.report(unexplained.cell, {
        code: 'case/missing-reason',
        message: `${node.ref} is not applicable here, without a reason.`,
        hint: 'Write "NA: reason"; the reason stands in the report.',
      });
    } else if (rated) {
      this.report(rated.cell, {
        code: 'case/conflicting-answers',
        message: `${node.ref} is both rated and not applicable here.`,
        hint: 'Write "NA: reason" for all dimensions, or rate all.',
      });
    } else if (new Set(reasons).size > 1) {
      this.report(excluded[1]?.cell ?? { line: 0, column: 0 }, {
        code: 'case/conflicting-answers',
        message: `${node.ref} is not applicable here for two different reasons.`,
        hint: 'Give the reason once; the cells of the other dimensions may be empty.',
      });
    } else if (node.notApplicable === 'forbidden' && first) {
      this.report(first.cell, {
        code: 'case/not-applicable-forbidden',
        message: notApplicableForbidden(node.ref),
        hint: 'Rate it, or empty the cell if it was not assessed.',
      });
    } else return { kind: 'notApplicable', reason };
    return undefined;
  }

  private rated(
    node: RequirementNode,
    cells: readonly { dimension: string; cell: CsvCell; text: string }[],
  ): Answer | undefined {
    const ratings: Record<string, RatingValue> = {};
    const faulty = new Set<CsvCell>();
    for (const { dimension, scale: scaleKey } of node.method.dimensions) {
      const entry = cells.find(
        (candidate) => candidate.dimension === dimension || candidate.dimension === ALL_DIMENSIONS,
      );
      const scale = this.framework.model.scales.get(scaleKey);
      if (!entry || !scale) continue;
      const reading = readRating(entry.text, scale, scaleKey);
      if ('value' in reading) ratings[dimension] = reading.value;
      else if (!faulty.has(entry.cell)) {
        faulty.add(entry.cell);
        this.report(entry.cell, { ...reading.fault, message: `The rating of ${node.ref} ${reading.fault.message}` });
      }
    }
    return faulty.size === 0 ? { kind: 'rated', ratings } : undefined;
  }

  /** Keys of the options that a cell may hold, in case one of them reads like "NA". */
  private optionsFor(node: RequirementNode, dimension: string): readonly string[] {
    return node.method.dimensions.flatMap((rated) => {
      const scale = this.framework.model.scales.get(rated.scale);
      const isMeant = dimension === ALL_DIMENSIONS || dimension === rated.dimension;
      return isMeant && scale && 'options' in scale ? scale.options.map(({ key }) => key) : [];
    });
  }

  private report(
    { line, column }: { readonly line: number; readonly column: number },
    problem: Pick<TextProblem, 'code' | 'message' | 'hint'>,
  ): void {
    this.problems.push({ ...problem, line, column });
  }
}

function isNotApplicable(text: string, options: readonly string[]): boolean {
  return /^n\/?a\b/i.test(text) && !options.includes(text);
}

const cellsOf = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);
