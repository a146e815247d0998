import type { Effort } from '../../framework/framework';
import type { GateFigure, GateResult } from '../../scoring/gates';
import type { LevelVerdict } from '../../scoring/levels';
import type { Gate, RollUp } from '../../scoring/model';
import type { Ratio } from '../../scoring/ratio';
import type { Coverage, Outcome } from '../../scoring/score';
import type { LocalizedText } from '../../shared/text';

/** What a figure is; the wording decides how it is shown. */
export type FigureValue =
  /** Share of full marks, or why there is none. */
  | { readonly kind: 'score'; readonly outcome: Outcome }
  /** Part of the entity's total score. */
  | { readonly kind: 'points'; readonly ratio: Ratio }
  | { readonly kind: 'coverage'; readonly coverage: Coverage }
  | { readonly kind: 'count'; readonly count: number }
  /** Person-days. */
  | { readonly kind: 'effort'; readonly effort: Effort }
  /** First and last working day (ISO). */
  | { readonly kind: 'period'; readonly from: string; readonly to: string }
  | { readonly kind: 'level'; readonly level: LevelVerdict }
  | { readonly kind: 'gate'; readonly outcome: GateResult['outcome']; readonly worst: GateFigure | null };

/** How a figure was made of its inputs. */
export type FigureRule =
  | { readonly kind: 'rollUp'; readonly rollUp: RollUp }
  /** Dimensions of one requirement. */
  | { readonly kind: 'combination'; readonly name: 'weightedMean' | 'min' | 'product' }
  | { readonly kind: 'combination'; readonly name: 'cappedBy'; readonly dimension: string }
  /** Of a requirement without a figure. */
  | { readonly kind: 'notApplicable' | 'notAssessed' }
  /** The lowest of the score before caps and the caps of failing gates. */
  | { readonly kind: 'caps' }
  | { readonly kind: 'gate'; readonly gate: Gate['kind']; readonly threshold: GateFigure }
  | { readonly kind: 'levels'; readonly minimumCoverage: Ratio }
  /** Requirements assessed ÷ requirements that apply. */
  | { readonly kind: 'coverage' }
  | { readonly kind: 'sum' }
  /** Full marks less the score. */
  | { readonly kind: 'complement' }
  /** A part of what the whole above lost, by the rule that combines the parts. */
  | { readonly kind: 'shareOfLoss'; readonly rollUp: RollUp }
  /** A part of what a group without an answer lost as an unsatisfied stage: its open children share it alike. */
  | { readonly kind: 'shareAlike' }
  | { readonly kind: 'gap'; readonly target: Ratio }
  /** Fixed days, and days for each unit times the number of units. */
  | { readonly kind: 'workItem' }
  /** The first day that dependencies and a stated day allow; or later, when the owner function has people free. */
  | {
      readonly kind: 'start';
      readonly wait: WaitForPeople | null;
      /** The day that somebody stated, where it could start earlier without (ISO). */
      readonly notBefore: string | null;
    };

export interface WaitForPeople {
  readonly ownerFunction: string;
  /** People of the function. */
  readonly people: number;
  /** Working days. */
  readonly days: number;
}

export const INPUT_USES = [
  'counted',
  /** Open, and the framework counts open requirements as zero. */
  'countedAsZero',
  /** Of stages: not applicable satisfies its stage, not assessed does not. */
  'satisfied',
  'unsatisfied',
  /** A dimension that counts in the mean and limits it. */
  'countedAndCaps',
  'caps',
  /** What is divided. */
  'whole',
  /** Of gates and levels. */
  'passes',
  'blocks',
  'open',
  /** What a gap was found in, or a workstream was derived from: no part of the sum. */
  'basis',
  /** Of a start: the dependency that allows no earlier one, and who has the people that it waits for. */
  'binds',
  'holds',
] as const;
export type InputUse = (typeof INPUT_USES)[number];

export const LEFT_OUT_REASONS = [
  'notApplicable',
  'notAssessed',
  'noWeight',
  /** A dimension without a rating. */
  'notRated',
  /** A rating that does not count, because another dimension has none. */
  'incomplete',
  'gateHolds',
  'capNotReached',
  'atTarget',
  /** A dependency that would allow an earlier start. */
  'leavesRoom',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export type LabelKey =
  | 'plain'
  | 'score'
  | 'beforeCaps'
  | 'coverage'
  | 'level'
  | 'gate'
  | 'cap'
  | 'lost'
  | 'gap'
  | 'planEffort'
  | 'workstream'
  | 'workItem'
  | 'start'
  | 'fixedEffort'
  | 'effortPerUnit'
  | 'finding';

/** What a figure is called: "Coverage: Policies, Jakarta voice". */
export interface FigureLabel {
  readonly key: LabelKey;
  readonly name?: FigureName;
  readonly unit?: LocalizedText;
}

export interface FigureName {
  /** Of requirements and findings, which people know by it. */
  readonly ref?: string;
  readonly title: LocalizedText;
}

export interface FigureInput {
  /** Address to walk on; null at the end. */
  readonly figure: string | null;
  readonly label: FigureLabel;
  readonly value: FigureValue;
  readonly weight?: number;
  readonly stage?: number;
  readonly use: InputUse;
  /** Of `shareOfLoss` and `shareAlike`: the part that is asked for. */
  readonly isThis?: true;
}

export interface LeftOut {
  readonly figure: string | null;
  readonly label: FigureLabel;
  readonly reason: LeftOutReason;
  /** As the assessor gave it. */
  readonly stated?: LocalizedText;
}

/** One figure, with everything that it was made of. Applying the rule to the inputs gives the value again. */
export interface Explanation {
  /** Its address. */
  readonly figure: string;
  readonly label: FigureLabel;
  readonly value: FigureValue;
  readonly rule: FigureRule;
  readonly inputs: readonly FigureInput[];
  readonly leftOut: readonly LeftOut[];
  /** Of a requirement: where its answer stands. `unit` absent: answered once for the entity. */
  readonly answer?: { readonly requirement: string; readonly unit?: string };
}
