import { compareAssessedUnits } from '../../../kpi/rules/compare-assessed-units';
import type { ComparedSeries, SeriesStatistics, UnitOutside, UnitSeries } from '../../../kpi/rules/compare-series';
import type { UnitFunnel } from '../../../kpi/rules/compare-units';
import { scaleOf } from '../../../kpi/rules/kpi-figure';
import type { LeagueRow } from '../../../kpi/rules/unit-league';
import { compare, toNumber, type Ratio } from '../../../scoring/ratio';
import { axisBetween, axisUpTo } from '../axis';
import type { Block, Cell, FigureModel, TableModel, TableRow, Tone } from '../blocks';
import type { FunnelGroup } from '../chart-models';
import { muted, row, type ReportContext } from '../report-context';
import { kpiAxis, kpiChange, kpiFigure, kpiInterval, kpiTarget, rounded, titleIn } from './kpi-text';

/** Up to so many units stand side by side as bars. */
const MOST_BARS = 12;
/** KPIs of more units that are shown at length; the others stand in the table of all. */
const MOST_LARGE = 6;
const ENDS = 3;

/** The units compared on every KPI that at least three of them report: charts, what they prove, and a table of all. */
export function unitComparisons(context: ReportContext): Block[] {
  const { between } = context.words.kpis;
  const compared = compareAssessedUnits(context.assessment);
  if (compared.length === 0) return [];
  const small = compared.filter(({ units }) => units.length <= MOST_BARS);
  const tested = compared.flatMap(({ statistics, ...one }): TestedSeries[] =>
    statistics ? [{ ...one, statistics }] : [],
  );
  return [
    { kind: 'heading', level: 2, text: between.title },
    ...(tested.length > 0 ? ([{ kind: 'paragraph', text: differing(context, tested) }] satisfies Block[]) : []),
    ...largest(context, compared).flatMap((one) => largeComparison(context, one)),
    ...inPairs(
      small.map((one): Block[] => [{ kind: 'figure', figure: unitBars(context, one) }, ...verdict(context, one)]),
    ),
    ...(tested.length > 0
      ? ([
          { kind: 'heading', level: 3, text: between.summary },
          { kind: 'table', table: summaryTable(context, tested) },
          { kind: 'paragraph', style: 'note', text: between.note },
        ] satisfies Block[])
      : []),
  ];
}

function differing({ words }: ReportContext, tested: readonly TestedSeries[]): string {
  const proven = tested.filter(({ statistics }) => statistics.homogeneity.verdict === 'proven').length;
  return words.kpis.between.found(proven, tested.length);
}

interface TestedSeries extends ComparedSeries {
  readonly statistics: SeriesStatistics;
}

/** KPIs of critical requirements first, then those whose units differ most. */
function largest({ framework }: ReportContext, compared: readonly ComparedSeries[]): ComparedSeries[] {
  const critical = new Set([...framework.requirements.values()].flatMap((one) => (one.critical ? one.kpis : [])));
  const rankOf = ({ kpi, statistics }: ComparedSeries): number =>
    (critical.has(kpi.key) ? 2 : 0) + (statistics?.spread.shareOfVariance ?? -1);
  return compared
    .filter(({ units }) => units.length > MOST_BARS)
    .sort((one, other) => rankOf(other) - rankOf(one))
    .slice(0, MOST_LARGE);
}

function largeComparison(context: ReportContext, one: ComparedSeries): Block[] {
  const { statistics } = one;
  return [
    ...(statistics?.funnel
      ? ([{ kind: 'figure', figure: funnelFigure(context, one, statistics, statistics.funnel) }] satisfies Block[])
      : ([{ kind: 'heading', level: 3, text: titleIn(context, one) }] satisfies Block[])),
    ...verdict(context, one),
    { kind: 'table', table: endsTable(context, one) },
  ];
}

/** Narrow blocks in pairs; a last odd one keeps half the width. */
export function inPairs(blocks: readonly (readonly Block[])[]): Block[] {
  return blocks.flatMap((first, at): Block[] =>
    at % 2 === 1 ? [] : [{ kind: 'columns', columns: [first, blocks[at + 1] ?? []] }],
  );
}

/** What can be said of the units as a whole, and who is left out. */
function verdict(context: ReportContext, { kpi, statistics, outside }: ComparedSeries): Block[] {
  const { words } = context;
  const { between } = words.kpis;
  const sentences = [
    ...(statistics ? statisticSentences(context, kpi, statistics) : [between.untested]),
    ...(kpi.direction === 'band' ? [between.unranked] : []),
    ...(outside.length > 0 ? [between.leftOut(context.list(outside.map((one) => outsideText(context, one))))] : []),
  ];
  return [{ kind: 'paragraph', style: 'note', text: words.sentences(sentences) }];
}

