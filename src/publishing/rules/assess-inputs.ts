import {
  type AssessedRecords,
  assessRecords,
  type FrameworkRecord,
  type ResultRecords,
} from '../../results/rules/assess-records';
import type { PlanChange } from '../../workstream/rules/plan-change';
import type { TrackingBasis } from '../../workstream/rules/track';

export type InputRole = 'current' | 'previous' | 'sameWave';

/** A record that a report is made from, and what it is to the report. */
export interface ReportInputRecord extends FrameworkRecord {
  readonly role: InputRole;
  /** Order of the assessments in their engagement. */
  readonly position: number;
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
  const previous = inputs.find(({ role }) => role === 'previous');
  const mates = inputs
    .filter((input) => input !== current && (input.role === 'sameWave' || waveOf(input) === waveOf(current)))
    .sort((a, b) => a.position - b.position);
  return {
    current,
    ...(previous && { previous }),
    before: mates.filter(({ position }) => position < current.position),
    after: mates.filter(({ position }) => position > current.position),
  };
}

/** A record always states its wave. */
function waveOf({ record }: ReportInputRecord): string | undefined {
  return record.case.assessments[0]?.wave;
}
