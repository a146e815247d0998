import { Injectable } from '@nestjs/common';
import { compareAndSet, Database, type Scope, type Tx } from '../database';
import { LibraryService } from '../library';
import { DomainError } from '../shared/domain-error';
import { AssessmentAccess, type AssessmentHead } from './assessment-access';
import { detailsProblems } from './assessment-details.schema';
import { AssessmentEntity } from './assessment.entity';
import { AssessmentService } from './assessment.service';
import { readUnits } from './details-names';
import type { AssessmentDetails } from './rules/assessment-details';
import { checkDetails, checkNumbers } from './rules/check-details';
import { refuseProblems } from './rules/problem-details';

/** Details with the version of their assessment, which they share. */
export interface VersionedDetails {
  readonly details: AssessmentDetails;
  readonly version: number;
}

/** What a report says about an assessment beside its answers, findings and evidence. */
@Injectable()
export class AssessmentDetailsService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly assessments: AssessmentService,
    private readonly library: LibraryService,
  ) {}

  /** @throws DomainError assessment/not-found */
  async get(scope: Scope, id: string): Promise<VersionedDetails> {
    return this.database.read(scope, (tx) => this.find(tx, scope, id));
  }

  /**
   * All details at once; what is left out is cleared.
   * @param body parsed JSON, unchecked
   * @throws DomainError request/invalid when it is no object; assessment/invalid with all problems of its shape, or of
   * its names and figures; assessment/not-found; assessment/completed; precondition/failed when the assessment was
   * changed since `version`
   */
  async replace(scope: Scope, id: string, version: number, body: unknown, now: Date): Promise<VersionedDetails> {
    const details = readDetails(body);
    return this.database.transaction(scope, async (tx) => {
      const head = await this.access.forChange(tx, scope, id);
      if (head.version !== version) throw await this.assessments.stale(tx, scope, id);
      const framework = await this.library.framework(scope, head.frameworkId, tx);
      refuseProblems(checkDetails(details, { ...(await readNames(tx, head)), framework }), 'assessment/invalid');
      const { workspaceId } = scope;
      const changes = { details: details as never, updatedAt: now };
      await compareAndSet(tx, AssessmentEntity, { workspaceId, id }, version, changes);
      return this.find(tx, scope, id);
    });
  }

  private async find(tx: Tx, { workspaceId }: Scope, id: string): Promise<VersionedDetails> {
    const select = { workspaceId: true, engagementId: true, id: true, details: true, version: true } as const;
    const assessment = await tx.findOne(AssessmentEntity, { select, where: { workspaceId, id } });
    if (!assessment) throw new DomainError('assessment/not-found', `There is no assessment ${id}.`);
    const { details, version } = assessment;
    return { details, version };
  }
}

function readDetails(body: unknown): AssessmentDetails {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new DomainError('request/invalid', 'The body must be a JSON object.', {
      errors: [{ pointer: '', code: 'request/invalid-object', message: 'The body must be a JSON object.' }],
    });
  }
  refuseProblems(detailsProblems(body), 'assessment/invalid');
  refuseProblems(checkNumbers(body), 'assessment/invalid');
  return body;
}

async function readNames(
  tx: Tx,
  head: AssessmentHead,
): Promise<{ key: string; units: string[]; engagementUnits: string[] }> {
  const units = await readUnits(tx, head);
  const [assessment] = await tx.query<{ key: string }[]>(
    `SELECT key FROM assessment WHERE workspace_id = $1 AND id = $2`,
    [head.workspaceId, head.id],
  );
  return {
    key: assessment?.key ?? '',
    units: units.filter(({ covered }) => covered).map(({ ref }) => ref),
    engagementUnits: units.map(({ ref }) => ref),
  };
}
