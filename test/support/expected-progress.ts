import { order, subtract, type Exact } from './exact';
import { workstreamRef } from './expected-evidence';
import { orEmpty, type ExpectedTable } from './expected-table';
import type { MovementCountsJson, MovementJson, ProgressJson, StepJson } from './progress-shapes';
import { valueOf, type Subject } from './subject';

const MOST_GAPS = 10;

/** The tables of the section on progress, in their order; none for a first wave. */
export function progressTables(subject: Subject): ExpectedTable[] {
  const { progress } = subject.scores;
  const step = progress?.steps.at(-1);
  if (!progress || !step) return [];
  const { noneClosed, noneWorse } = subject.words.progress;
  return [
    categories(subject, progress, step),
    gapTable(subject, moved(progress, ['closed']), 'closed-gaps', noneClosed),
    gapTable(subject, moved(progress, ['opened', 'worsened']), 'worse-gaps', noneWorse),
    ...(step.plan ? [workstreams(subject, step.plan)] : []),
    ...(progress.waves.length > 2 ? [course(subject, progress)] : []),
  ];
}

/** Its sentences, word by word. */
export function progressSentences(subject: Subject): string[] {
  const { words, print, scores } = subject;
  const { progress: texts } = words;
  const { progress } = scores;
  const step = progress?.steps.at(-1);
  if (!progress || !step) return [];
  const title = titleOf(subject, step.from);
  const { closed, improved, unchanged, worsened, noLongerRated, opened, newlyRated } = step.movements;
  const all = closed + improved + unchanged + worsened + noLongerRated;
  const then = all === 0 ? texts.noGaps(title) : texts.summary(title, all, closed, improved, unchanged, worsened);
  const [before, now] = progress.waves.slice(-2).map(({ target }) => print.percent(valueOf(target)));
  const more = [moved(progress, ['closed']), moved(progress, ['opened', 'worsened'])].flatMap(({ length }) =>
    length > MOST_GAPS ? [texts.more(length - MOST_GAPS)] : [],
  );
  return [
    words.sentences([
      noLongerRated === 0 ? then : words.sentences([then, texts.notRated(noLongerRated)]),
      newlyRated === 0 ? texts.opened(opened) : words.sentences([texts.opened(opened), texts.newlyRated(newlyRated)]),
    ]),
    ...(step.targetChanged ? [texts.otherTarget(before ?? '', now ?? '')] : []),
    ...more,
    ...(step.plan
      ? [
          words.sentences([
            texts.projected(
              title,
              print.date(step.plan.asOf),
              subject.outcome(step.plan.projectedByThen),
              subject.outcome(step.plan.achieved),
            ),
            texts.caveat,
          ]),
        ]
      : []),
    ...(step.plan?.elsewhere ? [texts.elsewhere(print.change(valueOf(step.plan.elsewhere)))] : []),
  ];
}

const titleOf = (subject: Subject, key: string): string => subject.text(subject.assessmentOf(key).title);

function categories(
  { words, print, categories: parts }: Subject,
  { nodes }: ProgressJson,
  step: StepJson,
): ExpectedTable {
  const { columns } = words.progress;
  const line = (title: string, counts: MovementCountsJson): string[] => [
    title,
    ...[counts.closed, counts.improved, counts.unchanged, counts.worsened, counts.opened].map((one) =>
      print.whole(one),
    ),
    print.whole(counts.noLongerRated + counts.newlyRated),
  ];
  return {
    id: 'progress-categories',
    head: [
      ...[columns.category, columns.closed, columns.improved, columns.unchanged, columns.worsened, columns.opened],
      columns.notComparable,
    ],
    rows: [
      ...parts.flatMap(({ ref, title }) =>
        nodes.flatMap((node) => (node.ref === ref ? node.steps.slice(-1).map((counts) => line(title, counts)) : [])),
      ),
      line(words.scorecard.total, step.movements),
    ],
  };
}

interface Moved {
  readonly requirement: string;
  readonly movement: MovementJson;
  readonly before: Exact;
  readonly now: Exact;
  readonly size: Exact;
}

/** Those that lost or won most come first. */
function moved({ gaps }: ProgressJson, movements: readonly MovementJson[]): readonly Moved[] {
  return gaps
    .flatMap(({ requirement, lost, steps }): Moved[] => {
      const movement = steps.at(-1) ?? null;
      const [before, now] = lost.slice(-2).map(valueOf);
      if (!movement || !movements.includes(movement) || !before || !now) return [];
      const size = order(now, before) > 0 ? subtract(now, before) : subtract(before, now);
      return [{ requirement, movement, before, now, size }];
    })
    .sort((a, b) => order(b.size, a.size));
}

function gapTable(subject: Subject, gaps: readonly Moved[], id: string, empty: string): ExpectedTable {
  const { words, print } = subject;
  const { gapColumns: columns, movement: names } = words.progress;
  return {
    id,
    head: [columns.requirement, columns.movement, columns.before, columns.now],
    rows: orEmpty(
      gaps
        .slice(0, MOST_GAPS)
        .map(({ requirement, movement, before, now }) => [
          subject.requirementTitle(requirement),
          names[movement],
          print.points(before),
          print.points(now),
        ]),
      empty,
    ),
  };
}

function workstreams(subject: Subject, plan: NonNullable<StepJson['plan']>): ExpectedTable {
  const { words, print, framework } = subject;
  const { planColumns: columns } = words.progress;
  return {
    id: 'plan-achieved',
    head: [columns.workstream, columns.end, columns.closed, columns.projected, columns.wonBack],
    rows: plan.workstreams.map(({ id, number, endDate, movements, projected, wonBack }) => {
      const template = framework.workstreamTemplates.find(({ key }) => id.endsWith(`/${key}`));
      return [
        `${workstreamRef({ number })} ${template ? subject.text(template.title) : ''}`,
        print.shortDate(endDate),
        words.progress.closedOf(
          movements.closed,
          Object.values(movements).reduce((a, b) => a + b, 0),
        ),
        projected ? print.change(valueOf(projected)) : '',
        print.change(valueOf(wonBack)),
      ];
    }),
  };
}

function course(subject: Subject, { waves }: ProgressJson): ExpectedTable {
  const { words, print } = subject;
  const { courseColumns: columns } = words.progress;
  return {
    id: 'course',
    head: [columns.wave, columns.period, columns.target, columns.score, columns.level, columns.gaps],
    rows: waves.map(({ assessment, period, target, score, level, gaps }) => [
      titleOf(subject, assessment),
      print.shortPeriod(period.from, period.to),
      print.percent(valueOf(target)),
      subject.outcome(score),
      level !== null && typeof level === 'object' ? words.level.notDetermined : subject.level(level),
      print.whole(gaps),
    ]),
  };
}
