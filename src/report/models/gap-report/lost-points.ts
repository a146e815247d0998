import { pareto } from '../../../gap/rules/pareto';
import {
  compare,
  dividedBy,
  minus,
  ONE,
  percent,
  plus,
  ratio,
  toNumber,
  ZERO,
  type Ratio,
} from '../../../scoring/ratio';
import { axisUpTo, percentTicks, place } from '../axis';
import { known } from '../../../shared/known';
import type { Block, FigureModel, SectionModel, TableModel } from '../blocks';
import { ratioOf, row, type ReportContext } from '../report-context';
import { sumLost } from './executive';

const MOST_PARETO_BARS = 15;
const PARETO_LINE = percent(80);

/** From full score to the score reached, then by requirement, owner and scope. */
export function lostPointsSection(context: ReportContext): SectionModel {
  const { words, result } = context;
  const { lost } = words;
  const score = ratioOf(result.score.entity.outcome);
  const final = ratioOf(result.score.entity.capped.outcome);
  const hasGaps = result.gaps.length > 0;
  return {
    id: 'lost-points',
    title: lost.title,
    newPage: true,
    blocks: [
      ...(score && final ? ([{ kind: 'figure', figure: waterfall(context, score, final) }] satisfies Block[]) : []),
      ...(hasGaps
        ? ([
            { kind: 'figure', figure: requirementPareto(context) },
            { kind: 'heading', level: 2, text: lost.owners },
            { kind: 'paragraph', text: ownerSentences(context) },
            { kind: 'table', table: ownerTable(context) },
            { kind: 'heading', level: 2, text: lost.scopes },
            { kind: 'table', table: scopeTable(context) },
          ] satisfies Block[])
        : ([{ kind: 'paragraph', text: lost.noGaps }] satisfies Block[])),
    ],
  };
}

function waterfall(context: ReportContext, score: Ratio, final: Ratio): FigureModel {
  const { words, figures, framework, result } = context;
  const { lost } = words;
  const parts = framework.categories
    .map(({ ref, title }) => ({ label: context.text(title), part: known(result.loss.byNode, ref) }))
    .filter(({ part }) => part.numerator !== 0n)
    .sort((a, b) => compare(b.part, a.part));
  let level = ONE;
  const losses = parts.map(({ label, part }) => {
    const from = level;
    level = minus(level, part);
    return {
      label,
      role: 'loss' as const,
      from: place(from),
      to: place(level),
      text: `−${figures.points(part)}`,
    };
  });
  const isCapped = compare(final, score) < 0;
  const bars = [
    { label: lost.full, role: 'total' as const, from: 0, to: 1, text: figures.points(ONE) },
    ...losses,
    ...(isCapped
      ? [
          {
            label: lost.caps,
            role: 'cap' as const,
            from: place(score),
            to: place(final),
            text: `−${figures.points(minus(score, final))}`,
          },
        ]
      : []),
    { label: lost.reached, role: 'result' as const, from: 0, to: place(final), text: figures.points(final) },
  ];
  const [largest] = parts;
  const total = minus(ONE, score);
  return {
    id: 'waterfall',
    title: largest
      ? lost.waterfallTitle(largest.label, figures.share(dividedBy(largest.part, total)))
      : lost.waterfallTitleNone,
    subtitle: lost.waterfallSubtitle,
    alt: lost.alt(lost.waterfallKind, bars.map(({ label, text }) => words.altPart(label, text)).join(' ')),
    chart: {
      kind: 'waterfall',
      bars,
      ticks: [0, 20, 40, 60, 80, 100].map((value) => ({ at: value / 100, label: figures.whole(value) })),
    },
  };
}

