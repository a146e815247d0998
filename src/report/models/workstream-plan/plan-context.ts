import type { Effort } from '../../../framework/framework';
import { known } from '../../../shared/known';
import { textIn, type LocalizedText } from '../../../shared/text';
import type { LevelVerdict } from '../../../scoring/levels';
import { sumEffort } from '../../../workstream/rules/derive';
import type { Plan, ProjectedVerdict, ScheduledWorkstream } from '../../../workstream/rules/plan';
import { wordingIn, type Wording } from '../../wording';
import { Figures } from '../figures';
import type { PlanReportInput } from '../plan-input';
import { ReportContext, type AssessedWave } from '../report-context';

/** Words, figures and look-ups for the sections of a plan; a workstream's titles come from its own framework. */
export class PlanContext {
  readonly words: Wording;
  readonly figures: Figures;
  private readonly contexts: ReadonlyMap<string, ReportContext>;

  constructor(
    readonly input: PlanReportInput,
    readonly plan: Plan,
  ) {
    this.words = wordingIn(input.language);
    this.figures = new Figures(this.words, []);
    this.contexts = new Map(input.waves.map((wave) => [wave.assessment.key, this.reportContext(wave)]));
  }

  get waves(): PlanReportInput['waves'] {
    return this.input.waves;
  }

  get isJoint(): boolean {
    return this.waves.length > 1;
  }

  /** Those of the plan that close gaps of the assessments shown, with these gaps. */
  get workstreams(): readonly ScheduledWorkstream[] {
    return this.plan.workstreams
      .map((workstream) => ({
        ...workstream,
        gaps: workstream.gaps.filter(({ assessment }) => this.contexts.has(assessment)),
      }))
      .filter(({ gaps }) => gaps.length > 0);
  }

  /** Person-days of the workstreams shown. */
  get effort(): Effort {
    return sumEffort(this.workstreams.map(({ effort }) => effort));
  }

  get quickWinDays(): number {
    return this.input.engagement.plan?.quickWinDays ?? 0;
  }

  text(text: LocalizedText): string {
    return textIn(text, this.input.language);
  }

  titleOf({ assessment }: AssessedWave): string {
    return this.text(assessment.title);
  }

  /** The report context of an assessment that is shown. */
  of(assessment: string): ReportContext {
    return known(this.contexts, assessment);
  }

  figuresOf({ assessment }: AssessedWave): Figures {
    return this.of(assessment.key).figures;
  }

  scoreOf(wave: AssessedWave): string {
    return this.of(wave.assessment.key).outcome(wave.result.score.entity.capped.outcome);
  }

  levelOf({ assessment }: AssessedWave, level: LevelVerdict): string {
    return level.kind === 'determined' ? this.of(assessment.key).level(level.reached) : this.words.level.notDetermined;
  }

  /** What is projected for an assessment once the whole plan is done. */
  projected({ assessment, result }: AssessedWave): ProjectedVerdict {
    const { capped, level } = result.score.entity;
    return this.plan.projection.reduce<ProjectedVerdict>((_, { scores }) => known(scores, assessment.key), {
      outcome: capped.outcome,
      level,
    });
  }

  /** Owner function in the words of the workstream's framework. */
  owner(workstream: ScheduledWorkstream, ownerFunction: string): string {
    return this.contextOf(workstream).ownerFunction(ownerFunction);
  }

  /** A workstream's gaps are all of one framework; any of its assessments speaks for it. */
  contextOf({ gaps }: ScheduledWorkstream): ReportContext {
    return gaps.map(({ assessment }) => this.of(assessment)).reduce((first) => first);
  }

  list(items: readonly string[], most = items.length): string {
    const shown = items.slice(0, most);
    return this.words.list(shown, items.length - shown.length);
  }

  private reportContext(wave: AssessedWave): ReportContext {
    const { engagement, language, dataHash, dataFile } = this.input;
    return new ReportContext({ engagement, current: wave, language, dataHash, dataFile });
  }
}
