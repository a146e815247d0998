import { productVersion } from '../config';
import { type PublicSealKeys, type SignedStatement, verifyPdf } from '../seal';
import { canonicalJson } from '../shared/canonical-json';
import { checked, type Findings, notChecked, signedStatement, wrong } from './findings';
import { trailFindings } from './pack-trail';
import { sha256 } from './proofs';
import { recomputedSha256 } from './recompute';
import { answersCsv, type AssessmentRecord, evidenceCsv, neededFiles, PACK, type PackManifest } from './rules/parts';

interface Context {
  readonly keys: readonly PublicSealKeys[];
  readonly register?: SignedStatement;
}

type ContentOf = (entry: string) => Buffer;

/** Checks whether the files of a pack, each as it was made, belong together and prove what they are to prove. */
export function checkContents(manifest: PackManifest, contentOf: ContentOf, context: Context): Findings {
  const missing = [PACK.report, PACK.register, PACK.trail].filter((name) =>
    manifest.entries.every((entry) => entry.name !== name),
  );
  if (missing.length > 0) return { wrong: missing.map((name) => `The pack was made without ${name}.`), checks: [] };
  const current = currentRecord(manifest, contentOf);
  return joined([
    reportFindings(manifest, contentOf, context),
    registerFindings(manifest, contentOf, context),
    ...(current ? snapshotFindings(manifest, contentOf, current) : [wrong('The snapshot of the report is missing.')]),
    trailFindings(manifest, contentOf, context.keys),
    { wrong: [], checks: manifest.notes.map((note) => `Left out: ${note}`) },
  ]);
}

function reportFindings({ issue }: PackManifest, contentOf: ContentOf, { keys }: Context): Findings {
  const report = contentOf(PACK.report);
  const { verdict, faults, facts } = verifyPdf(report, { keys, registeredSha256: issue.fileSha256 });
  if (verdict !== 'genuine') return { wrong: faults.map(({ sentence }) => `report.pdf: ${sentence}`), checks: [] };
  if (report.length !== issue.fileBytes) return wrong('report.pdf: its size is not the one in the register.');
  return checked(`report.pdf is the file that was issued as ${issue.number}, signed by ${facts.signer ?? 'nobody'}.`);
}

function registerFindings({ issue }: PackManifest, contentOf: ContentOf, { keys, register }: Context): Findings {
  const own = signedStatement(contentOf(PACK.register), keys);
  if (own === undefined || canonicalJson(own) !== canonicalJson({ ...issue })) {
    return wrong('register.json is not the statement of the register that the manifest names.');
  }
  const given = register?.statement;
  const names = ['number', 'checkId', 'fileSha256', 'dataSha256'] as const;
  if (given && names.some((name) => given[name] !== issue[name])) {
    return wrong('The given statement of the register is about another report.');
  }
  return {
    wrong: [],
    checks: [
      `Checked: by the register the report was ${STATUS[issue.status]} on ${issue.statedAt}${replacement(issue)}.`,
      given
        ? `Checked: by the given statement of the register it is ${statusOf(given)}.`
        : 'Not checked: whether it was revoked or replaced since. The check page of the issuer says so.',
    ],
  };
}

const STATUS = { inForce: 'in force', superseded: 'superseded', revoked: 'REVOKED' } as const;

function statusOf({ status, statedAt }: SignedStatement['statement']): string {
  const known = Object.entries(STATUS).find(([name]) => name === status)?.[1] ?? 'in an unknown state';
  return typeof statedAt === 'string' ? `${known} (${statedAt})` : known;
}

function replacement({ supersededBy }: PackManifest['issue']): string {
  return supersededBy === null ? '' : `, replaced by ${supersededBy}`;
}

