import type { RasicRole } from '../../../rasic/rules/matrix';
import type { Cell, SectionModel } from '../blocks';
import { bold, muted, row } from '../report-context';
import type { RasicContext } from './rasic-context';

/** Every role with its side, its rank, who holds it and how much it has to do. */
export function holdersSection(context: RasicContext): SectionModel {
  const { rasic, figures, view, words } = context;
  const { roles } = view.matrix;
  const { holders: texts } = rasic;
  const unnamed = roles.filter((role) => context.holders(role).length === 0).length;
  return {
    id: 'rasic-holders',
    title: texts.title,
    newPage: true,
    blocks: [
      ...(roles.length === 0
        ? []
        : [
            {
              kind: 'callout' as const,
              tone: unnamed > 0 ? ('warning' as const) : ('good' as const),
              text: texts.unnamed(unnamed, roles.length),
            },
          ]),
      {
        kind: 'table',
        table: {
          id: 'rasic-holders',
          columns: [
            { header: texts.columns.role, width: { share: 3.2 } },
            { header: texts.columns.side, width: { share: 1.7 } },
            { header: texts.columns.rank, width: { points: 42 }, align: 'right' },
            { header: texts.columns.holders, width: { share: 3.4 } },
            { header: texts.columns.parts, width: { share: 2.6 } },
          ],
          rows: roles.map((role) =>
            row(
              nameCell(context, role),
              rasic.side[role.side],
              figures.whole(role.rank),
              holdersCell(context, role),
              partsCell(context, role),
            ),
          ),
          emptyText: words.none,
        },
      },
      { kind: 'paragraph', style: 'note', text: texts.note },
    ],
  };
}

function nameCell(context: RasicContext, role: RasicRole): Cell {
  const name = context.role(role);
  return bold(role.isCommittee ? context.words.pair(name, context.rasic.holders.committee) : name);
}

function holdersCell(context: RasicContext, role: RasicRole): Cell {
  const names = context.holders(role);
  if (names.length > 0) return context.list(names);
  return { kind: 'text', text: context.rasic.holders.nobody, tone: 'bad' };
}

/** "R 4 · I 12" */
function partsCell(context: RasicContext, { key }: RasicRole): Cell {
  const parts = context.partsOf(key);
  if (parts.length === 0) return muted('–');
  return parts.map(({ letter, activities }) => `${letter} ${context.figures.whole(activities.length)}`).join(' · ');
}
