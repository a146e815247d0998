import type { Framework } from '../../framework/framework';
import type { Answer, RatingValue } from '../../scoring/answers';
import type { RequirementNode } from '../../scoring/model';
import type { CsvCell, CsvRow, CsvTable } from '../../shared/csv';
import { known } from '../../shared/known';
import type { Position, TextProblem } from '../../shared/source-document';
import { listed, nearest, suggestion } from '../../shared/suggest';
import { type Column, readColumns } from './answer-columns';
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
  const { columns, problems } = readColumns(table, place);
  // Without a header nothing can be read, and a misplaced quotation mark can swallow cells and rows.
  if (!columns || table.problems.length > 0) return { answers: [], problems: columns ? table.problems : problems };
  const reader = new TableReader(place, framework, columns);
  reader.read(table.rows.slice(1));
  return { answers: reader.answers, problems: [...problems, ...reader.problems] };
}

interface AnswerRow {
  readonly dimension: string;
  /** The cell with the ref. */
  readonly start: CsvCell;
  readonly cells: CsvRow;
}

/** One cell of the answer to a requirement, with the dimension of its row. */
interface AnswerCell {
  readonly dimension: string;
  readonly cell: CsvCell;
  readonly text: string;
}

class TableReader {
  readonly answers: TableAnswer[] = [];
  readonly problems: TextProblem[] = [];
  private readonly rows = new Map<RequirementNode, [AnswerRow, ...AnswerRow[]]>();

  constructor(
    private readonly place: AssessmentPlace,
    private readonly framework: Framework,
    private readonly columns: readonly Column[],
  ) {}

  read(rows: readonly CsvRow[]): void {
    for (const row of rows) this.collect(row);
    for (const [node, answerRows] of this.rows) this.requirement(node, answerRows);
  }

  /** Checks ref and dimension of a row and keeps it with the others of its requirement. */
  private collect(row: CsvRow): void {
    const [start, dimensionCell = start] = row;
    const width = this.columns.length;
    if (row.length !== width) {
      this.report(start, {
        code: 'csv/ragged-row',
        message: `The row has ${counted(row.length, 'cell')}; the header has ${width}.`,
        hint:
          row.length > width
            ? 'Put cells that contain commas in quotation marks.'
            : 'Keep a comma for each empty cell, also at the end of the row.',
      });
      return;
    }
    const ref = start.text.trim();
    const dimension = dimensionCell.text.trim();
    const node = this.place.requirements.get(ref);
    if (!node) {
      this.report(start, {
        code: 'case/unknown-requirement',
        message: `There is no requirement "${ref}" in ${this.framework.id}.`,
        hint: suggestion(ref, [...this.place.requirements.keys()]),
      });
      return;
    }
    const dimensions = node.method.dimensions.map((rated) => rated.dimension);
    if (dimension !== ALL_DIMENSIONS && !dimensions.includes(dimension)) {
      const near = nearest(dimension, dimensions);
      this.report(dimensionCell, {
        code: 'case/unknown-dimension',
        message: `${ref} is not rated on a dimension "${dimension}".`,
        hint: `${near === undefined ? '' : `Did you mean "${near}"? `}Use ${listed(dimensions)}, or "*" for a row that sets all.`,
      });
      return;
    }
    this.keep(node, { dimension, start, cells: row });
  }

  private keep(node: RequirementNode, row: AnswerRow): void {
    const rows = this.rows.get(node);
    const earlier = rows?.find(
      ({ dimension }) => [row.dimension, ALL_DIMENSIONS].includes(dimension) || row.dimension === ALL_DIMENSIONS,
    );
    if (!rows) this.rows.set(node, [row]);
    else if (!earlier) rows.push(row);
    else {
      this.report(row.start, {
        code: 'csv/duplicate-row',
        message: `${node.ref} was rated on ${row.dimension === ALL_DIMENSIONS ? 'a dimension' : `"${row.dimension}"`} in an earlier row.`,
        hint: `Keep one of them. The earlier row is line ${earlier.start.line}.`,
      });
    }
  }

  private requirement(node: RequirementNode, rows: readonly [AnswerRow, ...AnswerRow[]]): void {
    const missing = node.method.dimensions.filter(
      ({ dimension }) => !rows.some((row) => row.dimension === dimension || row.dimension === ALL_DIMENSIONS),
    );
    if (missing.length > 0) {
      this.report(rows[0].start, {
        code: 'csv/missing-row',
        message: `${node.ref} has no row for ${listed(missing.map(({ dimension }) => dimension))}.`,
        hint: 'Add a row for each dimension, or rate all with one row of dimension "*".',
      });
      return;
    }
    this.misplaced(node, rows);
    for (const [index, column] of this.columns.entries()) {
      if (column.kind !== node.answeredPer) continue;
      const answer = this.answer(node, rows, index);
      if (!answer) continue;
      this.answers.push({ ref: node.ref, ...(column.kind === 'unit' ? { unit: column.unit } : {}), answer });
    }
  }

