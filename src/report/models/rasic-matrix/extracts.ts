import { rolesWith, type RasicRole } from '../../../rasic/rules/matrix';
import type { Block, Cell, SectionModel, TableModel } from '../blocks';
import { muted, row } from '../report-context';
import type { NumberedActivity, RasicContext } from './rasic-context';

/** For every role a page of its own: what it does, answers for, supports, is asked about and told. */
export function extractsSection(context: RasicContext): SectionModel {
  const { rasic, view } = context;
  const { extracts: texts } = rasic;
  const busy = view.matrix.roles.filter(({ key }) => context.partsOf(key).length > 0);
  const idle = view.matrix.roles.filter((role) => !busy.includes(role));
  return {
    id: 'rasic-extracts',
    title: texts.title,
    newPage: true,
    blocks: [
      { kind: 'paragraph', text: texts.note },
      ...(idle.length === 0
        ? []
        : ([
            { kind: 'paragraph', text: texts.without(context.list(idle.map((role) => context.role(role)))) },
          ] satisfies Block[])),
      ...busy.flatMap((role, at): Block[] => [
        ...(at === 0 ? [] : [{ kind: 'pageBreak' } as const]),
        ...extractOf(context, role),
      ]),
    ],
  };
}

function extractOf(context: RasicContext, role: RasicRole): Block[] {
  const { rasic, view, figures } = context;
  const names = context.holders(role);
  const version = rasic.versionShort(figures.whole(view.frozen.version));
  return [
    { kind: 'heading', level: 2, text: context.role(role) },
    {
      kind: 'paragraph',
      text: names.length > 0 ? rasic.extracts.heldBy(context.list(names)) : rasic.extracts.unheld,
    },
    {
      kind: 'paragraph',
      style: 'note',
      text: [context.text(view.frozen.title), context.scope, version, context.standing].join(' · '),
    },
    { kind: 'table', table: partTable(context, role) },
  ];
}

function partTable(context: RasicContext, role: RasicRole): TableModel {
  const { extracts: texts } = context.rasic;
  const { profile } = context.view.matrix;
  const hasSteps = context.view.groups.some(({ step }) => step !== null);
  return {
    id: 'rasic-extract',
    columns: [
      { header: texts.columns.number, width: { points: 30 }, align: 'right' },
      { header: texts.columns.activity, width: { share: 5 } },
      ...(hasSteps ? [{ header: texts.columns.step, width: { share: 2.4 } } as const] : []),
      { header: texts.columns.lead, width: { share: 2.4 } },
    ],
    rows: context.partsOf(role.key).flatMap(({ letter, activities }) => {
      const found = profile.letters.find((one) => one.letter === letter);
      const title = found ? context.text(found.title) : letter;
      const meaning = found ? context.text(found.meaning) : letter;
      return [
        { kind: 'group' as const, text: texts.group(letter, title, meaning, activities.length) },
        ...activities.map((one) =>
          row(
            String(one.number),
            context.text(one.activity.title),
            ...(hasSteps ? [context.step(one.activity)] : []),
            leadCell(context, one),
          ),
        ),
      ];
    }),
    emptyText: texts.nobody,
  };
}

/** Who answers for an activity by the convention. */
function leadCell(context: RasicContext, { activity }: NumberedActivity): Cell {
  const { matrix } = context.view;
  const leads = rolesWith(matrix, activity.key, matrix.profile.accountable);
  if (leads.length === 0) return muted(context.rasic.extracts.nobody);
  return context.list(leads.map((role) => context.role(role)));
}
