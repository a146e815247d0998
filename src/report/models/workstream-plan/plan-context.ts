import type { Effort } from '../../../framework/framework';
import { known } from '../../../shared/known';
import { textIn, type LocalizedText } from '../../../shared/text';
import type { Plan, ScheduledWorkstream } from '../../../workstream/rules/plan';
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

  /** Those of the plan that close gaps of the assessments shown. */
  get workstreams(): readonly ScheduledWorkstream[] {
    return this.plan.workstreams.filter(({ gaps }) => gaps.some(({ assessment }) => this.contexts.has(assessment)));
  }

  /** Person-days of the workstreams shown. */
  get effort(): Effort {
    const sum = (of: keyof Effort): number => this.workstreams.reduce((total, { effort }) => total + effort[of], 0);
    return { low: sum('low'), likely: sum('likely'), high: sum('high') };
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

  levelOf(wave: AssessedWave, level: string | null): string {
    return this.of(wave.assessment.key).level(level);
  }

  /** Owner function in the words of the workstream's framework. */
  owner(workstream: ScheduledWorkstream, ownerFunction: string): string {
    return this.contextOf(workstream).ownerFunction(ownerFunction);
  }

  /** A workstream's gaps are all of one framework, and the first that is shown speaks for it. */
  contextOf({ gaps }: ScheduledWorkstream): ReportContext {
    const [context = this.of(this.waves[0].assessment.key)] = gaps.flatMap(
      ({ assessment }) => this.contexts.get(assessment) ?? [],
    );
    return context;
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
