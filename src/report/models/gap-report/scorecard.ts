import type { RequirementInfo } from '../../../framework/framework';
import { compare, dividedBy, minus, ZERO, type Ratio } from '../../../scoring/ratio';
import { requirementsOf } from '../../../scoring/look-up';
import { known } from '../../../shared/known';
import { coverageRatio } from '../../../scoring/score';
import { percentTicks, place } from '../axis';
import type { Block, FigureModel, SectionModel, TableModel, TableRow } from '../blocks';
import { bold, ratioOf, row, type ReportContext } from '../report-context';

const RADAR_AXES = { fewest: 3, most: 8 };

export function scorecardSection(context: ReportContext): SectionModel {
  const { words, figures, framework, result } = context;
  const { bounds, coverage } = result.score.entity;
  const axes = framework.categories.length;
  const isOpen = coverage.assessed < coverage.applicable;
  return {
    id: 'scorecard',
    title: words.scorecard.title,
    newPage: true,
    blocks: [
      ...(axes >= RADAR_AXES.fewest && axes <= RADAR_AXES.most
        ? ([{ kind: 'figure', figure: radar(context) }] satisfies Block[])
        : []),
      { kind: 'table', table: categoryTable(context) },
      ...(isOpen && bounds
        ? ([
            {
              kind: 'paragraph',
              style: 'note',
              text: words.scorecard.bounds(figures.percent(bounds.lower), figures.percent(bounds.upper)),
            },
          ] satisfies Block[])
        : []),
      ...comparison(context),
    ],
  };
}

function radar(context: ReportContext): FigureModel {
  const { words, figures, framework, assessment } = context;
  const { scorecard } = words;
  const { previous } = context.input;
  const scored = framework.categories.flatMap((category) => {
    const value = ratioOf(context.node(category.ref).outcome);
    return value ? [{ category, value }] : [];
  });
  const [lowest] = [...scored].sort((a, b) => compare(a.value, b.value));
  return {
    id: 'radar',
    title:
      lowest && compare(lowest.value, assessment.target) < 0
        ? scorecard.radarTitle(context.text(lowest.category.title), figures.percent(lowest.value))
        : scorecard.radarTitleNone,
    subtitle: scorecard.radarSubtitle(words.units(assessment.units.length), figures.period(assessment.period)),
    alt: scorecard.alt(
      framework.categories
        .map(({ ref, title }) => words.altPart(context.text(title), context.outcome(context.node(ref).outcome)))
        .join(' '),
    ),
    chart: {
      kind: 'radar',
      rings: percentTicks(figures),
      axes: framework.categories.map(({ ref, title }) => {
        const outcome = context.node(ref).outcome;
        const value = ratioOf(outcome);
        const before = ratioOf(previous?.result.score.nodes.get(ref)?.outcome);
        return {
          label: context.text(title),
          current: value ? place(value) : null,
          valueText: context.outcome(outcome),
          target: place(assessment.target),
          ...(previous && { previous: before ? place(before) : null }),
        };
      }),
      legend: {
        current: scorecard.current,
        target: scorecard.target,
        ...(previous && { previous: scorecard.previous(context.text(previous.assessment.title)) }),
      },
    },
  };
}

function categoryTable(context: ReportContext): TableModel {
  const { words, figures, framework, result, assessment } = context;
  const { columns, total } = words.scorecard;
  const { previous } = context.input;
  const line = (ref: string, title: string, weight: string, isTotal: boolean): TableRow => {
    const node = context.node(ref);
    const now = ratioOf(node.outcome);
    const before = ratioOf(previous?.result.score.nodes.get(ref)?.outcome);
    const name = isTotal ? bold(title) : title;
    return {
      kind: 'row',
      emphasis: isTotal,
      cells: [
        name,
        weight,
        context.outcomeCell(node.outcome),
        figures.percent(assessment.target),
        ...(previous
          ? [before ? figures.percent(before) : '', now && before ? figures.change(minus(now, before)) : '']
          : []),
        figures.points(known(result.loss.byNode, ref)),
        figures.percent(coverageRatio(node.coverage)),
      ],
    };
  };
  const weights = categoryWeights(context);
  const sum = [...weights.values()].reduce((whole, weight) => whole + weight, 0);
  return {
    id: 'categories',
    columns: [
      { header: columns.category, width: { share: 3.4 } },
      { header: columns.weight, width: { share: 1.2 }, align: 'right' },
      { header: columns.score, width: { share: 1.5 }, align: 'centre' },
      { header: columns.target, width: { share: 1.2 }, align: 'right' },
      ...(previous
        ? [
            { header: columns.previous, width: { share: 1.4 }, align: 'right' as const },
            { header: columns.change, width: { share: 1.4 }, align: 'right' as const },
          ]
        : []),
      { header: columns.lost, width: { share: 1.5 }, align: 'right' },
      { header: columns.coverage, width: { share: 1.5 }, align: 'right' },
    ],
    rows: [
      ...framework.categories.map(({ ref, title }) =>
        line(ref, context.text(title), figures.whole(known(weights, ref)), false),
      ),
      line(framework.model.root.ref, total, figures.whole(sum), true),
    ],
    emptyText: words.none,
  };
}