function statisticSentences(
  context: ReportContext,
  kpi: ComparedSeries['kpi'],
  statistics: SeriesStatistics,
): string[] {
  const { words, figures } = context;
  const { between } = words.kpis;
  const { homogeneity, spread, pooled, unweighted, ownAgainstVendor } = statistics;
  return [
    between.differ[homogeneity.verdict](figures.pValue(rounded(homogeneity.pValue))),
    ...(homogeneity.verdict === 'proven' ? [between.variance(figures.share(rounded(spread.shareOfVariance)))] : []),
    between.whole(
      kpiFigure(context, kpi, rounded(pooled.value)),
      kpiInterval(context, kpi, pooled.interval),
      kpiFigure(context, kpi, rounded(unweighted.value)),
    ),
    ...(ownAgainstVendor
      ? [
          between.ownVendor[ownAgainstVendor.isProven ? 'proven' : 'notProven'](
            kpiChange(context, kpi, ownAgainstVendor.difference),
            changeInterval(context, kpi, ownAgainstVendor.interval),
          ),
        ]
      : []),
  ];
}

const changeInterval = (
  context: ReportContext,
  kpi: ComparedSeries['kpi'],
  { low, high }: { readonly low: number; readonly high: number },
): string => context.words.period(kpiChange(context, kpi, low), kpiChange(context, kpi, high));

function outsideText(context: ReportContext, { unit, reason, month }: UnitOutside): string {
  const { outside } = context.words.kpis.between;
  const name = context.unit(unit);
  return reason === 'otherMonth' ? outside.otherMonth(name, context.figures.month(month)) : outside[reason](name);
}

const rowsByUnit = ({ statistics }: ComparedSeries): ReadonlyMap<string, LeagueRow> =>
  new Map((statistics?.league ?? []).map((one) => [one.unit, one]));

/** By their figures, the highest first. */
const byFigure = (units: readonly UnitSeries[]): UnitSeries[] =>
  [...units].sort((one, other) => compare(other.judged.last, one.judged.last));

function unitBars(context: ReportContext, one: ComparedSeries): FigureModel {
  const { words, figures } = context;
  const { kpis } = words;
  const { kpi, month, statistics } = one;
  const title = titleIn(context, one);
  const units = statistics ? one.units : byFigure(one.units);
  const shown = byFigure(units).map(({ judged }) => kpiFigure(context, kpi, judged.last));
  const places = rowsByUnit(one);
  const axis = kpiAxis(
    context,
    kpi,
    units.flatMap(({ judged }) => [
      ...[toNumber(judged.last), judged.interval?.high ?? 0],
      ...(judged.targetTo ? [toNumber(judged.target ?? judged.targetTo), toNumber(judged.targetTo)] : []),
    ]),
  );
  const zero = axis.place(0);
  return {
    id: `units-${idOf(one)}`,
    title: kpis.byUnitTitle(title, shown.slice(-1).join(''), shown.slice(0, 1).join('')),
    subtitle: kpis.byUnitSubtitle(
      figures.month(month),
      words.units(units.length),
      statistics && !statistics.tellsApart ? kpis.between.notApart : '',
    ),
    alt: kpis.byUnitAlt(title, figureParts(context, kpi, units)),
    chart: {
      kind: 'barList',
      series: [],
      bars: units.map(({ unit, judged: { last, sample, interval, target, targetTo } }) => {
        const sublabel = sublabelOf(context, sample, places.get(unit));
        return {
          label: context.unit(unit),
          ...(sublabel !== '' && { sublabel }),
          value: axis.place(toNumber(last)),
          text: kpiFigure(context, kpi, last),
          ...(interval && { interval: { low: axis.place(interval.low), high: axis.place(interval.high) } }),
          ...(target && { target: axis.place(toNumber(target)) }),
          ...(targetTo && { targetTo: axis.place(toNumber(targetTo)) }),
        };
      }),
      legend: { target: kpis.target, interval: kpis.columns.interval },
      ...(zero > 0 && { zero }),
    },
  };
}

