import type {
  BusinessReviewJson,
  RiskConcentrationJson,
  FrameworkReviewJson,
  ReviewLineJson,
} from '../../report/models/vendor-review/review-json';
import type { PartyScorecardJson } from '../../report/models/vendor-review/scorecard-json';
import { textIn } from '../../shared/text';
import { known } from '../../shared/known';
import { concentrationOf } from './concentration';
import { grouped } from './grouped';
import { leagueOf } from './league';
import type { PortfolioLine } from './lines';
import { type FrameworkOverview, overviewsOf } from './overview';
import { briefStanding, partyOf } from './scorecard';
import { sortLines } from './select';
import { valueOf } from './standing';

/**
 * What a business review says of one engagement: of all parties by each framework version, then of each vendor by itself.
 * @param lines of one engagement, their newest results with their requirements
 * @param scorecards of its vendors
 * @throws RangeError for more parties than a league compares
 */
export function businessReview(
  lines: readonly PortfolioLine[],
  scorecards: readonly PartyScorecardJson[],
): Pick<BusinessReviewJson, 'parties' | 'vendors' | 'frameworks' | 'scorecards'> {
  const byFramework = grouped(lines, ({ latest }) => latest.frameworkId);
  const kinds = new Map(lines.map(({ latest }) => [latest.partyId, partyOf(latest).kind]));
  return {
    parties: kinds.size,
    vendors: [...kinds.values()].filter((kind) => kind === 'vendor').length,
    frameworks: overviewsOf(lines).map((overview) =>
      frameworkReview(overview, known(byFramework, overview.frameworkId)),
    ),
    scorecards: [...scorecards].sort(byName),
  };
}

function frameworkReview(overview: FrameworkOverview, lines: readonly PortfolioLine[]): FrameworkReviewJson {
  const { frameworkId, framework, parties, partiesAtRisk, units, sites, levels, spread } = overview;
  const names = new Map(lines.map(({ latest }) => [latest.partyId, partyOf(latest)]));
  const { places, pairs, provenPairs } = leagueOf(
    lines.map(({ latest, units: own }) => ({
      key: latest.partyId,
      values: own.flatMap((unit) => valueOf(unit) ?? []),
    })),
  );
  return {
    framework: { id: frameworkId, title: framework },
    ...{ parties, partiesAtRisk, units, sites },
    levels: levels.map(({ key, title, rank, parties: count }) => ({ key, title, rank, parties: count })),
    spread: spread && { lowest: spread.lowest, median: spread.median, highest: spread.highest },
    league: {
      places: places.map(({ key, ...place }) => ({ party: known(names, key), ...place })),
      ...{ pairs, provenPairs },
    },
    lines: sortLines(lines, 'score', false).map(lineJson),
    ownAgainstVendor: overview.ownAgainstVendor,
    missed: overview.missed.filter((one) => one.parties.count > 0),
    blockers: overview.blockers.map(({ gate, title, parties: count, refs }) => ({ gate, title, parties: count, refs })),
    concentration: concentrationJson(lines, names),
  };
}

const lineJson = (line: PortfolioLine): ReviewLineJson => ({
  party: partyOf(line.latest),
  ...briefStanding(line),
  actions: line.actions,
});

function concentrationJson(
  lines: readonly PortfolioLine[],
  names: ReadonlyMap<string, ReviewLineJson['party']>,
): RiskConcentrationJson {
  const { herfindahl, effectiveParties, largest, atRisk } = concentrationOf(lines);
  return {
    ...{ herfindahl, effectiveParties, atRisk },
    largest: { party: known(names, largest.partyId), share: largest.share },
  };
}

const byName = (a: PartyScorecardJson, b: PartyScorecardJson): number =>
  byText(textIn(a.party.name, 'en'), textIn(b.party.name, 'en')) || byText(a.party.ref, b.party.ref);
const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);
