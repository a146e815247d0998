import type { JudgedCopy } from '../../../rasic/rules/frozen-matrix';
import type { Letter, RasicMatrix } from '../../../rasic/rules/matrix';
import type { Deviation } from '../../../rasic/rules/overlay';
import { known } from '../../../shared/known';
import type { Block, SectionModel, TableModel, TableRow } from '../blocks';
import { countOf } from '../rasic-issues';
import { row } from '../report-context';
import type { RasicContext } from './rasic-context';

/** Of a copy: where it differs from its original. Of an original: where its copies do. None where there is neither. */
export function deviationSections(context: RasicContext): SectionModel[] {
  const { frozen, copies } = context.view;
  return [
    ...(frozen.original ? [ownSection(context, frozen.original)] : []),
    ...(copies.length > 0 ? [copiesSection(context)] : []),
  ];
}

function ownSection(
  context: RasicContext,
  { title, deviations, lost }: NonNullable<RasicContext['view']['frozen']['original']>,
): SectionModel {
  const { deviations: texts } = context.rasic;
  return {
    id: 'rasic-deviations',
    title: texts.title,
    newPage: true,
    blocks: [
      { kind: 'paragraph', text: texts.count(deviations.length, context.text(title)) },
      ...(deviations.length === 0
        ? []
        : [
            {
              kind: 'table',
              table: tableOf(context, deviationRows(context, context.view.matrix, deviations)),
            } satisfies Block,
          ]),
      ...lostNote(context, lost.length),
    ],
  };
}

function copiesSection(context: RasicContext): SectionModel {
  const { copies } = context.view;
  const { copies: texts } = context.rasic;
  const differing = copies.filter(({ deviations }) => deviations.length > 0);
  const lost = copies.reduce((sum, one) => sum + one.lost.length, 0);
  return {
    id: 'rasic-copies',
    title: texts.title,
    newPage: true,
    blocks: [
      { kind: 'paragraph', text: texts.count(copies.length, differing.length) },
      ...(differing.length === 0
        ? []
        : [
            {
              kind: 'table',
              table: tableOf(
                context,
                differing.flatMap((one) => copyRows(context, one)),
              ),
            } satisfies Block,
          ]),
      ...lostNote(context, lost),
    ],
  };
}

function copyRows(context: RasicContext, { copy, matrix, deviations, ownIssues }: JudgedCopy): TableRow[] {
  const errors = countOf(ownIssues, 'error');
  return [
    { kind: 'group', text: context.rasic.copies.group(context.text(copy.unit.name), deviations.length, errors) },
    ...deviationRows(context, matrix, deviations),
  ];
}

function tableOf({ rasic }: RasicContext, rows: readonly TableRow[]): TableModel {
  const { columns } = rasic.deviations;
  return {
    id: 'rasic-deviations',
    columns: [
      { header: columns.number, width: { points: 30 }, align: 'right' },
      { header: columns.activity, width: { share: 5 } },
      { header: columns.role, width: { share: 3 } },
      { header: columns.here, width: { share: 1 } },
      { header: columns.original, width: { share: 1 } },
    ],
    rows,
    emptyText: '',
  };
}

function deviationRows(context: RasicContext, matrix: RasicMatrix, deviations: readonly Deviation[]): TableRow[] {
  const activities = new Map(matrix.activities.map((one) => [one.key, one]));
  const roles = new Map(matrix.roles.map((one) => [one.key, one]));
  const written = (letters: readonly Letter[]): string =>
    letters.length === 0 ? context.rasic.deviations.empty : letters.join('/');
  return deviations.map(({ activity, role, letters, modelLetters }) =>
    row(
      String(known(context.view.numbers, activity)),
      context.text(known(activities, activity).title),
      context.role(known(roles, role)),
      { kind: 'text', text: written(letters), bold: true },
      written(modelLetters),
    ),
  );
}

function lostNote({ rasic }: RasicContext, cells: number): Block[] {
  return cells === 0 ? [] : [{ kind: 'paragraph', style: 'note', text: rasic.deviations.lost(cells) }];
}
