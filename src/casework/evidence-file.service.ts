import { Injectable, Logger } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Trail } from '../audit';
import { compareAndSet, Database, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { AssessmentAccess } from './assessment-access';
import { EvidenceEntity } from './evidence.entity';
import { EvidenceFileCheck } from './evidence-file-check';
import {
  type EvidenceFileView,
  evidenceView,
  type EvidenceView,
  fileOf,
  findEvidence,
  staleEvidence,
} from './evidence-view';
import { FileStore, type ReceivedFile } from './file-store';
import { claimedKind, FILE_TYPES, type FileKind } from './rules/file-type';

/** A file on its way in. */
export interface FileUpload {
  /** Safe; undefined when the sender gave none. */
  readonly name: string | undefined;
  /** Media type without parameters, in small letters. */
  readonly type: string;
  /** Bytes, as announced. */
  readonly length: number | undefined;
  readonly stream: NodeJS.ReadableStream;
}

export interface EvidenceFile extends EvidenceFileView {
  readonly stream: Readable;
}

const NO_FILE = { fileName: null, fileType: null, fileSize: null, fileSha256: null, fileUploadedAt: null } as const;

/** Files of the evidence register. The row decides: a file exists while a row names it. */
@Injectable()
export class EvidenceFileService {
  private readonly logger = new Logger('evidence files');

  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly store: FileStore,
    private readonly trail: Trail,
  ) {}

  /**
   * Takes in a file and gives it to the evidence, in place of an earlier one. What can be refused without the body is;
   * no transaction is open while it comes in.
   * @param clock asked when the file is complete
   * @throws DomainError evidence/not-found, precondition/failed, assessment/completed, evidence/invalid without a name,
   * evidence/file-empty, evidence/file-too-large, evidence/file-type-refused, evidence/file-disguised, request/timeout,
   * request/malformed
   */
  async attach(
    scope: Scope,
    id: string,
    version: number,
    upload: FileUpload,
    clock: () => Date,
  ): Promise<EvidenceView> {
    await this.database.transaction(scope, (tx) => this.changeable(tx, scope, id, version));
    const name = nameOf(upload);
    const kind = kindOf(name, upload.type);
    this.store.checkLength(upload.length);
    const check = new EvidenceFileCheck(kind);
    const received = await this.store.receive(
      scope.workspaceId,
      upload.stream,
      (chunk) => check.take(chunk),
      (file) => check.complete(file),
    );
    const now = clock();
    const changes = {
      ...{ fileName: name, fileType: FILE_TYPES[kind].type, fileSize: String(received.size) },
      ...{ fileSha256: received.sha256, fileUploadedAt: now, updatedAt: now },
    };
    try {
      return await this.change(scope, id, version, changes, received);
    } catch (error) {
      await this.release(scope, received.sha256);
      throw error;
    } finally {
      await this.store.discard(received);
    }
  }

  /** @throws DomainError evidence/not-found, evidence/no-file, precondition/failed, assessment/completed */
  async detach(scope: Scope, id: string, version: number, now: Date): Promise<EvidenceView> {
    return this.change(scope, id, version, { ...NO_FILE, updatedAt: now });
  }

  /**
   * The file's bytes and what is known of it, once it is recorded who reads them.
   * @throws DomainError evidence/not-found, evidence/no-file; Error when the row names a file that is not there
   */
  async open(scope: Scope, id: string): Promise<EvidenceFile> {
    const file = await this.fileNamed(scope, id);
    const { engagementId, assessmentId } = await this.database.read(scope, (tx) => findEvidence(tx, scope, id));
    await this.trail.read(scope, { engagementId, assessmentId, subject: 'evidence_file', subjectId: id });
    const stream = await this.store.read(scope.workspaceId, file.sha256, file.size);
    if (stream) return { ...file, stream };
    // Somebody may have put another one in its place since the row was read.
    const again = await this.fileNamed(scope, id);
    const second = await this.store.read(scope.workspaceId, again.sha256, again.size);
    if (second) return { ...again, stream: second };
    throw new Error(`The file ${again.sha256} of evidence ${id} is not in the data folder.`);
  }

  /**
   * Removes a file when no evidence names it any more. To be called after the commit that took the name away. A failure
   * is logged and left to `sweep`: what was asked for has been done.
   */
  async release(scope: Scope, sha256: string): Promise<void> {
    try {
      await this.removeUnnamed(scope, sha256);
    } catch (error) {
      this.logger.error(`File ${sha256} could not be removed.`, error instanceof Error ? error.stack : String(error));
    }
  }

  /**
   * Removes what crashes left behind: unfinished uploads, and files that no evidence names. Only what is older than the
   * given age, and only in the workspace, since another database may keep its files in the same folder.
   */
  async sweep(scope: Scope, olderThanHours: number, now: Date): Promise<{ unfinished: number; unnamed: number }> {
    const before = new Date(now.getTime() - olderThanHours * 3_600_000);
    const unfinished = await this.store.removeUnfinished(scope.workspaceId, before);
    let unnamed = 0;
    for await (const sha256 of this.store.keptBefore(scope.workspaceId, before)) {
      const named = await this.database.read(scope, (tx) => isNamed(tx, sha256));
      if (!named && (await this.removeUnnamed(scope, sha256))) unnamed += 1;
    }
    return { unfinished, unnamed };
  }

  /** Changes the row, with a received file put in its place before the commit; lets go of the file that it named. */
  private async change(
    scope: Scope,
    id: string,
    version: number,
    changes: Partial<EvidenceEntity>,
    received?: ReceivedFile,
  ): Promise<EvidenceView> {
    const { former, view } = await this.database.transaction(scope, async (tx) => {
      const evidence = await this.changeable(tx, scope, id, version);
      const { workspaceId, engagementId, assessmentId } = evidence;
      if (!received && !fileOf(evidence)) throw noFile(id);
      const key = { workspaceId, engagementId, assessmentId, id };
      if (!(await compareAndSet(tx, EvidenceEntity, key, version, changes))) throw await staleEvidence(tx, scope, id);
      if (received) {
        await lockContent(tx, scope, received.sha256);
        await this.store.keep(workspaceId, received);
      }
      return { former: evidence.fileSha256, view: evidenceView(await findEvidence(tx, scope, id)) };
    });
    if (former !== null && former !== received?.sha256) await this.release(scope, former);
    return view;
  }

  /** The evidence, its assessment held still. @throws DomainError for what would be refused in the end, too */
  private async changeable(tx: Tx, scope: Scope, id: string, version: number): Promise<EvidenceEntity> {
    const { assessmentId } = await findEvidence(tx, scope, id);
    await this.access.forEvidence(tx, scope, assessmentId);
    const evidence = await findEvidence(tx, scope, id);
    if (evidence.version !== version) throw await staleEvidence(tx, scope, id);
    return evidence;
  }

  private async fileNamed(scope: Scope, id: string): Promise<EvidenceFileView> {
    const file = fileOf(await this.database.read(scope, (tx) => findEvidence(tx, scope, id)));
    if (!file) throw noFile(id);
    return file;
  }

  private async removeUnnamed(scope: Scope, sha256: string): Promise<boolean> {
    return this.database.transaction(scope, async (tx) => {
      await lockContent(tx, scope, sha256);
      if (await isNamed(tx, sha256)) return false;
      await this.store.remove(scope.workspaceId, sha256);
      return true;
    });
  }
}

