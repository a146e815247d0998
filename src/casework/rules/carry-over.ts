import type { VersionMapping } from '../../framework/rules/mapping';
import type { RequirementNode } from '../../scoring/model';
import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';
import type { AnswerSheet } from './answer-sheet';
import { type AnswerRow, answerView, type AnswerView } from './answer-view';

/**
 * What becomes of one place of the new assessment. `carry`: the earlier answer still holds. `look`: the meaning changed
 * since, so it is shown and rated again. `results`: results follow from the data of their own months. `new`: the
 * requirement was not asked before. `notAssessed`: there is no earlier answer. `answered`: there is an answer already.
 */
export const CARRY_STATES = ['carry', 'look', 'results', 'new', 'notAssessed', 'answered'] as const;
export type CarryState = (typeof CARRY_STATES)[number];

export interface CarriedPlace {
  /** Ref of a unit, or `entity`. */
  readonly unit: string;
  readonly requirement: string;
  readonly state: CarryState;
  /** Why it has to be looked at again, or what was only made clearer. */
  readonly reason: LocalizedText | null;
  /** Those to requirements that became this one; empty when it is `new` or `notAssessed`. */
  readonly earlier: readonly AnswerRow[];
}

export type EarlierAnswerView = Pick<AnswerView, 'requirement' | 'kind' | 'ratings' | 'reason'>;

export interface CarriedPlaceView extends Omit<CarriedPlace, 'earlier'> {
  readonly earlier: readonly EarlierAnswerView[];
}

export type CarryCounts = Readonly<Record<CarryState, number>>;

export interface CarryOverInput {
  readonly mapping: VersionMapping;
  /** Of the new version. */
  readonly sheet: AnswerSheet;
  /** Refs of the units that the new assessment covers, `entity` among them when requirements are answered for it. */
  readonly units: readonly string[];
  readonly earlier: readonly AnswerRow[];
  /** Places of the new assessment that have an answer. */
  readonly answered: readonly { readonly unit: string; readonly requirement: string }[];
  readonly entity: string;
}

/** Every place of the new assessment, unit by unit in the order of the framework, with what the earlier one says of it. */
export function carryOver({ mapping, sheet, units, earlier, answered, entity }: CarryOverInput): CarriedPlace[] {
  const before = new Map(earlier.map((row) => [placeKey(row.unit, row.requirement), row]));
  const taken = new Set(answered.map((place) => placeKey(place.unit, place.requirement)));
  return units.flatMap((unit) =>
    [...sheet.requirements.values()]
      .filter(({ answeredPer }) => (answeredPer === 'entity') === (unit === entity))
      .map((node): CarriedPlace => {
        const { from, carry, reason = null } = known(mapping.origins, node.ref);
        const found = from.flatMap((ref) => before.get(placeKey(unit, ref)) ?? []);
        const isAnswered = taken.has(placeKey(unit, node.ref));
        const state = isAnswered ? 'answered' : stateOf(node, sheet, carry, found);
        return { unit, requirement: node.ref, state, reason, earlier: found };
      }),
  );
}

function stateOf(
  node: RequirementNode,
  { scales }: AnswerSheet,
  carry: 'same' | 'look' | 'new',
  found: readonly AnswerRow[],
): CarryState {
  if (carry === 'new') return 'new';
  if (found.length === 0) return 'notAssessed';
  const isResult = node.method.dimensions.some(({ scale }) => known(scales, scale).kind === 'computed');
  if (isResult && found.some(({ kind }) => kind === 'rated')) return 'results';
  return carry === 'same' ? 'carry' : 'look';
}

export function countStates(places: readonly CarriedPlace[]): CarryCounts {
  const counts = Object.fromEntries(CARRY_STATES.map((state) => [state, 0])) as Record<CarryState, number>;
  for (const { state } of places) counts[state] += 1;
  return counts;
}

/** @param sheet of the earlier version: its answers are shown on its scales */
export function carriedPlaceView({ earlier, ...place }: CarriedPlace, sheet: AnswerSheet): CarriedPlaceView {
  return {
    ...place,
    earlier: earlier.map((row) => {
      const { requirement, kind, ratings, reason } = answerView(sheet, row);
      return { requirement, kind, ratings, reason };
    }),
  };
}

const placeKey = (unit: string, requirement: string): string => `${unit} ${requirement}`;
