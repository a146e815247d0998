import type { Block, Tile, Tone } from '../blocks';
import { clipped, unrepeated } from '../forum-pack/clip';
import type { ReviewContext } from './review-context';
import { CHANGE_TONE } from './review-context';
import { standingCharts } from './scorecard-charts';
import type { BriefStandingJson, PartyScorecardJson } from './scorecard-json';
import { actionBlocks, blockerBlocks, gapBlocks, kpiBlocks } from './scorecard-tables';

/** How much of a page is shown: rows at most, and characters of a text in a cell. */
export interface ScorecardCut {
  readonly blockers: number;
  readonly gaps: number;
  readonly actions: number;
  readonly kpis: number;
  /** Of the chart of categories; 0: no charts. */
  readonly bars: number;
  readonly others: number;
  readonly text: number;
}

interface IdentifiedCut extends ScorecardCut {
  readonly id: string;
}

/** From everything to what fits on a page in any case. */
const CUTS: readonly ScorecardCut[] = [
  { blockers: 6, gaps: 6, actions: 6, kpis: 8, bars: 10, others: 3, text: 60 },
  { blockers: 5, gaps: 5, actions: 5, kpis: 5, bars: 8, others: 2, text: 60 },
  { blockers: 4, gaps: 4, actions: 4, kpis: 4, bars: 7, others: 2, text: 46 },
  { blockers: 3, gaps: 3, actions: 4, kpis: 4, bars: 6, others: 1, text: 46 },
  { blockers: 3, gaps: 3, actions: 3, kpis: 3, bars: 5, others: 1, text: 46 },
  { blockers: 3, gaps: 3, actions: 3, kpis: 3, bars: 5, others: 1, text: 30 },
  { blockers: 2, gaps: 2, actions: 3, kpis: 3, bars: 5, others: 1, text: 28 },
  { blockers: 2, gaps: 2, actions: 2, kpis: 2, bars: 5, others: 0, text: 26 },
  { blockers: 5, gaps: 5, actions: 5, kpis: 5, bars: 0, others: 1, text: 40 },
  { blockers: 3, gaps: 3, actions: 3, kpis: 3, bars: 0, others: 1, text: 30 },
  { blockers: 2, gaps: 2, actions: 2, kpis: 2, bars: 0, others: 0, text: 24 },
];

/**
 * The page of one party, from the fullest to the shortest.
 * @param notes at its foot
 * @param id names its charts and tables apart from those of other parties
 */
export function scorecardPages(
  context: ReviewContext,
  card: PartyScorecardJson,
  notes: readonly string[],
  id = card.party.ref,
): readonly [readonly Block[], ...(readonly Block[])[]] {
  const [first, ...rest] = CUTS.map((cut) => pageBlocks(context, card, { ...cut, id }, notes));
  return [first ?? [], ...rest];
}

function pageBlocks(
  context: ReviewContext,
  card: PartyScorecardJson,
  cut: IdentifiedCut,
  notes: readonly string[],
): Block[] {
  const { standing } = card;
  return [
    { kind: 'paragraph', text: context.words.sentences(sinceText(context, card, cut)) },
    ...certificateBlocks(context, card),
    { kind: 'tiles', tiles: tilesOf(context, card) },
    { kind: 'columns', columns: standingColumns(context, card, cut) },
    ...actionBlocks(context, card.actions, cut),
    ...kpiBlocks(context, card.kpis, cut),
    { kind: 'paragraph', style: 'note', text: context.words.sentences([noteText(context, standing, cut), ...notes]) },
  ];
}

/** The certificate in one sentence; nothing where the party has not applied for one. */
function certificateBlocks({ review, figures, words }: ReviewContext, { certificate }: PartyScorecardJson): Block[] {
  if (!certificate) return [];
  const { status, number, validUntil, openMajors } = certificate;
  const said =
    status === 'none' || number === null || validUntil === null
      ? review.certificate.none
      : review.certificate[status](number, figures.date(validUntil));
  return [{ kind: 'paragraph', text: words.sentences([said, review.certificate.majors(openMajors)]) }];
}

/** So many more gaps have room beside a chart that has nothing else beside it. */
const BESIDE_CHART = 4;

