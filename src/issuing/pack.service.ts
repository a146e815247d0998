import { Inject, Injectable } from '@nestjs/common';
import { Trail } from '../audit';
import { type AssessmentRecord, FileStore, SnapshotService } from '../casework';
import { productVersion } from '../config';
import { Database, reachesWhole, type Scope } from '../database';
import type { Principal } from '../identity';
import { SEAL_KEYS, type SealKeys, type SignedStatement, signStatement } from '../seal';
import type { IssueView } from './issue.view';
import { type PackTrailLines, PackTrailReader } from './pack-trail';
import { PackZip } from './pack-zip';
import { type PackFramework, NOTHING_BESIDE, type PackInput, PackReader, type StateBeside } from './pack.reader';
import { RegisterService } from './register.service';
import { registerStatement } from './register-statement';
import { answersCsv, evidenceCsv } from './rules/pack-csv';
import {
  evidenceEntry,
  frameworkEntry,
  PACK,
  PACK_SCHEMA,
  packFileName,
  type PackEvidenceFile,
  type PackManifest,
  type PackSnapshot,
  type RegisterStatement,
  signedText,
  snapshotEntry,
} from './rules/pack-manifest';
import { packReadme } from './rules/pack-readme';
import { neededFiles, noteOf } from './rules/pack-evidence';

export interface EvidencePack {
  readonly name: string;
  /** The ZIP, made while it is read. */
  readonly bytes: AsyncGenerator<Buffer>;
}

/** What is known before the first byte goes out. */
interface Subject {
  readonly scope: Scope;
  readonly now: Date;
  readonly issue: IssueView;
  readonly statement: RegisterStatement;
  readonly keys: { readonly workspace: string; readonly engagement: string };
  readonly inputs: readonly PackInput[];
  readonly beside: StateBeside;
  readonly frameworks: readonly PackFramework[];
  readonly trail: PackTrailLines;
}

/** Evidence packs: all that an issued report rests on, in one file that is checked without this server. */
@Injectable()
export class PackService {
  constructor(
    private readonly database: Database,
    private readonly register: RegisterService,
    private readonly reader: PackReader,
    private readonly trails: PackTrailReader,
    private readonly snapshots: SnapshotService,
    private readonly store: FileStore,
    private readonly trail: Trail,
    @Inject(SEAL_KEYS) private readonly keys: SealKeys,
  ) {}

  /** What the register says now, signed. @throws DomainError issue/not-found */
  async statement(scope: Scope, id: string, now: Date): Promise<SignedStatement> {
    return signStatement(this.keys, { ...registerStatement(await this.register.get(scope, id), now) });
  }

  /**
   * Opens a pack, once it is recorded who takes it. What its reader may not see is left out, and the manifest says so.
   * @throws DomainError issue/not-found
   */
  async open(scope: Scope, principal: Principal, id: string, now: Date): Promise<EvidencePack> {
    const issue = await this.register.get(scope, id);
    const { engagementId, kind, number } = issue;
    const assessmentId = kind === 'jointPlan' ? null : issue.assessmentId;
    await this.trail.read(scope, { engagementId, assessmentId, subject: 'issue_pack', subjectId: id });
    const inputs = await this.reader.inputs(scope, issue);
    const subject: Subject = {
      ...{ scope, now, issue, inputs, statement: registerStatement(issue, now) },
      keys: await this.reader.keys(scope, engagementId),
      frameworks: await this.reader.frameworks(scope, inputs),
      beside: reachesWhole(scope, engagementId) ? await this.reader.stateBeside(scope, issue) : NOTHING_BESIDE,
      trail: await this.trails.open(scope, principal, issue, now),
    };
    return { name: packFileName(number), bytes: this.bytes(subject) };
  }

  private async *bytes(subject: Subject): AsyncGenerator<Buffer> {
    const { scope, now, issue, statement, frameworks } = subject;
    const zip = new PackZip(now);
    yield* zip.add(PACK.readme, packReadme(issue.number), false);
    yield* zip.add(PACK.report, await this.reader.report(scope, issue), false);
    yield* zip.add(PACK.register, json(signStatement(this.keys, { ...statement })));
    yield* zip.add(PACK.keys, this.keys.bundle);
    for (const { id, source } of frameworks) yield* zip.add(frameworkEntry(id), source);
    const record = yield* this.addSnapshots(zip, subject);
    const files: PackEvidenceFile[] = [];
    if (record) {
      yield* zip.add(PACK.answers, answersCsv(record));
      yield* this.addFiles(zip, scope, record, files);
      yield* zip.add(PACK.evidence, evidenceCsv(record, files));
    }
    const checkpoint = yield* this.addTrail(zip, subject);
    const manifest = this.manifest(zip, subject, files, checkpoint);
    yield* zip.add(PACK.manifest, json(signStatement(this.keys, manifest as unknown as Statement)), false);
    yield* zip.end();
  }

