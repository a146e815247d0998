import { type PainAreas, painAreas, type TopRule } from '../../../forum/rules/pain-areas';
import { type KpiProgress, kpiProgress } from '../../../forum/rules/kpi-progress';
import {
  type Punctuality,
  punctualityOf,
  type StandingDecision,
  standingDecisions,
} from '../../../forum/rules/decision-state';
import type { ForumBasis } from '../../../forum/rules/forum-basis';
import { type ForumWording, forumWordingIn } from '../../../forum/wording';
import type { ContactReasons } from '../../../assessment/assessment';
import { ReportContext, type AssessedWave, type ReportInput } from '../report-context';

/** Everything that a forum pack follows from. */
export interface ForumPackInput extends Pick<ReportInput, 'engagement' | 'current' | 'language' | 'dataHash'> {
  readonly basis: ForumBasis;
}

/** As many pain areas as a forum has time for. */
export const PACK_TOP: TopRule = { most: 10 };

/** What a forum looks at, judged. */
export interface ForumView {
  readonly evidence: ContactReasons;
  readonly pains: PainAreas;
  readonly decisions: readonly StandingDecision[];
  readonly punctuality: Punctuality;
  readonly progress: readonly KpiProgress[];
}

/** Null where no contacts were counted. */
export function forumView(
  { assessment, framework }: Pick<AssessedWave, 'assessment' | 'framework'>,
  basis: ForumBasis,
  top: TopRule = PACK_TOP,
): ForumView | null {
  const { contactReasons: evidence, kpiInfos, kpis } = assessment;
  const pains = evidence && painAreas(evidence.reasons, basis, top, [...framework.ownerFunctions.keys()]);
  if (!evidence || !pains) return null;
  return {
    ...{ evidence, pains },
    decisions: standingDecisions(basis.decisions, basis.today),
    punctuality: punctualityOf(basis.decisions, basis.today),
    progress: kpiProgress(kpiInfos, kpis, basis.baseline),
  };
}

/** The words and figures of a pack. */
export class PackContext extends ReportContext {
  readonly forum: ForumWording;

  constructor(
    input: ForumPackInput,
    readonly view: ForumView,
  ) {
    super({ ...input, dataFile: 'forum-pack.json' });
    this.forum = forumWordingIn(input.language);
    this.basis = input.basis;
  }

  readonly basis: ForumBasis;

  /** Owner function of the framework; one that it does not have by its key. */
  owner(key: string): string {
    const found = this.framework.ownerFunctions.get(key);
    return found ? this.text(found.title) : key;
  }
}
