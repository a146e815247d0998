import type { Block, TableModel } from '../blocks';
import { clipped } from '../forum-pack/clip';
import { bold, muted, row } from '../report-context';
import { isWhole, ratioOf, type ReviewContext, SEVERITY } from './review-context';
import type { FrameworkReviewJson } from './review-json';

/** Requirements that are shown; the data file has all. */
const MOST_MISSED = 15;
const MOST_BLOCKERS = 15;
/** Refs of a gate that are named. */
const MOST_REFS = 4;
const LONGEST = 110;

/** What most parties miss, the most frequent first. */
export function missedBlocks(context: ReviewContext, { missed, framework }: FrameworkReviewJson): Block[] {
  const { review, words } = context;
  const { missedColumns: columns } = review;
  if (missed.length === 0) return [{ kind: 'paragraph', text: review.noMissed }];
  const shown = missed.slice(0, MOST_MISSED);
  const table: TableModel = {
    id: `missed-${framework.id}`,
    columns: [
      { header: columns.requirement, width: { share: 5 } },
      { header: columns.severity, width: { points: 72 } },
      { header: columns.parties, width: { share: 1.1 }, align: 'right' },
      { header: columns.units, width: { share: 1.1 }, align: 'right' },
    ],
    rows: shown.map(({ ref, title, critical, severity, parties, units }) =>
      row(
        clipped(`${critical ? '★ ' : ''}${ref} ${context.text(title)}`, LONGEST),
        { kind: 'badge', badge: { kind: 'severity', severity: SEVERITY[severity], text: words.severity[severity] } },
        review.of(parties.count, parties.of),
        review.of(units.count, units.of),
      ),
    ),
    emptyText: words.none,
  };
  return [{ kind: 'table', table }, ...cutNote(context, missed.length - shown.length)];
}

/** The gates that most fail, with what fails them most often. */
export function commonBlockerBlocks(context: ReviewContext, { blockers, framework }: FrameworkReviewJson): Block[] {
  const { review, words } = context;
  const { blockerColumns: columns } = review;
  if (blockers.length === 0) return [{ kind: 'paragraph', text: review.noBlockers }];
  const shown = blockers.slice(0, MOST_BLOCKERS);
  const table: TableModel = {
    id: `blockers-${framework.id}`,
    columns: [
      { header: columns.gate, width: { share: 3.6 } },
      { header: columns.parties, width: { share: 1 }, align: 'right' },
      { header: columns.refs, width: { share: 3.6 } },
    ],
    rows: shown.map(({ title, parties, refs: all }) => {
      const refs = all.filter(({ ref }) => !isWhole(ref, framework));
      return row(
        bold(clipped(context.text(title), LONGEST)),
        review.of(parties.count, parties.of),
        refs.length === 0
          ? muted(review.wholeGate)
          : context.list(
              refs.map(({ ref, parties: count }) => review.refParties(ref, count)),
              MOST_REFS,
            ),
      );
    }),
    emptyText: words.none,
  };
  return [{ kind: 'table', table }, ...cutNote(context, blockers.length - shown.length)];
}

function cutNote({ review }: ReviewContext, more: number): Block[] {
  return more > 0 ? [{ kind: 'paragraph', style: 'note', text: review.moreInData(more) }] : [];
}

/** How much hangs on what falls short, and on few. */
export function riskBlocks(context: ReviewContext, { concentration, parties }: FrameworkReviewJson): Block[] {
  const { review, figures } = context;
  const { herfindahl, effectiveParties, largest, atRisk } = concentration;
  const share = (figure: typeof herfindahl): string => figures.share(ratioOf(figure));
  return [
    { kind: 'paragraph', text: review.riskLead(share(atRisk.volume), atRisk.parties, parties) },
    {
      kind: 'definitions',
      items: [
        { term: review.risk.volume, text: share(atRisk.volume) },
        { term: review.risk.units, text: share(atRisk.units) },
        { term: review.risk.sites, text: share(atRisk.sites) },
        { term: review.risk.largest, text: review.largestOf(context.party(largest.party), share(largest.share)) },
        { term: review.risk.effective, text: figures.decimal(ratioOf(effectiveParties), 1) },
        { term: review.risk.herfindahl, text: figures.decimal(ratioOf(herfindahl), 2) },
      ],
    },
    { kind: 'paragraph', style: 'note', text: review.riskNote },
  ];
}