/** Charts above what blocks it and what it misses, side by side. */
function standingColumns(context: ReviewContext, { standing }: PartyScorecardJson, cut: IdentifiedCut): Block[][] {
  const blockers = blockerBlocks(context, standing, cut);
  const gaps = gapBlocks(context, standing, cut);
  if (cut.bars === 0) return [blockers, gaps];
  const { trend, categories } = standingCharts(context, standing, cut);
  if (!categories) return [blockers, gaps];
  return trend
    ? [
        [trend, ...blockers],
        [categories, ...gaps],
      ]
    : [[categories, ...blockers], gapBlocks(context, standing, { ...cut, gaps: cut.gaps + BESIDE_CHART })];
}

/** The verdict in one sentence. */
export function verdictText(context: ReviewContext, { party, verdict, standing }: PartyScorecardJson): string {
  const { review } = context;
  const { score, target, distance, coverage } = standing;
  const name = context.party(party);
  const { position, gatesFailing } = verdict;
  if (position === 'notScored' || !('exact' in score) || distance === null) {
    return unrepeated(review.verdict.notScored(name, coverage.assessed, coverage.applicable));
  }
  const [now, goal] = [context.percent(score), context.percent(target)];
  const sentence =
    position === 'reached'
      ? review.verdict.reached(name, now, goal, gatesFailing)
      : review.verdict.below(name, now, goal, context.distance(distance), gatesFailing);
  return unrepeated(sentence);
}

/** How it moved, how its units lie, and what other frameworks say. */
function sinceText(context: ReviewContext, card: PartyScorecardJson, cut: ScorecardCut): string[] {
  const { review } = context;
  const { standing, others } = card;
  const { spread, units, trend, points } = standing;
  return [
    changeText(context, standing),
    ...(points.length > 1 ? [review.trends[trend]] : []),
    ...(spread && units > 1 ? [review.spread(context.percent(spread.lowest), context.percent(spread.highest))] : []),
    ...others
      .slice(0, cut.others)
      .map((other) =>
        review.others(
          clipped(context.text(other.framework.title), cut.text),
          context.outcome(other.score),
          context.percent(other.target),
          other.gatesFailing,
        ),
      ),
  ];
}

/** How the score moved since the result before, and whether that is proven. */
function changeText(context: ReviewContext, { before, change }: BriefStandingJson): string {
  const { review, figures } = context;
  const { verdict, reason, difference } = change;
  if (before === null || verdict === 'firstResult') return review.change.firstResult;
  const date = figures.date(before.reportedOn);
  if (verdict === 'otherFramework') return review.change.otherFramework(date);
  if (difference === null) return review.change.notScored(date);
  const points = context.change(difference);
  return verdict === 'improved' || verdict === 'worsened'
    ? review.change[verdict](date, points)
    : review.change[reason ?? 'withinChance'](date, points);
}

function tilesOf(context: ReviewContext, { standing, verdict, actions }: PartyScorecardJson): Tile[] {
  const { review, figures } = context;
  const { tiles } = review;
  const { score, target, level, before, change, gatesFailing, units, unitsAtRisk } = standing;
  const isNamed = before !== null && before.frameworkId === standing.framework.id;
  return [
    {
      label: tiles.score,
      value: context.outcome(score),
      note: tiles.target(context.percent(target)),
      tone: verdict.position === 'notScored' ? 'neutral' : verdict.position === 'below' ? 'bad' : 'good',
    },
    {
      label: tiles.level,
      value: context.level(level),
      ...(isNamed && { note: tiles.before(context.level(before.level)) }),
      tone: 'neutral',
    },
    {
      label: tiles.change,
      value: change.difference === null ? review.noDate : context.change(change.difference),
      note: review.changes[change.verdict],
      tone: CHANGE_TONE[change.verdict],
    },
    {
      label: tiles.gates,
      value: figures.whole(gatesFailing),
      note: tiles.units(unitsAtRisk, units),
      tone: badIf(gatesFailing > 0),
    },
    {
      label: tiles.actions,
      value: figures.whole(actions.open),
      note: tiles.overdue(actions.overdue),
      tone: badIf(actions.overdue > 0),
    },
  ];
}

const badIf = (isBad: boolean): Tone => (isBad ? 'bad' : 'neutral');

function noteText(
  context: ReviewContext,
  { framework, assessment }: BriefStandingJson,
  { text }: ScorecardCut,
): string {
  const { review, figures, words } = context;
  const title = clipped(context.text(assessment.title), text);
  return review.scorecardNote(
    words.pair(title, clipped(context.text(framework.title), text)),
    figures.period(assessment.period),
    figures.date(context.today),
  );
}
