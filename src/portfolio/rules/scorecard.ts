import type { SummaryFigures, SummaryRequirement } from '../../casework/rules/result-summary';
import { SEVERITIES } from '../../gap/rules/gap';
import { figureJson } from '../../report/models/score-json';
import type {
  BriefStandingJson,
  EarlierResultJson,
  PartyActionsJson,
  PartyCertificateJson,
  PartyKpisJson,
  PartyMissJson,
  PartyScorecardJson,
  ReviewedPartyJson,
  ScorecardVerdictJson,
  StandingJson,
} from '../../report/models/vendor-review/scorecard-json';
import { minus } from '../../scoring/ratio';
import type { Group } from './grouped';
import type { PortfolioLine } from './lines';
import { isBelowTarget, type PartyStanding, ratioOf, scoreOf, type Standing } from './standing';

/** What a scorecard says beside scores. */
export interface ScorecardBeside {
  readonly actions: PartyActionsJson;
  readonly kpis: PartyKpisJson;
}

/**
 * The scorecard of one party: of its lines, the one that was reported on last, with the others in short. It is made of
 * that party's lines only, so that it can hold nothing of others.
 * @param lines of one party in one engagement; the newest result of each with its requirements
 */
export function partyScorecard(lines: Group<PortfolioLine>, { actions, kpis }: ScorecardBeside): PartyScorecardJson {
  const [main, ...others] = byNewest(lines);
  const standing = standingOf(main);
  return {
    party: partyOf(main.latest),
    verdict: verdictOf(main, standing, actions),
    ...{ standing, others: others.map(briefStanding), actions, kpis, certificate: certificateOf(main) },
  };
}

/** The line that a scorecard is about first: reported on last; of two of one day the one whose framework comes first. */
export function byNewest(lines: Group<PortfolioLine>): Group<PortfolioLine> {
  const first = lines.reduce((best, one) => (newestFirst(one, best) < 0 ? one : best));
  return [first, ...lines.filter((line) => line !== first).sort(newestFirst)];
}

const newestFirst = (a: PortfolioLine, b: PortfolioLine): number =>
  byText(b.latest.reportedOn, a.latest.reportedOn) || byText(a.latest.frameworkId, b.latest.frameworkId);

export function partyOf({ partyId, figures: { names } }: Standing): ReviewedPartyJson {
  const { ref, name, kind } = names.party ?? { ref: partyId, name: partyId, kind: 'vendor' };
  return { ref, name, kind };
}

function verdictOf(
  { latest }: PortfolioLine,
  { score, gatesFailing, change }: BriefStandingJson,
  { overdue }: PartyActionsJson,
): ScorecardVerdictJson {
  const position = !('exact' in score) ? 'notScored' : isBelowTarget(latest) ? 'below' : 'reached';
  return { position, gatesFailing, change: change.verdict, actionsOverdue: overdue };
}

function certificateOf({ certificate }: PortfolioLine): PartyCertificateJson | null {
  if (!certificate) return null;
  const { status, number, validUntil, openMajors } = certificate;
  return { status, number, validUntil, openMajors };
}

/** A line in short. */
export function briefStanding({ latest, before, change, units, unitsAtRisk, sites }: PortfolioLine): BriefStandingJson {
  const { names, score, target, level, coverage, blockers } = latest.figures;
  const { title, documentNumber, period } = names.assessment;
  const found = scoreOf(latest);
  return {
    framework: { id: latest.frameworkId, title: names.framework },
    assessment: {
      ...{ title, documentNumber, period: { from: period.from, to: period.to } },
      ...{ reportedOn: latest.reportedOn, revision: latest.revision },
    },
    ...{ score, target },
    distance: found && figureJson(minus(ratioOf(found), ratioOf(target))),
    ...{ level, coverage, gatesFailing: blockers.length },
    before: before && resultOf(before),
    ...{ change, units: units.length, unitsAtRisk, sites },
  };
}

const resultOf = ({ frameworkId, reportedOn, figures }: PartyStanding): EarlierResultJson => ({
  ...{ frameworkId, reportedOn, score: figures.score, level: figures.level },
});

function standingOf(line: PortfolioLine): StandingJson {
  const { latest, before, trend, points, spread } = line;
  const { figures, requirements = [] } = latest;
  const isComparable = before?.frameworkId === latest.frameworkId;
  const earlier = isComparable ? categoryScores(before.figures) : new Map<string, never>();
  const titles = new Map([...figures.categories, ...requirements].map(({ ref, title }) => [ref, title]));
  return {
    ...briefStanding(line),
    trend,
    points: points.map(({ frameworkId, reportedOn, score }) => ({ frameworkId, reportedOn, score })),
    categories: figures.categories.map(({ ref, title, score }) => ({
      ...{ ref, title, score, before: earlier.get(ref) ?? null },
    })),
    blockers: figures.blockers.map(({ gate, title, kind, refs }) => ({
      ...{ gate, title, kind },
      refs: refs.map((ref) => ({ ref, title: titles.get(ref) ?? null })),
    })),
    missed: missesOf(requirements),
    spread: spread && { lowest: spread.lowest, median: spread.median, highest: spread.highest },
  };
}

const categoryScores = ({ categories }: SummaryFigures) =>
  new Map(categories.flatMap(({ ref, score }) => ('exact' in score ? [[ref, score] as const] : [])));

/** The gravest first; of equal ones those that more of the units miss, then in the order of the framework. */
function missesOf(requirements: readonly SummaryRequirement[]): readonly PartyMissJson[] {
  return requirements
    .flatMap(({ ref, title, critical, severity, missed, rated }) =>
      severity === null ? [] : [{ ref, title, critical, severity, missed, rated }],
    )
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.missed * a.rated - a.missed * b.rated,
    );
}

const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);
