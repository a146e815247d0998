import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { wordingIn, type Wording } from '../../src/report/wording';
import { textIn, type Language, type LocalizedText } from '../../src/shared/text';
import { divide, exact, order, type Exact } from './exact';
import { Printed } from './printed';
import type { FigureJson, KpiJson, OutcomeJson, RatingJson, ScoresJson, TreeJson, VerdictJson } from './scores-json';

type Text = LocalizedText;
interface Titled {
  readonly key: string;
  readonly title: Text;
}

export interface RequirementYaml {
  readonly ref: string;
  readonly title: Text;
  readonly critical?: boolean;
  readonly points?: number;
  readonly answeredPer?: 'unit' | 'entity';
  readonly kpis?: readonly string[];
  readonly ownerFunction: string;
}

interface GroupYaml {
  readonly ref: string;
  readonly title: Text;
  readonly groups?: readonly GroupYaml[];
  readonly requirements?: readonly RequirementYaml[];
}

export interface GateYaml extends Titled {
  readonly kind: string;
  readonly threshold?: number;
  readonly effect: 'fail' | { readonly capLevel: string } | { readonly capScore: number };
}

export interface KpiYaml extends Titled {
  readonly unit: keyof Wording['kpis']['units'] | 'percent' | 'currency' | 'count' | 'ratio';
  readonly direction: 'higher' | 'lower' | 'band';
  readonly minimumSample?: number;
}

export interface FrameworkYaml {
  readonly title: Text;
  readonly version: string;
  readonly scales: readonly (Titled & {
    readonly kind: string;
    readonly step?: number;
    readonly fullPoints?: number;
    readonly options?: readonly (Titled & { readonly description?: Text; readonly points: number })[];
  })[];
  readonly dimensions: readonly Titled[];
  readonly ratingMethods: readonly {
    readonly dimensions: readonly { readonly dimension: string; readonly weight?: number }[];
    readonly combine: 'weightedMean' | 'min' | 'product' | { readonly cappedBy: string };
  }[];
  readonly scoring: { readonly minimumCoverage: number };
  readonly ownerFunctions: readonly Titled[];
  readonly kpis: readonly KpiYaml[];
  readonly categories: readonly GroupYaml[];
  readonly gates: readonly GateYaml[];
  readonly levels: readonly (Titled & { readonly minimum: number; readonly gates?: readonly string[] })[];
  readonly workstreamTemplates: readonly (Titled & { readonly ownerFunction: string })[];
}

export interface FindingYaml {
  readonly ref: string;
  readonly grade: 'strength' | 'major' | 'minor' | 'opportunity';
  readonly requirement: string;
  readonly units?: readonly string[];
  readonly title: Text;
  readonly condition: Text;
  readonly evidence?: readonly string[];
  readonly ownerFunction?: string;
  readonly due?: string;
}

export interface AssessmentYaml {
  readonly key: string;
  readonly title: Text;
  readonly framework: string;
  readonly documentNumber: string;
  readonly author?: string;
  readonly units?: readonly string[];
  readonly headline?: Text;
  readonly nextStep?: Text;
  readonly answers?: Readonly<Record<string, AnswerYaml>>;
  readonly findings?: readonly FindingYaml[];
  readonly facts?: readonly { readonly label: Text; readonly value: Text; readonly source?: Text }[];
  readonly evidence?: readonly {
    readonly ref: string;
    readonly title: Text;
    readonly kind: keyof Wording['evidenceKind'];
    readonly date: string;
    readonly requirements?: readonly string[];
    readonly sensitivity?: keyof Wording['sensitivity'];
  }[];
  readonly interviews?: readonly { readonly role: Text; readonly unit?: string; readonly count: number }[];
  readonly divergingOpinions?: readonly { readonly by: Text; readonly statement: Text; readonly response?: Text }[];
  readonly surveyHealth?: readonly SurveyYaml[];
  readonly drivers?: DriversYaml;
  readonly calibrations?: readonly CalibrationYaml[];
  readonly staffing?: readonly StaffingYaml[];
  readonly contactReasons?: {
    readonly title: Text;
    readonly period: { readonly from: string; readonly to: string };
    readonly reasons: readonly {
      readonly reason: Text;
      readonly count: number;
      readonly cause: keyof Wording['cause'];
      readonly ownerFunction: string;
      readonly frontLine: boolean;
    }[];
  };
}

