import { percentTicks } from '../axis';
import type { Block, FigureModel } from '../blocks';
import { clipped } from '../forum-pack/clip';
import { lowestFirst, placeOf, type ReviewContext } from './review-context';
import type { StandingJson } from './scorecard-json';

/** Fewer results are told in a sentence. */
const FEWEST_POINTS = 2;

/** The score over the waves, and the categories; null where there is nothing to draw. */
export function standingCharts(
  context: ReviewContext,
  standing: StandingJson,
  cut: ChartCut,
): { readonly trend: Block | null; readonly categories: Block | null } {
  const trend = trendFigure(context, standing, cut.id);
  const categories = categoryFigure(context, standing, cut);
  return {
    trend: trend && { kind: 'figure', figure: trend },
    categories: categories && { kind: 'figure', figure: categories },
  };
}

interface ChartCut {
  /** Categories at most. */
  readonly bars: number;
  /** Characters of a name. */
  readonly text: number;
  /** Names the figures of a party apart from those of others. */
  readonly id: string;
}

/** Scores by the latest framework version; null where a line would have one point. */
function trendFigure(
  context: ReviewContext,
  { points: all, framework, target }: StandingJson,
  id: string,
): FigureModel | null {
  const { review, figures, words } = context;
  const points = all.filter(({ frameworkId }) => frameworkId === framework.id);
  const scored = points.flatMap(({ reportedOn, score }) => (score ? [{ reportedOn, score }] : []));
  const [first, last] = [scored[0], scored.at(-1)];
  if (scored.length < FEWEST_POINTS || !first || !last) return null;
  return {
    id: `trend-${id}`,
    title: review.trendTitle(context.percent(first.score), context.percent(last.score)),
    subtitle: review.trendSubtitle(scored.length),
    alt: review.trendAlt(
      points
        .map(({ reportedOn, score }) =>
          words.altPart(figures.date(reportedOn), score ? context.percent(score) : words.outcome.notAssessed),
        )
        .join(' '),
    ),
    chart: {
      kind: 'runChart',
      isLow: true,
      points: points.map(({ reportedOn, score }) => ({
        label: figures.shortMonth(reportedOn.slice(0, 7)),
        value: score && placeOf(score),
        text: score ? context.percent(score) : '',
      })),
      ticks: percentTicks(figures),
      target: { at: placeOf(target), label: review.targetLine(context.percent(target)) },
      legend: {},
    },
  };
}

/** In the order of the framework; where there are more than bars, those furthest behind. */
function categoryFigure(
  context: ReviewContext,
  { categories, target }: StandingJson,
  { bars: most, text, id }: ChartCut,
): FigureModel | null {
  const { review, words } = context;
  const behind = categories
    .flatMap((one) => ('exact' in one.score ? [{ ...one, score: one.score }] : []))
    .sort((a, b) => lowestFirst(a.score, b.score));
  const [lowest] = behind;
  if (!lowest) return null;
  const shown = categories.length <= most ? categories : behind.slice(0, most);
  const left = categories.length - shown.length;
  const subtitle = review.categorySubtitle(categories.some(({ before }) => before !== null));
  return {
    id: `categories-${id}`,
    title:
      lowestFirst(lowest.score, target) < 0
        ? review.categoryTitle(clipped(context.text(lowest.title), text), context.percent(lowest.score))
        : review.categoryTitleNone,
    subtitle: left > 0 ? words.notes([subtitle, review.moreInData(left)]) : subtitle,
    alt: review.categoryAlt(
      shown.map(({ title, score }) => words.altPart(context.text(title), context.outcome(score))).join(' '),
    ),
    chart: {
      kind: 'barList',
      series: [],
      legend: { target: review.target },
      bars: shown.map(({ title, score, before }) => ({
        label: clipped(context.text(title), text),
        value: 'exact' in score ? placeOf(score) : null,
        text: before ? review.within(context.outcome(score), context.percent(before)) : context.outcome(score),
        target: placeOf(target),
        tone: 'exact' in score && lowestFirst(score, target) < 0 ? 'warning' : 'accent',
      })),
    },
  };
}
