import type { GapMovement, MovementCounts } from '../../../gap/rules/movement';
import type { GapCourse, Progress } from '../../../gap/rules/progress';
import { compare, minus } from '../../../scoring/ratio';
import type { PlanAchievement } from '../../../workstream/rules/achieved';
import type { Block, Cell, SectionModel, TableModel, TableRow } from '../blocks';
import { bold, type ChainProgress, type ReportContext, row } from '../report-context';
import { workstreamNumber } from './roadmap';

/** Rows of a list of gaps; what is cut is counted below it. */
const MOST_GAPS = 10;

/** What became of the gaps of the previous wave and of its plan; with three waves or more also their course. */
export function progressSection(context: ReportContext, chain: ChainProgress): SectionModel {
  const { words } = context;
  const { progress: texts } = words;
  const { previous, current, plan } = latestStep(chain);
  const title = context.text(previous.assessment.title);
  const counts = stepCounts(chain.progress.groups[0]);
  const isOtherTarget = compare(previous.assessment.target, current.assessment.target) !== 0;
  return {
    id: 'progress',
    title: texts.title,
    newPage: true,
    blocks: [
      { kind: 'paragraph', text: words.sentences([summary(context, title, counts), began(context, counts)]) },
      { kind: 'table', table: categoryTable(context, chain.progress) },
      { kind: 'paragraph', style: 'note', text: texts.rule },
      ...(isOtherTarget ? [targetNote(context, chain)] : []),
      { kind: 'heading', level: 2, text: texts.closed },
      ...gapList(context, chain.progress, 'closed-gaps', ['closed'], texts.noneClosed),
      { kind: 'heading', level: 2, text: texts.worse },
      ...gapList(context, chain.progress, 'worse-gaps', ['opened', 'worsened'], texts.noneWorse),
      ...(plan ? planBlocks(context, title, plan) : []),
      ...(chain.points.length > 2 ? courseBlocks(context, chain) : []),
    ],
  };
}

function latestStep({ points, plans }: ChainProgress): {
  readonly previous: ChainProgress['points'][0]['wave'];
  readonly current: ChainProgress['points'][0]['wave'];
  readonly plan: PlanAchievement | null;
} {
  const [first, second, ...rest] = points;
  const [previous = first, current = second] = [first, second, ...rest].slice(-2);
  return { previous: previous.wave, current: current.wave, plan: plans.steps.at(-1) ?? null };
}

const stepCounts = ({ steps, overall }: Progress['groups'][0]): MovementCounts => steps.at(-1) ?? overall;

function summary({ words }: ReportContext, title: string, counts: MovementCounts): string {
  const { closed, improved, unchanged, worsened, noLongerRated } = counts;
  const all = closed + improved + unchanged + worsened + noLongerRated;
  const { summary: said, noGaps, notRated } = words.progress;
  if (all === 0) return noGaps(title);
  const sentence = said(title, all, closed, improved, unchanged, worsened);
  return noLongerRated === 0 ? sentence : words.sentences([sentence, notRated(noLongerRated)]);
}

function began({ words }: ReportContext, { opened, newlyRated }: MovementCounts): string {
  const { opened: said, newlyRated: joined } = words.progress;
  return newlyRated === 0 ? said(opened) : words.sentences([said(opened), joined(newlyRated)]);
}

function categoryTable(context: ReportContext, { groups }: Progress): TableModel {
  const { words, figures, framework } = context;
  const { columns } = words.progress;
  const line = (title: Cell, group: Progress['groups'][0], isTotal: boolean): TableRow => {
    const { closed, improved, unchanged, worsened, opened, noLongerRated, newlyRated } = stepCounts(group);
    const counts = [closed, improved, unchanged, worsened, opened, noLongerRated + newlyRated];
    return { kind: 'row', emphasis: isTotal, cells: [title, ...counts.map((count) => figures.whole(count))] };
  };
  const [whole] = groups;
  const header = (text: string): TableModel['columns'][number] => ({
    header: text,
    width: { share: 1.5 },
    align: 'right',
  });
  return {
    id: 'progress-categories',
    columns: [
      { header: columns.category, width: { share: 3 } },
      ...[columns.closed, columns.improved, columns.unchanged, columns.worsened, columns.opened].map(header),
      header(columns.notComparable),
    ],
    rows: [
      ...framework.categories.flatMap(({ ref, title }) =>
        groups.filter((group) => group.ref === ref).map((group) => line(context.text(title), group, false)),
      ),
      line(bold(words.scorecard.total), whole, true),
    ],
    emptyText: words.none,
  };
}

