import { plus, ZERO } from '../../../scoring/ratio';
import type { MadeChange } from '../../../workstream/rules/plan';
import type { PlanChange } from '../../../workstream/rules/plan-change';
import type { Block, SectionModel } from '../blocks';
import { concerns } from '../plan-json';
import type { PlanContext } from './plan-context';

/** What somebody changed in the plan that follows from the gaps, and what was left for later; nothing when nothing was. */
export function changesSection(context: PlanContext): SectionModel[] {
  const { words, figures, plan } = context;
  const { changes: texts } = words.plan;
  if (plan.changes.length === 0) return [];
  const made = plan.changes.filter(({ refusal }) => refusal === null);
  const lapsed = plan.changes.length - made.length;
  const shown = context.waves.map(({ assessment }) => assessment.key);
  const postponed = plan.postponed.filter(({ gaps }) => concerns(gaps, shown));
  const lost = postponed.map((workstream) => workstream.lost).reduce(plus, ZERO);
  const blocks: Block[] = [
    { kind: 'paragraph', text: texts.intro(made.length) },
    ...(postponed.length > 0
      ? [
          {
            kind: 'callout' as const,
            tone: 'warning' as const,
            text: texts.postponed(
              context.list(postponed.map(({ template }) => context.text(template.title))),
              figures.points(lost),
            ),
          },
        ]
      : []),
    ...(made.length > 0
      ? [{ kind: 'bullets' as const, items: made.map(({ change }: MadeChange) => sentenceOf(context, change)) }]
      : []),
    ...(lapsed > 0 ? [{ kind: 'paragraph' as const, style: 'note' as const, text: texts.lapsed(lapsed) }] : []),
  ];
  return [{ id: 'changes', title: texts.title, newPage: false, blocks }];
}

function sentenceOf(context: PlanContext, change: PlanChange): string {
  const { changes: texts } = context.words.plan;
  const name = (id: string): string => texts.quoted(context.titleOfPart(id));
  const text = (title: Parameters<PlanContext['text']>[0]): string => texts.quoted(context.text(title));
  switch (change.kind) {
    case 'merge':
      return texts.merge(name(change.workstream), name(change.into));
    case 'split':
      return texts.split(name(`own/${change.key}`), name(change.workstream));
    case 'move':
      return texts.move(name(change.workItem), name(change.to));
    case 'postpone':
      return texts.postpone(name(change.workstream));
    case 'order':
      return texts.order(context.list(change.workstreams.map(name)));
    case 'describe':
      return texts.describe(name(change.workstream));
    case 'adjust':
      return texts.adjust(name(change.workItem));
    case 'add':
      return texts.add(text(change.item.title), name(change.workstream));
    case 'drop':
      return texts.drop(name(change.workItem));
    case 'link':
      return texts.link(name(change.workItem), name(change.dependency.on));
    case 'unlink':
      return texts.unlink(name(change.workItem), name(change.on));
    case 'notBefore':
      return texts.notBefore(name(change.part), context.figures.date(change.date));
    case 'begin':
      return texts.begin(text(change.title));
  }
}
