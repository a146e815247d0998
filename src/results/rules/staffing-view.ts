import type { Staffing } from '../../assessment/assessment';
import type { StaffingJudgement } from '../../kpi/rules/judge-staffing';
import { staffingJson, type StaffingJson } from '../../report/models/evidence-json';
import { staffingSentence } from '../../report/models/gap-report/staffing';
import type { LanguageContext } from '../../report/models/report-context';
import { figureJson, type FigureJson } from '../../report/models/score-json';
import type { LocalizedText } from '../../shared/text';
import { entryAt } from '../../statistics/vectors';

export interface StaffingView extends StaffingJson {
  readonly title: LocalizedText;
  /** Ref; null for the whole entity. */
  readonly unit: string | null;
  /** What the interval is, as it was entered. */
  readonly given: {
    readonly intervalMinutes: number;
    readonly calls: number;
    readonly handlingSeconds: number;
    readonly targetShare: FigureJson;
    readonly limitSeconds: number;
    /** At work; null: not known. */
    readonly agents: number | null;
    readonly shrinkage: FigureJson | null;
    /** Null: callers wait without end. */
    readonly patienceSeconds: number | null;
  };
  readonly sentence: string;
}

/** Staffing checks as the API shows them. @param judgements in the order of the intervals */
export function staffingViews(
  context: LanguageContext,
  intervals: readonly Staffing[],
  judgements: readonly StaffingJudgement[],
): readonly StaffingView[] {
  return intervals.map((staffing, index) => staffingView(context, staffing, entryAt(judgements, index)));
}

function staffingView(context: LanguageContext, staffing: Staffing, judgement: StaffingJudgement): StaffingView {
  const { title, unit = null, intervalMinutes, calls, handlingSeconds, targetShare, limitSeconds } = staffing;
  const { agents = null, shrinkage, patienceSeconds = null } = staffing;
  return {
    ...staffingJson(staffing.key, judgement),
    ...{ title, unit },
    given: {
      ...{ intervalMinutes, calls, handlingSeconds, limitSeconds, agents, patienceSeconds },
      targetShare: figureJson(targetShare),
      shrinkage: shrinkage ? figureJson(shrinkage) : null,
    },
    sentence: staffingSentence(context, staffing, judgement),
  };
}
