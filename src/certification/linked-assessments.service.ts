import { Injectable } from '@nestjs/common';
import { compareAndSet, Database, type Scope, type Tx } from '../database';
import type { Principal } from '../identity';
import { dayOf } from '../remediation';
import type { ProblemDetail } from '../shared/domain-error';
import { CertificationAssessmentEntity, CertificationEntity } from './certification.entity';
import { CertificationService, invalidCertification, readerOf } from './certification.service';
import { type CertificationView, type OpenedCertification, staleCertification, viewOf } from './certification.view';
import { isAudit, type Purpose } from './rules/linked-assessments';

export interface AssessmentLink {
  readonly assessmentId: string;
  readonly purpose: Purpose;
}

interface Candidate {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly frameworkId: string;
}

/** What kind an assessment has to be of: certifications are completed by two people. */
const KINDS: Readonly<Record<Purpose, readonly string[]>> = {
  readiness: ['baseline', 'progress'],
  baseline: ['baseline', 'progress'],
  certification: ['certification'],
  surveillance: ['surveillance', 'certification'],
  recertification: ['certification'],
};

/** The assessments that a certification rests on. */
@Injectable()
export class LinkedAssessments {
  constructor(
    private readonly database: Database,
    private readonly certifications: CertificationService,
  ) {}

  /**
   * Replaces the list. Those that are completed stay, with what they are for: what somebody decided may rest on them.
   * @throws DomainError certification/not-found, precondition/failed, certification/invalid
   */
  async put(
    scope: Scope,
    principal: Principal,
    id: string,
    version: number,
    links: readonly AssessmentLink[],
    now: Date,
  ): Promise<CertificationView> {
    return this.database.transaction(scope, async (tx) => {
      const held = await this.certifications.hold(tx, scope, id, now);
      if (held.row.version !== version) {
        throw staleCertification(viewOf(held, readerOf(principal, held.row, now), dayOf(now)));
      }
      const errors = [...(await linkFaults(tx, scope, held, links)), ...keptFaults(held, links)];
      if (errors.length > 0) throw invalidCertification(errors);
      const { engagementId } = held.row;
      const key = { workspaceId: scope.workspaceId, engagementId, certificationId: id };
      for (const { id: assessmentId, purpose } of held.row.facts.assessments) {
        const stays = links.some((link) => link.assessmentId === assessmentId && link.purpose === purpose);
        if (!stays) await tx.delete(CertificationAssessmentEntity, { ...key, assessmentId });
      }
      const known = new Set(held.row.facts.assessments.map((one) => `${one.id} ${one.purpose}`));
      const added = links.filter(({ assessmentId, purpose }) => !known.has(`${assessmentId} ${purpose}`));
      const made = { linkedBy: principal.personId, linkedAt: now };
      if (added.length > 0) {
        await tx.insert(
          CertificationAssessmentEntity,
          added.map((link) => ({ ...key, ...link, ...made })),
        );
      }
      await compareAndSet(tx, CertificationEntity, { workspaceId: scope.workspaceId, engagementId, id }, version, {
        updatedAt: now,
      });
      return this.certifications.view(tx, scope, principal, id, now);
    });
  }
}

async function linkFaults(
  tx: Tx,
  { workspaceId }: Scope,
  { row, scheme }: OpenedCertification,
  links: readonly AssessmentLink[],
): Promise<readonly ProblemDetail[]> {
  const found = await tx.query<Candidate[]>(
    `SELECT id, key, kind, framework_id AS "frameworkId" FROM assessment
     WHERE workspace_id = $1 AND engagement_id = $2 AND id = ANY ($3::uuid[])`,
    [workspaceId, row.engagementId, links.map(({ assessmentId }) => assessmentId)],
  );
  return links.flatMap(({ assessmentId, purpose }, at): ProblemDetail[] => {
    const fault = (code: string, message: string, hint: string): ProblemDetail[] => [
      { pointer: `/assessments/${at}`, code: `certification/${code}`, message, hint },
    ];
    if (links.findIndex((other) => other.assessmentId === assessmentId) < at) {
      return fault('assessment-twice', 'This assessment stands in the list before.', 'Name each one once.');
    }
    const candidate = found.find(({ id }) => id === assessmentId);
    if (!candidate) {
      const message = `There is no assessment ${assessmentId} in the engagement.`;
      return fault('unknown-assessment', message, 'Name assessments of the same engagement.');
    }
    const [framework, version = ''] = candidate.frameworkId.split('@');
    if (framework !== scheme.framework || (isAudit({ purpose }) && !scheme.versions.includes(version))) {
      const message = `Assessment ${candidate.key} uses ${candidate.frameworkId}.`;
      const versions = isAudit({ purpose }) ? ` in version ${scheme.versions.join(' or ')}` : '';
      return fault('other-framework', message, `The scheme asks for ${scheme.framework}${versions}.`);
    }
    if (KINDS[purpose].includes(candidate.kind)) return [];
    const message = `Assessment ${candidate.key} is of the kind ${candidate.kind}.`;
    return fault('other-kind', message, `For ${purpose} it has to be: ${KINDS[purpose].join(' or ')}.`);
  });
}

function keptFaults({ row }: OpenedCertification, links: readonly AssessmentLink[]): readonly ProblemDetail[] {
  return row.facts.assessments.flatMap(({ id, key, purpose, completedAt }) => {
    const stays = links.some((link) => link.assessmentId === id && link.purpose === purpose);
    if (completedAt === null || stays) return [];
    return [
      {
        ...{ pointer: '/assessments', code: 'certification/assessment-stays' },
        message: `Assessment ${key} is completed, and stays as ${purpose}.`,
        hint: 'Name it as it stands, with whatever comes new.',
      },
    ];
  });
}
