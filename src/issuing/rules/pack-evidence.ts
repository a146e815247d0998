import type { AssessmentRecord } from '../../casework/rules/record';
import type { PackManifest } from './pack-manifest';

/** Bytes of evidence in a pack: with the rest it stays below what the check reads. */
const MOST_BYTES = 900 * 1024 ** 2;
const MOST_FILES = 20_000;

/** A content that goes into a pack once, with everything that names it. */
export interface NeededFile {
  readonly sha256: string;
  readonly bytes: number;
  /** Of the first evidence that has it. */
  readonly name: string;
  readonly evidence: readonly string[];
  /** Whether there is room for it beside those before it. */
  readonly fits: boolean;
}

/** The evidence files that a record names, in order of the refs of the evidence. */
export function neededFiles(
  { evidenceFiles }: Pick<AssessmentRecord, 'evidenceFiles'>,
  most = { bytes: MOST_BYTES, files: MOST_FILES },
): NeededFile[] {
  const files = new Map<string, NeededFile>();
  let room = most.bytes;
  let places = most.files;
  for (const [ref, { sha256, size, name }] of Object.entries(evidenceFiles).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = files.get(sha256);
    if (known) {
      files.set(sha256, { ...known, evidence: [...known.evidence, ref] });
      continue;
    }
    const fits = size <= room && places > 0;
    if (fits) {
      room -= size;
      places -= 1;
    }
    files.set(sha256, { sha256, bytes: size, name, evidence: [ref], fits });
  }
  return [...files.values()];
}

const ONE_ASSESSMENT =
  'Made for somebody who was given one assessment: snapshots of other assessments that the report may draw on are not ' +
  'in the pack.';
const EVENTS_ONLY =
  'The audit trail holds the events about this assessment only. Each carries its own hash; that none is missing between ' +
  'them is not proven, because the whole chain may not be read.';

/** What a pack leaves out for whom it was made. */
export function noteOf(covers: PackManifest['covers'], trail: PackManifest['trail']['kind']): string[] {
  return [...(covers === 'assessment' ? [ONE_ASSESSMENT] : []), ...(trail === 'events' ? [EVENTS_ONLY] : [])];
}
