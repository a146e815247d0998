import { type FigureJson, figureJson } from '../../report/models/score-json';
import { compare, ONE, plus, ratio, type Ratio, times, ZERO } from '../../scoring/ratio';
import { isAtRisk } from './standing';
import type { PortfolioLine } from './lines';

/** How much of an engagement hangs on few parties, and how much on parties that fall short. Shares: 0..1. */
export interface Concentration {
  /**
   * Sum of the squared shares of volume, 1/n for n equal parties up to 1 for a single one (Herfindahl and Hirschman:
   * A. O. Hirschman, The Paternity of an Index, American Economic Review 54, 1964).
   */
  readonly herfindahl: FigureJson;
  /** 1 ÷ Herfindahl: so many equal parties would be as concentrated (M. A. Adelman, 1969). */
  readonly effectiveParties: FigureJson;
  readonly largest: { readonly partyId: string; readonly share: FigureJson };
  /** Of the volume (weight of units), units and sites of all parties. */
  readonly atRisk: {
    readonly parties: number;
    readonly volume: FigureJson;
    readonly units: FigureJson;
    readonly sites: FigureJson;
  };
}

/**
 * Of the lines of one engagement by one framework. At risk is a unit below target or with a gate that fails; a site with
 * such a unit.
 * @throws RangeError without lines
 */
export function concentrationOf(lines: readonly PortfolioLine[]): Concentration {
  const [first] = lines;
  if (!first) throw new RangeError('Nothing is concentrated where nobody is.');
  const units = lines.flatMap((line) => line.units);
  const total = sum(lines.map(weightOf));
  const shares = lines.map((line) => ({ partyId: line.latest.partyId, share: ratio(weightOf(line), total) }));
  const herfindahl = shares.map(({ share }) => times(share, share)).reduce(plus, ZERO);
  const largest = shares.reduce((best, one) => (compare(one.share, best.share) > 0 ? one : best));
  const failing = units.filter(isAtRisk);
  const sites = (list: typeof units): number => new Set(list.map(({ siteId }) => siteId)).size;
  return {
    herfindahl: figureJson(herfindahl),
    effectiveParties: figureJson(dividedRatio(ONE, herfindahl)),
    largest: { partyId: largest.partyId, share: figureJson(largest.share) },
    atRisk: {
      parties: lines.filter(({ latest }) => isAtRisk(latest)).length,
      volume: figureJson(ratio(sum(failing.map(({ figures }) => figures.weight)), total)),
      units: figureJson(ratio(failing.length, units.length)),
      sites: figureJson(ratio(sites(failing), sites(units))),
    },
  };
}

const weightOf = ({ units }: PortfolioLine): number => sum(units.map(({ figures }) => figures.weight));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const dividedRatio = (a: Ratio, b: Ratio): Ratio => ratio(a.numerator * b.denominator, a.denominator * b.numerator);