function snapshotFindings(manifest: PackManifest, contentOf: ContentOf, current: AssessmentRecord): Findings[] {
  return [
    frameworkFindings(manifest, contentOf),
    evidenceFindings(manifest, current),
    // Another version may write tables in another way and compute otherwise: that accuses nobody.
    ...(manifest.product === productVersion()
      ? [tableFindings(manifest, contentOf, current), figureFindings(manifest, contentOf)]
      : [notChecked(`whether the figures follow from the answers: version ${manifest.product} made the pack`)]),
  ];
}

function frameworkFindings({ snapshots }: PackManifest, contentOf: ContentOf): Findings {
  const wrongOnes = snapshots.flatMap(({ entry, framework }) => {
    const { framework: own } = recordIn(contentOf(entry));
    if (own.id !== framework.id || own.sha256 !== framework.sha256) return [`${entry} rests on another framework.`];
    if (framework.entry === null || sha256(contentOf(framework.entry)) === framework.sha256) return [];
    return [`${framework.entry} is not the framework that ${entry} names.`];
  });
  return { wrong: wrongOnes, checks: [] };
}

function evidenceFindings({ evidenceFiles, entries }: PackManifest, current: AssessmentRecord): Findings {
  const hashes = new Map(entries.map(({ name, sha256: hash }) => [name, hash]));
  const needed = neededFiles(current).map((file) => file.sha256);
  const named = evidenceFiles.map((file) => file.sha256);
  if (canonicalJson(needed) !== canonicalJson(named)) {
    return wrong('The manifest does not account for all evidence files that the snapshot names.');
  }
  const other = evidenceFiles.filter(
    (file) => file.state === 'whole' && (file.entry === null || hashes.get(file.entry) !== file.sha256),
  );
  if (other.length > 0)
    return { wrong: other.map((file) => `Evidence file ${file.sha256} is another one.`), checks: [] };
  const whole = evidenceFiles.filter(({ state }) => state === 'whole').length;
  return checked(`${whole} of ${needed.length} evidence files that the answers rest on are in the pack, unaltered.`);
}

function tableFindings({ evidenceFiles }: PackManifest, contentOf: ContentOf, current: AssessmentRecord): Findings {
  const tables = [
    [PACK.answers, answersCsv(current)],
    [PACK.evidence, evidenceCsv(current, evidenceFiles)],
  ] as const;
  const other = tables.filter(([name, text]) => !contentOf(name).equals(Buffer.from(text)));
  return { wrong: other.map(([name]) => `${name} does not say what the snapshot says.`), checks: [] };
}

function figureFindings(manifest: PackManifest, contentOf: ContentOf): Findings {
  const { issue, covers } = manifest;
  let reason = 'a framework is not in the pack';
  try {
    const computed = recomputedSha256(manifest, contentOf);
    if (computed === issue.dataSha256) {
      return checked(
        'the numbers follow from the answers: computed anew from the snapshots and the framework, they have the SHA-256 ' +
          `that the report states (${computed}).`,
      );
    }
    if (computed !== undefined) reason = 'computed anew from the snapshots, they are others than the report states';
  } catch (error) {
    reason = `they can not be computed from the snapshots (${error instanceof Error ? error.message : String(error)})`;
  }
  if (covers === 'engagement' && !reason.startsWith('a framework'))
    return wrong(`The figures of the report: ${reason}.`);
  const why = covers === 'assessment' ? 'the report also rests on assessments that are not in the pack' : reason;
  return notChecked(`whether the figures follow from the answers: ${why}`);
}

function currentRecord({ snapshots }: PackManifest, contentOf: ContentOf): AssessmentRecord | undefined {
  const [current, ...others] = snapshots.filter(({ role }) => role === 'current');
  return current && others.length === 0 ? recordIn(contentOf(current.entry)) : undefined;
}

const recordIn = (document: Buffer): AssessmentRecord => JSON.parse(document.toString('utf8')) as AssessmentRecord;

function joined(findings: readonly Findings[]): Findings {
  return { wrong: findings.flatMap((one) => one.wrong), checks: findings.flatMap((one) => one.checks) };
}
