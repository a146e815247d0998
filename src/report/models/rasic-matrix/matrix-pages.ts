import type { RasicRole } from '../../../rasic/rules/matrix';
import type { Block, FigureModel, SectionModel } from '../blocks';
import type { HeatMapModel } from '../chart-models';
import type { MatrixPaper, NumberedActivity, RasicContext } from './rasic-context';

/** Columns that can be read across a page. */
const MOST_COLUMNS: Readonly<Record<MatrixPaper, number>> = { a4: 10, a3: 12 };

/** The matrix, its rows grouped by step; roles beyond what a page holds follow with the activities once more. */
export function matrixSection(context: RasicContext): SectionModel {
  const { rasic, view, paper } = context;
  const { roles, activities } = view.matrix;
  const isEmpty = roles.length === 0 || activities.length === 0;
  const parts = evenParts(roles, MOST_COLUMNS[paper]);
  return {
    id: 'rasic-matrix',
    title: context.text(view.frozen.title),
    newPage: true,
    orientation: 'landscape',
    paper: paper === 'a3' ? 'A3' : 'A4',
    blocks: isEmpty
      ? [{ kind: 'callout', tone: 'warning', text: rasic.empty }]
      : parts.flatMap((part, at): Block[] => [
          ...(at === 0 ? [] : [{ kind: 'pageBreak' } as const]),
          { kind: 'figure', figure: matrixFigure(context, part) },
        ]),
  };
}

interface Part {
  readonly from: number;
  readonly roles: readonly RasicRole[];
}

/** As few parts as there can be, evenly filled, so that the last page is not left with one column. */
function evenParts(roles: readonly RasicRole[], most: number): readonly Part[] {
  const parts = Math.ceil(roles.length / most);
  const even = Math.ceil(roles.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, at) => ({
    from: at * even,
    roles: roles.slice(at * even, (at + 1) * even),
  })).filter((part) => part.roles.length > 0);
}

function matrixFigure(context: RasicContext, { from, roles }: Part): FigureModel {
  const { rasic, view, figures } = context;
  const { matrix, frozen } = view;
  const isPart = roles.length < matrix.roles.length;
  const heading = isPart ? rasic.rolesPart(from + 1, from + roles.length, matrix.roles.length) : rasic.roles;
  const about = [
    context.scope,
    context.text(matrix.profile.title),
    rasic.versionShort(figures.whole(frozen.version)),
    context.standing,
  ];
  const title = rasic.matrixTitle(matrix.activities.length, matrix.roles.length);
  return {
    id: `rasic-matrix-${from + 1}`,
    title: isPart ? `${title} · ${heading}` : title,
    subtitle: about.join(' · '),
    alt: rasic.alt(
      view.groups.flatMap(({ activities }) => activities.map((one) => rowText(context, one, roles))).join(' '),
    ),
    chart: chartOf(context, heading, roles),
  };
}

function chartOf(context: RasicContext, heading: string, roles: readonly RasicRole[]): HeatMapModel {
  const { rasic, view, words } = context;
  return {
    kind: 'heatMap',
    columnGroups: [
      { title: heading, columns: roles.map((role) => ({ ref: context.role(role), name: context.role(role) })) },
    ],
    rowGroups: view.groups.map(({ step, activities }) => ({
      title: step === null ? rasic.noStep : context.step(activities[0]?.activity ?? { key: '', title: '', step }),
      rows: activities.map(({ number, activity }) => ({
        ref: String(number),
        label: context.text(activity.title),
        cells: roles.map((role) => ({ state: 'letters', letters: context.lettersOf(activity.key, role.key) })),
      })),
    })),
    legend: {
      kind: 'letters',
      letters: view.matrix.profile.letters.map(({ letter, title, meaning }) => ({
        letter,
        label: words.labelled(context.text(title), context.text(meaning)),
      })),
    },
  };
}

function rowText(context: RasicContext, { number, activity }: NumberedActivity, roles: readonly RasicRole[]): string {
  const parts = roles.flatMap((role) => {
    const letters = context.lettersOf(activity.key, role.key);
    return letters.length === 0 ? [] : [`${letters.join('/')} ${context.role(role)}`];
  });
  const label = `${number} ${context.text(activity.title)}`;
  return context.words.altPart(label, parts.length === 0 ? context.rasic.extracts.nobody : context.list(parts));
}
