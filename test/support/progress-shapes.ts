import type { FigureJson, OutcomeJson } from '../../src/report/models/score-json';

export type MovementJson = 'closed' | 'opened' | 'improved' | 'worsened' | 'unchanged' | 'noLongerRated' | 'newlyRated';

export type MovementCountsJson = Readonly<Record<MovementJson, number>>;

export interface ProgressJson {
  readonly waves: readonly {
    readonly assessment: string;
    readonly period: { readonly from: string; readonly to: string };
    readonly target: FigureJson;
    readonly score: OutcomeJson;
    readonly level: string | null | { readonly notDetermined: true };
    readonly gaps: number;
  }[];
  readonly steps: readonly StepJson[];
  readonly overall: StepJson;
  readonly nodes: readonly { readonly ref: string; readonly steps: readonly MovementCountsJson[] }[];
  readonly gaps: readonly {
    readonly requirement: string;
    readonly lost: readonly FigureJson[];
    readonly steps: readonly (MovementJson | null)[];
  }[];
}

export interface StepJson {
  readonly from: string;
  readonly to: string;
  readonly targetChanged: boolean;
  readonly movements: MovementCountsJson;
  readonly plan: {
    readonly asOf: string;
    readonly projectedByThen: OutcomeJson;
    readonly achieved: OutcomeJson;
    readonly elsewhere: FigureJson | null;
    readonly workstreams: readonly {
      readonly id: string;
      readonly number: number;
      readonly endDate: string;
      readonly movements: MovementCountsJson;
      readonly projected: FigureJson | null;
      readonly wonBack: FigureJson;
    }[];
  } | null;
}
