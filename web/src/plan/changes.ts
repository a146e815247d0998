import type { Schemas } from '../api/client';

export type PlanChange = Schemas['PlanChangeDto'];

/** The changes with a part held back until a day; it takes the place of what was stated of the part before. */
export function withNotBefore(changes: readonly PlanChange[], part: string, date: string): PlanChange[] {
  return [...withoutNotBefore(changes, part), { kind: 'notBefore', part, date }];
}

/** The changes without a day that was stated for a part. */
export function withoutNotBefore(changes: readonly PlanChange[], part: string): PlanChange[] {
  return changes.filter((change) => !(change.kind === 'notBefore' && change.part === part));
}

/** The changes with what is stated of one work item; later statements join earlier ones. */
export function withAdjustment(
  changes: readonly PlanChange[],
  adjustment: PlanChange & { kind: 'adjust' },
): PlanChange[] {
  const before = changes.find((change) => change.kind === 'adjust' && change.workItem === adjustment.workItem);
  if (!before) return [...changes, adjustment];
  return changes.map((change) => (change === before ? { ...before, ...adjustment } : change));
}

/** Is the change about this workstream or work item? */
export function isAbout(change: PlanChange, id: string): boolean {
  return [change.workstream, change.workItem, change.part].includes(id);
}
