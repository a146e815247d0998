import { drawIndex, mulberry32, type RandomSource } from '../../statistics/random';
import { randomShare, sampleSize } from './sample-size';

/** A site that can be visited. */
export interface SiteToSample {
  readonly site: string;
  /** Whole number from 1: twice the risk, twice the chance. */
  readonly risk: number;
  /** Since the certification before, or the first. */
  readonly isVisited: boolean;
  /** Why it has to be visited in any case, such as an open major; null: it need not. */
  readonly mandatory: string | null;
}

export interface SampleRule {
  /** Tenths of the square root. */
  readonly tenths: number;
  readonly randomPercent: number;
  /** Whole number below 2³²; kept with the plan, so that anybody can draw it again. */
  readonly seed: number;
  /**
   * Visits up to the next certification, this one included, over which every site is to be visited; null: that is not asked for.
   */
  readonly visitsLeft: number | null;
}

/**
 * Why a site is in the sample. *mandatory*: somebody says why. *random*: drawn, all alike. *cycle*: drawn by risk from the sites
 * not visited yet, so that all are in the end. *risk*: drawn by risk from all others.
 */
export type ChoiceReason = 'mandatory' | 'random' | 'cycle' | 'risk';

export interface SampleChoice {
  readonly site: string;
  readonly reason: ChoiceReason;
  /** From 1, in the order of choosing. */
  readonly order: number;
  /** For *mandatory*: what was said. */
  readonly because: string | null;
  /** Of a draw: its chance, `share` of `of`; random draws have a share of 1. Null for a mandatory site. */
  readonly chance: { readonly share: number; readonly of: number } | null;
}

export interface SamplePlan {
  readonly sites: number;
  /** By the square root alone. */
  readonly sizeByRule: number;
  /** Sites of the sample; more than by the rule where mandatory sites or the cycle ask for it. */
  readonly size: number;
  readonly seed: number;
  readonly choices: readonly SampleChoice[];
  /** By name. */
  readonly leftOut: readonly string[];
}

/**
 * Draws a sample of sites: the mandatory ones; at least the random part from all others; then, by risk, what every site needs to
 * be visited over the cycle, and the rest. The same sites, rule and seed give the same plan, in whatever order the sites come.
 * @throws RangeError without a site, when one stands twice, a risk is no whole number from 1 on, or the rule is none
 */
export function planSample(sites: readonly SiteToSample[], rule: SampleRule): SamplePlan {
  const all = [...sites].sort((a, b) => (a.site < b.site ? -1 : 1));
  check(all, rule);
  const random = mulberry32(rule.seed);
  const sizeByRule = sampleSize(all.length, rule.tenths);
  const mandatory = all.filter((one) => one.mandatory !== null);
  // One shuffle, of which a larger sample takes more: the first ones stay the first.
  const shuffled = shuffle(
    all.filter((one) => one.mandatory === null),
    random,
  );
  const size = neededSize(all, mandatory, shuffled, rule, sizeByRule);
  const drawn = shuffled.slice(0, randomShare(size, rule.randomPercent));
  const choices: SampleChoice[] = [
    ...mandatory.map((one, index) => ({ ...choice(one, 'mandatory', index + 1), because: one.mandatory })),
    ...drawn.map((one, index) => ({
      ...choice(one, 'random', mandatory.length + index + 1),
      chance: { share: 1, of: shuffled.length - index },
    })),
  ];
  const chosen = new Set(choices.map(({ site }) => site));
  const add = (reason: 'cycle' | 'risk', count: number): void => {
    for (let left = count; left > 0; left -= 1) {
      const pool = all.filter(({ site, isVisited }) => !chosen.has(site) && (reason === 'risk' || !isVisited));
      const { one, chance } = drawByRisk(pool, random);
      chosen.add(one.site);
      choices.push({ ...choice(one, reason, choices.length + 1), chance });
    }
  };
  add('cycle', missingForCycle(all, [...mandatory, ...drawn], rule));
  add('risk', size - choices.length);
  const leftOut = all.map(({ site }) => site).filter((site) => !chosen.has(site));
  return { sites: all.length, sizeByRule, size, seed: rule.seed, choices, leftOut };
}

const choice = ({ site }: SiteToSample, reason: ChoiceReason, order: number): SampleChoice => ({
  ...{ site, reason, order, because: null, chance: null },
});

/** Grows until the mandatory sites, the random part and the part of the cycle fit in. */
function neededSize(
  all: readonly SiteToSample[],
  mandatory: readonly SiteToSample[],
  shuffled: readonly SiteToSample[],
  rule: SampleRule,
  sizeByRule: number,
): number {
  let size = sizeByRule;
  for (;;) {
    const first = [...mandatory, ...shuffled.slice(0, randomShare(size, rule.randomPercent))];
    const needed = first.length + missingForCycle(all, first, rule);
    if (needed <= size) return size;
    size = needed;
  }
}

/** Sites that this visit still has to add so that the visits left can reach every site. */
function missingForCycle(
  all: readonly SiteToSample[],
  chosen: readonly SiteToSample[],
  { visitsLeft }: SampleRule,
): number {
  if (visitsLeft === null) return 0;
  const unvisited = all.filter(({ isVisited }) => !isVisited).length;
  const covered = chosen.filter(({ isVisited }) => !isVisited).length;
  return Math.max(0, Math.ceil(unvisited / visitsLeft) - covered);
}

/** R. A. Fisher and F. Yates, as D. E. Knuth has it: every order alike. */
function shuffle<Item>(items: readonly Item[], random: RandomSource): readonly Item[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(drawIndex(random, rest.length), 1));
}

/** One of the pool, which is not empty, with the chance of its risk among all risks. */
function drawByRisk(
  pool: readonly SiteToSample[],
  random: RandomSource,
): { readonly one: SiteToSample; readonly chance: { readonly share: number; readonly of: number } } {
  const of = pool.reduce((sum, { risk }) => sum + risk, 0);
  let left = drawIndex(random, of);
  const one = pool.find(({ risk }) => (left -= risk) < 0) as SiteToSample;
  return { one, chance: { share: one.risk, of } };
}

function check(sites: readonly SiteToSample[], { randomPercent, visitsLeft }: SampleRule): void {
  sites.forEach(({ site, risk }, index) => {
    if (sites[index - 1]?.site === site) throw new RangeError(`The site ${site} stands twice.`);
    if (!(Number.isInteger(risk) && risk >= 1 && risk <= 1000)) throw new RangeError(`${risk} is no risk.`);
  });
  if (!(Number.isInteger(randomPercent) && randomPercent >= 0 && randomPercent <= 100)) {
    throw new RangeError(`${randomPercent} is no percentage.`);
  }
  if (visitsLeft !== null && !(Number.isInteger(visitsLeft) && visitsLeft >= 1)) {
    throw new RangeError(`${visitsLeft} is no number of visits.`);
  }
}
