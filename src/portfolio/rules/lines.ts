import { spreadOf } from '../../gap/rules/unit-spread';
import { type FigureJson, figureJson } from '../../report/models/score-json';
import { judgeTrend, type TrendVerdict } from '../../statistics/trend';
import type { PartyCertificate } from './certified';
import { type Change, changeOf } from './change';
import { grouped } from './grouped';
import { frameworkKey, isAtRisk, type PartyStanding, ratioOf, scoreOf, type UnitStanding, valueOf } from './standing';

/** Corrective actions of a party in an engagement that are not closed. */
export interface OpenActions {
  readonly engagementId: string;
  readonly partyId: string;
  readonly openMajors: number;
  readonly open: number;
  readonly overdue: number;
}

export interface TrendPoint {
  readonly snapshotId: string;
  readonly frameworkId: string;
  readonly reportedOn: string;
  readonly score: FigureJson | null;
  readonly level: string | null;
}

/** One party in one engagement, by one framework: where it stands, and how it came there. */
export interface PortfolioLine {
  readonly latest: PartyStanding;
  readonly before: PartyStanding | null;
  readonly change: Change;
  /** Mann–Kendall over the results by the latest framework version. */
  readonly trend: TrendVerdict;
  /** All results, the oldest first; also those by other versions of the framework. */
  readonly points: readonly TrendPoint[];
  /** Of the latest result. */
  readonly units: readonly UnitStanding[];
  readonly unitsBefore: readonly UnitStanding[];
  readonly sites: number;
  /** Between the units that have a score; null where none has. */
  readonly spread: UnitSpread | null;
  /** Units below target or blocked. */
  readonly unitsAtRisk: number;
  readonly actions: Pick<OpenActions, 'open' | 'openMajors' | 'overdue'>;
  /** Of the party in the engagement by the framework; null where it has not applied for one. */
  readonly certificate: PartyCertificate | null;
}

export interface UnitSpread {
  readonly lowest: FigureJson;
  readonly median: FigureJson;
  readonly highest: FigureJson;
  readonly range: FigureJson;
}

const SIGNIFICANCE = 0.05;

/** Of one party in one engagement by one framework, the oldest first. */
export interface LineHistory {
  readonly key: string;
  readonly results: readonly PartyStanding[];
}

/** Results that belong together, in the order of the keys of their lines. */
export function historiesOf(results: readonly PartyStanding[]): readonly LineHistory[] {
  return [...grouped(results, lineKey)]
    .map(([key, list]) => ({ key, results: [...list].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Names a line: engagement, party and framework without its version. */
export const lineKey = (result: PartyStanding): string =>
  [result.engagementId, result.partyId, frameworkKey(result)].join(' ');

/** By what it reports on; of two of one day by when it was completed. */
const orderOf = ({ reportedOn, completedAt, snapshotId }: PartyStanding): string =>
  [reportedOn, completedAt, snapshotId].join(' ');

/** The newest result and the one before it. */
export function lastTwo({ results }: LineHistory): readonly PartyStanding[] {
  return results.slice(-2);
}

/**
 * The line of a history.
 * @param unitsOf the units of a party in a result
 * @throws RangeError for a history without results
 */
export function lineOf(
  { results }: LineHistory,
  unitsOf: (result: PartyStanding) => readonly UnitStanding[],
  actions: OpenActions | undefined,
  certificate: PartyCertificate | null = null,
): PortfolioLine {
  const latest = results.at(-1);
  if (!latest) throw new RangeError('A line needs a result.');
  const before = results.at(-2);
  const units = unitsOf(latest);
  const unitsBefore = before ? unitsOf(before) : [];
  return {
    ...{ latest, before: before ?? null, units, unitsBefore },
    change: changeOf(before && { party: before, units: unitsBefore }, { party: latest, units }),
    trend: trendOf(results.filter(({ frameworkId }) => frameworkId === latest.frameworkId)),
    points: results.map(pointOf),
    sites: new Set(units.map(({ siteId }) => siteId)).size,
    spread: spread(units),
    unitsAtRisk: units.filter(isAtRisk).length,
    actions: {
      open: actions?.open ?? 0,
      openMajors: actions?.openMajors ?? 0,
      overdue: actions?.overdue ?? 0,
    },
    certificate,
  };
}

function trendOf(results: readonly PartyStanding[]): TrendVerdict {
  const points = results.flatMap((result, index) => {
    const value = valueOf(result);
    return value === null ? [] : [[index, value] as const];
  });
  return judgeTrend(points, 'higher', SIGNIFICANCE);
}

const pointOf = (result: PartyStanding): TrendPoint => ({
  snapshotId: result.snapshotId,
  frameworkId: result.frameworkId,
  reportedOn: result.reportedOn,
  score: scoreOf(result),
  level: result.figures.level.key,
});

/** Null where no unit has a score. */
export function spread(units: readonly UnitStanding[]): UnitSpread | null {
  const found = spreadOf(units.flatMap((unit) => ((score) => (score ? [ratioOf(score)] : []))(scoreOf(unit))));
  return (
    found && {
      lowest: figureJson(found.lowest),
      median: figureJson(found.median),
      highest: figureJson(found.highest),
      range: figureJson(found.range),
    }
  );
}
