import { divide, exact, subtract } from './exact';
import { workstreamRef } from './expected-evidence';
import { letters, type ReportTree, type TableBlock } from './report-tree';
import type { PlanJson, ProjectedLevelJson, WorkstreamJson } from './scores-json';
import { ratioOf, valueOf, type Subject } from './subject';

/**
 * Where the figures of a workstream plan part from its data file: tiles, workstreams, work items, capacity and
 * projection. Empty when they agree.
 * @param subjects the assessments that the plan shows, in its order
 */
export function planDisagreements(report: ReportTree, plan: PlanJson, subjects: readonly Subject[]): string[] {
  const [subject] = subjects;
  if (!subject) throw new Error('A plan shows an assessment.');
  const tables = report.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  return [
    ...tileProblems(report, plan, subjects),
    ...workstreams(subject, plan, tables),
    ...plan.workstreams.flatMap((workstream) => workItems(report, subject, workstream)),
    ...capacity(subject, plan, tables),
    ...projections(plan, tables, subjects),
  ];
}

/** Columns of a table by their heads, compared row by row. */
function columnProblems(
  name: string,
  table: TableBlock | undefined,
  rows: readonly Readonly<Record<string, string>>[],
): string[] {
  if (!table) return [`table ${name} is missing`];
  if (table.rows.length !== rows.length) {
    return [`table ${name}, page ${table.page}: ${table.rows.length} rows instead of ${rows.length}`];
  }
  return rows.flatMap((row, at) =>
    Object.entries(row).flatMap(([head, text]) => {
      const column = table.head.findIndex((shown) => letters(shown) === letters(head));
      const shown = table.rows[at]?.[column] ?? '';
      return letters(shown) === letters(text)
        ? []
        : [`table ${name}, row ${at + 1}, ${head}: "${shown}", by the data "${text}"`];
    }),
  );
}

const hasHead = (...heads: readonly string[]): ((table: TableBlock) => boolean) => {
  const wanted = heads.map(letters);
  return ({ head }) => wanted.every((text) => head.some((shown) => letters(shown) === text));
};

function tileProblems({ chapters }: ReportTree, plan: PlanJson, subjects: readonly Subject[]): string[] {
  const [{ words, print }] = subjects as [Subject];
  const { plan: texts } = words;
  const summary = chapters.find(({ title }) => letters(title) === letters(texts.summary));
  const shown = new Set(
    (summary?.blocks ?? []).flatMap((block) => (block.kind === 'text' ? [letters(block.text)] : [])),
  );
  const effort = (of: 'low' | 'likely' | 'high'): string =>
    print.whole(plan.workstreams.reduce((days, workstream) => days + workstream.effort[of], 0));
  const tiles = [
    print.whole(plan.workstreams.length),
    texts.workstreamsNote(plan.workstreams.filter(({ quickWin }) => quickWin).length),
    words.workingDays(plan.workingDays),
    texts.lengthNote(words.workingDays(plan.limitWorkingDays)),
    texts.effortValue(effort('likely')),
    texts.effortNote(effort('low'), effort('high')),
    ...subjects.map((subject) => {
      const last = plan.projection.at(-1)?.scores[subject.scores.assessment.key];
      return texts.effectValue(subject.outcome(subject.scores.entity.score), last ? subject.outcome(last.score) : '');
    }),
  ];
  return tiles.filter((text) => !shown.has(letters(text))).map((text) => `no tile says "${text}"`);
}

function workstreams({ words, print }: Subject, plan: PlanJson, tables: readonly TableBlock[]): string[] {
  const { number, period, gaps, lost } = words.plan.tableColumns;
  return columnProblems(
    'workstreams',
    tables.find(hasHead(number, period, lost)),
    plan.workstreams.map((workstream) => ({
      [number]: workstreamRef(workstream),
      [period]: print.shortPeriod(workstream.startDate, workstream.endDate),
      [gaps]: print.whole(workstream.gaps.length),
      [lost]: print.points(valueOf(workstream.lost)),
    })),
  );
}

function workItems({ chapters }: ReportTree, { words, print }: Subject, workstream: WorkstreamJson): string[] {
  const { item, dates, effort } = words.plan.itemColumns;
  const ref = workstreamRef(workstream);
  const charter = chapters.find(({ title }) => title.startsWith(`${ref} `));
  return columnProblems(
    `items of ${ref}`,
    charter?.blocks.filter((block) => block.kind === 'table').find(hasHead(item, effort)),
    workstream.workItems.map(({ startDate, endDate, effort: { likely } }) => ({
      [dates]: print.shortPeriod(startDate, endDate),
      [effort]: print.whole(likely),
    })),
  );
}

function capacity({ words, print }: Subject, plan: PlanJson, tables: readonly TableBlock[]): string[] {
  const { people, effort, peak, use } = words.plan.capacityColumns;
  return columnProblems(
    'capacity',
    tables.find(hasHead(people, peak, use)),
    plan.loads.map((load) => ({
      [people]: print.whole(load.capacity),
      [effort]: print.whole(load.effort),
      [peak]: print.decimal(valueOf(load.peak), 1),
      [use]: print.share(divide(exact(load.effort), exact(load.capacity * plan.workingDays))),
    })),
  );
}

/** From today's score over every workstream of the assessment, each with its gain. */
function projections(plan: PlanJson, tables: readonly TableBlock[], subjects: readonly Subject[]): string[] {
  return subjects.flatMap((subject, at) => {
    const { words, print, scores } = subject;
    const { date, score, change, level } = words.plan.projectionColumns;
    const now = ratioOf(scores.entity.score);
    if (!now) return [];
    const own = new Set(
      plan.workstreams
        .filter(({ gaps }) => gaps.some(({ assessment }) => assessment === scores.assessment.key))
        .map(({ id }) => id),
    );
    let before = now;
    const steps = plan.projection.flatMap(({ workstream, endDate, scores: projected }) => {
      const step = projected[scores.assessment.key];
      const ratio = ratioOf(step?.score);
      if (!own.has(workstream) || !step || !ratio) return [];
      const gain = subtract(ratio, before);
      before = ratio;
      return [
        {
          [date]: print.shortDate(endDate),
          [score]: print.percent(ratio),
          [change]: print.change(gain),
          [level]: levelText(subject, step.level),
        },
      ];
    });
    const today = { [date]: '', [score]: print.percent(now), [change]: '', [level]: subject.levelOf(scores.entity) };
    return columnProblems(`projection ${scores.assessment.key}`, tables.filter(hasHead(date, score, change))[at], [
      today,
      ...steps,
    ]);
  });
}

function levelText(subject: Subject, level: ProjectedLevelJson): string {
  return typeof level === 'object' && level !== null ? subject.words.level.notDetermined : subject.level(level);
}
