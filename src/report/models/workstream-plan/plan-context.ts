import type { Effort } from '../../../framework/framework';
import { known } from '../../../shared/known';
import { textIn, type LocalizedText } from '../../../shared/text';
import type { LevelVerdict } from '../../../scoring/levels';
import { sumEffort } from '../../../workstream/rules/derive';
import type { Plan, ProjectedVerdict, ScheduledWorkstream } from '../../../workstream/rules/plan';
import { concerns } from '../plan-json';
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

  /** Those of the plan that close gaps of the assessments shown, with these gaps; and those that close none at all. */
  get workstreams(): readonly ScheduledWorkstream[] {
    const shown = this.waves.map(({ assessment }) => assessment.key);
    return this.plan.workstreams
      .filter(({ gaps }) => concerns(gaps, shown))
      .map((workstream) => ({
        ...workstream,
        gaps: workstream.gaps.filter(({ assessment }) => this.contexts.has(assessment)),
      }));
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

  /** In the words of the first framework that has the function. */
  functionTitle(key: string): string {
    const { frameworks } = this.input;
    const titles = new Map([...frameworks].reverse().flatMap(({ ownerFunctions }) => [...ownerFunctions]));
    return this.text(titles.get(key)?.title ?? key);
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

  /** Owner function in the words of the workstream's framework, else of the first one that has it. */
  owner(workstream: ScheduledWorkstream, ownerFunction: string): string {
    const { framework } = this.contextOf(workstream);
    const known = [framework, ...this.input.frameworks].flatMap(
      ({ ownerFunctions }) => ownerFunctions.get(ownerFunction)?.title ?? [],
    );
    return this.text(known[0] ?? ownerFunction);
  }

  /** The assessment of its costliest gap speaks for a workstream; for one without gaps, the first assessment shown. */
  contextOf({ gaps }: ScheduledWorkstream): ReportContext {
    const [first] = gaps;
    return this.of((first ?? { assessment: this.waves[0].assessment.key }).assessment);
  }

  /** A workstream or work item of the plan, derived, changed or postponed, by its title. */
  titleOfPart(id: string): string {
    return this.text(this.plan.titles.get(id) ?? id);
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
