import { Injectable } from '@nestjs/common';
import { Database, newId, type Scope, type Tx } from '../database';
import { DemoPeople } from '../identity';

/** As long as an audit of a demonstration is given: the people of it are renewed at each start. */
const AUDIT_DAYS = 14;

interface DemoGrant {
  readonly personId: string;
  readonly role: string;
  readonly scope: string;
  readonly partyId?: string | null;
  readonly assessmentId?: string | null;
  readonly days?: number;
}

/** Gives the people of the demonstration their parts of the demonstration cases, so that each role shows what it sees. */
@Injectable()
export class DemoAccess {
  constructor(
    private readonly database: Database,
    private readonly people: DemoPeople,
  ) {}

  /** Does nothing when the demonstration has ended, and for those who were given something already. */
  async prepare(scope: Scope, now: Date): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const ids = await this.people.ensure(tx, scope, now);
      if (!ids) return;
      const cases = await tx.query<{ id: string; vendorId: string | null; auditedId: string | null }[]>(
        `SELECT engagement.id,
           (SELECT party.id FROM unit
            JOIN site ON (site.workspace_id, site.id) = (unit.workspace_id, unit.site_id)
            JOIN party ON (party.workspace_id, party.id) = (site.workspace_id, site.party_id)
            WHERE (unit.workspace_id, unit.engagement_id) = (engagement.workspace_id, engagement.id)
              AND party.kind = 'vendor' ORDER BY party.ref LIMIT 1) AS "vendorId",
           (SELECT assessment.id FROM assessment
            WHERE (assessment.workspace_id, assessment.engagement_id) = (engagement.workspace_id, engagement.id)
              AND status = 'completed' ORDER BY assessment.id LIMIT 1) AS "auditedId"
         FROM engagement WHERE workspace_id = $1 AND sample_data ORDER BY key`,
        [scope.workspaceId],
      );
      for (const { id, vendorId, auditedId } of cases) {
        const grants: DemoGrant[] = [
          { personId: ids.lead, role: 'lead', scope: 'engagement' },
          { personId: ids.secondLead, role: 'lead', scope: 'engagement' },
          { personId: ids.assessor, role: 'assessor', scope: 'engagement' },
          ...(vendorId === null
            ? []
            : [{ personId: ids.vendorManager, role: 'vendorManager', scope: 'party', partyId: vendorId }]),
          ...(auditedId === null
            ? []
            : [
                {
                  ...{ personId: ids.auditor, role: 'auditor', scope: 'assessment' },
                  ...{ assessmentId: auditedId, days: AUDIT_DAYS },
                },
              ]),
        ];
        for (const grant of grants) await give(tx, scope, id, grant, now);
      }
    });
  }
}

async function give(tx: Tx, { workspaceId }: Scope, engagementId: string, grant: DemoGrant, now: Date): Promise<void> {
  const { personId, role, scope, partyId = null, assessmentId = null, days } = grant;
  const expiresAt = days === undefined ? null : new Date(now.getTime() + days * 86_400_000);
  await tx.query(
    `INSERT INTO engagement_grant (workspace_id, engagement_id, id, person_id, role, scope, party_id, assessment_id,
       expires_at, granted_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
     WHERE NOT EXISTS (
       SELECT FROM engagement_grant WHERE workspace_id = $1 AND engagement_id = $2 AND person_id = $4
         AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $10)
     )`,
    [workspaceId, engagementId, newId(), personId, role, scope, partyId, assessmentId, expiresAt, now],
  );
}
