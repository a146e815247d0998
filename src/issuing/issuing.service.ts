import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { SignOffs } from '../audit';
import { AssessmentAccess } from '../casework';
import { Database, newId, type Scope, type Tx } from '../database';
import { Confirmation, type ConfirmationData, type Principal } from '../identity';
import { type MadeReport, RenderRefused, SealedRendering } from '../publishing';
import { SEAL_KEYS, type SealKeys } from '../seal';
import { DomainError } from '../shared/domain-error';
import { CheckAddress } from './check-address';
import { IssueEntity, IssueFileEntity } from './issue.entity';
import { type IssueOrder, type IssuePlan, planIssue } from './issue-plan';
import { checkIdOf } from './rules/check-id';
import { APPROVED_FOR_ISSUE } from './rules/issuable';

export interface IssueRequest extends ConfirmationData {
  readonly meaning: 'approvedForIssue';
  readonly supersedes?: string | undefined;
}

/** A report as it will be issued: drawn with its seal and signed. */
interface SealedReport {
  readonly checkId: string;
  readonly bytes: Buffer;
  readonly pages: number | null;
}

/** Bits of a check id ÷ 8. */
const CHECK_BYTES = 20;
/** While somebody else issues on the same assessment, what the seal says may become wrong: it is drawn again. */
const MOST_DRAWINGS = 3;

/** Issues reports: a second person signs again, the report is sealed, and from then on it stays as it is. */
@Injectable()
export class IssuingService {
  constructor(
    private readonly database: Database,
    private readonly confirmation: Confirmation,
    private readonly signOffs: SignOffs,
    private readonly access: AssessmentAccess,
    private readonly rendering: SealedRendering,
    private readonly addresses: CheckAddress,
    @Inject(SEAL_KEYS) private readonly keys: SealKeys,
  ) {}

  /**
   * Nothing is written before the report is sealed, and then everything at once.
   * @returns the id of the issue
   * @throws DomainError as `planIssue` and `CheckAddress.of`; what `Confirmation.confirm` throws; access/forbidden when the right has gone
   */
  async issue(
    scope: Scope,
    principal: Principal,
    reportId: string,
    { supersedes, password, code }: IssueRequest,
    now: Date,
  ): Promise<string> {
    const order: IssueOrder = { reportId, personId: principal.personId, supersedes };
    let plan = await this.database.readConsistently(scope, (tx) => planIssue(tx, scope, order));
    const origin = this.addresses.of(plan);
    await this.confirmation.confirm(scope, principal, { password, code }, now);
    const issuedAt = toTheSecond(now);
    for (let drawing = 1; drawing <= MOST_DRAWINGS; drawing += 1) {
      const report = await this.seal(scope, principal, reportId, plan, { origin, issuedAt });
      const entered = await this.database.transaction(scope, async (tx) => {
        await this.access.alone(tx, scope, plan.assessmentId);
        await this.signOffs.requireRight(tx, scope, principal, 'report.issue', plan.place, new Date());
        const present = await planIssue(tx, scope, order);
        if (present.number !== plan.number || present.former?.id !== plan.former?.id) return present;
        return this.enter(tx, scope, order, plan, report, issuedAt);
      });
      if (typeof entered === 'string') return entered;
      plan = entered;
    }
    throw new DomainError('server/unavailable', 'Others issue reports on this assessment right now. Try again.');
  }

  private async seal(
    scope: Scope,
    principal: Principal,
    reportId: string,
    { engagementId, number, language, dataSha256, former, isSample }: IssuePlan,
    { origin, issuedAt }: { readonly origin: string; readonly issuedAt: Date },
  ): Promise<SealedReport> {
    const checkId = checkIdOf(randomBytes(CHECK_BYTES));
    const meaning = APPROVED_FOR_ISSUE[language];
    const made = await this.draw(
      { workspaceId: scope.workspaceId, engagementId, reportId },
      {
        ...{ number, signer: principal.name, meaning, dataSha256, checkUrl: `${origin}/check/${checkId}` },
        issuedAt: issuedAt.toISOString().replace('.000Z', 'Z'),
        demonstration: isSample || principal.kind === 'demo',
        ...(former === null ? {} : { supersedes: former.number }),
      },
    );
    const details = { name: principal.name, reason: meaning, at: issuedAt };
    return { checkId, bytes: await this.keys.signPdf(made.bytes, details), pages: made.pages };
  }

  private async draw(...task: Parameters<SealedRendering['render']>): Promise<MadeReport> {
    const [, seal] = task;
    const made = await this.rendering.render(...task).catch((error: unknown) => {
      if (error instanceof RenderRefused) throw otherData(error);
      throw error;
    });
    if (made.dataSha256 !== seal.dataSha256) throw otherData();
    return made;
  }

  /** The assessment is held. */
  private async enter(
    tx: Tx,
    scope: Scope,
    { reportId, personId }: IssueOrder,
    plan: IssuePlan,
    { checkId, bytes, pages }: SealedReport,
    issuedAt: Date,
  ): Promise<string> {
    const { workspaceId } = scope;
    const { engagementId, assessmentId, kind, language, revision, number, holder, dataSha256, former } = plan;
    const signOffId = await this.signOffs.sign(tx, scope, {
      ...{ engagementId, subjectKind: 'report', subjectId: reportId, contentSha256: dataSha256 },
      ...{ meaning: 'approvedForIssue', personId, now: issuedAt },
    });
    if (former) {
      await tx.query(
        `UPDATE issue SET status = 'superseded', superseded_at = $4
         WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3 AND status = 'inForce'`,
        [workspaceId, engagementId, former.id, issuedAt],
      );
    }
    const id = newId();
    await tx.insert(IssueEntity, {
      ...{ workspaceId, engagementId, id, reportId, assessmentId, revision, number, checkId, kind, language, holder },
      ...{ format: 'pdf', dataSha256, fileSize: bytes.length, pages, signOffId, issuedAt, status: 'inForce' },
      fileSha256: createHash('sha256').update(bytes).digest('hex'),
      supersedesId: former?.id ?? null,
    });
    await tx.insert(IssueFileEntity, { workspaceId, engagementId, issueId: id, bytes });
    return id;
  }
}

/** As a signature in a PDF states it. */
function toTheSecond(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000);
}

function otherData(cause?: Error): DomainError {
  return new DomainError(
    'issue/not-issuable',
    'Rendered again, the report would print other figures than the one that was read. Ask for it again and read it.',
    cause === undefined ? {} : { cause },
  );
}
