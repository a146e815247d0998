import type { Schemas } from '../../../../api/client';
import type { SpreadModel } from '../../../../charts/model';
import { compare, minus, toNumber, type Exact } from '../../../../results/exact';
import type { ResultFigures } from '../../../../results/figures';
import { scoreOf } from '../outcome';
import { percentTicks } from '../overview/models';

export type UnitMap = Schemas['UnitMapDto'];
export type MappedUnit = UnitMap['units'][number];

export const ORDERS = ['best', 'worst', 'name', 'order'] as const;
export type Order = (typeof ORDERS)[number];

/** Units whose name or ref holds the search, in the order asked for; those without a score come last by score. */
export function orderedUnits(
  units: readonly MappedUnit[],
  order: Order,
  search: string,
  textOf: (name: MappedUnit['name']) => string,
): MappedUnit[] {
  const wanted = search.trim().toLowerCase();
  const found = units.filter(({ ref, name }) => `${ref} ${textOf(name)}`.toLowerCase().includes(wanted));
  switch (order) {
    case 'order':
      return found;
    case 'name':
      return found.sort((a, b) => textOf(a.name).localeCompare(textOf(b.name), undefined, { numeric: true }));
    case 'best':
    case 'worst':
      return found.sort((a, b) => byScore(a, b, order === 'best' ? -1 : 1));
  }
}

function byScore(a: MappedUnit, b: MappedUnit, sign: 1 | -1): number {
  const [one, other] = [scoreOf(a.score), scoreOf(b.score)];
  if (!one || !other) return Number(!one) - Number(!other);
  return sign * compare(one, other);
}

/** Scored units, the best first. */
export function rankedUnits(units: readonly MappedUnit[]): { readonly unit: MappedUnit; readonly score: Exact }[] {
  return units
    .flatMap((unit) => {
      const score = scoreOf(unit.score);
      return score ? [{ unit, score }] : [];
    })
    .sort((a, b) => compare(b.score, a.score));
}

/** Up to so many units are all named; of more, the best and the last. */
const NAMED = 6;
/** Fewer have no quartiles worth drawing. */
const FEWEST_OF_QUARTILES = 4;

interface SpreadWords {
  readonly figures: ResultFigures;
  readonly textOf: (name: MappedUnit['name']) => string;
  readonly all: string;
  readonly target: string;
  readonly legend: SpreadModel['legend'];
}

/** Scores of all units on one axis. */
export function spreadModel(units: readonly MappedUnit[], target: Exact, words: SpreadWords): SpreadModel {
  const { figures, textOf } = words;
  const ranked = rankedUnits(units);
  const places = ranked.map(({ score }) => toNumber(score)).reverse();
  return {
    kind: 'spread',
    groups: [
      {
        label: words.all,
        dots: ranked.map(({ unit, score }, at) => ({
          value: toNumber(score),
          ...((ranked.length <= NAMED || at === 0 || at === ranked.length - 1) && {
            label: `${textOf(unit.name)} ${figures.percent(score)}`,
          }),
        })),
        ...(places.length >= FEWEST_OF_QUARTILES && { quartiles: quartilesOf(places) }),
      },
    ],
    ticks: percentTicks(figures),
    target: { at: toNumber(target), label: `${words.target} ${figures.percent(target)}` },
    legend: words.legend,
  };
}

/** Of ascending places; interpolated as in Excel's QUARTILE.INC, which the reports use as well. */
export function quartilesOf(places: readonly number[]): { q1: number; median: number; q3: number } {
  const at = (share: number): number => {
    const position = share * (places.length - 1);
    const [below = 0, above = below] = [places[Math.floor(position)], places[Math.floor(position) + 1]];
    return below + (above - below) * (position % 1);
  };
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

/** A part of the framework with the scores of the units that are compared. */
export interface ComparedRow {
  readonly node: UnitMap['nodes'][number];
  readonly scores: readonly MappedUnit['score'][];
  /** Between the best and the worst; null unless two are scored. */
  readonly range: Exact | null;
}

/** The parts in which the units differ most first; those that can not be compared last. */
export function comparedRows({ nodes }: UnitMap, units: readonly MappedUnit[]): ComparedRow[] {
  return nodes
    .map((node, at): ComparedRow => {
      const scores = units.map((unit) => unit.scores[at] ?? { notAssessed: true });
      const known = scores.flatMap((score) => scoreOf(score) ?? []).sort(compare);
      const [lowest] = known;
      const highest = known.at(-1);
      return { node, scores, range: known.length > 1 && lowest && highest ? minus(highest, lowest) : null };
    })
    .sort((a, b) => {
      if (!a.range || !b.range) return Number(!a.range) - Number(!b.range);
      return compare(b.range, a.range);
    });
}
