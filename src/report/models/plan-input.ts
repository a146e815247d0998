import type { Framework } from '../../framework/framework';
import type { Language } from '../../shared/text';
import type { Engagement } from '../../assessment/assessment';
import type { Plan } from '../../workstream/rules/plan';
import type { PlanParts } from '../../workstream/rules/plan-matrix';
import type { AssessedWave } from './report-context';
import type { SealPrint } from './seal-print';

/** One plan of a wave, for one assessment of it or for all of them together. */
export interface PlanReportInput {
  readonly engagement: Engagement;
  /** The assessments whose workstreams are shown; the first gives number, date and status. One at least. */
  readonly waves: readonly [AssessedWave, ...AssessedWave[]];
  /** Frameworks of all assessments that share the plan, shown or not: its functions are named by them. */
  readonly frameworks: readonly Framework[];
  /** Undefined when nothing is below target. */
  readonly plan: Plan | undefined;
  /** Who has which part in the work items of workstreams. */
  readonly rasic: PlanParts;
  readonly language: Language;
  /** SHA-256 (hex) of the data file that belongs to this report. */
  readonly dataHash: string;
  readonly dataFile: 'scores.json' | 'plan.json';
  /** Of the pages with the RASIC matrix; default: A4. */
  readonly paper?: 'a4' | 'a3';
  /** Of an issued report. */
  readonly seal?: SealPrint;
}
