import type { Schemas } from '../../../../api/client';
import { axisUpTo } from '../../../../charts/axis';
import type { BarListModel } from '../../../../charts/model';
import { compare, exactOf, toNumber, ZERO, type Exact } from '../../../../results/exact';
import type { ResultFigures } from '../../../../results/figures';

export type Comparison = Schemas['ComparisonDto'];
export type NodeChange = Comparison['nodes'][number];

/** Undefined where it was not scored both times. */
export const changeOf = ({ change }: NodeChange): Exact | undefined => (change ? exactOf(change) : undefined);

const size = (value: Exact): Exact =>
  value.numerator < 0n ? { numerator: -value.numerator, denominator: value.denominator } : value;

/** Nodes of a kind that were scored both times, the largest change first, whichever way; ties in the framework's order. */
export function moved(nodes: readonly NodeChange[], kind: NodeChange['kind']): { node: NodeChange; change: Exact }[] {
  return nodes
    .filter((node) => node.kind === kind)
    .flatMap((node) => {
      const change = changeOf(node);
      return change ? [{ node, change }] : [];
    })
    .sort((a, b) => compare(size(b.change), size(a.change)));
}

export interface Counts {
  readonly better: number;
  readonly worse: number;
  readonly same: number;
}

/** Of the requirements that were scored both times. */
export function countsOf(nodes: readonly NodeChange[]): Counts {
  const signs = moved(nodes, 'requirement').map(({ change }) => compare(change, ZERO));
  const count = (sign: number): number => signs.filter((one) => one === sign).length;
  return { better: count(1), worse: count(-1), same: count(0) };
}

/** Bars to both sides of no change. */
export function changeModel(
  rows: readonly { readonly label: string; readonly change: Exact }[],
  figures: ResultFigures,
): BarListModel {
  const points = rows.map(({ change }) => toNumber(change) * 100);
  const axis = axisUpTo(Math.max(0, ...points), String, Math.min(0, ...points));
  return {
    kind: 'barList',
    series: [],
    zero: axis.place(0),
    bars: rows.map(({ label, change }) => ({
      label,
      value: axis.place(toNumber(change) * 100),
      text: figures.change(change),
      tone: compare(change, ZERO) < 0 ? 'bad' : 'good',
    })),
  };
}
