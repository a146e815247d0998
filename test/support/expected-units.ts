import { exact, multiply, order, type Exact } from './exact';
import type { ExpectedFigure } from './expected-figure';
import type { ExpectedTable } from './expected-table';
import type { KpiJson, UnitComparisonJson } from './scores-json';
import { valueOf, type Subject } from './subject';

const MOST_BARS = 12;
const MOST_LARGE = 6;
const ENDS = 3;

const idOf = ({ kpi, channel }: UnitComparisonJson): string => (channel === undefined ? kpi : `${kpi}-${channel}`);
const isSmall = ({ units }: UnitComparisonJson): boolean => units.length <= MOST_BARS;

/** Those shown at length: KPIs of critical requirements first, then those whose units differ most. */
function large({ scores, framework }: Subject): UnitComparisonJson[] {
  const critical = new Set(
    framework.categories.flatMap((category) =>
      requirementsIn(category).flatMap(({ critical: isCritical, kpis = [] }) => (isCritical ? kpis : [])),
    ),
  );
  const rankOf = ({ kpi, statistics }: UnitComparisonJson): number =>
    (critical.has(kpi) ? 2 : 0) + Number(statistics?.spread.shareOfVariance ?? -1);
  return scores.unitComparisons
    .filter((one) => !isSmall(one))
    .sort((a, b) => rankOf(b) - rankOf(a))
    .slice(0, MOST_LARGE);
}

type Group = Subject['framework']['categories'][number];

function requirementsIn({ groups = [], requirements = [] }: Group): NonNullable<Group['requirements']>[number][] {
  return [...groups.flatMap(requirementsIn), ...requirements];
}

type UnitJson = UnitComparisonJson['units'][number];

const byFigure = (units: readonly UnitJson[]): UnitJson[] =>
  [...units].sort((a, b) => order(valueOf(b.value), valueOf(a.value)));

/** The series that a unit's figure is the latest month of. */
function seriesOf({ scores }: Subject, { kpi, channel }: UnitComparisonJson, unit: string): KpiJson {
  const found = scores.kpis.find((one) => one.kpi === kpi && one.unit === unit && one.channel === channel);
  if (!found) throw new Error(`There is no series of ${kpi} in ${unit}.`);
  return found;
}

/** Charts of units in the order of the report: those of many units first. */
export function unitFigures(subject: Subject): ExpectedFigure[] {
  return [
    ...large(subject).flatMap((one) => (one.statistics?.funnel ? [funnel(subject, one)] : [])),
    ...subject.scores.unitComparisons.filter(isSmall).map((one) => bars(subject, one)),
  ];
}

function alternative(subject: Subject, { kpi }: UnitComparisonJson, units: readonly UnitJson[]): string {
  const part = ({ unit, value }: UnitJson): string =>
    subject.words.altPart(subject.unitName(unit), subject.kpiFigure(kpi, valueOf(value)));
  return units.map(part).join(' ');
}

function bars(subject: Subject, one: UnitComparisonJson): ExpectedFigure {
  const { words, print } = subject;
  const { kpis } = words;
  const { statistics, month, kpi } = one;
  const units = statistics ? one.units : byFigure(one.units);
  const figures = byFigure(units).map(({ value }) => subject.kpiFigure(kpi, valueOf(value)));
  const ranks = new Map((statistics?.league ?? []).map(({ unit, rankFrom, rankTo }) => [unit, [rankFrom, rankTo]]));
  const title = subject.kpiTitle(one);
  const sublabel = (unit: string): string[] => {
    const { sample } = seriesOf(subject, one, unit);
    const [from, to] = ranks.get(unit) ?? [];
    if (!sample) return [];
    const cases = kpis.between.cases(print.decimal(valueOf(sample), 0));
    return [
      typeof from !== 'number' || typeof to !== 'number' ? cases : words.pair(cases, kpis.between.rank(from, to)),
    ];
  };
  return {
    id: `units-${idOf(one)}`,
    title: kpis.byUnitTitle(title, figures.at(-1) ?? '', figures[0] ?? ''),
    subtitle: kpis.byUnitSubtitle(
      print.month(month),
      words.units(units.length),
      statistics && !statistics.tellsApart ? kpis.between.notApart : '',
    ),
    alt: kpis.byUnitAlt(title, alternative(subject, one, units)),
    values: figures,
    labels: [...units.flatMap(({ unit }) => [subject.unitName(unit), ...sublabel(unit)]), kpis.columns.interval],
  };
}

