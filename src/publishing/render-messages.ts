import type { ForumBasis } from '../forum';
import type { PlanChange, TrackingBasis } from '../workstream';
import type { CellChange, FrozenMatrix } from '../rasic';
import type { CertificateInput, SealPrint } from '../report';
import type { Language } from '../shared/text';
import type { ActionPlanBasis } from './rules/action-plan';
import type { InputRole } from './rules/assess-inputs';
import type { Paper, ReportFormat, ReportKind } from './rules/report-kinds';

/** A snapshot as it is stored. */
export interface SnapshotInput {
  readonly role: InputRole;
  readonly position: number;
  /** Null: not a link of the chain of waves. */
  readonly stepsBack: number | null;
  /** Of a link: what somebody had changed in the plan of its wave. */
  readonly planChanges: readonly PlanChange[] | null;
  readonly frameworkId: string;
  readonly frameworkSha256: string;
  /** Of the document's UTF-8 bytes, hex. */
  readonly sha256: string;
  /** Canonical JSON of an `AssessmentRecord`. */
  readonly document: string;
}

export interface FrameworkSource {
  readonly id: string;
  readonly sha256: string;
  /** The file as it was loaded. */
  readonly source: string;
}

/** Everything that a report follows from: the same task always gives the same bytes. */
export interface RenderTask {
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly language: Language;
  readonly inputs: readonly SnapshotInput[];
  readonly frameworks: readonly FrameworkSource[];
  /** What somebody changed in the RASIC matrices of the plan. */
  readonly rasicChanges: readonly CellChange[];
  readonly planChanges: readonly PlanChange[];
  /** Of a forum pack only. */
  readonly forum: ForumBasis | null;
  /** The matrix of a rasicMatrix; beside a gap report or a plan those of the engagement; null: none. */
  readonly rasic: readonly FrozenMatrix[] | null;
  /** Of the pages with a matrix; null: A4. */
  readonly paper: Paper | null;
  /** Of a corrective action plan only, which is made of nothing else. */
  readonly correctiveActions?: ActionPlanBasis;
  /** Of a vendor scorecard or a business review only: its data file, which it is made of alone. */
  readonly dataFile?: string;
  /** What the plan is compared with; absent: nothing was agreed when the report was asked for. */
  readonly planTracking?: TrackingBasis;
  /** Of a report that is issued: it is drawn with its seal and with an empty signature field. PDFs only. */
  readonly seal?: SealPrint;
}

/** A certificate, which follows from its document alone. */
export interface CertificateTask {
  readonly kind: 'certificate';
  readonly certificate: CertificateInput;
  /** None are needed. */
  readonly frameworks: readonly FrameworkSource[];
}

export interface MadeReport {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the figures that the report prints (scores.json, plan.json), or of the document of a certificate, hex. */
  readonly dataSha256: string;
  /** Of a PDF. */
  readonly pages: number | null;
}

/** To the thread: one task at a time. Frameworks that it has parsed already are left out of the task. */
export interface ToThread {
  readonly task: RenderTask | CertificateTask;
  /** Forget the frameworks of earlier tasks first. */
  readonly forget: boolean;
}

export type FromThread =
  | { readonly type: 'started' }
  | { readonly type: 'progress'; readonly percent: number }
  | { readonly type: 'made'; readonly report: MadeReport }
  /** The report can not be made from these inputs, however often it is tried. */
  | { readonly type: 'refused'; readonly sentence: string }
  | { readonly type: 'failed'; readonly stack: string };

/** A report that can not be made from its inputs. The message is a sentence for people. */
export class RenderRefused extends Error {
  override readonly name = 'RenderRefused';
}

/** The work broke off: another attempt may succeed. */
export class RenderBroken extends Error {
  override readonly name = 'RenderBroken';
}
