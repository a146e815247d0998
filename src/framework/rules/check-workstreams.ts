import { canonicalJson, type JsonValue } from '../../shared/canonical-json';
import { pointer } from '../../shared/json-pointer';
import { type Known, unknownName } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import type { Framework, WorkstreamTemplate } from '../framework';
import type { RasicRole } from './check-shared';
import type { TemplateDocument, WorkItemDocument } from './framework-document';
import type { FullText } from './guidance';
import { toTemplate } from './to-framework';

/** Who has which part in a work item. The convention has one R, who is accountable for the doing, and an A who approves. */
export interface RasicRow {
  readonly responsible: string;
  readonly approves?: string;
  readonly supports?: readonly string[];
  readonly informed?: readonly string[];
  readonly consulted?: readonly string[];
}

/** A workstream to draw from; frameworks hold copies of it. */
export interface SharedWorkstream extends Omit<TemplateDocument, 'workItems'> {
  /** Key of the framework whose newest version has it. */
  readonly framework: string;
  /** Which pattern of gaps calls for it, and when not to start it. */
  readonly when: FullText;
  readonly workItems: readonly (WorkItemDocument & { readonly rasic: RasicRow })[];
}

export interface WorkstreamsContext {
  /** The newest version of each. */
  readonly frameworks: readonly Framework[];
  readonly roles: readonly RasicRole[];
}

/**
 * Checks that the library and the frameworks say the same of each template, and that each work item has a sound RASIC row:
 * roles that there are, none twice, an A who may approve and does not rank below the R.
 */
export function checkWorkstreams(
  workstreams: readonly SharedWorkstream[],
  { frameworks, roles }: WorkstreamsContext,
): DocumentProblem[] {
  const templates = new Map(
    frameworks.flatMap((framework) =>
      [...framework.workstreamTemplates.values()].map((template) => [nameOf(framework.key, template.key), template]),
    ),
  );
  const seen = new Set<string>();
  const found = workstreams.flatMap((workstream, index) => {
    const name = nameOf(workstream.framework, workstream.key);
    const path = pointer('workstreams', index);
    const isRepeated = seen.has(name);
    seen.add(name);
    return [
      ...(isRepeated ? [problem('repeated', path, `${name} stands twice.`, 'Keep one.')] : []),
      ...compared(workstream, templates.get(name), name, path),
      ...workstream.workItems.flatMap(({ key, rasic }, at) =>
        checkRow(rasic, key, pointer('workstreams', index, 'workItems', at, 'rasic'), roles),
      ),
    ];
  });
  const missing = [...templates.keys()].filter((name) => !seen.has(name));
  return [
    ...found,
    ...missing.map((name) => problem('missing', '/workstreams', `${name} is not in the library.`, 'Add it.')),
  ];
}

const nameOf = (framework: string, key: string): string => `${framework}/${key}`;

const problem = (code: string, path: string, message: string, hint: string): DocumentProblem => ({
  code: `workstreams/${code}`,
  message,
  hint,
  path,
});

function compared(
  workstream: SharedWorkstream,
  template: WorkstreamTemplate | undefined,
  name: string,
  path: string,
): DocumentProblem[] {
  if (!template) {
    return [problem('unknown', path, `No framework has the template ${name}.`, 'Correct the name, or remove it.')];
  }
  const own = toTemplate(workstream);
  const differing = (Object.keys(template) as (keyof WorkstreamTemplate)[]).filter(
    (part) => textOf(own[part]) !== textOf(template[part]),
  );
  if (differing.length === 0) return [];
  const message = `${name} differs from the framework in ${differing.join(', ')}.`;
  return [problem('differs', path, message, 'Make both the same; a released framework needs a new version for it.')];
}

const textOf = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as JsonValue);

function checkRow(row: RasicRow, item: string, path: string, roles: readonly RasicRole[]): DocumentProblem[] {
  const { responsible, approves, supports = [], informed = [], consulted = [] } = row;
  const named = [responsible, ...(approves === undefined ? [] : [approves]), ...supports, ...informed, ...consulted];
  const known: Known = { what: 'role', names: roles.map(({ key }) => key), where: 'roles.yaml' };
  const unknown = [...new Set(named)].flatMap((name) =>
    unknownName('shared', `The work item "${item}"`, { name, path }, known),
  );
  const twice = named.filter((name, index) => named.indexOf(name) !== index);
  return [
    ...unknown,
    ...twice.map((name) =>
      problem('role-twice', path, `${name} has two parts in "${item}".`, 'One letter for one role and work item.'),
    ),
    ...(approves === undefined ? [] : wrongApprover(item, path, find(roles, approves), find(roles, responsible))),
  ];
}

const find = (roles: readonly RasicRole[], name: string): RasicRole | undefined =>
  roles.find(({ key }) => key === name);

function wrongApprover(
  item: string,
  path: string,
  approver: RasicRole | undefined,
  responsible: RasicRole | undefined,
): DocumentProblem[] {
  if (!approver || !responsible) return [];
  if (!approver.mayApprove) {
    return [problem('may-not-approve', path, `${approver.key} approves "${item}" and may not.`, 'Choose who may.')];
  }
  if (approver.rank <= responsible.rank) return [];
  const message = `${approver.key} approves "${item}" of ${responsible.key}, who ranks above.`;
  return [problem('approver-below', path, message, 'Who approves may not rank below who is responsible.')];
}
