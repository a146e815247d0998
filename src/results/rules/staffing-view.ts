import type { Staffing } from '../../assessment/assessment';
import { judgeStaffing } from '../../kpi/rules/judge-staffing';
import { staffingJson, type StaffingJson } from '../../report/models/evidence-json';
import { staffingSentence } from '../../report/models/gap-report/staffing';
import type { LanguageContext } from '../../report/models/report-context';
import { figureJson, type FigureJson } from '../../report/models/score-json';
import type { LocalizedText } from '../../shared/text';

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

/** A staffing check as the API shows it. */
export function staffingView(context: LanguageContext, staffing: Staffing): StaffingView {
  const { title, unit = null, intervalMinutes, calls, handlingSeconds, targetShare, limitSeconds } = staffing;
  const { agents = null, shrinkage, patienceSeconds = null } = staffing;
  return {
    ...staffingJson(staffing),
    ...{ title, unit },
    given: {
      ...{ intervalMinutes, calls, handlingSeconds, limitSeconds, agents, patienceSeconds },
      targetShare: figureJson(targetShare),
      shrinkage: shrinkage ? figureJson(shrinkage) : null,
    },
    sentence: staffingSentence(context, staffing, judgeStaffing(staffing)),
  };
}