/** Only what tests read: why a rating is what it is. */
export interface AnswerYaml {
  readonly note?: Text;
  readonly units?: Readonly<Record<string, { readonly note?: Text }>>;
}

export interface SurveyYaml {
  readonly survey: Text;
  readonly kpis: readonly string[];
  readonly checks: Readonly<Record<string, string | { readonly answer: string; readonly note?: Text }>>;
}

export interface DriversYaml {
  readonly title: Text;
  readonly period: { readonly from: string; readonly to: string };
  readonly errors: readonly (Titled & { readonly class: keyof Wording['drivers']['class'] })[];
}

export interface CalibrationYaml extends Titled {
  readonly date: string;
  readonly scale: { readonly categories: readonly { readonly key: string; readonly title?: Text }[] };
  readonly raters: readonly { readonly key: string; readonly name: string }[];
}

export interface StaffingYaml extends Titled {
  readonly unit?: string;
  readonly intervalMinutes: number;
  readonly calls: number;
  readonly handlingSeconds: number;
  readonly targetShare: number;
  readonly limitSeconds: number;
  readonly agents?: number;
}

export interface CaseYaml {
  readonly engagement: { readonly client: Text; readonly currency?: string };
  readonly team?: readonly { readonly name: string; readonly role: Text }[];
  readonly parties: readonly {
    readonly ref: string;
    readonly name: Text;
    readonly kind: 'client' | 'own' | 'vendor';
  }[];
  readonly sites: readonly { readonly ref: string; readonly name: Text; readonly party: string }[];
  readonly units: readonly {
    readonly ref: string;
    readonly name: Text;
    readonly site: string;
    readonly programme?: Text;
  }[];
  /** Of the engagement's own. */
  readonly kpis?: readonly KpiYaml[];
  readonly assessments: readonly AssessmentYaml[];
}

export interface SubjectFiles {
  readonly casePath: string;
  readonly scores: ScoresJson;
  /** SHA-256 (hex) of `scores.json`. */
  readonly hash: string;
  readonly language: Language;
  /** Folder with the framework's versions; the product's own unless given. */
  readonly frameworks?: string;
}

/**
 * One assessment as a report's reader could know it: its data file, and the texts of its case and framework, read from
 * their files without the product's loaders.
 */
export class Subject {
  readonly scores: ScoresJson;
  readonly hash: string;
  readonly language: Language;
  readonly words: Wording;
  readonly print: Printed;
  readonly document: CaseYaml;
  readonly framework: FrameworkYaml;
  readonly assessment: AssessmentYaml;
  readonly previous: AssessmentYaml | undefined;
  private readonly requirements = new Map<string, RequirementYaml>();
  private readonly groups = new Map<string, GroupYaml>();
  private readonly nodes = new Map<string, ReadonlyMap<string, TreeJson>>();

  constructor({ casePath, scores, hash, language, frameworks = OWN_FRAMEWORKS }: SubjectFiles) {
    this.scores = scores;
    this.hash = hash;
    this.language = language;
    this.words = wordingIn(language);
    this.document = readYaml(casePath) as CaseYaml;
    this.framework = readYaml(frameworkPath(frameworks, scores.framework.id)) as FrameworkYaml;
    this.assessment = this.assessmentOf(scores.assessment.key);
    this.previous = scores.previous && this.assessmentOf(scores.previous.assessment);
    this.print = new Printed(this.words, this.thresholds());
    this.framework.categories.forEach((category) => this.register(category));
    for (const { ref, tree } of scores.units) this.nodes.set(ref, nodesOf(tree));
  }

  text(text: Text): string {
    return textIn(text, this.language);
  }

  get categories(): readonly {
    readonly ref: string;
    readonly title: string;
    readonly requirements: readonly string[];
  }[] {
    return this.framework.categories.map((group) => ({
      ref: group.ref,
      title: this.text(group.title),
      requirements: requirementsBelow(group).map(({ ref }) => ref),
    }));
  }

  get requirementRefs(): readonly string[] {
    return this.framework.categories.flatMap((group) => requirementsBelow(group).map(({ ref }) => ref));
  }

  requirement(ref: string): RequirementYaml | undefined {
    return this.requirements.get(ref);
  }

  requirementTitle(ref: string): string {
    const requirement = this.requirements.get(ref);
    return requirement
      ? `${requirement.critical ? '★ ' : ''}${ref} ${this.text(requirement.title)}`
      : this.groupTitle(ref);
  }

