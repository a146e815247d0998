import { plus, toNumber, ZERO } from '../../../scoring/ratio';
import { known } from '../../../shared/known';
import type { Block, SectionModel } from '../blocks';
import { workstreamNumber } from '../gap-report/roadmap';
import { row } from '../report-context';
import { loadsFigure } from './loads';
import type { PlanContext } from './plan-context';

/** Load by owner function over the whole plan, and week by week. */
export function capacitySection(context: PlanContext): SectionModel {
  const { words, figures, plan } = context;
  const { plan: texts } = words;
  return {
    id: 'capacity',
    title: texts.capacity,
    newPage: true,
    blocks: [
      { kind: 'paragraph', text: texts.capacityNote },
      {
        kind: 'table',
        table: {
          id: 'capacity',
          columns: [
            { header: texts.capacityColumns.owner, width: { share: 3.4 } },
            { header: texts.capacityColumns.people, width: { share: 1.2 }, align: 'right' },
            { header: texts.capacityColumns.effort, width: { share: 1.5 }, align: 'right' },
            { header: texts.capacityColumns.peak, width: { share: 1.4 }, align: 'right' },
            { header: texts.capacityColumns.use, width: { share: 3.4 } },
          ],
          rows: plan.loads.map((load) => {
            const available = BigInt(load.capacity * plan.length);
            const use = { numerator: BigInt(load.effort), denominator: available };
            return row(
              context.functionTitle(load.ownerFunction),
              figures.whole(load.capacity),
              figures.whole(load.effort),
              figures.decimal(load.peak, 1),
              { kind: 'bar', value: Math.min(1, toNumber(use)), text: figures.share(use) },
            );
          }),
          emptyText: texts.nothing,
        },
      },
      ...loadsFigure(context),
    ],
  };
}

/** Does the plan fit its time limit; if not, what would have to give. */
export function fitSection(context: PlanContext): SectionModel {
  const { words, figures, plan } = context;
  const { plan: texts } = words;
  const end = figures.date(plan.endDate);
  const limit = figures.date(plan.limitDate);
  const { overrun } = plan;
  if (!overrun) {
    const text = texts.fitYes(end, limit, plan.limitLength - plan.length);
    return { id: 'fit', title: texts.fit, newPage: false, blocks: [{ kind: 'callout', tone: 'good', text }] };
  }
  const workstreams = new Map(plan.workstreams.map((workstream) => [workstream.id, workstream]));
  const name = (id: string): string => {
    const workstream = known(workstreams, id);
    return `${workstreamNumber(workstream)} ${context.text(workstream.template.title)}`;
  };
  const names = (ids: readonly string[]): string => context.list(ids.map(name));
  const lostBy = (ids: readonly string[]) =>
    plan.workstreams
      .filter(({ id }) => ids.includes(id))
      .map(({ lost }) => lost)
      .reduce(plus, ZERO);
  const blocks: Block[] = [
    { kind: 'callout', tone: 'warning', text: texts.fitNo(end, limit, overrun.daysOver) },
    { kind: 'paragraph', text: texts.late(names(overrun.lateWorkstreams)) },
    { kind: 'heading', level: 2, text: texts.give },
    {
      kind: 'bullets',
      items: [
        texts.giveTime(overrun.monthsNeeded),
        overrun.morePeople
          ? texts.givePeople(
              context.list(
                overrun.morePeople.map(({ ownerFunction, people }) =>
                  texts.givePeoplePart(people, context.functionTitle(ownerFunction)),
                ),
              ),
            )
          : texts.giveNoPeople(overrun.lengthWithUnlimitedPeople),
        overrun.postpone
          ? texts.giveScope(names(overrun.postpone), figures.points(lostBy(overrun.postpone)))
          : texts.giveNoScope,
      ],
    },
  ];
  return { id: 'fit', title: texts.fit, newPage: false, blocks };
}
