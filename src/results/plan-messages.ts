import type { Plan } from '../workstream';
import type { ResultRecords } from './rules/assess-records';

/** Plain data both ways: what a thread boundary copies. One request at a time. */
export type PlanRequest = ResultRecords;

export type PlanAnswer = { readonly plan: Plan | undefined } | { readonly fault: string };