  categoryOf(ref: string): string {
    return this.categories.find(({ requirements }) => requirements.includes(ref))?.ref ?? '';
  }

  groupTitle(ref: string): string {
    const group = this.groups.get(ref);
    return group ? this.text(group.title) : ref;
  }

  /** Points of all requirements of a category, in a framework that counts points. */
  pointsOf(ref: string): number {
    const group = this.groups.get(ref);
    return group ? requirementsBelow(group).reduce((total, { points = 0 }) => total + points, 0) : 0;
  }

  owner(key: string): string {
    return this.titled(this.framework.ownerFunctions, key);
  }

  gate(key: string): string {
    return this.titled(this.framework.gates, key);
  }

  level(key: string | null): string {
    return key === null ? this.words.level.none : this.titled(this.framework.levels, key);
  }

  /** The level reached, or that it is not determined. */
  levelOf({ level }: VerdictJson): string {
    return 'notDetermined' in level ? this.words.level.notDetermined : this.level(level.reached);
  }

  dimension(key: string): string {
    return this.titled(this.framework.dimensions, key);
  }

  kpi(key: string): KpiYaml {
    const kpi = [...(this.document.kpis ?? []), ...this.framework.kpis, ...CATALOGUE].find((one) => one.key === key);
    if (!kpi) throw new Error(`There is no KPI ${key}.`);
    return kpi;
  }

  unitName(ref: string): string {
    const unit = this.document.units.find((one) => one.ref === ref);
    return unit ? this.text(unit.name) : ref;
  }

  /** Who runs a unit's site. */
  partyOf(ref: string): CaseYaml['parties'][number] & { readonly site: CaseYaml['sites'][number] } {
    const unit = this.document.units.find((one) => one.ref === ref);
    const site = this.document.sites.find((one) => one.ref === unit?.site);
    const party = this.document.parties.find((one) => one.ref === site?.party);
    if (!site || !party) throw new Error(`Unit ${ref} has no site or party.`);
    return { ...party, site };
  }

  list(items: readonly string[], most = items.length): string {
    return this.words.list(items.slice(0, most), Math.max(0, items.length - most));
  }

  outcome(outcome: OutcomeJson): string {
    const ratio = ratioOf(outcome);
    if (ratio) return this.print.percent(ratio);
    return this.words.outcome['notApplicable' in outcome ? 'notApplicable' : 'notAssessed'];
  }

  /** The note of an answer, empty without one. */
  reasonOf(ref: string, unit: string): string {
    const answer = this.assessment.answers?.[ref];
    const note = answer?.units?.[unit]?.note ?? answer?.note;
    return note === undefined ? '' : this.text(note);
  }

  /** Score of a node in one unit. */
  inUnit(unit: string, ref: string): TreeJson | undefined {
    return this.nodes.get(unit)?.get(ref);
  }

  /** "0/5": points of the option over those of full marks, as the scale has them; the data file shortens it to "0/1". */
  worthOf({ scale, option, worth }: RatingJson): string {
    const { options = [], fullPoints } = this.framework.scales.find(({ key }) => key === scale) ?? {};
    const chosen = options.find(({ key }) => key === option);
    const full = fullPoints ?? Math.max(...options.map(({ points }) => points));
    const text = chosen ? `${Math.min(chosen.points, full)}/${full}` : worth;
    return order(exact(text), exact(worth)) === 0 ? text : worth;
  }

  /** Units with a score, the best first. */
  get ranked(): readonly { readonly unit: string; readonly ratio: Exact }[] {
    return this.scores.units
      .flatMap(({ ref, verdict }) => {
        const ratio = ratioOf(verdict.score);
        return ratio ? [{ unit: ref, ratio }] : [];
      })
      .sort((a, b) => order(b.ratio, a.ratio));
  }

  kpiFigure(key: string, value: Exact): string {
    const { unit } = this.kpi(key);
    const { print, words } = this;
    if (unit === 'percent') return `${print.decimal({ over: value.over * 100n, under: value.under }, 1)}%`;
    if (unit === 'currency') return `${this.document.engagement.currency ?? ''} ${print.decimal(value, 2)}`.trim();
    if (unit === 'count') return print.decimal(value, 0);
    if (unit === 'ratio') return print.decimal(value, 2);
    return words.inUnit(print.decimal(value, 1), words.kpis.units[unit]);
  }

