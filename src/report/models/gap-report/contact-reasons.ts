import type { CauseDomain, ContactReason } from '../../../assessment/assessment';
import { reasonChanges, systemicByCause, topShare, type ReasonChange } from '../../../kpi/rules/reason-change';
import { systemicShare, type SystemicShare } from '../../../kpi/rules/systemic-share';
import { dividedBy, ratio } from '../../../scoring/ratio';
import { axisUpTo, percentTicks } from '../axis';
import type { Block } from '../blocks';
import { bold, muted, row, type LanguageContext, type ReportContext } from '../report-context';
import { rounded } from './kpi-text';

/** What the contacts are about, and how that changed; nothing without counted reasons. */
export function contactReasons(context: ReportContext): Block[] {
  const { words, figures, assessment } = context;
  const { kpis } = words;
  const evidence = assessment.contactReasons;
  const share = evidence && systemicShare(evidence.reasons);
  if (!evidence || !share) return [];
  const reasons = [...evidence.reasons].sort((a, b) => b.count - a.count);
  const largest = Math.max(...reasons.map(({ count }) => count));
  const axis = axisUpTo(largest, (value) => figures.whole(Math.round(value)));
  const period = figures.period(evidence.period);
  let running = 0;
  return [
    { kind: 'heading', level: 2, text: context.text(evidence.title) },
    ...(evidence.sample ? ([{ kind: 'paragraph', text: context.text(evidence.sample) }] satisfies Block[]) : []),
    {
      kind: 'callout',
      tone: 'accent',
      text: systemicSentence(context, share),
    },
    { kind: 'paragraph', text: words.sentences(concentrationSentences(context, evidence.reasons)) },
    {
      kind: 'figure',
      figure: {
        id: 'contact-reasons',
        title: kpis.reasonsTitle(figures.share(share.share)),
        subtitle: kpis.reasonsSubtitle(figures.whole(share.total), period),
        alt: kpis.reasonsAlt(
          reasons.map(({ reason, count }) => words.altPart(context.text(reason), figures.whole(count))).join(' '),
        ),
        chart: {
          kind: 'pareto',
          series: [kpis.outside, kpis.frontLine],
          bars: reasons.map(({ reason, count, frontLine }) => {
            running += count;
            return {
              label: context.text(reason),
              value: axis.place(count),
              text: figures.whole(count),
              cumulative: running / share.total,
              series: frontLine ? 1 : 0,
            };
          }),
          ticks: axis.ticks,
          shareTicks: percentTicks(figures),
        },
      },
    },
    {
      kind: 'table',
      table: {
        id: 'contact-reasons',
        columns: [
          { header: kpis.reasonColumns.reason, width: { share: 4.2 } },
          { header: kpis.reasonColumns.count, width: { share: 1.2 }, align: 'right' },
          { header: kpis.reasonColumns.share, width: { share: 1.1 }, align: 'right' },
          { header: kpis.reasonColumns.cause, width: { share: 1.7 } },
          { header: kpis.reasonColumns.owner, width: { share: 2.4 } },
          { header: kpis.reasonColumns.frontLine, width: { share: 1.6 } },
        ],
        rows: reasons.map(({ reason, count, cause, ownerFunction, frontLine }) =>
          row(
            context.text(reason),
            figures.whole(count),
            figures.share(dividedBy(ratio(count), ratio(share.total))),
            causeText(context, cause),
            context.ownerFunction(ownerFunction),
            frontLine ? kpis.yes : kpis.no,
          ),
        ),
        emptyText: words.none,
      },
    },
    ...changeBlocks(context, evidence.reasons),
  ];
}

/** How many contacts the front line can not resolve. */
export function systemicSentence(
  { words, figures }: LanguageContext,
  { systemic, total, share, interval }: SystemicShare,
): string {
  return words.kpis.systemicText(
    figures.whole(systemic),
    figures.whole(total),
    figures.share(share),
    figures.interval(interval),
  );
}

/** How few reasons make up most contacts, and where the causes lie that are not in the front line. */
export function concentrationSentences(context: LanguageContext, reasons: readonly ContactReason[]): string[] {
  const { words, figures } = context;
  const [five, ten] = [topShare(reasons, 5), topShare(reasons, 10)];
  const causes = systemicByCause(reasons).map(({ cause, successes, sample }) =>
    words.labelled(causeText(context, cause), figures.share(ratio(successes, sample))),
  );
  return [
    ...(five && ten
      ? [
          words.kpis.concentration(
            figures.share(ratio(five.successes, five.sample)),
            figures.share(ratio(ten.successes, ten.sample)),
          ),
        ]
      : []),
    ...(causes.length > 0 ? [words.kpis.causeShares(context.list(causes))] : []),
  ];
}

function changeBlocks(context: ReportContext, reasons: readonly ContactReason[]): Block[] {
  const { words, figures } = context;
  const { kpis } = words;
  const changes = reasonChanges(context.input.previous?.assessment.contactReasons?.reasons ?? [], reasons);
  const [first] = changes;
  if (!first) return [];
  const points = (value: number): string => figures.change(rounded(value));
  const columns = kpis.changeColumns;
  return [
    { kind: 'heading', level: 3, text: kpis.changeTitle },
    { kind: 'paragraph', text: provenChanges(context, changes) },
    {
      kind: 'table',
      table: {
        id: 'reason-changes',
        columns: [
          { header: columns.reason, width: { share: 3.6 } },
          { header: columns.before, width: { share: 1.2 }, align: 'right' },
          { header: columns.now, width: { share: 1.2 }, align: 'right' },
          { header: columns.change, width: { share: 1.3 }, align: 'right' },
          { header: columns.interval, width: { share: 1.9 }, align: 'right' },
          { header: columns.verdict, width: { share: 1.6 } },
        ],
        rows: changes.map(({ reason, before, now, difference, interval, isProven }) =>
          row(
            context.text(reason.reason),
            figures.share(ratio(before.successes, before.sample)),
            figures.share(ratio(now.successes, now.sample)),
            points(difference),
            words.period(points(interval.low), points(interval.high)),
            isProven ? bold(kpis.changeVerdict.proven) : muted(kpis.changeVerdict.notProven),
          ),
        ),
        emptyText: words.none,
      },
    },
    {
      kind: 'paragraph',
      style: 'note',
      text: kpis.changeNote(figures.whole(first.before.sample), figures.whole(first.now.sample)),
    },
  ];
}

function provenChanges(context: ReportContext, changes: readonly ReasonChange[]): string {
  const { words } = context;
  const { changeFound } = words.kpis;
  const proven = changes.filter(({ isProven }) => isProven);
  const named = (some: readonly ReasonChange[]): string =>
    context.list(some.map(({ reason }) => context.text(reason.reason)));
  const grown = proven.filter(({ difference }) => difference > 0);
  const shrunk = proven.filter(({ difference }) => difference < 0);
  if (proven.length === 0) return changeFound.none;
  return words.sentences([
    ...(grown.length > 0 ? [changeFound.grown(named(grown))] : []),
    ...(shrunk.length > 0 ? [changeFound.shrunk(named(shrunk))] : []),
  ]);
}

const causeText = ({ words }: LanguageContext, cause: CauseDomain): string => words.cause[cause];