/** "n = 241, rank 1–4"; without a rank where no end is the better one. */
function sublabelOf({ words, figures }: ReportContext, sample: Ratio | null, place: LeagueRow | undefined): string {
  const { between } = words.kpis;
  const cases = sample && between.cases(figures.decimal(sample, 0));
  const rank = place?.rankFrom && place.rankTo && between.rank(place.rankFrom, place.rankTo);
  return cases && rank ? words.pair(cases, rank) : (cases ?? '');
}

function figureParts(context: ReportContext, kpi: ComparedSeries['kpi'], units: readonly UnitSeries[]): string {
  return units
    .map(({ unit, judged }) => context.words.altPart(context.unit(unit), kpiFigure(context, kpi, judged.last)))
    .join(' ');
}

/** Of a KPI and its channel, for the ids of charts and tables. */
const idOf = ({ kpi, channel }: ComparedSeries): string => (channel === undefined ? kpi.key : `${kpi.key}-${channel}`);

function funnelFigure(
  context: ReportContext,
  one: ComparedSeries,
  { league, tellsApart }: SeriesStatistics,
  { centre, dispersion, limits, sites }: UnitFunnel,
): FigureModel {
  const { words, figures } = context;
  const { between, target: targetLabel } = words.kpis;
  const { kpi, month, target, targetTo, units } = one;
  const title = titleIn(context, one);
  const scale = scaleOf(kpi);
  const figure = (value: number): string => kpiFigure(context, kpi, rounded(value));
  const shares = axisBetween(
    [
      ...sites.map(({ share }) => share * scale),
      ...limits.flatMap(({ inner }) => [inner.low * scale, inner.high * scale]),
      ...[target, targetTo].flatMap((end) => (end ? [toNumber(end)] : [])),
    ],
    figure,
    kpi.unit === 'percent' ? { lowest: 0, highest: 1 } : { lowest: 0 },
  );
  const cases = axisUpTo(Math.max(...sites.map(({ limits: { size } }) => size)), (value) => figures.whole(value));
  const parties = new Map(league.map(({ unit, party }) => [unit, party]));
  const groupOf = (unit: string): FunnelGroup => parties.get(unit) ?? 'client';
  const outside = sites.filter(({ zone }) => zone === 'beyondOuter').length;
  const isWidened = dispersion.widening > 1;
  const all = words.labelled(between.allUnits, figure(centre * scale));
  return {
    id: `funnel-${idOf(one)}`,
    title: isWidened ? between.wideTitle(title, outside) : between.funnelTitle(title, outside, sites.length),
    subtitle: [
      between.funnelSubtitle(figures.month(month), words.units(sites.length)),
      isWidened ? between.widened(figures.decimal(rounded(dispersion.widening), 1)) : '',
      tellsApart ? '' : between.notApart,
    ].join(''),
    alt: between.funnelAlt(title, all, figureParts(context, kpi, units)),
    chart: {
      kind: 'funnel',
      dots: sites.map(({ unit, share, limits: { size }, zone }) => ({
        cases: cases.place(size),
        share: shares.place(share * scale),
        group: groupOf(unit),
        ...(zone !== 'inside' && {
          label: { text: context.unit(unit), beyond: zone === 'beyondOuter' ? 'outer' : 'inner' },
        }),
      })),
      cases: { title: between.casesAxis, ticks: cases.ticks },
      shares: { title, ticks: shares.ticks },
      centre: { at: shares.place(centre * scale), label: all },
      ...(target && {
        target: {
          at: shares.place(toNumber(target)),
          ...(targetTo && { to: shares.place(toNumber(targetTo)) }),
          label: words.labelled(targetLabel, kpiTarget(context, kpi, target, targetTo)),
        },
      }),
      limits: limits.map(({ size, inner, outer }) => ({
        cases: cases.place(size),
        inner: { low: shares.place(inner.low * scale), high: shares.place(inner.high * scale) },
        outer: { low: shares.place(outer.low * scale), high: shares.place(outer.high * scale) },
      })),
      legend: {
        groups: Object.fromEntries(sites.map(({ unit }) => [groupOf(unit), words.partyKind[groupOf(unit)]])),
        inner: between.inner,
        outer: between.outer,
      },
    },
  };
}

