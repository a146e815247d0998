import { compare } from '../../scoring/ratio';
import type { FigureJson } from '../../report/models/score-json';
import { textIn } from '../../shared/text';
import type { PartyKind } from '../../kpi/rules/unit-league';
import { type CertificateFilter, isChosen } from './certified';
import { lineKey, type PortfolioLine } from './lines';
import { isAtRisk, isBelowTarget, isBlocked, ratioOf, scoreOf } from './standing';

export const PORTFOLIO_STATES = ['atRisk', 'belowTarget', 'blocked', 'sound'] as const;
export type PortfolioState = (typeof PORTFOLIO_STATES)[number];

/** What a line has to be, by its newest result. */
export interface LineFilter {
  readonly frameworkId?: string | undefined;
  readonly partyKind?: PartyKind | undefined;
  readonly programmeId?: string | undefined;
  readonly siteId?: string | undefined;
  /** YYYY-MM-DD: reported on that day or later. */
  readonly since?: string | undefined;
  readonly state?: PortfolioState | undefined;
  readonly certificate?: CertificateFilter | undefined;
}

export const LINE_SORTS = [
  'score',
  'change',
  'party',
  'reportedOn',
  'blockers',
  'atRisk',
  'overdue',
  'validUntil',
] as const;
export type LineSort = (typeof LINE_SORTS)[number];

const STATES: Readonly<Record<PortfolioState, (line: PortfolioLine) => boolean>> = {
  atRisk: ({ latest }) => isAtRisk(latest),
  belowTarget: ({ latest }) => isBelowTarget(latest),
  blocked: ({ latest }) => isBlocked(latest),
  sound: ({ latest }) => !isAtRisk(latest),
};

/** Programme and site choose lines with a unit there; what a line says stays that of the whole party. */
export function chooseLines(
  lines: readonly PortfolioLine[],
  filter: LineFilter,
  today: string,
): readonly PortfolioLine[] {
  const { frameworkId, partyKind, programmeId, siteId, since, state, certificate } = filter;
  return lines.filter(
    (line) =>
      (frameworkId === undefined || line.latest.frameworkId === frameworkId) &&
      (partyKind === undefined || line.latest.figures.names.party?.kind === partyKind) &&
      (programmeId === undefined || line.units.some((unit) => unit.programmeId === programmeId)) &&
      (siteId === undefined || line.units.some((unit) => unit.siteId === siteId)) &&
      (since === undefined || line.latest.reportedOn >= since) &&
      (state === undefined || STATES[state](line)) &&
      (certificate === undefined || isChosen(line.certificate, certificate, today)),
  );
}

/** Ascending; a line without the figure comes last in both directions, and equal ones stand by their keys. */
export function sortLines(
  lines: readonly PortfolioLine[],
  sort: LineSort,
  descending: boolean,
): readonly PortfolioLine[] {
  const order = ORDERS[sort];
  return [...lines].sort((a, b) => order(a, b, descending ? -1 : 1) || byText(lineKey(a.latest), lineKey(b.latest)));
}

type Order = (a: PortfolioLine, b: PortfolioLine, sign: 1 | -1) => number;

const byNumber =
  (of: (line: PortfolioLine) => number): Order =>
  (a, b, sign) =>
    sign * (of(a) - of(b));
const byWord =
  (of: (line: PortfolioLine) => string): Order =>
  (a, b, sign) =>
    sign * byText(of(a), of(b));
const byFigure =
  (of: (line: PortfolioLine) => FigureJson | null): Order =>
  (a, b, sign) => {
    const [first, second] = [of(a), of(b)];
    if (!first || !second) return Number(!first) - Number(!second);
    return sign * compare(ratioOf(first), ratioOf(second));
  };

/** A line without a certificate comes last in both directions. */
const byCertificate: Order = (a, b, sign) => {
  const [first, second] = [a, b].map(({ certificate }) => certificate?.validUntil ?? null);
  if (!first || !second) return Number(!first) - Number(!second);
  return sign * byText(first, second);
};

const ORDERS: Readonly<Record<LineSort, Order>> = {
  score: byFigure(({ latest }) => scoreOf(latest)),
  change: byFigure(({ change }) => change.difference),
  party: byWord(({ latest }) => textIn(latest.figures.names.party?.name ?? '', 'en')),
  reportedOn: byWord(({ latest }) => latest.reportedOn),
  blockers: byNumber(({ latest }) => latest.figures.blockers.length),
  atRisk: byNumber(({ unitsAtRisk }) => unitsAtRisk),
  overdue: byNumber(({ actions }) => actions.overdue),
  validUntil: byCertificate,
};

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
