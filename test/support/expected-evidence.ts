import { divide, exact, order } from './exact';
import { calibrationTables, driverTables, reasonChanges, staffingTables, surveyTables } from './expected-proofs';
import type { ExpectedTable } from './expected-table';
import type { KpiJson } from './scores-json';
import { valueOf, type Subject } from './subject';
import { unitTables } from './expected-units';

/** KPI figures, contact reasons and the roadmap. */
export function evidenceTables(subject: Subject): ExpectedTable[] {
  return [
    ...kpis(subject),
    ...proofs(subject),
    ...surveyTables(subject),
    ...unitTables(subject),
    ...contactReasons(subject),
    ...reasonChanges(subject),
    ...driverTables(subject),
    ...calibrationTables(subject),
    ...staffingTables(subject),
    ...roadmap(subject),
  ];
}

function kpis(subject: Subject): ExpectedTable[] {
  const { words, print, scores } = subject;
  const { columns, noInterval, noTarget: none, missingForm } = words.kpis;
  const whole = scores.kpis.filter(({ unit }) => unit === undefined);
  if (whole.length === 0) return [];
  const row = ({ kpi, channel, from, to, first, last, sample, interval, verdict, ...rest }: KpiJson): string[] => [
    subject.kpiTitle({ kpi, ...(channel !== undefined && { channel }) }),
    words.labelled(print.shortMonth(from), subject.kpiFigure(kpi, valueOf(first))),
    words.labelled(print.shortMonth(to), subject.kpiFigure(kpi, valueOf(last))),
    sample ? print.decimal(valueOf(sample), 0) : noInterval,
    interval ? print.interval(interval) : noInterval,
    rest.target ? subject.kpiTarget({ kpi, ...rest }) : rest.noTarget ? missingForm[rest.noTarget] : none,
    verdict ? words.verdict[verdict] : '',
  ];
  const head = [
    columns.kpi,
    columns.first,
    columns.last,
    columns.sample,
    columns.interval,
    columns.target,
    columns.verdict,
  ];
  return [{ id: 'kpis', head, rows: whole.map(row) }];
}

/** What the months of each series prove. */
function proofs(subject: Subject): ExpectedTable[] {
  const { words, scores } = subject;
  const { kpis } = words;
  const columns = kpis.proofColumns;
  const whole = scores.kpis.filter(({ unit }) => unit === undefined);
  if (whole.length === 0) return [];
  const signals = whole.map((one) => signalText(subject, one));
  const hasSignals = signals.some((text) => text !== '');
  const row = (one: KpiJson, at: number): string[] => {
    const { kpi, trend, monthsMet } = one;
    const slope = trend.verdict === 'unknown' ? null : trend.perMonth;
    return [
      subject.kpiTitle(one),
      one.noTarget === 'needsRange' ? kpis.missingForm.needsRange : kpis.trend[trend.verdict],
      slope === null ? kpis.noInterval : subject.kpiChange(kpi, slope),
      monthsMet ? kpis.ofMonths(monthsMet.met, monthsMet.months) : kpis.noInterval,
      settlingText(subject, one),
      ...(hasSignals ? [signals[at] ?? ''] : []),
    ];
  };
  const head = [columns.kpi, columns.trend, columns.slope, columns.sustained, columns.settling];
  return [{ id: 'kpi-proof', head: [...head, ...(hasSignals ? [columns.signals] : [])], rows: whole.map(row) }];
}

function settlingText({ words, print }: Subject, { settling, verdict, provable, targetTo }: KpiJson): string {
  const { kpis } = words;
  if (provable?.effect === 'withheld') return kpis.soundSurvey;
  if (settling) return kpis.settling[settling.as](print.whole(settling.sample));
  if (verdict === null) return kpis.noTarget;
  if (verdict !== 'notProven') return kpis.settled;
  return targetTo ? kpis.unsettledInRange : kpis.unsettled;
}

function signalText(subject: Subject, { kpi, sample, signals = [] }: KpiJson): string {
  const { words, print } = subject;
  const { minimumSample } = subject.kpi(kpi);
  const isSmall = sample && minimumSample !== undefined && order(valueOf(sample), exact(minimumSample)) < 0;
  const months = (text: string): number => Number(text.replace('-', ''));
  const latest = [...signals].sort((a, b) => months(a.to) - months(b.to)).slice(-2);
  return words.kpis.signalList([
    ...(isSmall ? [words.kpis.smallSample(print.whole(minimumSample))] : []),
    ...latest.map(({ key, direction, to }) =>
      words.kpis.signalIn(words.kpis.signal[key][direction], print.shortMonth(to)),
    ),
  ]);
}

function contactReasons(subject: Subject): ExpectedTable[] {
  const { words, print, scores, assessment } = subject;
  const { reasonColumns: columns, yes, no } = words.kpis;
  const { contactReasons: evidence } = assessment;
  if (!evidence || !scores.contactReasons) return [];
  const { total } = scores.contactReasons;
  return [
    {
      id: 'contact-reasons',
      head: [columns.reason, columns.count, columns.share, columns.cause, columns.owner, columns.frontLine],
      rows: [...evidence.reasons]
        .sort((a, b) => b.count - a.count)
        .map(({ reason, count, cause, ownerFunction, frontLine }) => [
          subject.text(reason),
          print.whole(count),
          print.share(divide(exact(count), exact(total))),
          words.cause[cause],
          subject.owner(ownerFunction),
          frontLine ? yes : no,
        ]),
    },
  ];
}

/** "WS-03" */
export const workstreamRef = ({ number }: { readonly number: number }): string =>
  `WS-${String(number).padStart(2, '0')}`;

/** Those that end first stand first. */
export const inOrderOfEnd = <T extends { readonly endDate: string; readonly number: number }>(
  workstreams: readonly T[],
): T[] =>
  [...workstreams].sort((a, b) => (a.endDate < b.endDate ? -1 : a.endDate > b.endDate ? 1 : a.number - b.number));

function roadmap(subject: Subject): ExpectedTable[] {
  const { words, print, scores, framework } = subject;
  const columns = words.roadmap.columns;
  const { plan, assessment } = scores;
  if (!plan) return [];
  const after = new Map(
    plan.projection.map(({ workstream, scores: projected }) => [workstream, projected[assessment.key]?.score]),
  );
  return [
    {
      id: 'roadmap',
      head: [columns.number, columns.title, columns.owner, columns.period, columns.gaps, columns.after],
      rows: inOrderOfEnd(plan.workstreams).map((workstream) => {
        const template = framework.workstreamTemplates.find(({ key }) => workstream.id.endsWith(`/${key}`));
        const projected = after.get(workstream.id);
        return [
          workstreamRef(workstream),
          template ? subject.text(template.title) : workstream.id,
          template ? subject.owner(template.ownerFunction) : '',
          print.shortPeriod(workstream.startDate, workstream.endDate),
          print.whole(workstream.gaps.length),
          projected ? subject.outcome(projected) : '',
        ];
      }),
    },
  ];
}