function requirementPareto(context: ReportContext): FigureModel {
  const { words, figures, result } = context;
  const { lost } = words;
  const entries = pareto(
    result.gaps,
    (gap) => gap.requirement.ref,
    (gap) => gap.lost,
  );
  const shown = entries.slice(0, MOST_PARETO_BARS);
  const axis = axisUpTo(Math.max(...shown.map(({ amount }) => toNumber(amount) * 100)), (value) =>
    figures.decimal(ratio(Math.round(value * 100), 100), 2),
  );
  const label = (ref: string): string => context.requirementTitle(context.requirement(ref));
  return {
    id: 'requirement-pareto',
    title: lost.paretoTitle(shown.length, figures.share(shown.at(-1)?.cumulative ?? ZERO)),
    subtitle: lost.paretoSubtitle(shown.length),
    alt: lost.alt(
      lost.paretoKind,
      shown.map(({ key, amount }) => words.altPart(label(key), figures.points(amount))).join(' '),
    ),
    chart: {
      kind: 'pareto',
      series: [],
      bars: shown.map(({ key, amount, cumulative }) => ({
        label: label(key),
        value: axis.place(toNumber(amount) * 100),
        text: figures.points(amount),
        cumulative: place(cumulative),
      })),
      ticks: axis.ticks,
      shareTicks: percentTicks(figures),
      threshold: { at: place(PARETO_LINE), label: figures.percent(PARETO_LINE) },
    },
  };
}

function byOwner(context: ReportContext): ReturnType<typeof pareto> {
  return pareto(
    context.result.gaps,
    (gap) => gap.requirement.ownerFunction,
    (gap) => gap.lost,
  );
}

function ownerSentences(context: ReportContext): string {
  const { words, figures } = context;
  const entries = byOwner(context);
  const [first] = entries;
  const outside = entries
    .filter(({ key }) => key !== 'operations')
    .map(({ share }) => share)
    .reduce(plus, ZERO);
  const top = first ? [words.lost.ownersTitle(context.ownerFunction(first.key), figures.share(first.share))] : [];
  return words.sentences([...top, words.lost.outside(figures.share(outside))]);
}

function ownerTable(context: ReportContext): TableModel {
  const { words, figures, result } = context;
  const { ownerColumns } = words.lost;
  return {
    id: 'owners',
    columns: [
      { header: ownerColumns.owner, width: { share: 3.5 } },
      { header: ownerColumns.gaps, width: { share: 1 }, align: 'right' },
      { header: ownerColumns.lost, width: { share: 1.4 }, align: 'right' },
      { header: ownerColumns.share, width: { share: 3 } },
      { header: ownerColumns.cumulative, width: { share: 1.4 }, align: 'right' },
    ],
    rows: byOwner(context).map(({ key, amount, share, cumulative }) =>
      row(
        context.ownerFunction(key),
        figures.whole(result.gaps.filter(({ requirement }) => requirement.ownerFunction === key).length),
        figures.points(amount),
        { kind: 'bar', value: place(share), text: figures.share(share) },
        figures.share(cumulative),
      ),
    ),
    emptyText: words.lost.noGaps,
  };
}

function scopeTable(context: ReportContext): TableModel {
  const { words, figures, result } = context;
  const { scopeColumns } = words.lost;
  const total: Ratio = sumLost(result.gaps);
  return {
    id: 'scopes',
    columns: [
      { header: scopeColumns.scope, width: { share: 3.5 } },
      { header: scopeColumns.gaps, width: { share: 1 }, align: 'right' },
      { header: scopeColumns.lost, width: { share: 1.4 }, align: 'right' },
      { header: scopeColumns.share, width: { share: 4.4 } },
    ],
    rows: (['organisation', 'systemic', 'local'] as const).map((scope) => {
      const gaps = result.gaps.filter((gap) => gap.scope === scope);
      const share = total.numerator === 0n ? ZERO : dividedBy(sumLost(gaps), total);
      return row(words.gapScope[scope], figures.whole(gaps.length), figures.points(sumLost(gaps)), {
        kind: 'bar',
        value: place(share),
        text: figures.share(share),
      });
    }),
    emptyText: words.lost.noGaps,
  };
}
