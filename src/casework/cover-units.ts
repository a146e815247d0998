import type { Tx } from '../database';
import type { DocumentProblem } from '../shared/source-document';
import { suggestion } from '../shared/suggest';
import { refuseProblems } from './rules/problem-details';
import { ENTITY_REF } from './unit.entity';

interface Place {
  readonly workspaceId: string;
  readonly engagementId: string;
  readonly id: string;
}

/**
 * Makes the assessment cover units of its engagement, beside those that it covers already. The whole entity is always
 * one of them.
 * @param refs default: all units
 * @throws DomainError assessment/invalid with a pointer below `/units` for each ref that no unit has
 */
export async function coverUnits(
  tx: Tx,
  { workspaceId, engagementId, id }: Place,
  refs?: readonly string[],
): Promise<void> {
  const covered = await tx.query<{ ref: string }[]>(
    `WITH chosen AS (
       SELECT id, ref FROM unit
       WHERE workspace_id = $1 AND engagement_id = $2 AND (kind = 'entity' OR $4::text[] IS NULL OR ref = ANY($4))
     ), added AS (
       INSERT INTO assessment_unit (workspace_id, engagement_id, assessment_id, unit_id, answer_count)
       SELECT $1, $2, $3, id, 0 FROM chosen
       ON CONFLICT DO NOTHING
     )
     SELECT ref FROM chosen WHERE $4::text[] IS NOT NULL`,
    [workspaceId, engagementId, id, refs ?? null],
  );
  const known = new Set(covered.map(({ ref }) => ref));
  known.delete(ENTITY_REF);
  if (refs === undefined || refs.every((ref) => known.has(ref))) return;
  const units = await tx.query<{ ref: string }[]>(
    `SELECT ref FROM unit WHERE workspace_id = $1 AND engagement_id = $2 AND kind = 'unit' ORDER BY ref`,
    [workspaceId, engagementId],
  );
  const names = units.map(({ ref }) => ref);
  const problems = refs.flatMap((ref, index): DocumentProblem[] =>
    known.has(ref)
      ? []
      : [
          {
            code: 'assessment/unknown-unit',
            message: `The engagement has no unit "${ref}".`,
            hint: suggestion(ref, names),
            path: `/units/${index}`,
          },
        ],
  );
  refuseProblems(problems, 'assessment/invalid');
}