function funnel(subject: Subject, one: UnitComparisonJson): ExpectedFigure {
  const { words, print } = subject;
  const { between, target: targetWord } = words.kpis;
  const { statistics, kpi, month, target, targetTo, units } = one;
  if (!statistics?.funnel) throw new Error(`There is no funnel of ${kpi}.`);
  const { league, tellsApart } = statistics;
  const { centre, widening } = statistics.funnel;
  const title = subject.kpiTitle(one);
  const outside = league.filter(({ zone }) => zone === 'beyondOuter').length;
  const isWidened = Number(widening) > 1;
  const all = words.labelled(between.allUnits, subject.kpiFigure(kpi, inUnit(subject, kpi, centre)));
  const goal = target
    ? [words.labelled(targetWord, subject.kpiTarget({ kpi, target, ...(targetTo && { targetTo }) }))]
    : [];
  return {
    id: `funnel-${idOf(one)}`,
    floats: true,
    title: isWidened ? between.wideTitle(title, outside) : between.funnelTitle(title, outside, league.length),
    subtitle: [
      between.funnelSubtitle(print.month(month), words.units(league.length)),
      isWidened ? between.widened(print.decimal(exact(widening), 1)) : '',
      tellsApart ? '' : between.notApart,
    ].join(''),
    alt: between.funnelAlt(title, all, alternative(subject, one, units)),
    values: [all, ...goal],
    labels: [
      ...league.filter(({ zone }) => zone !== 'inside').map(({ unit }) => subject.unitName(unit)),
      between.inner,
      between.outer,
      title,
    ],
  };
}

/** A share in the unit of its KPI. */
function inUnit(subject: Subject, kpi: string, share: string): Exact {
  return subject.kpi(kpi).unit === 'perThousand' ? multiply(exact(share), exact(1000)) : exact(share);
}

/** What the report says of all units, and below each chart of them. */
export function unitVerdicts(subject: Subject): string[] {
  const { words, print, scores } = subject;
  const { between } = words.kpis;
  const tested = scores.unitComparisons.flatMap(({ statistics }) => statistics ?? []);
  const proven = tested.filter(({ homogeneity }) => homogeneity.verdict === 'proven');
  const ofEach = [...large(subject), ...scores.unitComparisons.filter(isSmall)].map(({ kpi, statistics, leftOut }) => {
    const outside = leftOut.map(({ unit, reason, month }) =>
      reason === 'otherMonth'
        ? between.outside.otherMonth(subject.unitName(unit), print.month(month))
        : between.outside[reason](subject.unitName(unit)),
    );
    const said = statistics ? statisticSentences(subject, kpi, statistics) : [between.untested];
    const unranked = subject.kpi(kpi).direction === 'band' ? [between.unranked] : [];
    return words.sentences([
      ...said,
      ...unranked,
      ...(outside.length > 0 ? [between.leftOut(subject.list(outside))] : []),
    ]);
  });
  return [...(tested.length > 0 ? [between.found(proven.length, tested.length)] : []), ...ofEach];
}

type Statistics = NonNullable<UnitComparisonJson['statistics']>;

function statisticSentences(subject: Subject, kpi: string, statistics: Statistics): string[] {
  const { words, print } = subject;
  const { between } = words.kpis;
  const { homogeneity, spread, whole, meanOfUnits, ownAgainstVendor } = statistics;
  const own = ownAgainstVendor && between.ownVendor[ownAgainstVendor.isProven ? 'proven' : 'notProven'];
  return [
    between.differ[homogeneity.verdict](print.pValue(homogeneity.pValue)),
    ...(homogeneity.verdict === 'proven' ? [between.variance(print.share(exact(spread.shareOfVariance)))] : []),
    between.whole(
      subject.kpiFigure(kpi, exact(whole.value)),
      subject.kpiInterval(kpi, whole.interval),
      subject.kpiFigure(kpi, exact(meanOfUnits.value)),
    ),
    ...(own
      ? [own(subject.kpiChange(kpi, ownAgainstVendor.difference), changes(subject, kpi, ownAgainstVendor.interval))]
      : []),
  ];
}

