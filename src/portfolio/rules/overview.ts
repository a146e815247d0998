import type { SummaryBlocker, SummaryLevel } from '../../casework/rules/result-summary';
import { SEVERITIES, type Severity } from '../../gap/rules/gap';
import type { LocalizedText } from '../../shared/text';
import { mean, variance } from '../../statistics/mean';
import { type MeanSummary, welchTest } from '../../statistics/welch';
import { type Concentration, concentrationOf } from './concentration';
import { grouped, type Group } from './grouped';
import { type PortfolioLine, spread, type UnitSpread } from './lines';
import { decimal, isAtRisk, valueOf } from './standing';

/** A requirement that some parties miss, over their newest results. */
export interface CommonMiss {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly critical: boolean;
  readonly parties: Counted;
  readonly units: Counted;
  readonly severity: Severity;
}

/** So many of so many; those in which it is not rated are in neither. */
export interface Counted {
  readonly count: number;
  readonly of: number;
}

export interface CommonBlocker extends Pick<SummaryBlocker, 'gate' | 'title' | 'kind'> {
  readonly parties: Counted;
  /** What fails the gate, the most frequent first. */
  readonly refs: readonly { readonly ref: string; readonly parties: number }[];
}

/**
 * Units of own operations against units of vendors, each counting once. *higher*, *lower*: own ones proven to score so
 * (Welch, 95 %). *notProven* where the interval holds zero, and where a side has fewer than two units or no unit differs
 * from the others of its side.
 */
export interface OwnAgainstVendor {
  readonly own: SideFigures;
  readonly vendor: SideFigures;
  readonly difference: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly verdict: 'higher' | 'lower' | 'notProven';
}

export interface SideFigures {
  readonly units: number;
  /** Null without units. */
  readonly mean: string | null;
}

/** All that is seen by one framework version. Versions are never mixed. */
export interface FrameworkOverview {
  readonly frameworkId: string;
  readonly framework: LocalizedText;
  readonly parties: number;
  readonly partiesAtRisk: number;
  readonly units: number;
  readonly sites: number;
  /** How many parties stand on each level that is reached, the highest first. */
  readonly levels: readonly (SummaryLevel & { readonly parties: number })[];
  readonly spread: UnitSpread | null;
  readonly ownAgainstVendor: OwnAgainstVendor | null;
  /** Most often missed first. */
  readonly missed: readonly CommonMiss[];
  /** Most frequent first. */
  readonly blockers: readonly CommonBlocker[];
  /** One of each engagement: volumes of two clients are no common measure. */
  readonly concentration: readonly (Concentration & {
    readonly engagementId: string;
    readonly engagement: LocalizedText;
  })[];
}

/** By the framework version of the newest results, in the order of the ids. */
export function overviewsOf(lines: readonly PortfolioLine[]): readonly FrameworkOverview[] {
  return [...grouped(lines, ({ latest }) => latest.frameworkId)]
    .sort(([a], [b]) => byText(a, b))
    .map(([frameworkId, group]) => overviewOf(frameworkId, group));
}

function overviewOf(frameworkId: string, lines: Group<PortfolioLine>): FrameworkOverview {
  const units = lines.flatMap((line) => line.units);
  return {
    frameworkId,
    framework: lines[0].latest.figures.names.framework,
    parties: lines.length,
    partiesAtRisk: lines.filter(({ latest }) => isAtRisk(latest)).length,
    units: units.length,
    sites: new Set(units.map(({ siteId }) => siteId)).size,
    levels: levelsOf(lines),
    spread: spread(units),
    ownAgainstVendor: ownAgainstVendor(lines),
    missed: commonMisses(lines),
    blockers: commonBlockers(lines),
    concentration: [...grouped(lines, ({ latest }) => latest.engagementId)].map(([engagementId, group]) => ({
      engagementId,
      engagement: group[0].latest.figures.names.engagement,
      ...concentrationOf(group),
    })),
  };
}

function levelsOf(lines: readonly PortfolioLine[]): FrameworkOverview['levels'] {
  const byRank = grouped(lines, ({ latest }) => String(latest.figures.level.rank));
  return [...byRank.values()]
    .map((group) => ({ ...group[0].latest.figures.level, parties: group.length }))
    .sort((a, b) => heightOf(b) - heightOf(a));
}

function ownAgainstVendor(lines: readonly PortfolioLine[]): OwnAgainstVendor | null {
  const valuesOf = (kind: 'own' | 'vendor'): readonly number[] =>
    lines
      .filter(({ latest }) => latest.figures.names.party?.kind === kind)
      .flatMap(({ units }) => units.flatMap((unit) => valueOf(unit) ?? []));
  const [own, vendor] = [valuesOf('own'), valuesOf('vendor')];
  if (own.length === 0 || vendor.length === 0) return null;
  const sides = { own: sideOf(own), vendor: sideOf(vendor) };
  if (own.length < 2 || vendor.length < 2 || (isFlat(own) && isFlat(vendor))) {
    return { ...sides, difference: null, low: null, high: null, verdict: 'notProven' };
  }
  const { difference, interval } = welchTest(summarised(own), summarised(vendor));
  const verdict = interval.low > 0 ? 'higher' : interval.high < 0 ? 'lower' : 'notProven';
  const [low, high] = [decimal(interval.low), decimal(interval.high)];
  return { ...sides, difference: decimal(difference), low, high, verdict };
}

const sideOf = (values: readonly number[]): SideFigures => ({ units: values.length, mean: decimal(mean(values)) });
const isFlat = (values: readonly number[]): boolean => values.every((value) => value === values[0]);
const summarised = (values: readonly number[]): MeanSummary => ({
  mean: mean(values),
  standardDeviation: Math.sqrt(variance(values)),
  size: values.length,
});

function commonMisses(lines: readonly PortfolioLine[]): readonly CommonMiss[] {
  const all = lines.flatMap(({ latest }) => latest.requirements ?? []);
  return [...grouped(all, ({ ref }) => ref).values()]
    .flatMap((group) => {
      const [first] = group;
      const severity = SEVERITIES.find((one) => group.some((requirement) => requirement.severity === one));
      if (severity === undefined) return [];
      const { ref, title, critical } = first;
      const parties = { count: group.filter(({ missed }) => missed > 0).length, of: group.length };
      const units = group.reduce((to, { missed, rated }) => ({ count: to.count + missed, of: to.of + rated }), {
        count: 0,
        of: 0,
      });
      return [{ ref, title, critical, parties, units, severity }];
    })
    .sort((a, b) => share(b.parties) - share(a.parties) || share(b.units) - share(a.units) || byText(a.ref, b.ref));
}

function commonBlockers(lines: readonly PortfolioLine[]): readonly CommonBlocker[] {
  const all = lines.flatMap(({ latest }) => latest.figures.blockers);
  return [...grouped(all, ({ gate }) => gate).values()]
    .map((group) => {
      const { gate, title, kind } = group[0];
      const refs = [
        ...grouped(
          group.flatMap((one) => one.refs),
          (ref) => ref,
        ),
      ]
        .map(([ref, found]) => ({ ref, parties: found.length }))
        .sort((a, b) => b.parties - a.parties || byText(a.ref, b.ref));
      return { gate, title, kind, parties: { count: group.length, of: lines.length }, refs };
    })
    .sort((a, b) => b.parties.count - a.parties.count || byText(a.gate, b.gate));
}

const share = ({ count, of }: Counted): number => count / of;
const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);
const heightOf = ({ rank }: SummaryLevel): number => rank ?? -1;