/** Weights of the categories; in a points scheme the points of all their requirements. */
function categoryWeights({ framework }: ReportContext): ReadonlyMap<string, number> {
  const { root } = framework.model;
  if (root.rollUp.kind !== 'sumOfPoints') return new Map(root.children.map(({ ref, weight }) => [ref, weight]));
  const points = new Map(root.children.map(({ ref }) => [ref, 0]));
  for (const { ref, weight } of requirementsOf(framework.model)) {
    const { category } = known(framework.requirements, ref);
    points.set(category, known(points, category) + weight);
  }
  return points;
}

interface Move {
  readonly requirement: RequirementInfo;
  readonly before: Ratio;
  readonly now: Ratio;
  readonly change: Ratio;
}

const MOST_MOVES = 8;

function comparison(context: ReportContext): Block[] {
  const { words, figures, framework, result } = context;
  const { scorecard } = words;
  const { previous } = context.input;
  const now = ratioOf(result.score.entity.capped.outcome);
  const before = ratioOf(previous?.result.score.entity.capped.outcome);
  if (!previous || !now || !before) return [];
  const moves = [...framework.requirements.values()].flatMap((requirement): Move[] => {
    const after = ratioOf(context.node(requirement.ref).outcome);
    const earlier = ratioOf(known(previous.result.score.nodes, requirement.ref).outcome);
    return after && earlier ? [{ requirement, before: earlier, now: after, change: minus(after, earlier) }] : [];
  });
  const better = moves.filter(({ change }) => compare(change, ZERO) > 0).sort((a, b) => compare(b.change, a.change));
  const worse = moves.filter(({ change }) => compare(change, ZERO) < 0).sort((a, b) => compare(a.change, b.change));
  const change = minus(now, before);
  return [
    { kind: 'heading', level: 2, text: scorecard.compare },
    {
      kind: 'paragraph',
      text: scorecard.compareText(
        figures.percent(before),
        figures.percent(now),
        before.numerator === 0n
          ? words.pointsUnit(figures.change(change))
          : scorecard.relative(figures.change(change), figures.relative(dividedBy(change, before))),
        better.length,
        worse.length,
        moves.length - better.length - worse.length,
      ),
    },
    { kind: 'heading', level: 3, text: scorecard.gained },
    { kind: 'table', table: moveTable(context, 'gained', better.slice(0, MOST_MOVES), scorecard.noGain) },
    { kind: 'heading', level: 3, text: scorecard.fallen },
    { kind: 'table', table: moveTable(context, 'fallen', worse.slice(0, MOST_MOVES), scorecard.noFall) },
  ];
}

function moveTable(context: ReportContext, id: string, moves: readonly Move[], emptyText: string): TableModel {
  const { words, figures } = context;
  const { compareColumns } = words.scorecard;
  return {
    id,
    columns: [
      { header: compareColumns.requirement, width: { share: 6 } },
      { header: compareColumns.before, width: { share: 1.3 }, align: 'right' },
      { header: compareColumns.now, width: { share: 1.3 }, align: 'right' },
      { header: compareColumns.change, width: { share: 1.3 }, align: 'right' },
    ],
    rows: moves.map(({ requirement, before, now, change }) =>
      row(context.requirementTitle(requirement), figures.percent(before), figures.percent(now), figures.change(change)),
    ),
    emptyText,
  };
}
