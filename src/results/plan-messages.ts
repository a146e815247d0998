import type { Plan } from '../workstream';
import type { ResultRecords } from './rules/assess-records';

/** Plain data both ways: what a thread boundary copies. */
export type PlanRequest = ResultRecords;

export type PlanAnswer = Plan | undefined;
