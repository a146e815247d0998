import { pointer } from '../../shared/json-pointer';
import { known } from '../../shared/known';
import type { DocumentProblem } from '../../shared/source-document';
import { listed, suggestion } from '../../shared/suggest';
import type { Framework, RequirementInfo, WorkItemTemplate } from '../framework';
import type { Guidance, GuidanceDocument } from './guidance';

/** What guidance refers to. */
export interface GuidanceContext {
  readonly framework: Framework;
  /** Refs of the requirements that are rated from KPI evidence. */
  readonly results: ReadonlySet<string>;
  /** Keys of the cause taxonomy. */
  readonly causes: readonly string[];
}

/** More than this many times the work of the whole template item can not be a part of it. */
const MOST_OF_ITEM = 2;

/** References and completeness of the guidance for one category. */
export function checkGuidance(document: GuidanceDocument, context: GuidanceContext): DocumentProblem[] {
  const { framework } = context;
  const category = framework.categories.find(({ ref }) => ref === document.category);
  if (!category) {
    const refs = framework.categories.map(({ ref }) => ref);
    return [
      {
        code: 'guidance/unknown-category',
        message: `${framework.id} has no category "${document.category}".`,
        hint: suggestion(document.category, refs),
        path: '/category',
      },
    ];
  }
  const given = Object.keys(document.requirements);
  const unknown = given.filter((ref) => !category.requirements.includes(ref));
  const missing = category.requirements.filter((ref) => !given.includes(ref));
  return [
    ...unknown.map((ref) => ({
      code: 'guidance/unknown-requirement',
      message: `Category ${category.ref} has no requirement "${ref}".`,
      hint: suggestion(ref, category.requirements),
      path: pointer('requirements', ref),
      spot: 'key' as const,
    })),
    ...(missing.length === 0
      ? []
      : [
          {
            code: 'guidance/missing-requirement',
            message: `Nothing is said of ${listed(missing)}.`,
            hint: 'Every requirement of the category needs its guidance.',
            path: '/requirements',
            spot: 'key' as const,
          },
        ]),
    ...given.flatMap((ref) => {
      const requirement = framework.requirements.get(ref);
      const guidance = document.requirements[ref];
      return requirement && guidance && !unknown.includes(ref) ? checkOne(requirement, guidance, context) : [];
    }),
  ];
}

function checkOne(requirement: RequirementInfo, guidance: Guidance, context: GuidanceContext): DocumentProblem[] {
  const { ref } = requirement;
  const place = pointer('requirements', ref);
  const problem = (code: string, path: string, message: string, hint: string): DocumentProblem => ({
    code: `guidance/${code}`,
    message: `${ref}: ${message}`,
    hint,
    path: `${place}${path}`,
  });
  const isResult = context.results.has(ref);
  const [wanted, other] = isResult ? (['results', 'levels'] as const) : (['levels', 'results'] as const);
  const rated = isResult ? 'from KPI evidence' : 'by approach and deployment';
  const descriptors = [
    ...(guidance[wanted] ? [] : [problem('missing-levels', '', `${wanted} are missing.`, `It is rated ${rated}.`)]),
    ...(guidance[other]
      ? [problem('wrong-levels', `/${other}`, `${other} do not fit.`, `It is rated ${rated}: write ${wanted}.`)]
      : []),
  ];
  const because = requirement.critical
    ? guidance.critical
      ? []
      : [problem('missing-critical', '', 'it is critical.', 'Say in `critical` why an unmet one has to block.')]
    : guidance.critical
      ? [problem('not-critical', '/critical', 'it is not critical.', 'Remove `critical`.')]
      : [];
  const causes = guidance.causes.flatMap(({ cause }, index) =>
    context.causes.includes(cause)
      ? []
      : [
          problem(
            'unknown-cause',
            `/causes/${index}/cause`,
            `no cause is called "${cause}".`,
            suggestion(cause, context.causes),
          ),
        ],
  );
  const items = known(context.framework.workstreamTemplates, requirement.workstream).workItems;
  const work = guidance.workItems.flatMap(({ of, effortDays }, index) => [
    ...workItemOf(of, items, requirement.workstream, (message, hint) =>
      problem('unknown-work-item', `/workItems/${index}/of`, message, hint),
    ),
    ...effort(
      effortDays,
      items.find(({ key }) => key === of),
    ).map(([message, hint]) => problem('wrong-effort', `/workItems/${index}/effortDays`, message, hint)),
  ]);
  return [...descriptors, ...because, ...causes, ...work];
}

function workItemOf(
  of: string,
  items: readonly WorkItemTemplate[],
  workstream: string,
  problem: (message: string, hint: string) => DocumentProblem,
): DocumentProblem[] {
  const keys = items.map(({ key }) => key);
  if (keys.includes(of)) return [];
  return [problem(`the workstream ${workstream} has no work item "${of}".`, suggestion(of, keys))];
}

function effort(
  { low, likely, high }: Guidance['workItems'][number]['effortDays'],
  item: WorkItemTemplate | undefined,
): [string, string][] {
  if (low > likely || likely > high) return [['the effort does not rise.', 'Write low ≤ likely ≤ high.']];
  const most = (item?.effortDays.likely ?? Infinity) * MOST_OF_ITEM;
  return likely > most
    ? [[`${likely} days are more than the whole work item takes.`, `Write ${most} days at the most.`]]
    : [];
}