const changes = (subject: Subject, kpi: string, { low, high }: { low: string; high: string }): string =>
  subject.words.period(subject.kpiChange(kpi, low), subject.kpiChange(kpi, high));

/** Best and worst of the KPIs with many units, and all comparisons. */
export function unitTables(subject: Subject): ExpectedTable[] {
  return [...large(subject).map((one) => ends(subject, one)), ...summary(subject)];
}

function ends(subject: Subject, one: UnitComparisonJson): ExpectedTable {
  const { words, print } = subject;
  const { between, noInterval } = words.kpis;
  const columns = between.endColumns;
  const { kpi, units, statistics } = one;
  const league = statistics?.league ?? [];
  const { direction } = subject.kpi(kpi);
  const ordered = direction === 'lower' ? byFigure(units).reverse() : byFigure(units);
  const [first, last] = direction === 'band' ? [between.highest, between.lowest] : [between.best, between.worst];
  const order = statistics ? league.map(({ unit }) => unit) : ordered.map(({ unit }) => unit);
  const row = (unit: string): string[] => {
    const { last, interval, sample } = seriesOf(subject, one, unit);
    const place = league.find((entry) => entry.unit === unit);
    return [
      subject.unitName(unit),
      words.partyKind[subject.partyOf(unit).kind],
      subject.kpiFigure(kpi, valueOf(last)),
      interval ? subject.kpiInterval(kpi, interval) : noInterval,
      sample ? print.decimal(valueOf(sample), 0) : noInterval,
      place?.rankFrom && place.rankTo ? between.rankRange(place.rankFrom, place.rankTo) : noInterval,
    ];
  };
  return {
    id: `unit-ends-${idOf(one)}`,
    head: [columns.unit, columns.party, columns.value, columns.interval, columns.cases, columns.rank],
    rows: [[first], ...order.slice(0, ENDS).map(row), [last], ...order.slice(-ENDS).reverse().map(row)],
  };
}

function summary(subject: Subject): ExpectedTable[] {
  const { words, print, scores } = subject;
  const { between, noInterval } = words.kpis;
  const columns = between.columns;
  const tested = scores.unitComparisons.flatMap((one) => (one.statistics ? [{ one, ...one.statistics }] : []));
  if (tested.length === 0) return [];
  const hasParties = tested.some(({ ownAgainstVendor }) => ownAgainstVendor);
  const head = [
    columns.kpi,
    columns.units,
    columns.whole,
    columns.mean,
    columns.range,
    columns.differ,
    columns.variance,
    ...(hasParties ? [columns.ownVendor] : []),
  ];
  const rows = tested.map(({ one, whole, meanOfUnits, homogeneity, spread, league, ownAgainstVendor }) => {
    const { kpi } = one;
    const compared = byFigure(one.units.filter(({ unit }) => league.some((entry) => entry.unit === unit)));
    const named = (unit: UnitJson | undefined): string =>
      unit ? words.labelled(subject.unitName(unit.unit), subject.kpiFigure(kpi, valueOf(unit.value))) : '';
    const own = ownAgainstVendor
      ? `${subject.kpiChange(kpi, ownAgainstVendor.difference)} (${changes(subject, kpi, ownAgainstVendor.interval)})`
      : noInterval;
    return [
      subject.kpiTitle(one),
      print.whole(league.length),
      subject.kpiFigure(kpi, exact(whole.value)),
      subject.kpiFigure(kpi, exact(meanOfUnits.value)),
      between.range(named(compared.at(-1)), named(compared[0])),
      words.pair(between.verdict[homogeneity.verdict], print.pValue(homogeneity.pValue)),
      print.share(exact(spread.shareOfVariance)),
      ...(hasParties ? [own] : []),
    ];
  });
  return [{ id: 'unit-comparisons', head, rows }];
}
