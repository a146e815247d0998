import type { Tx } from '../database';
import type { Framework } from '../framework';
import { DomainError } from '../shared/domain-error';
import { type NameUse, unknownName } from '../shared/references';
import type { DocumentProblem } from '../shared/source-document';
import type { AssessmentHead } from './assessment-access';
import { problemDetails } from './rules/problem-details';
import { ENTITY_REF } from './unit.entity';

/** What a finding names; what is left out is not looked up. */
export interface NamesOfFinding {
  readonly ref?: string;
  readonly requirement?: string;
  readonly units?: readonly string[] | null;
  readonly evidence?: readonly string[] | null;
  readonly ownerFunction?: string | null;
}

export interface ResolvedNames {
  /** Of the requirement. */
  readonly ownerFunction: string;
  readonly unitIds: readonly string[];
  readonly evidenceIds: readonly string[];
}

/**
 * Leads the names in a finding to what they stand for.
 * @param requirement that the finding has, whether it is among the names or not
 * @throws DomainError finding/invalid with a pointer to each name that leads nowhere
 */
export async function resolveNames(
  tx: Tx,
  framework: Framework,
  head: AssessmentHead,
  names: NamesOfFinding,
  requirement: string,
): Promise<ResolvedNames> {
  const units = await idsByRef(tx, UNITS, head, names.units);
  const evidence = await idsByRef(tx, EVIDENCE, head, names.evidence);
  const thing = names.ref === undefined ? 'The finding' : `Finding ${names.ref}`;
  const inFramework = (what: string, known: ReadonlyMap<string, unknown>, name: string, path: string) =>
    unknownName('case', thing, { name, path }, { what, names: [...known.keys()], where: framework.id });
  const problems = [
    ...inFramework('requirement', framework.requirements, requirement, '/requirement'),
    ...uses(names.units, '/units').flatMap((use) => unknownUnit(thing, use, [...units.keys()])),
    ...uses(names.evidence, '/evidence').flatMap((use) =>
      unknownName('case', thing, use, { what: 'evidence', names: [...evidence.keys()], where: 'this assessment' }),
    ),
    ...(names.ownerFunction === undefined || names.ownerFunction === null
      ? []
      : inFramework('owner function', framework.ownerFunctions, names.ownerFunction, '/ownerFunction')),
  ];
  const [first] = problems;
  if (first) {
    throw new DomainError('finding/invalid', `${first.message} Nothing was changed.`, {
      errors: problemDetails(problems, 'finding'),
    });
  }
  return {
    ownerFunction: framework.requirements.get(requirement)?.ownerFunction ?? '',
    unitIds: idsOf(names.units, units),
    evidenceIds: idsOf(names.evidence, evidence),
  };
}

function uses(names: readonly string[] | null | undefined, path: string): NameUse[] {
  return (names ?? []).map((name, index) => ({ name, path: `${path}/${index}` }));
}

function unknownUnit(thing: string, use: NameUse, names: readonly string[]): DocumentProblem[] {
  const problems = unknownName('case', thing, use, { what: 'unit', names, where: 'this assessment' });
  if (use.name !== ENTITY_REF) return problems;
  return problems.map((problem) => ({
    ...problem,
    message: `${thing} names the whole entity as a unit.`,
    hint: 'Leave "units" out, or empty: then the finding stands on the whole entity.',
  }));
}

function idsOf(names: readonly string[] | null | undefined, known: ReadonlyMap<string, string>): string[] {
  return (names ?? []).flatMap((name) => known.get(name) ?? []);
}

const UNITS = `
  SELECT unit.ref, unit.id FROM assessment_unit AS place
  JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
    = (place.workspace_id, place.engagement_id, place.unit_id)
  WHERE place.workspace_id = $1 AND place.engagement_id = $2 AND place.assessment_id = $3 AND unit.kind = 'unit'`;

const EVIDENCE = `
  SELECT ref, id FROM evidence WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3`;

/** Ref → id, of everything that could be named; not read when nothing is. */
async function idsByRef(
  tx: Tx,
  sql: string,
  { workspaceId, engagementId, id }: AssessmentHead,
  names: readonly string[] | null | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (!names || names.length === 0) return new Map();
  const rows = await tx.query<{ ref: string; id: string }[]>(`${sql} ORDER BY ref`, [workspaceId, engagementId, id]);
  return new Map(rows.map((row) => [row.ref, row.id]));
}