  /** Cells in columns of the wrong kind, once per row. */
  private misplaced(node: RequirementNode, rows: readonly AnswerRow[]): void {
    const wrong = node.answeredPer === 'unit' ? 'entity' : 'unit';
    for (const { cells } of rows) {
      const filled = cells.filter((cell, index) => this.columns[index]?.kind === wrong && cell.text.trim() !== '');
      for (const first of filled.slice(0, 1)) {
        this.report(
          first,
          wrong === 'unit'
            ? {
                code: 'case/answer-per-unit',
                message: `${node.ref} is answered once for the entity, but ratings stand in ${counted(filled.length, 'column')} of units.`,
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
  }

  private answer(node: RequirementNode, rows: readonly AnswerRow[], index: number): Answer | undefined {
    const cells = rows.flatMap(({ dimension, cells: row }) =>
      row.slice(index, index + 1).map((cell): AnswerCell => ({ dimension, cell, text: cell.text.trim() })),
    );
    const filled = cells.filter(({ text }) => text !== '');
    const [excluded, ...others] = filled.filter((entry) => this.isNotApplicable(node, entry));
    if (excluded) return this.notApplicable(node, [excluded, ...others], filled);
    const empty = cells.find(({ text }) => text === '');
    const [first] = filled;
    if (!first) return undefined;
    if (!empty) return this.rated(node, cells);
    this.report(empty.cell, {
      code: 'case/incomplete-rating',
      message: `${node.ref} is rated on "${first.dimension}" here, but not on "${empty.dimension}".`,
      hint: 'Fill the cell, or empty both for "not assessed".',
    });
    return undefined;
  }

  /** "NA: reason", or an attempt at it; an option that reads like it is an option. */
  private isNotApplicable(node: RequirementNode, { text, dimension }: AnswerCell): boolean {
    if (!/^n\/?a\b/i.test(text)) return false;
    return !node.method.dimensions.some((rated) => {
      const scale = known(this.place.scales, rated.scale);
      const isMeant = dimension === ALL_DIMENSIONS || dimension === rated.dimension;
      return isMeant && 'options' in scale && scale.options.some(({ key }) => key === text);
    });
  }

  private notApplicable(
    node: RequirementNode,
    excluded: readonly [AnswerCell, ...AnswerCell[]],
    filled: readonly AnswerCell[],
  ): Answer | undefined {
    const [first] = excluded;
    const unexplained = excluded.find(({ text }) => reasonIn(text) === '');
    const rated = filled.find((entry) => !excluded.includes(entry));
    const other = excluded.find(({ text }) => reasonIn(text) !== reasonIn(first.text));
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
    } else if (other) {
      this.report(other.cell, {
        code: 'case/conflicting-answers',
        message: `${node.ref} is not applicable here for two different reasons.`,
        hint: 'Give the reason once; the cells of the other dimensions may be empty.',
      });
    } else if (node.notApplicable === 'forbidden') {
      this.report(first.cell, {
        code: 'case/not-applicable-forbidden',
        message: notApplicableForbidden(node.ref),
        hint: 'Rate it, or empty the cell if it was not assessed.',
      });
    } else return { kind: 'notApplicable', reason: reasonIn(first.text) };
    return undefined;
  }

  private rated(node: RequirementNode, cells: readonly AnswerCell[]): Answer | undefined {
    const ratings: Record<string, RatingValue> = {};
    const faulty = new Set<CsvCell>();
    for (const { dimension, scale } of node.method.dimensions) {
      for (const { cell, text } of cells.filter((entry) => [dimension, ALL_DIMENSIONS].includes(entry.dimension))) {
        const reading = readRating(text, known(this.place.scales, scale), scale);
        if ('value' in reading) ratings[dimension] = reading.value;
        else if (!faulty.has(cell)) {
          faulty.add(cell);
          this.report(cell, { ...reading.fault, message: `The rating of ${node.ref} ${reading.fault.message}` });
        }
      }
    }
    return faulty.size === 0 ? { kind: 'rated', ratings } : undefined;
  }

  private report({ line, column }: Position, problem: Omit<TextProblem, keyof Position>): void {
    this.problems.push({ ...problem, line, column });
  }
}

/** Empty when there is none. */
const reasonIn = (text: string): string => (text.startsWith('NA:') ? text.slice(3).trim() : '');

const counted = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`;
