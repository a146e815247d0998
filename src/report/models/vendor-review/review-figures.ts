import { fromDecimal } from '../../../scoring/ratio';
import type { Block, FigureModel, TableModel, TableRow } from '../blocks';
import { clipped } from '../forum-pack/clip';
import { bold, muted, row } from '../report-context';
import { CHANGE_TONE, ratioOf, type ReviewContext } from './review-context';
import type { FrameworkReviewJson, LeaguePlaceJson, ReviewLineJson } from './review-json';

/** Characters of a party's name in a chart or a cell. */
const NAME = 44;

/** Where each party stands, the lowest score first. */
export function lineTable(context: ReviewContext, { lines, framework }: FrameworkReviewJson): TableModel {
  const { review, words, figures } = context;
  const { lineColumns: columns } = review;
  return {
    id: `parties-${framework.id}`,
    columns: [
      { header: columns.party, width: { share: 3.4 } },
      { header: columns.score, width: { share: 1.3 }, align: 'right' },
      { header: columns.target, width: { share: 1.1 }, align: 'right' },
      { header: columns.level, width: { share: 2.2 } },
      { header: columns.change, width: { share: 1.5 }, align: 'right' },
      { header: columns.gates, width: { share: 1.3 }, align: 'right' },
      { header: columns.units, width: { share: 1.4 }, align: 'right' },
      { header: columns.actions, width: { share: 1.5 }, align: 'right' },
    ],
    rows: lines.map((line) => {
      const { party, score, target, level, change, gatesFailing, unitsAtRisk, units, actions, distance } = line;
      const isBelow = distance !== null && ratioOf(distance).numerator < 0n;
      return row(
        words.pair(context.party(party, NAME), words.partyKind[party.kind]),
        'exact' in score
          ? { kind: 'text', text: context.percent(score), bold: true, ...(isBelow && { tone: 'bad' }) }
          : muted(context.outcome(score)),
        context.percent(target),
        clipped(context.level(level), NAME),
        change.difference === null ? muted(review.noDate) : context.change(change.difference),
        figures.whole(gatesFailing),
        review.of(unitsAtRisk, units),
        review.of(actions.overdue, actions.open),
      );
    }),
    emptyText: words.none,
  };
}

/** Bars of a league, each with its interval and the places that it may hold. */
export function leagueFigure(context: ReviewContext, { league, framework }: FrameworkReviewJson): FigureModel {
  const { review, words } = context;
  const { places, pairs, provenPairs } = league;
  const label = ({ party }: LeaguePlaceJson): string => context.party(party, NAME);
  return {
    id: `league-${framework.id}`,
    title: provenPairs > 0 ? review.leagueFigure.some(provenPairs, pairs) : review.leagueFigure.none(pairs),
    subtitle: review.leagueSubtitle,
    alt: review.leagueAlt(
      places
        .map((place) => words.altPart(label(place), words.notes([meanText(context, place), placeText(context, place)])))
        .join(' '),
    ),
    chart: {
      kind: 'barList',
      series: [],
      legend: { interval: review.interval },
      bars: places.map((place) => ({
        label: label(place),
        sublabel: words.notes([placeText(context, place), review.unitsShort(place.units)]),
        value: place.mean === null ? null : Number(place.mean),
        text: meanText(context, place),
        ...(place.low !== null &&
          place.high !== null && {
            interval: { low: Math.max(0, Number(place.low)), high: Math.min(1, Number(place.high)) },
          }),
      })),
    },
  };
}

function meanText({ figures, review }: ReviewContext, { mean, low, high }: LeaguePlaceJson): string {
  if (mean === null) return review.noMean;
  const figure = figures.share(fromDecimal(mean));
  if (low === null || high === null) return figure;
  return review.within(figure, figures.interval({ low: Math.max(0, Number(low)), high: Math.min(1, Number(high)) }));
}

function placeText({ review }: ReviewContext, { rankFrom, rankTo, unplaced }: LeaguePlaceJson): string {
  if (rankFrom !== null && rankTo !== null) return review.place(rankFrom, rankTo);
  return review.unplaced[unplaced ?? 'noOther'];
}

/** Who has two results by the same framework version, the largest change first. */
export function moverBlocks(context: ReviewContext, { lines, framework }: FrameworkReviewJson): Block[] {
  const { review, words, figures } = context;
  const { moverColumns: columns } = review;
  const moved = lines
    .flatMap((line) => {
      const { before, change, score } = line;
      if (before === null || change.difference === null || !('exact' in score) || !('exact' in before.score)) return [];
      return [{ line, score, before: before.score, difference: change.difference }];
    })
    .sort((a, b) => Math.abs(Number(b.difference.decimal)) - Math.abs(Number(a.difference.decimal)));
  const rows = moved.map(({ line: { party, change }, score, before, difference }): TableRow => {
    const { units, verdict } = change;
    return row(
      bold(context.party(party, NAME)),
      context.percent(before),
      context.percent(score),
      context.change(difference),
      units === null || units.low === null || units.high === null
        ? muted(review.unitsShort(units?.count ?? 0))
        : words.pair(
            review.unitsShort(units.count),
            words.period(figures.change(fromDecimal(units.low)), figures.change(fromDecimal(units.high))),
          ),
      { kind: 'badge', badge: { kind: 'status', tone: CHANGE_TONE[verdict], text: review.changes[verdict] } },
    );
  });
  return [
    {
      kind: 'table',
      table: {
        id: `movers-${framework.id}`,
        columns: [
          { header: columns.party, width: { share: 3 } },
          { header: columns.before, width: { share: 1.2 }, align: 'right' },
          { header: columns.now, width: { share: 1.2 }, align: 'right' },
          { header: columns.change, width: { share: 1.2 }, align: 'right' },
          { header: columns.interval, width: { share: 2.8 }, align: 'right' },
          { header: columns.verdict, width: { share: 2.2 } },
        ],
        rows,
        emptyText: review.noMovers,
      },
    },
    { kind: 'paragraph', style: 'note', text: review.moversNote(rows.length === 0 ? 0 : lines.length - rows.length) },
  ];
}

/** Own operations against vendors, in words. */
export function ownBlocks(context: ReviewContext, { ownAgainstVendor: found }: FrameworkReviewJson): Block[] {
  const { review, words, figures } = context;
  if (!found || found.own.mean === null || found.vendor.mean === null) {
    return [{ kind: 'paragraph', text: review.own.absent }];
  }
  const { own, vendor, difference, low, high, verdict } = found;
  const [ours, theirs] = [context.share(found.own.mean), context.share(found.vendor.mean)];
  const said =
    verdict === 'notProven' || difference === null
      ? review.own.notProven(ours, theirs)
      : review.own[verdict](ours, theirs, context.signed(difference));
  const interval =
    low === null || high === null
      ? []
      : [review.ownInterval(figures.change(fromDecimal(low)), figures.change(fromDecimal(high)))];
  return [
    { kind: 'paragraph', text: said },
    {
      kind: 'paragraph',
      style: 'note',
      text: words.sentences([review.ownBasis(own.units, vendor.units), ...interval]),
    },
  ];
}

/** Lines that fall short. */
export const atRisk = ({ distance, gatesFailing }: ReviewLineJson): boolean =>
  gatesFailing > 0 || (distance !== null && ratioOf(distance).numerator < 0n);
