import type { RequirementNode } from '../../scoring/model';
import type { AnswerSheet } from './answer-sheet';
import type { FlagView } from './answer-tree';
import { type AnswerRow, ratingText } from './answer-view';

export type GridRow = Pick<AnswerRow, 'unit' | 'requirement' | 'kind' | 'ratings' | 'version'> & {
  readonly hasNote: boolean;
  /** Whether whoever asks gave it last. */
  readonly isMine: boolean;
};

export interface GridFlag extends FlagView {
  readonly requirement: string;
}

/** A flag and the unit where it is. */
export interface PlacedFlag extends GridFlag {
  readonly unit: string;
}

export interface GridColumnView {
  /** Ref of a unit, or `entity`. */
  readonly unit: string;
  /** In the order of the requirements; see `cellText`. */
  readonly answers: readonly string[];
  /** In the same order; empty where nothing is answered. */
  readonly versions: readonly string[];
  /** Places, in the same order, of answers that whoever asks gave last. */
  readonly mine: readonly number[];
  readonly flags: readonly GridFlag[];
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
export function answerGrid(
  sheet: AnswerSheet,
  units: readonly string[],
  rows: readonly GridRow[],
  flags: readonly PlacedFlag[] = [],
): AnswerGridView {
  const requirements = [...sheet.requirements.keys()];
  const places = new Map(requirements.map((ref, at) => [ref, at]));
  const columns = new Map(
    units.map((unit) => [
      unit,
      {
        answers: new Array<string>(places.size).fill(''),
        versions: new Array<string>(places.size).fill(''),
        mine: [] as number[],
        flags: [] as GridFlag[],
      },
    ]),
  );
  for (const row of rows) {
    const at = places.get(row.requirement);
    const column = columns.get(row.unit);
    const node = sheet.requirements.get(row.requirement);
    if (at === undefined || !column || !node) continue;
    column.answers[at] = cellText(node, row);
    column.versions[at] = row.version;
    if (row.isMine) column.mine.push(at);
  }
  for (const { unit, ...flag } of flags) columns.get(unit)?.flags.push(flag);
  for (const { mine } of columns.values()) mine.sort((a, b) => a - b);
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
