import { divide, exact, ONE, order, subtract, ZERO, type Exact } from './exact';
import type { ExpectedFigure } from './expected-figure';
import { PARTY_KINDS } from './expected-tables';
import { unitFigures } from './expected-units';
import type { KpiJson } from './scores-json';
import { ratioOf, valueOf, type Subject } from './subject';

/** Up to this many columns a map names its units; above it shows their refs. */
const MOST_NAMED_COLUMNS = 14;

/** Figures in the order of the report. */
export function expectedFigures(subject: Subject): ExpectedFigure[] {
  const { scores } = subject;
  const axes = subject.categories.length;
  return [
    ...(axes >= 3 && axes <= 8 ? [radar(subject)] : []),
    ...(ratioOf(scores.entity.beforeCaps) ? [waterfall(subject)] : []),
    ...(scores.gaps.length > 0 ? [requirementPareto(subject)] : []),
    ...(scores.units.length > 1 ? [spread(subject)] : []),
    heatMap(subject, 'categories'),
    heatMap(subject, 'requirements'),
    ...runCharts(subject),
    ...unitFigures(subject),
    ...contactReasons(subject),
  ];
}

function radar(subject: Subject): ExpectedFigure {
  const { words, print, scores, categories } = subject;
  const { scorecard } = words;
  const outcome = (ref: string): string => subject.outcome(scores.nodes[ref]?.score ?? { notAssessed: true });
  const [lowest] = categories
    .flatMap(({ ref, title }) => {
      const ratio = ratioOf(scores.nodes[ref]?.score);
      return ratio ? [{ title, ratio }] : [];
    })
    .sort((a, b) => order(a.ratio, b.ratio));
  return {
    id: 'radar',
    title:
      lowest && order(lowest.ratio, valueOf(scores.assessment.target)) < 0
        ? scorecard.radarTitle(lowest.title, print.percent(lowest.ratio))
        : scorecard.radarTitleNone,
    subtitle: scorecard.radarSubtitle(words.units(scores.units.length), print.period(scores.assessment.period)),
    alt: scorecard.alt(categories.map(({ ref, title }) => words.altPart(title, outcome(ref))).join(' ')),
    values: categories.map(({ ref }) => outcome(ref)),
    labels: [
      ...categories.map(({ title }) => title),
      ...(subject.previous ? [scorecard.previous(subject.text(subject.previous.title))] : []),
    ],
  };
}

/** Categories that lost something, the largest loss first. */
function losses({ scores, categories }: Subject): { title: string; lost: Exact }[] {
  return categories
    .map(({ ref, title }) => ({ title, lost: scores.nodes[ref] ? valueOf(scores.nodes[ref].lost) : ZERO }))
    .filter(({ lost }) => lost.over !== 0n)
    .sort((a, b) => order(b.lost, a.lost));
}

function waterfall(subject: Subject): ExpectedFigure {
  const { words, print, scores } = subject;
  const { lost: texts } = words;
  const before = ratioOf(scores.entity.beforeCaps) ?? ZERO;
  const final = ratioOf(scores.entity.score) ?? ZERO;
  const parts = losses(subject);
  const caps =
    order(final, before) < 0 ? [{ label: texts.caps, text: `−${print.points(subtract(before, final))}` }] : [];
  const bars = [
    { label: texts.full, text: print.points(ONE) },
    ...parts.map(({ title, lost }) => ({ label: title, text: `−${print.points(lost)}` })),
    ...caps,
    { label: texts.reached, text: print.points(final) },
  ];
  const [largest] = parts;
  return {
    id: 'waterfall',
    title: largest
      ? texts.waterfallTitle(largest.title, print.share(divide(largest.lost, subtract(ONE, before))))
      : texts.waterfallTitleNone,
    subtitle: texts.waterfallSubtitle,
    alt: texts.alt(texts.waterfallKind, bars.map(({ label, text }) => words.altPart(label, text)).join(' ')),
    values: bars.map(({ text }) => text),
    labels: bars.map(({ label }) => label),
  };
}

function requirementPareto(subject: Subject): ExpectedFigure {
  const { words, print, scores } = subject;
  const { lost: texts } = words;
  const entries = scores.lostBy.requirement;
  const line = divide(exact(80), exact(100));
  const shown = entries.slice(0, 15);
  const last = shown.at(-1);
  const value = ({ lost }: (typeof shown)[number]): string => print.points(valueOf(lost));
  return {
    id: 'requirement-pareto',
    title: texts.paretoTitle(shown.length, print.share(last ? valueOf(last.cumulative) : ZERO)),
    subtitle: texts.paretoSubtitle(shown.length),
    alt: texts.alt(
      texts.paretoKind,
      shown.map((entry) => words.altPart(subject.requirementTitle(entry.key), value(entry))).join(' '),
    ),
    values: shown.map(value),
    labels: [...shown.map(({ key }) => subject.requirementTitle(key)), print.percent(line)],
  };
}

/** Units by who runs them: own, vendors, client; each group with the best first, units without a score last. */
function unitsByGroup(subject: Subject): { kind: (typeof PARTY_KINDS)[number]; units: string[] }[] {
  const ranked = subject.ranked.map(({ unit }) => unit);
  const rest = subject.scores.units.map(({ ref }) => ref).filter((ref) => !ranked.includes(ref));
  return PARTY_KINDS.map((kind) => ({
    kind,
    units: [...ranked, ...rest].filter((ref) => subject.partyOf(ref).kind === kind),
  })).filter(({ units }) => units.length > 0);
}