/** Until the end of the transaction: nobody removes a content while somebody else is about to name it. */
async function lockContent(tx: Tx, { workspaceId }: Scope, sha256: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`evidence-file ${workspaceId} ${sha256}`]);
}

/**
 * By evidence as it is, or by a revision that was completed with it; in any engagement of the workspace. The scope's own
 * sight would not do: a file that only others name would be taken from them.
 */
async function isNamed(tx: Tx, sha256: string): Promise<boolean> {
  const [row] = await tx.query<{ named: boolean }[]>('SELECT file_is_named($1) AS named', [sha256]);
  return row?.named !== false;
}

function noFile(id: string): DomainError {
  return new DomainError('evidence/no-file', `Evidence ${id} has no file.`);
}

function nameOf({ name }: FileUpload): string {
  if (name !== undefined) return name;
  throw new DomainError(
    'evidence/invalid',
    'Send the name of the file: Content-Disposition: attachment; filename="minutes.pdf". For other letters than ' +
      "English ones use filename*=UTF-8''…, percent-encoded.",
  );
}

function kindOf(name: string, type: string): FileKind {
  const kind = claimedKind(name, type);
  if (kind !== undefined) return kind;
  const taken = Object.values(FILE_TYPES).flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`));
  throw new DomainError(
    'evidence/file-type-refused',
    `Files of this name and Content-Type are not taken. Taken are ${taken.join(', ')}, each sent under its own type.`,
  );
}