  /** One after the other in memory. @returns the record of the assessment that the report is about */
  private async *addSnapshots(
    zip: PackZip,
    { scope, inputs }: Subject,
  ): AsyncGenerator<Buffer, AssessmentRecord | undefined> {
    let current: AssessmentRecord | undefined;
    for (const { snapshotId, role, position } of inputs) {
      const document = await this.database.read(scope, (tx) => this.snapshots.document(tx, scope, snapshotId));
      if (role === 'current') current = JSON.parse(document) as AssessmentRecord;
      yield* zip.add(snapshotEntry(role, position), document);
    }
    return current;
  }

  /** A chunk in memory at a time. What is not there, or not as it was, does not keep the rest back. */
  private async *addFiles(
    zip: PackZip,
    { workspaceId }: Scope,
    record: AssessmentRecord,
    files: PackEvidenceFile[],
  ): AsyncGenerator<Buffer> {
    for (const { sha256, bytes, name, evidence, fits } of neededFiles(record)) {
      const file = { sha256, bytes, evidence };
      if (!fits) {
        files.push({ ...file, state: 'noRoom', entry: null });
        continue;
      }
      const found = await this.store.read(workspaceId, sha256, bytes).catch(() => 'damaged' as const);
      if (found === undefined || found === 'damaged') {
        files.push({ ...file, state: found ?? 'missing', entry: null });
        continue;
      }
      const entry = evidenceEntry(sha256, name);
      yield* zip.add(entry, found, false);
      const isWhole = zip.entries.at(-1)?.sha256 === sha256;
      files.push({ ...file, state: isWhole ? 'whole' : 'damaged', entry });
    }
  }

  /** @returns whether there is a checkpoint */
  private async *addTrail(zip: PackZip, { trail }: Subject): AsyncGenerator<Buffer, boolean> {
    let latest: string | undefined;
    const watched = async function* (): AsyncGenerator<string> {
      for await (const lines of trail.lines) {
        latest = lastCheckpoint(lines) ?? latest;
        yield lines;
      }
    };
    yield* zip.add(PACK.trail, watched());
    if (latest === undefined) return false;
    yield* zip.add(PACK.checkpoint, `${latest}\n`);
    return true;
  }

  private manifest(
    zip: PackZip,
    { scope, now, issue, statement, keys, inputs, frameworks, beside, trail }: Subject,
    evidenceFiles: readonly PackEvidenceFile[],
    checkpoint: boolean,
  ): PackManifest {
    const { engagementId, assessmentId } = issue;
    const { planChanges, planTracking, accountability } = beside;
    const packed = new Set(frameworks.map(({ sha256 }) => sha256));
    const covers = reachesWhole(scope, engagementId) ? 'engagement' : 'assessment';
    return {
      ...{ schema: PACK_SCHEMA, product: productVersion(), madeAt: now.toISOString() },
      workspace: { id: scope.workspaceId, key: keys.workspace },
      engagement: { id: engagementId, key: keys.engagement },
      ...{ assessmentId, covers, issue: statement, before: zip.written, entries: zip.entries, evidenceFiles },
      snapshots: inputs.map((input): PackSnapshot => {
        const { role, position, stepsBack, planChanges: changes, frameworkId: id, frameworkSha256: sha256 } = input;
        const entry = packed.has(sha256) ? frameworkEntry(id) : null;
        return {
          ...{ entry: snapshotEntry(role, position), role, position },
          ...(stepsBack !== null && { stepsBack, ...(changes && { planChanges: changes }) }),
          framework: { id, sha256, entry },
        };
      }),
      ...(planChanges.length > 0 && { planChanges }),
      ...(planTracking && { planTracking }),
      ...(accountability && { accountability }),
      trail: { kind: trail.kind, entry: PACK.trail, checkpoint: checkpoint ? PACK.checkpoint : null },
      notes: [...noteOf(covers, trail.kind), ...evidenceFiles.flatMap(noteOfFile)],
    };
  }
}

type Statement = SignedStatement['statement'];

const json = ({ statement, keyId, signature }: SignedStatement): string => signedText(keyId, signature, statement);

const CHECKPOINT_LINE = '{"checkpoint":';

/** The signed checkpoint of the last line that is one. */
function lastCheckpoint(lines: string): string | undefined {
  const start = lines.lastIndexOf(`\n${CHECKPOINT_LINE}`) + 1;
  if (!lines.startsWith(CHECKPOINT_LINE, start)) return undefined;
  return lines.slice(start + CHECKPOINT_LINE.length, lines.indexOf('\n', start) - 1);
}

const FILE_NOTES = {
  whole: () => [],
  missing: (sha256: string) => [`Evidence file ${sha256} is missing: the server does not have it any more.`],
  damaged: (sha256: string) => [`Evidence file ${sha256} is damaged on the server.`],
  noRoom: (sha256: string) => [`Evidence file ${sha256} is left out: the pack would become too large.`],
} as const;

function noteOfFile({ state, sha256 }: PackEvidenceFile): readonly string[] {
  return FILE_NOTES[state](sha256);
}