function targetNote({ words, figures }: ReportContext, { points }: ChainProgress): Block {
  const [before, now] = points.slice(-2).map(({ wave }) => figures.percent(wave.assessment.target));
  return { kind: 'paragraph', style: 'note', text: words.progress.otherTarget(before ?? '', now ?? '') };
}

/** Those that changed most come first. */
function gapList(
  context: ReportContext,
  { gaps }: Progress,
  id: string,
  movements: readonly GapMovement[],
  emptyText: string,
): Block[] {
  const { words, figures } = context;
  const { gapColumns, movement, more } = words.progress;
  const found = gaps.flatMap((gap: GapCourse) => {
    const made = gap.steps.at(-1) ?? null;
    const [before, now] = gap.lost.slice(-2);
    return made && movements.includes(made) && before && now ? [{ gap, made, before, now }] : [];
  });
  const size = ({ before, now }: (typeof found)[number]): ReturnType<typeof minus> =>
    compare(now, before) > 0 ? minus(now, before) : minus(before, now);
  const shown = [...found].sort((a, b) => compare(size(b), size(a))).slice(0, MOST_GAPS);
  const left = found.length - shown.length;
  return [
    {
      kind: 'table',
      table: {
        id,
        columns: [
          { header: gapColumns.requirement, width: { share: 5.5 } },
          { header: gapColumns.movement, width: { share: 1.6 } },
          { header: gapColumns.before, width: { share: 1.5 }, align: 'right' },
          { header: gapColumns.now, width: { share: 1.5 }, align: 'right' },
        ],
        rows: shown.map(({ gap, made, before, now }) =>
          row(context.requirementTitle(gap.requirement), movement[made], figures.points(before), figures.points(now)),
        ),
        emptyText,
      },
    },
    ...(left > 0 ? ([{ kind: 'paragraph', style: 'note', text: more(left) }] satisfies Block[]) : []),
  ];
}

function planBlocks(context: ReportContext, title: string, plan: PlanAchievement): Block[] {
  const { words, figures } = context;
  const { progress: texts } = words;
  const { planColumns: columns } = texts;
  return [
    { kind: 'heading', level: 2, text: texts.plan },
    {
      kind: 'paragraph',
      text: words.sentences([
        texts.projected(
          title,
          figures.date(plan.asOf),
          context.outcome(plan.projectedByThen),
          context.outcome(plan.achieved),
        ),
        texts.caveat,
      ]),
    },
    {
      kind: 'table',
      table: {
        id: 'plan-achieved',
        columns: [
          { header: columns.workstream, width: { share: 4.6 } },
          { header: columns.end, width: { share: 1.7 } },
          { header: columns.closed, width: { share: 1.5 }, align: 'right' },
          { header: columns.projected, width: { share: 1.5 }, align: 'right' },
          { header: columns.wonBack, width: { share: 1.5 }, align: 'right' },
        ],
        rows: plan.workstreams.map(({ workstream, movements, projected, wonBack }) =>
          row(
            `${workstreamNumber(workstream)} ${context.text(workstream.template.title)}`,
            figures.shortDate(workstream.endDate),
            texts.closedOf(
              movements.closed,
              Object.values(movements).reduce((sum, count) => sum + count, 0),
            ),
            projected ? figures.change(projected) : '',
            figures.change(wonBack),
          ),
        ),
        emptyText: words.none,
      },
    },
    ...(plan.elsewhere
      ? ([
          { kind: 'paragraph', style: 'note', text: texts.elsewhere(figures.change(plan.elsewhere)) },
        ] satisfies Block[])
      : []),
  ];
}

function courseBlocks(context: ReportContext, { points }: ChainProgress): Block[] {
  const { words, figures } = context;
  const { course, courseColumns: columns } = words.progress;
  return [
    { kind: 'heading', level: 2, text: course },
    {
      kind: 'table',
      table: {
        id: 'course',
        columns: [
          { header: columns.wave, width: { share: 3.4 } },
          { header: columns.period, width: { share: 3 } },
          { header: columns.target, width: { share: 1.2 }, align: 'right' },
          { header: columns.score, width: { share: 1.4 }, align: 'centre' },
          { header: columns.level, width: { share: 2 } },
          { header: columns.gaps, width: { share: 1.2 }, align: 'right' },
        ],
        rows: points.map(({ wave: { assessment, result } }) => {
          const { capped, level } = result.score.entity;
          return row(
            context.text(assessment.title),
            figures.shortPeriod(assessment.period.from, assessment.period.to),
            figures.percent(assessment.target),
            context.outcomeCell(capped.outcome),
            level.kind === 'determined' ? context.level(level.reached) : words.level.notDetermined,
            figures.whole(result.gaps.length),
          );
        }),
        emptyText: words.none,
      },
    },
  ];
}