  /** One figure, or a range from the lower end to the upper one. */
  kpiTarget({ kpi, target, targetTo }: Pick<KpiJson, 'kpi' | 'target' | 'targetTo'>): string {
    if (!target) throw new Error(`${kpi} has no target.`);
    const to = targetTo && this.kpiFigure(kpi, valueOf(targetTo));
    const from = this.kpiFigure(kpi, valueOf(target));
    if (to === undefined) return from;
    // The unit stands once: what both have behind their digits.
    const [, digits = from] = /^(.*\d)/.exec(from) ?? [];
    return Number(target.decimal) < 0 ? this.words.period(digits, to) : `${digits}–${to}`;
  }

  /** With its channel. */
  kpiTitle({ kpi, channel }: { readonly kpi: string; readonly channel?: string }): string {
    const title = this.text(this.kpi(kpi).title);
    return channel === undefined ? title : this.words.kpis.channel(title, channel);
  }

  kpiInterval(key: string, { low, high }: { readonly low: string; readonly high: string }): string {
    if (this.kpi(key).unit === 'percent') return this.print.interval({ low, high });
    const [from, to] = [this.print.decimal(exact(low), 1), this.kpiFigure(key, exact(high))];
    return Number(low) < 0 ? this.words.period(from, to) : `${from}–${to}`;
  }

  /** With its sign; shares in points of 100. */
  kpiChange(key: string, change: string): string {
    const { print, words } = this;
    if (this.kpi(key).unit === 'percent') return words.inUnit(print.change(exact(change)), words.kpis.units.points);
    const size = this.kpiFigure(key, exact(change.replace('-', '')));
    if (size === this.kpiFigure(key, exact(0))) return size;
    return `${change.startsWith('-') ? '−' : '+'}${size}`;
  }

  assessmentOf(key: string): AssessmentYaml {
    const assessment = this.document.assessments.find((one) => one.key === key);
    if (!assessment) throw new Error(`The case has no assessment ${key}.`);
    return assessment;
  }

  private titled(list: readonly Titled[], key: string): string {
    const entry = list.find((one) => one.key === key);
    return entry ? this.text(entry.title) : key;
  }

  private register(group: GroupYaml): void {
    this.groups.set(group.ref, group);
    group.requirements?.forEach((requirement) => this.requirements.set(requirement.ref, requirement));
    group.groups?.forEach((child) => this.register(child));
  }

  /** What scores are judged against: target, coverage, levels and the gates that judge scores. */
  private thresholds(): Exact[] {
    const { scoring, levels, gates } = this.framework;
    const shares = [
      100,
      scoring.minimumCoverage,
      ...levels.map(({ minimum }) => minimum),
      ...gates.flatMap(({ kind, threshold }) => (threshold === undefined || kind === 'knockOut' ? [] : [threshold])),
    ];
    return [exact(this.scores.assessment.target.exact), ...shares.map((share) => divide(exact(share), exact(100)))];
  }
}

export const valueOf = ({ exact: text }: FigureJson): Exact => exact(text);

export function ratioOf(outcome: OutcomeJson | undefined): Exact | null {
  return outcome && 'exact' in outcome ? exact(outcome.exact) : null;
}

/** Assessed ÷ applicable; nothing to assess is fully covered. */
export function coverageOf({
  assessed,
  applicable,
}: {
  readonly assessed: number;
  readonly applicable: number;
}): Exact {
  return applicable === 0 ? exact(1) : divide(exact(assessed), exact(applicable));
}

function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

const OWN_FRAMEWORKS = join(__dirname, '..', '..', 'assessment-frameworks');

/** KPIs that the product defines beside the frameworks. */
const CATALOGUE = (readYaml(join(OWN_FRAMEWORKS, 'shared', 'kpis.yaml')) as { kpis: readonly KpiYaml[] }).kpis;

function frameworkPath(frameworks: string, id: string): string {
  const [key = '', version = ''] = id.split('@');
  return join(frameworks, key, version, 'framework.yaml');
}

function requirementsBelow({ groups = [], requirements = [] }: GroupYaml): RequirementYaml[] {
  return [...groups.flatMap(requirementsBelow), ...requirements];
}

function nodesOf(tree: TreeJson): Map<string, TreeJson> {
  const nodes = new Map<string, TreeJson>([[tree.ref, tree]]);
  for (const { of } of tree.inputs ?? []) for (const [ref, node] of nodesOf(of)) nodes.set(ref, node);
  return nodes;
}
