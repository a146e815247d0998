import type { SectionModel, TableRow } from '../blocks';
import { row, type ReportContext } from '../report-context';
import { whereText } from './executive';

/** Every gap, by category in framework order, the costliest first. */
export function gapRegisterSection(context: ReportContext): SectionModel {
  const { words, figures, framework, result } = context;
  const { register } = words;
  const places = result.gaps.reduce((sum, gap) => sum + gap.places.length, 0);
  const rows = framework.categories.flatMap(({ ref, title }): TableRow[] => {
    const gaps = result.gaps.filter(({ requirement }) => requirement.category === ref);
    return gaps.length === 0
      ? []
      : [
          { kind: 'group', text: context.text(title) },
          ...gaps.map((gap) =>
            row(
              context.requirementTitle(gap.requirement),
              {
                kind: 'badge',
                badge: { kind: 'severity', severity: gap.severity, text: words.severity[gap.severity] },
              },
              whereText(context, gap),
              figures.points(gap.widest),
              figures.points(gap.lost),
              context.ownerFunction(gap.requirement.ownerFunction),
            ),
          ),
        ];
  });
  return {
    id: 'gap-register',
    title: register.title,
    newPage: true,
    blocks: [
      { kind: 'paragraph', text: register.intro(result.gaps.length, places) },
      {
        kind: 'table',
        table: {
          id: 'gaps',
          columns: [
            { header: register.columns.requirement, width: { share: 4.4 } },
            { header: register.columns.severity, width: { share: 1.5 } },
            { header: register.columns.where, width: { share: 3 } },
            { header: register.columns.widest, width: { share: 1.3 }, align: 'right' },
            { header: register.columns.lost, width: { share: 1.2 }, align: 'right' },
            { header: register.columns.owner, width: { share: 2.2 } },
          ],
          rows,
          emptyText: register.empty,
        },
      },
    ],
  };
}
