import type { Plan } from '../workstream';
import type { ResultRecords } from './rules/assess-records';

/** Plain data both ways: what a thread boundary copies. */
export interface PlanRequest {
  readonly number: number;
  readonly records: ResultRecords;
}

export type PlanAnswer =
  { readonly number: number; readonly plan: Plan | undefined } | { readonly number: number; readonly fault: string };