/** The best three and the worst three, the worst first among these; the highest and the lowest where no end is the better one. */
function endsTable(context: ReportContext, one: ComparedSeries): TableModel {
  const { between } = context.words.kpis;
  const { endColumns: columns } = between;
  const [first, last] =
    one.kpi.direction === 'band' ? [between.highest, between.lowest] : [between.best, between.worst];
  const league = leagueOf(one);
  return {
    id: `unit-ends-${idOf(one)}`,
    columns: [
      { header: columns.unit, width: { share: 3.4 } },
      { header: columns.party, width: { share: 2 } },
      { header: columns.value, width: { share: 1.4 }, align: 'right' },
      { header: columns.interval, width: { share: 2 }, align: 'right' },
      { header: columns.cases, width: { share: 1.1 }, align: 'right' },
      { header: columns.rank, width: { share: 1.2 }, align: 'right' },
    ],
    rows: [
      { kind: 'group', text: first },
      ...league.slice(0, ENDS).map((unit) => endRow(context, one, unit)),
      { kind: 'group', text: last },
      ...league
        .slice(-ENDS)
        .reverse()
        .map((unit) => endRow(context, one, unit)),
    ],
    emptyText: context.words.none,
  };
}

/** Best first, or highest: by the league, or by the figures alone where there is none. */
function leagueOf({ kpi, units, statistics }: ComparedSeries): UnitSeries[] {
  if (statistics) return statistics.league.flatMap(({ unit }) => units.filter((one) => one.unit === unit));
  return kpi.direction === 'lower' ? byFigure(units).reverse() : byFigure(units);
}

function endRow(context: ReportContext, one: ComparedSeries, { unit, party, judged }: UnitSeries): TableRow {
  const { words, figures } = context;
  const none = muted(words.kpis.noInterval);
  const place = rowsByUnit(one).get(unit);
  return row(
    context.unit(unit),
    words.partyKind[party],
    kpiFigure(context, one.kpi, judged.last),
    judged.interval ? kpiInterval(context, one.kpi, judged.interval) : none,
    judged.sample ? figures.decimal(judged.sample, 0) : none,
    place?.rankFrom && place.rankTo ? words.kpis.between.rankRange(place.rankFrom, place.rankTo) : none,
  );
}

const DIFFER_TONE: Readonly<Record<SeriesStatistics['homogeneity']['verdict'], Tone>> = {
  proven: 'warning',
  notProven: 'neutral',
  doubtful: 'neutral',
};

function summaryTable(context: ReportContext, tested: readonly TestedSeries[]): TableModel {
  const { words } = context;
  const { columns } = words.kpis.between;
  const hasParties = tested.some(({ statistics }) => statistics.ownAgainstVendor);
  return {
    id: 'unit-comparisons',
    columns: [
      { header: columns.kpi, width: { share: 2.3 } },
      { header: columns.units, width: { share: 0.8 }, align: 'right' },
      { header: columns.whole, width: { share: 1.1 }, align: 'right' },
      { header: columns.mean, width: { share: 1.1 }, align: 'right' },
      { header: columns.range, width: { share: 4.2 } },
      { header: columns.differ, width: { share: 1.9 } },
      { header: columns.variance, width: { share: 1.2 }, align: 'right' },
      ...(hasParties ? [{ header: columns.ownVendor, width: { share: 2.2 }, align: 'right' } as const] : []),
    ],
    rows: tested.map((one) => row(...summaryCells(context, one), ...(hasParties ? [ownVendorCell(context, one)] : []))),
    emptyText: words.none,
  };
}

function summaryCells(context: ReportContext, one: TestedSeries): Cell[] {
  const { words, figures } = context;
  const { between } = words.kpis;
  const { kpi, statistics } = one;
  const { pooled, unweighted, homogeneity, spread } = statistics;
  const named = ({ unit, judged }: UnitSeries): string =>
    words.labelled(context.unit(unit), kpiFigure(context, kpi, judged.last));
  const ranked = byFigure(leagueOf(one)).map(named);
  return [
    titleIn(context, one),
    figures.whole(statistics.league.length),
    kpiFigure(context, kpi, rounded(pooled.value)),
    kpiFigure(context, kpi, rounded(unweighted.value)),
    between.range(ranked.slice(-1).join(''), ranked.slice(0, 1).join('')),
    {
      kind: 'text',
      text: words.pair(between.verdict[homogeneity.verdict], figures.pValue(rounded(homogeneity.pValue))),
      tone: DIFFER_TONE[homogeneity.verdict],
    },
    figures.share(rounded(spread.shareOfVariance)),
  ];
}

function ownVendorCell(context: ReportContext, { kpi, statistics: { ownAgainstVendor } }: TestedSeries): Cell {
  if (!ownAgainstVendor) return muted(context.words.kpis.noInterval);
  const { difference, interval } = ownAgainstVendor;
  return `${kpiChange(context, kpi, difference)} (${changeInterval(context, kpi, interval)})`;
}
