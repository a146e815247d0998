import type { Schemas } from '../api/client';
import type { AnswerContent, Ratings, StoredAnswer } from './answer';
import { withMine } from './grid-marks';
import type { Requirement } from './rows';

type Scale = Schemas['TreeScaleDto'];
type Grid = Schemas['AnswerGridDto'];

/** An answer as a grid has it: all that can be shown in a cell, not all of what is stored. */
/** All that is known of it is saved: what waits is shown in its stead. */
export interface GridAnswer {
  readonly state: 'saved';
  readonly version: string;
  readonly isOut: boolean;
  readonly ratings: Ratings;
  readonly hasNote: boolean;
}

/**
 * @param text of a cell: `4|3`, `4|*`, `n/a`
 * @returns undefined where nothing is answered
 */
export function gridAnswer(
  text: string,
  version: string,
  dimensions: Requirement['dimensions'],
  scales: ReadonlyMap<string, Scale>,
): GridAnswer | undefined {
  if (version === '') return undefined;
  if (text === 'n/a') return { state: 'saved', version, isOut: true, ratings: {}, hasNote: false };
  const hasNote = text.endsWith('*');
  const values = (hasNote ? text.slice(0, -1) : text).split('|');
  const ratings = Object.fromEntries(
    dimensions.flatMap(({ key, scale }, at) => {
      const value = values[at] ?? '';
      if (value === '') return [];
      return [[key, scales.get(scale)?.kind === 'percentage' ? Number(value) : value] as const];
    }),
  );
  return { state: 'saved', version, isOut: false, ratings, hasNote };
}

type Column = Grid['columns'][number];

const readCells = new WeakMap<Column, Map<string, GridAnswer | undefined>>();

/** The answer in a column, read once: a column that changes is another one, and all others keep theirs. */
export function answerIn(
  column: Column,
  at: number,
  { ref, dimensions }: Pick<Requirement, 'ref' | 'dimensions'>,
  scales: ReadonlyMap<string, Scale>,
): GridAnswer | undefined {
  const cells = readCells.get(column) ?? new Map<string, GridAnswer | undefined>();
  readCells.set(column, cells);
  if (!cells.has(ref)) {
    cells.set(ref, gridAnswer(column.answers[at] ?? '', column.versions[at] ?? '', dimensions, scales));
  }
  return cells.get(ref);
}

export interface GridCoverage {
  readonly rated: number;
  readonly asked: number;
}

const counted = new WeakMap<Column, GridCoverage>();

/** How much of what is asked in a column is rated on all dimensions; not applicable is not counted. */
export function coverageIn(
  column: Column,
  requirements: readonly Requirement[],
  places: ReadonlyMap<string, number>,
): GridCoverage {
  const known = counted.get(column);
  if (known) return known;
  let [rated, asked] = [0, 0];
  for (const requirement of requirements) {
    if (!isAskedOf(requirement, column.unit)) continue;
    const text = column.answers[places.get(requirement.ref) ?? -1] ?? '';
    if (text === 'n/a') continue;
    asked += 1;
    if (text !== '' && !/(?:^|\|)(?:\||\*|$)/.test(text)) rated += 1;
  }
  const coverage = { rated, asked };
  counted.set(column, coverage);
  return coverage;
}

/** Whether a requirement is answered in the column of this unit. */
export const isAskedOf = ({ answeredPer }: Pick<Requirement, 'answeredPer'>, unit: string): boolean =>
  (answeredPer === 'entity') === (unit === 'entity');

/** @returns what is stored, where the grid says all of it; undefined where it has to be asked for: notes and reasons */
export function storedOfGrid(answer: GridAnswer | undefined): StoredAnswer | null | undefined {
  if (!answer) return null;
  if (answer.isOut || answer.hasNote) return undefined;
  return { version: answer.version, content: { kind: 'rated', ratings: answer.ratings, note: null } };
}

/** The text of a cell for an answer, as the server would write it. */
export function cellText(content: AnswerContent, dimensions: Requirement['dimensions']): string {
  if (content.kind === 'notApplicable') return 'n/a';
  const ratings = dimensions.map(({ key }) => String(content.ratings[key] ?? ''));
  return `${ratings.join('|')}${(content.note ?? '') === '' ? '' : '*'}`;
}

/** @returns the grid with this answer in its place; the same grid where it has no such place */
export function withGridAnswer(
  grid: Grid,
  place: { readonly unit: string; readonly requirement: string },
  answer: StoredAnswer | null,
  dimensions: Requirement['dimensions'],
  isMine = false,
): Grid {
  const at = grid.requirements.indexOf(place.requirement);
  if (at < 0) return grid;
  return {
    ...grid,
    columns: grid.columns.map((column) => {
      if (column.unit !== place.unit) return column;
      const text = answer === null ? '' : cellText(answer.content, dimensions);
      return {
        ...column,
        answers: column.answers.with(at, text),
        versions: column.versions.with(at, answer?.version ?? ''),
        mine: withMine(column.mine, at, isMine),
      };
    }),
  };
}

/**
 * How far up its scales an answer is, 0 to 5 as levels are drawn: the mean over what is rated. Undefined without a rating
 * that has a place on a scale.
 */
export function levelOf(
  ratings: Ratings,
  dimensions: Requirement['dimensions'],
  scales: ReadonlyMap<string, Scale>,
): number | undefined {
  const shares = dimensions.flatMap(({ key, scale: name }) => {
    const scale = scales.get(name);
    const value = ratings[key];
    if (value === undefined || !scale) return [];
    if (scale.kind === 'percentage') return [Number(value) / 100];
    const at = scale.options.findIndex((option) => option.key === String(value));
    return at < 0 ? [] : [at / Math.max(1, scale.options.length - 1)];
  });
  if (shares.length === 0) return undefined;
  return Math.min(5, Math.floor((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 5 + 1e-9));
}
