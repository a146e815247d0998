import { minus, toNumber, type Ratio } from '../../../scoring/ratio';
import { percentTicks } from '../axis';
import { known } from '../../../shared/known';
import type { Block, SectionModel } from '../blocks';
import { workstreamNumber } from '../gap-report/roadmap';
import { ratioOf, row, type AssessedWave } from '../report-context';
import type { PlanContext } from './plan-context';

interface Step {
  readonly label: string;
  /** Empty for the first step, which is today. */
  readonly title: string;
  readonly date: string;
  readonly ratio: Ratio;
  readonly level: string;
}

/** The score after each workstream, in order of completion, for every assessment shown. */
export function projectionSection(context: PlanContext): SectionModel {
  const { plan: texts } = context.words;
  return {
    id: 'projection',
    title: texts.projection,
    newPage: true,
    blocks: [
      ...context.waves.flatMap((wave) => projectionOf(context, wave)),
      { kind: 'paragraph', style: 'note', text: texts.projectionCaveat },
    ],
  };
}

function projectionOf(context: PlanContext, wave: AssessedWave): Block[] {
  const { words } = context;
  const { plan: texts } = words;
  const { key } = wave.assessment;
  const figures = context.figuresOf(wave);
  const steps = stepsOf(context, wave);
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return [];
  return [
    {
      kind: 'figure',
      figure: {
        id: `projection-${key}`,
        title: texts.projectionTitle(figures.percent(first.ratio), figures.percent(last.ratio)),
        subtitle: texts.projectionSubtitle(context.titleOf(wave)),
        alt: texts.projectionAlt(
          steps.map(({ label, ratio }) => words.altPart(label, figures.percent(ratio))).join(' '),
        ),
        chart: {
          kind: 'stepLine',
          steps: steps.map(({ label, ratio }, index) => {
            const before = steps[index - 1];
            return {
              label,
              value: toNumber(ratio),
              text: figures.percent(ratio),
              ...(before && { gainText: figures.change(minus(ratio, before.ratio)) }),
            };
          }),
          ticks: percentTicks(figures),
          lines: [
            {
              at: toNumber(wave.assessment.target),
              label: words.labelled(words.scorecard.target, figures.percent(wave.assessment.target)),
            },
          ],
        },
      },
    },
    {
      kind: 'table',
      table: {
        id: `projection-${key}`,
        columns: [
          { header: texts.projectionColumns.step, width: { share: 5 } },
          { header: texts.projectionColumns.date, width: { share: 2 } },
          { header: texts.projectionColumns.score, width: { share: 1.2 }, align: 'right' },
          { header: texts.projectionColumns.change, width: { share: 1.2 }, align: 'right' },
          { header: texts.projectionColumns.level, width: { share: 2.2 } },
        ],
        rows: steps.map(({ label, title, date, ratio, level }, index) => {
          const before = steps[index - 1];
          return row(
            title === '' ? label : `${label} ${title}`,
            date === '' ? '' : figures.shortDate(date),
            figures.percent(ratio),
            before ? figures.change(minus(ratio, before.ratio)) : '',
            level,
          );
        }),
        emptyText: texts.nothing,
      },
    },
  ];
}

/** Today, then every workstream that closes gaps of this assessment. */
function stepsOf(context: PlanContext, wave: AssessedWave): Step[] {
  const { key } = wave.assessment;
  const { capped, level } = wave.result.score.entity;
  const now = ratioOf(capped.outcome);
  if (!now) return [];
  const { words, plan } = context;
  const reached = context.levelOf(wave, level);
  const own = new Map(
    context.workstreams
      .filter(({ gaps }) => gaps.some(({ assessment }) => assessment === key))
      .map((workstream) => [workstream.id, workstream]),
  );
  const steps = plan.projection.flatMap(({ workstream: id, endDate, scores }): Step[] => {
    const workstream = own.get(id);
    const projected = known(scores, key);
    const ratio = ratioOf(projected.outcome);
    if (!workstream || !ratio) return [];
    return [
      {
        label: workstreamNumber(workstream),
        title: context.text(workstream.template.title),
        date: endDate,
        ratio,
        level: context.levelOf(wave, projected.level),
      },
    ];
  });
  return [{ label: words.plan.projectionStart, title: '', date: '', ratio: now, level: reached }, ...steps];
}
