import {
  type AssessedRecords,
  assessRecords,
  type EarlierRecords,
  type FrameworkRecord,
  type ResultRecords,
} from '../../results/rules/assess-records';
import type { PlanChange } from '../../workstream/rules/plan-change';
import type { TrackingBasis } from '../../workstream/rules/track';

/** `earlier`: further back in the chain than the previous one, or in the wave of one of them, so that it shares its plan. */
export const INPUT_ROLES = ['current', 'previous', 'sameWave', 'earlier'] as const;
export type InputRole = (typeof INPUT_ROLES)[number];

/** A record that a report is made from, and what it is to the report. */
export interface ReportInputRecord extends FrameworkRecord {
  readonly role: InputRole;
  /** Order of the assessments in their engagement. */
  readonly position: number;
  /**
   * Place in the chain of waves: 1 for the previous one. Absent: not a link of it, or frozen when the course over the waves
   * was not printed yet.
   */
  readonly stepsBack?: number | undefined;
  /** Of a link: what somebody had changed in the plan of its wave. */
  readonly planChanges?: readonly PlanChange[] | undefined;
}

/**
 * Everything that follows from the inputs of a report.
 * @param planChanges what somebody had changed in the plan when the report was asked for
 * @param planTracking what the plan was compared with then; undefined: nothing was agreed
 * @throws RangeError when not exactly one of them is the current one, or a framework is not the one of its record
 */
export function assessInputs(
  inputs: readonly ReportInputRecord[],
  planChanges: readonly PlanChange[] = [],
  planTracking?: TrackingBasis,
): AssessedRecords {
  return assessRecords({ ...arrangeRecords(inputs), planChanges, planTracking });
}

/**
 * The inputs of a report as the engine takes them. The previous assessment shares the plan as well when it belongs to the
 * same wave.
 * @throws RangeError when not exactly one of them is the current one
 */
export function arrangeRecords(inputs: readonly ReportInputRecord[]): ResultRecords {
  const [current, ...others] = inputs.filter(({ role }) => role === 'current');
  if (!current || others.length > 0) throw new RangeError('A report is about one assessment.');
  const earlier = chainOf(inputs);
  const previous = earlier.length > 0 ? undefined : inputs.find(({ role }) => role === 'previous');
  return {
    ...withMates(current, inputs),
    ...(previous && { previous }),
    ...(earlier.length > 0 && { earlier }),
  };
}

/** The links, the first wave first. */
function chainOf(inputs: readonly ReportInputRecord[]): EarlierRecords[] {
  return inputs
    .flatMap((input) => (input.stepsBack === undefined ? [] : [{ input, stepsBack: input.stepsBack }]))
    .sort((a, b) => b.stepsBack - a.stepsBack)
    .map(({ input }) => ({ ...withMates(input, inputs), planChanges: input.planChanges ?? [] }));
}

/** With the others of its wave. */
function withMates(
  current: ReportInputRecord,
  inputs: readonly ReportInputRecord[],
): Pick<ResultRecords, 'current' | 'before' | 'after'> {
  const mates = inputs
    .filter((input) => input !== current && waveOf(input) === waveOf(current))
    .sort((a, b) => a.position - b.position);
  return {
    current,
    before: mates.filter(({ position }) => position < current.position),
    after: mates.filter(({ position }) => position > current.position),
  };
}

/** A record always states its wave. */
function waveOf({ record }: ReportInputRecord): string | undefined {
  return record.case.assessments[0]?.wave;
}
