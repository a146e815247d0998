import type { SummaryBlocker, SummaryCategory, SummaryLevel, SummaryNames } from '../casework';
import { reachesWhole, type Scope } from '../database';
import type { CoverageJson, FigureJson, OutcomeJson } from '../report';
import type { LocalizedText } from '../shared/text';
import { covering, isExpiring, type PartyCertificate } from './rules/certified';
import type { Change } from './rules/change';
import type { OpenActions, PortfolioLine, TrendPoint, UnitSpread } from './rules/lines';
import { isBelowTarget, scoreOf, type Standing, type UnitStanding } from './rules/standing';

/** Where a figure came from, as addresses below the server's. */
export interface Addresses {
  /** Null for who was given one party only. */
  readonly assessment: string | null;
  readonly scores: string;
  readonly gaps: string;
  /** Takes the score apart, down to the answers; null for who was given one party only. */
  readonly why: string | null;
}

interface ResultView {
  readonly engagementId: string;
  readonly engagement: LocalizedText;
  readonly partyId: string;
  readonly party: NonNullable<SummaryNames['party']>;
  readonly framework: { readonly id: string; readonly title: LocalizedText };
  readonly snapshotId: string;
  readonly assessment: SummaryNames['assessment'] & { readonly revision: number };
  readonly score: OutcomeJson;
  readonly coverage: CoverageJson;
  readonly level: SummaryLevel;
  readonly target: FigureJson;
  readonly isBelowTarget: boolean;
  readonly categories: readonly SummaryCategory[];
  readonly blockers: readonly SummaryBlocker[];
  readonly missed: readonly string[];
  readonly addresses: Addresses;
}

export interface EarlierView {
  readonly snapshotId: string;
  readonly frameworkId: string;
  readonly reportedOn: string;
  readonly score: OutcomeJson;
  readonly level: SummaryLevel;
}

export interface PortfolioLineView extends ResultView {
  readonly before: EarlierView | null;
  readonly change: Change;
  readonly trend: PortfolioLine['trend'];
  readonly points: readonly TrendPoint[];
  readonly units: number;
  readonly unitsAtRisk: number;
  readonly sites: number;
  readonly spread: UnitSpread | null;
  readonly actions: Pick<OpenActions, 'open' | 'openMajors' | 'overdue'>;
  readonly certificate: LineCertificateView | null;
}

/** Of the party by the framework, as it is today. */
export interface LineCertificateView extends Omit<
  PartyCertificate,
  'engagementId' | 'partyId' | 'framework' | 'places'
> {
  readonly isExpiring: boolean;
}

export interface PortfolioUnitView extends ResultView {
  readonly unitId: string;
  readonly unit: NonNullable<SummaryNames['unit']>;
  readonly siteId: string;
  readonly site: NonNullable<SummaryNames['site']>;
  readonly programmeId: string | null;
  readonly weight: number;
  /** By the same framework version, in the result before; null where there is none. */
  readonly scoreBefore: FigureJson | null;
  /** That covers its programme at its site; null where none does. */
  readonly certificate: LineCertificateView | null;
}

export function lineView(scope: Scope, line: PortfolioLine, today: string): PortfolioLineView {
  const { latest, before, change, trend, points, units, unitsAtRisk, sites, spread, actions, certificate } = line;
  return {
    ...resultView(scope, latest, undefined),
    before: before && {
      snapshotId: before.snapshotId,
      frameworkId: before.frameworkId,
      reportedOn: before.reportedOn,
      score: before.figures.score,
      level: before.figures.level,
    },
    ...{ change, trend, points, units: units.length, unitsAtRisk, sites, spread, actions },
    certificate: certificateView(certificate, today),
  };
}

function certificateView(certificate: PartyCertificate | null, today: string): LineCertificateView | null {
  if (!certificate) return null;
  const { certificationId, state, status, number, validFrom, validUntil, openMajors, blockers } = certificate;
  return {
    ...{ certificationId, state, status, number, validFrom, validUntil, openMajors, blockers },
    isExpiring: isExpiring(certificate, today),
  };
}

export function unitViews(
  scope: Scope,
  { latest, before, units, unitsBefore, certificate }: PortfolioLine,
  today: string,
): PortfolioUnitView[] {
  const isComparable = before?.frameworkId === latest.frameworkId;
  const earlier = new Map(unitsBefore.map((unit) => [unit.unitId, scoreOf(unit)]));
  return units.map((unit) => ({
    ...resultView(scope, unit, namesOf(unit).unit.ref),
    ...namesOf(unit),
    ...{ unitId: unit.unitId, siteId: unit.siteId, programmeId: unit.programmeId, weight: unit.figures.weight },
    scoreBefore: isComparable ? (earlier.get(unit.unitId) ?? null) : null,
    certificate: certificateView(covering(certificate, unit), today),
  }));
}

function namesOf({ unitId, siteId, figures: { names } }: UnitStanding): Pick<PortfolioUnitView, 'unit' | 'site'> {
  return {
    unit: names.unit ?? { ref: unitId, name: unitId },
    site: names.site ?? { ref: siteId, name: siteId, party: '' },
  };
}

function resultView(scope: Scope, standing: Standing, unit: string | undefined): ResultView {
  const { engagementId, partyId, snapshotId, frameworkId, revision, figures } = standing;
  const { names, score, coverage, level, target, categories, blockers, missed } = figures;
  return {
    ...{ engagementId, engagement: names.engagement, partyId, snapshotId },
    party: names.party ?? { ref: partyId, name: partyId, kind: 'vendor' },
    framework: { id: frameworkId, title: names.framework },
    assessment: { ...names.assessment, revision },
    ...{ score, coverage, level, target, isBelowTarget: isBelowTarget(standing), categories, blockers, missed },
    addresses: addressesOf(scope, standing, unit),
  };
}

function addressesOf(
  scope: Scope,
  { engagementId, assessmentId, snapshotId, partyId }: Standing,
  unit: string | undefined,
): Addresses {
  const party = `/v1/party-results/${snapshotId}/${partyId}`;
  if (!reachesWhole(scope, engagementId)) {
    return { assessment: null, scores: `${party}/scores`, gaps: `${party}/gaps`, why: null };
  }
  const assessment = `/v1/assessments/${assessmentId}`;
  if (unit === undefined) {
    return { assessment, scores: `${party}/scores`, gaps: `${party}/gaps`, why: `${assessment}/why?figure=score` };
  }
  const ref = encodeURIComponent(unit);
  return {
    assessment,
    scores: `${assessment}/scores/units/${ref}`,
    gaps: `${party}/gaps`,
    why: `${assessment}/why?figure=${encodeURIComponent(`unit/${unit}`)}`,
  };
}
