import type { Staffing } from '../../assessment/assessment';
import { toNumber } from '../../scoring/ratio';
import {
  agentsFor,
  erlangA,
  erlangC,
  type Load,
  offeredErlangs,
  scheduledAgents,
  type StaffingResult,
} from '../../statistics/erlang';

/** *enough*: what is required, and not more than a tenth above it (one agent in a small group). */
export type StaffingVerdict = 'enough' | 'short' | 'overstaffed';

export interface StaffingJudgement {
  /** Which of the models judges: A where callers are known to give up, else C. */
  readonly model: 'erlangC' | 'erlangA';
  /** Offered load. */
  readonly erlangs: number;
  /** Fewest agents at work with whom the service level is reached, by the model that judges. */
  readonly required: number;
  /** The same if callers waited without end; more than is needed where they give up. */
  readonly requiredByErlangC: number;
  /** Agents to schedule so that those required are at work; null without a shrinkage. */
  readonly scheduled: number | null;
  /** One agent fewer than required (where that is one or more) to three more. Waits can be infinite: see `erlangC`. */
  readonly options: readonly StaffingResult[];
  /** With the agents at work; null when they are not known. */
  readonly staffed: StaffingResult | null;
  /** Null when the agents at work are not known. */
  readonly verdict: StaffingVerdict | null;
  /** Agents at work less those required, negative when short; null as above. */
  readonly spare: number | null;
  /** Of those at work or, when they are not known, of those required: more than 90 % wears people out. */
  readonly isOccupancyHigh: boolean;
}

const HIGHEST_OCCUPANCY = 0.9;
const FEWER = 1;
const MORE = 3;

/** Spare agents beyond which a group is overstaffed, as a share of those required; our own default. */
const SPARE_SHARE = 0.1;

/**
 * Whether the agents at work reach the service level in an interval, and how many would.
 * @throws RangeError when a figure is impossible, that is when the case was not checked
 */
export function judgeStaffing(staffing: Staffing): StaffingJudgement {
  const { intervalMinutes, calls, handlingSeconds, limitSeconds, agents, shrinkage, patienceSeconds } = staffing;
  const load: Load = { calls, intervalSeconds: intervalMinutes * 60, handlingSeconds };
  const target = toNumber(staffing.targetShare);
  const resultWith = (count: number): StaffingResult =>
    patienceSeconds === undefined
      ? erlangC(load, count, limitSeconds)
      : erlangA(load, count, limitSeconds, patienceSeconds);
  const required = agentsFor(load, target, limitSeconds, patienceSeconds);
  const fewest = Math.max(1, required - FEWER);
  const staffed = agents === undefined ? null : resultWith(agents);
  return {
    model: patienceSeconds === undefined ? 'erlangC' : 'erlangA',
    erlangs: offeredErlangs(load),
    required,
    requiredByErlangC: agentsFor(load, target, limitSeconds),
    scheduled: shrinkage === undefined ? null : scheduledAgents(required, toNumber(shrinkage)),
    options: Array.from({ length: required + MORE - fewest + 1 }, (_, index) => resultWith(fewest + index)),
    staffed,
    verdict: agents === undefined ? null : verdictOn(agents, required),
    spare: agents === undefined ? null : agents - required,
    isOccupancyHigh: (staffed ?? resultWith(required)).occupancy > HIGHEST_OCCUPANCY,
  };
}

function verdictOn(agents: number, required: number): StaffingVerdict {
  if (agents < required) return 'short';
  return agents - required > Math.max(1, required * SPARE_SHARE) ? 'overstaffed' : 'enough';
}