function spread(subject: Subject): ExpectedFigure {
  const { words, print, scores, ranked } = subject;
  const { differences } = words;
  const best = ranked[0];
  const worst = ranked.at(-1);
  const named = ({ unit, ratio }: (typeof ranked)[number]): string =>
    `${subject.unitName(unit)} ${print.percent(ratio)}`;
  return {
    id: 'spread',
    title:
      scores.spread && valueOf(scores.spread.range).over > 0n && best && worst
        ? differences.spreadTitle(
            print.points(valueOf(scores.spread.range)),
            subject.unitName(best.unit),
            subject.unitName(worst.unit),
          )
        : differences.title,
    subtitle: differences.spreadSubtitle,
    alt: differences.spreadAlt(
      ranked.map(({ unit, ratio }) => words.altPart(subject.unitName(unit), print.percent(ratio))).join(' '),
    ),
    values: unitsByGroup(subject).map(({ units }) => words.units(units.length)),
    labels: [
      ...ranked.map(named),
      words.labelled(words.scorecard.target, print.percent(valueOf(scores.assessment.target))),
    ],
  };
}

function heatMap(subject: Subject, of: 'categories' | 'requirements'): ExpectedFigure {
  const { words, print, scores, categories, ranked } = subject;
  const { differences } = words;
  const units = unitsByGroup(subject).flatMap((group) => group.units);
  const cells = (ref: string): string[] =>
    units.map((unit) => {
      const ratio = ratioOf(subject.inUnit(unit, ref)?.score);
      return ratio ? print.percentNumber(ratio) : '';
    });
  const name = (end: (typeof ranked)[number] | undefined): string =>
    end ? `${subject.unitName(end.unit)} ${print.percent(end.ratio)}` : words.none;
  return {
    id: `heat-map-${of}`,
    title: of === 'categories' ? differences.categoryMapTitle : differences.requirementMapTitle,
    subtitle: differences.mapSubtitle,
    alt: differences.mapAlt(name(ranked[0]), name(ranked.at(-1))),
    values: [],
    labels: [],
    map: {
      columns: unitsByGroup(subject).flatMap(({ kind, units: own }) =>
        own.map((unit) => ({
          group: words.partyKind[kind],
          name: scores.units.length > MOST_NAMED_COLUMNS ? unit : subject.unitName(unit),
        })),
      ),
      rows:
        of === 'categories'
          ? categories.map(({ ref, title }) => ({ group: differences.categories, label: title, cells: cells(ref) }))
          : categories.flatMap(({ title, requirements }) =>
              requirements.map((ref) => ({ group: title, label: subject.requirementTitle(ref), cells: cells(ref) })),
            ),
      legend: [...differences.legend.bands, differences.legend.notAssessed, differences.legend.notApplicable].join(''),
    },
  };
}

/** Months of a series, ascending. */
function monthsOf(subject: Subject, { kpi, points }: KpiJson): { month: string; short: string; text: string }[] {
  return points.map(({ month, value }) => ({
    month: subject.print.month(month),
    short: subject.print.shortMonth(month),
    text: subject.kpiFigure(kpi, valueOf(value)),
  }));
}

function runCharts(subject: Subject): ExpectedFigure[] {
  const { words, print, scores } = subject;
  const { kpis } = words;
  return scores.kpis
    .filter(({ unit }) => unit === undefined)
    .flatMap((series) => {
      const { kpi, from, to, first, last, interval, target } = series;
      const months = monthsOf(subject, series);
      if (months.length < 4) return [];
      const title = subject.text(subject.kpi(kpi).title);
      const figure = (value: typeof first): string => subject.kpiFigure(kpi, valueOf(value));
      const period = from === to ? print.month(from) : words.period(print.month(from), print.month(to));
      return [
        {
          id: `run-${kpi}`,
          title: kpis.runTitle(title, figure(first), figure(last)),
          subtitle: kpis.runSubtitle(period),
          alt: kpis.runAlt(title, months.map(({ month, text }) => words.altPart(month, text)).join(' ')),
          values: [],
          labels: [
            title,
            ...months.flatMap(({ short, text }) => [short, text]),
            ...(target ? [words.labelled(kpis.target, subject.kpiTarget(series))] : []),
            ...(interval ? [kpis.columns.interval] : []),
          ],
        },
      ];
    });
}

function contactReasons(subject: Subject): ExpectedFigure[] {
  const { words, print, scores, assessment } = subject;
  const { kpis } = words;
  const { contactReasons: evidence } = assessment;
  if (!evidence || !scores.contactReasons) return [];
  const reasons = [...evidence.reasons].sort((a, b) => b.count - a.count);
  const { share, total } = scores.contactReasons;
  return [
    {
      id: 'contact-reasons',
      title: kpis.reasonsTitle(print.share(valueOf(share))),
      subtitle: kpis.reasonsSubtitle(print.whole(total), print.period(evidence.period)),
      alt: kpis.reasonsAlt(
        reasons.map(({ reason, count }) => words.altPart(subject.text(reason), print.whole(count))).join(' '),
      ),
      values: reasons.map(({ count }) => print.whole(count)),
      labels: reasons.map(({ reason }) => subject.text(reason)),
    },
  ];
}
