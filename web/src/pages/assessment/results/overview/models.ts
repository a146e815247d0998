import type { RadarModel, Tick, WaterfallBar, WaterfallModel } from '../../../../charts/model';
import { compare, shareOf, exactOf, minus, ONE, toNumber, type Exact } from '../../../../results/exact';
import type { ResultFigures } from '../../../../results/figures';
import { scoreOf, type Outcome } from '../outcome';
import type { Scores } from '../results-context';

/** A category with its figures. */
export interface Category {
  readonly ref: string;
  readonly title: string;
  readonly score: Outcome;
  readonly lost: Exact;
  readonly coverage: Exact;
  /** Null where there is no score before; undefined where there is no assessment before. */
  readonly before: Exact | null | undefined;
}

/** Ticks every 20 % from 0 to 100 %. */
export function percentTicks(figures: ResultFigures): Tick[] {
  return [0n, 20n, 40n, 60n, 80n, 100n].map((numerator) => ({
    at: Number(numerator) / 100,
    label: figures.share({ numerator, denominator: 100n }),
  }));
}

/** Fewer axes make no radar, more can not be read. */
const AXES = { fewest: 3, most: 8 } as const;

/** @returns undefined where the framework has too few categories for a radar, or too many */
export function radarModel(
  categories: readonly Category[],
  target: Exact,
  words: { readonly outcome: (outcome: Outcome) => string; readonly figures: ResultFigures },
  legend: { readonly current: string; readonly target: string; readonly previous: string },
): RadarModel | undefined {
  if (categories.length < AXES.fewest || categories.length > AXES.most) return undefined;
  const hasPrevious = categories.some(({ before }) => before !== undefined);
  return {
    kind: 'radar',
    rings: percentTicks(words.figures),
    axes: categories.map(({ title, score, before }) => {
      const value = scoreOf(score);
      return {
        label: title,
        current: value ? toNumber(value) : null,
        valueText: words.outcome(score),
        target: toNumber(target),
        ...(hasPrevious && { previous: before ? toNumber(before) : null }),
      };
    }),
    legend: { current: legend.current, target: legend.target, ...(hasPrevious && { previous: legend.previous }) },
  };
}

/** The category with the lowest score; undefined when none is scored. */
export function lowestOf(categories: readonly Category[]): { title: string; value: Exact } | undefined {
  return categories
    .flatMap(({ title, score }) => {
      const value = scoreOf(score);
      return value ? [{ title, value }] : [];
    })
    .sort((a, b) => compare(a.value, b.value))[0];
}

export interface Loss {
  readonly model: WaterfallModel;
  readonly bars: readonly WaterfallBar[];
  /** Where most was lost, and its share of all that was lost before caps. */
  readonly largest: { readonly title: string; readonly share: Exact } | undefined;
}

/** From the full score over what each category lost, the largest first, to the score; undefined without a score. */
export function lossOf(
  categories: readonly Category[],
  { entity }: Pick<Scores, 'entity'>,
  figures: ResultFigures,
  names: { readonly full: string; readonly caps: string; readonly score: string },
): Loss | undefined {
  const [before, final] = [scoreOf(entity.beforeCaps), scoreOf(entity.score)];
  if (!before || !final) return undefined;
  const parts = categories.filter(({ lost }) => lost.numerator !== 0n).sort((a, b) => compare(b.lost, a.lost));
  let level = ONE;
  const losses = parts.map(({ title, lost }): WaterfallBar => {
    const from = level;
    level = minus(level, lost);
    return { label: title, role: 'loss', from: toNumber(from), to: toNumber(level), text: `−${figures.points(lost)}` };
  });
  const cap: WaterfallBar = {
    label: names.caps,
    role: 'cap',
    from: toNumber(before),
    to: toNumber(final),
    text: `−${figures.points(minus(before, final))}`,
  };
  const bars: WaterfallBar[] = [
    { label: names.full, role: 'total', from: 0, to: 1, text: figures.points(ONE) },
    ...losses,
    ...(compare(final, before) < 0 ? [cap] : []),
    { label: names.score, role: 'result', from: 0, to: toNumber(final), text: figures.points(final) },
  ];
  const [most] = parts;
  return {
    model: {
      kind: 'waterfall',
      bars,
      ticks: [0, 20, 40, 60, 80, 100].map((value) => ({ at: value / 100, label: figures.whole(value) })),
    },
    bars,
    largest: most && { title: most.title, share: shareOf(most.lost, minus(ONE, before)) },
  };
}

/** Categories of the scores, with their scores before where an assessment before is known. */
export function categoriesOf(
  scores: Scores,
  before: ReadonlyMap<string, Outcome> | undefined,
  text: (title: Scores['nodes'][number]['title']) => string,
): Category[] {
  return scores.nodes
    .filter(({ kind }) => kind === 'category')
    .map(({ ref, title, score, lost, coverage }) => {
      const earlier = before?.get(ref);
      return {
        ...{ ref, title: text(title), score, lost: exactOf(lost), coverage: exactOf(coverage.share) },
        before: before === undefined ? undefined : earlier === undefined ? null : scoreOf(earlier),
      };
    });
}
