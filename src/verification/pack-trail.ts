import type { PublicSealKeys } from '../seal';
import { canonicalJson } from '../shared/canonical-json';
import { checked, type Findings, notChecked, signedStatement, wrong } from './findings';
import { sha256, textOf, trustedProofs } from './proofs';
import {
  EVENTS_SCHEMA,
  type EventsHeader,
  isEventAbout,
  isSignedCheckpoint,
  type PackManifest,
  verifyAuditExport,
} from './rules/parts';

/** Checks the audit extract of a pack. */
export function trailFindings(
  manifest: PackManifest,
  contentOf: (entry: string) => Buffer,
  keys: readonly PublicSealKeys[],
): Findings {
  const text = textOf(contentOf(manifest.trail.entry));
  if (text === undefined) return wrong('The audit trail holds bytes that are no text.');
  if (manifest.trail.kind === 'events') return eventsFindings(manifest, text);
  const { state, sentence, header, size, head } = verifyAuditExport(text, trustedProofs(keys));
  if (state !== 'intact') return wrong(`The audit trail: ${sentence}`);
  if (header?.workspace !== manifest.workspace.id || header.chain !== manifest.engagement.id) {
    return wrong('The audit trail is of another engagement.');
  }
  const { checkpoint } = manifest.trail;
  const told = checked(
    `the audit trail is whole: ${size} events, each follows from the one before (head ${head ?? ''}).`,
  );
  if (checkpoint === null) {
    return {
      wrong: [],
      checks: [...told.checks, ...notChecked('checkpoints of the trail: there were none yet').checks],
    };
  }
  const bytes = contentOf(checkpoint);
  const signed: unknown = JSON.parse(bytes.toString('utf8'));
  if (!isSignedCheckpoint(signed) || signedStatement(bytes, keys) === undefined) {
    return wrong('The checkpoint of the audit trail is not signed with any of the given keys.');
  }
  const { keyId, signature, statement } = signed;
  // The chain was found to agree with every checkpoint in it.
  if (!text.includes(`\n${canonicalJson({ checkpoint: { keyId, signature, statement: { ...statement } } })}\n`)) {
    return wrong('The checkpoint is not one that the audit trail agrees with.');
  }
  const reached = `the trail reaches the signed checkpoint of ${statement.at} (event ${statement.size}).`;
  return { wrong: [], checks: [...told.checks, ...checked(reached).checks] };
}

/** Of events about one assessment each stands for itself. */
function eventsFindings({ workspace, engagement, assessmentId }: PackManifest, text: string): Findings {
  const [first = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const expected: EventsHeader = { workspace: workspace.id, chain: engagement.id, assessment: assessmentId, at: '' };
  const header = headerOf(first);
  const isOurs = header !== undefined && canonicalJson({ ...header, at: '' }) === canonicalJson({ ...expected });
  if (!isOurs) return wrong('The events are of another assessment.');
  const bad = lines.findIndex((line) => !isEventAbout(line, expected, sha256));
  if (bad >= 0) return wrong(`Line ${bad + 2} of the audit events was altered, or is of another assessment.`);
  return checked(`${lines.length} events about the assessment, each with the hash that it was recorded with.`);
}

function headerOf(line: string): EventsHeader | undefined {
  try {
    const { header } = JSON.parse(line) as { readonly header: EventsHeader & { readonly schema: string } };
    const { schema, ...rest } = header;
    return schema === EVENTS_SCHEMA ? rest : undefined;
  } catch {
    return undefined;
  }
}
