import type { RequirementNode } from '../../scoring/model';
import type { AnswerSheet } from './answer-sheet';
import { type AnswerRow, ratingText } from './answer-view';

export type GridRow = Pick<AnswerRow, 'unit' | 'requirement' | 'kind' | 'ratings' | 'version'> & {
  readonly hasNote: boolean;
};

export interface GridColumnView {
  /** Ref of a unit, or `entity`. */
  readonly unit: string;
  /** In the order of the requirements; see `cellText`. */
  readonly answers: readonly string[];
  /** In the same order; empty where nothing is answered. */
  readonly versions: readonly string[];
}

export interface AnswerGridView {
  /** Refs in the order of the framework. */
  readonly requirements: readonly string[];
  readonly columns: readonly GridColumnView[];
}

/**
 * All answers of an assessment in few bytes: a text for every requirement of every unit.
 * @param units refs, in the order of the columns
 */
export function answerGrid(sheet: AnswerSheet, units: readonly string[], rows: readonly GridRow[]): AnswerGridView {
  const requirements = [...sheet.requirements.keys()];
  const places = new Map(requirements.map((ref, at) => [ref, at]));
  const columns = new Map(
    units.map((unit) => [
      unit,
      { answers: new Array<string>(places.size).fill(''), versions: new Array<string>(places.size).fill('') },
    ]),
  );
  for (const row of rows) {
    const at = places.get(row.requirement);
    const column = columns.get(row.unit);
    const node = sheet.requirements.get(row.requirement);
    if (at === undefined || !column || !node) continue;
    column.answers[at] = cellText(node, row);
    column.versions[at] = row.version;
  }
  return { requirements, columns: [...columns].map(([unit, column]) => ({ unit, ...column })) };
}

/**
 * `n/a`; else the ratings of the requirement's dimensions in their order with `|` between them, empty where one is missing:
 * `4|`. A `*` follows where there is a note.
 */
export function cellText({ method }: RequirementNode, { kind, ratings, hasNote }: GridRow): string {
  if (kind === 'notApplicable') return 'n/a';
  const texts = method.dimensions.map(({ dimension }) => {
    const value = ratings?.[dimension];
    return value === undefined ? '' : ratingText(value);
  });
  return `${texts.join('|')}${hasNote ? '*' : ''}`;
}
