import type { Assessment, Engagement, Unit } from '../../assessment/assessment';
import type { Framework, RequirementInfo } from '../../framework/framework';
import type { AssessmentResult } from '../../gap/rules/assess';
import type { Chain, Course } from '../../gap/rules/chain';
import type { Progress } from '../../gap/rules/progress';
import type { FrozenMatrix } from '../../rasic/rules/frozen-matrix';
import type { EntityNodeScore } from '../../scoring/entity';
import type { Outcome } from '../../scoring/score';
import { known } from '../../shared/known';
import type { Gate } from '../../scoring/model';
import { percent, toNumber, type Ratio } from '../../scoring/ratio';
import { textIn, type Language, type LocalizedText } from '../../shared/text';
import type { PlanAchievement } from '../../workstream/rules/achieved';
import type { Plan } from '../../workstream/rules/plan';
import { wordingIn, type Wording } from '../wording';
import type { Cell, TableRow } from './blocks';
import type { SealPrint } from './seal-print';
import { Figures, levelColour } from './figures';

/** One assessment with all that was computed from it. */
export interface AssessedWave {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly result: AssessmentResult;
}

/** An assessment of a chain, with the plan that was made of it. */
export interface ProgressPoint {
  readonly wave: AssessedWave;
  /** Undefined when nothing was below target, or the plan is not at hand. */
  readonly plan: Plan | undefined;
}

/** How the assessments of a chain moved, and what came of their plans. */
export interface ChainProgress {
  readonly points: Chain<ProgressPoint>;
  readonly progress: Progress;
  /** Null where there is no plan of the earlier one. */
  readonly plans: Course<PlanAchievement | null>;
}

export interface ReportInput {
  readonly engagement: Engagement;
  readonly current: AssessedWave;
  readonly previous?: AssessedWave;
  /** Of the waves before this one and this one. */
  readonly progress?: ChainProgress;
  /** The wave's plan, when the engagement has plan limits and there is a gap. */
  readonly plan?: Plan;
  /** RASIC matrices of the engagement; absent: there are none. */
  readonly accountability?: readonly FrozenMatrix[];
  readonly language: Language;
  /** SHA-256 (hex) of the data file that belongs to this report. */
  readonly dataHash: string;
  readonly dataFile: 'scores.json' | 'plan.json' | 'forum-pack.json' | 'rasic-matrix.json';
  /** Of an issued report. */
  readonly seal?: SealPrint;
}

/** The words and the figures of one language. */
export class LanguageContext {
  readonly words: Wording;
  readonly figures: Figures;

  /** @param thresholds figures that a score is judged against */
  constructor(
    readonly language: Language,
    thresholds: readonly Ratio[] = [],
  ) {
    this.words = wordingIn(language);
    this.figures = new Figures(this.words, thresholds);
  }

  text(text: LocalizedText): string {
    return textIn(text, this.language);
  }

  texts(texts: readonly LocalizedText[]): string[] {
    return texts.map((text) => this.text(text));
  }

  /** Names in a sentence: "A, B and C"; the first `most`, then how many more. */
  list(items: readonly string[], most = items.length): string {
    const shown = items.slice(0, most);
    return this.words.list(shown, items.length - shown.length);
  }
}

/** What every section builder needs: the input, the words and the figures of one language. */
export class ReportContext extends LanguageContext {
  constructor(
    readonly input: ReportInput,
    language: Language = input.language,
  ) {
    super(language, thresholdsOf(input.current));
  }

  get assessment(): Assessment {
    return this.input.current.assessment;
  }

  get framework(): Framework {
    return this.input.current.framework;
  }

  get result(): AssessmentResult {
    return this.input.current.result;
  }

  requirement(ref: string): RequirementInfo {
    return known(this.framework.requirements, ref);
  }

  /** "★ POL-03 Front-line authority" */
  requirementTitle({ ref, title, critical }: RequirementInfo): string {
    return `${critical ? '★ ' : ''}${ref} ${this.text(title)}`;
  }

  category(ref: string): string {
    return this.text(known(this.framework.groups, ref).title);
  }

  /** A workstream that was changed may be owned by a function of another framework of the wave: then its key. */
  ownerFunction(key: string): string {
    return this.text(this.framework.ownerFunctions.get(key)?.title ?? key);
  }

  dimension(key: string): string {
    return this.text(known(this.framework.dimensions, key).title);
  }

  level(key: string | null): string {
    return key === null ? this.words.level.none : this.text(known(this.framework.levels, key).title);
  }

  gate(key: string): string {
    return this.text(known(this.framework.gates, key).title);
  }

  unit(ref: string): string {
    return this.text(this.unitOf(ref).name);
  }

  unitOf(ref: string): Unit {
    return known(this.input.engagement.units, ref);
  }

  site(unit: Unit): string {
    return this.text(known(this.input.engagement.sites, unit.site).name);
  }

  /** The party that runs the unit's site. */
  partyOf(unit: Unit): { readonly ref: string; readonly name: string; readonly kind: 'client' | 'own' | 'vendor' } {
    const site = known(this.input.engagement.sites, unit.site);
    const { ref, name, kind } = known(this.input.engagement.parties, site.party);
    return { ref, name: this.text(name), kind };
  }

  /** The entity's figure at a node of the framework. */
  node(ref: string): EntityNodeScore {
    return known(this.result.score.nodes, ref);
  }

  /** The figure, or in words why there is none. */
  outcome(outcome: Outcome): string {
    return outcome.kind === 'scored' ? this.figures.percent(outcome.ratio) : this.words.outcome[outcome.kind];
  }

  outcomeCell(outcome: Outcome): Cell {
    return outcome.kind === 'scored'
      ? { kind: 'level', level: levelColour(outcome.ratio), text: this.figures.percent(outcome.ratio) }
      : { kind: 'text', text: this.words.outcome[outcome.kind], muted: true };
  }
}

/** Everything that a score of this assessment is judged against. */
export function thresholdsOf({ assessment, framework }: AssessedWave): Ratio[] {
  const { levels, gates, minimumCoverage } = framework.model;
  const distinct = new Map<string, Ratio>();
  for (const threshold of [
    assessment.target,
    minimumCoverage,
    percent(100),
    ...levels.map(({ minimum }) => minimum),
    ...gates.flatMap(gateThreshold),
  ]) {
    distinct.set(String(toNumber(threshold)), threshold);
  }
  return [...distinct.values()];
}

/** Knock-outs judge single ratings, which lie on coarse steps; they must not add digits to scores. */
function gateThreshold(gate: Gate): Ratio[] {
  return 'threshold' in gate && gate.kind !== 'knockOut' ? [gate.threshold] : [];
}

export const row = (...cells: Cell[]): TableRow => ({ kind: 'row', cells });
export const bold = (text: string): Cell => ({ kind: 'text', text, bold: true });
export const muted = (text: string): Cell => ({ kind: 'text', text, muted: true });

/** Ratio or null of an outcome. */
export function ratioOf(outcome: Outcome | undefined): Ratio | null {
  return outcome?.kind === 'scored' ? outcome.ratio : null;
}
