import type { AssessmentStatus } from '../casework';
import type { Framework } from '../framework';
import type { LocalizedText } from '../shared/text';
import type { ResultHead } from './results.reader';

/** What is said of a result, whether or not all its figures are at hand. */
export interface BasisState {
  readonly head: ResultHead;
  readonly wave: {
    readonly framework: Pick<Framework, 'id' | 'hash' | 'title'>;
    readonly result: { readonly score: { readonly engine: string } };
  };
}

/** What a result was computed from. */
export interface ResultBasisView {
  readonly assessmentId: string;
  readonly key: string;
  readonly title: LocalizedText;
  readonly status: AssessmentStatus;
  readonly revision: number;
  /** Version of the scoring engine. */
  readonly engine: string;
  readonly framework: { readonly id: string; readonly sha256: string; readonly title: LocalizedText };
  /** Of a completed assessment: the snapshot that its figures are computed from. */
  readonly snapshot: { readonly id: string; readonly sha256: string } | null;
}

export function basisView({ head, wave: { framework, result } }: BasisState): ResultBasisView {
  const { id, key, title, status, revision, snapshotId, snapshotSha256 } = head;
  return {
    ...{ assessmentId: id, key, title, status, revision },
    engine: result.score.engine,
    framework: { id: framework.id, sha256: framework.hash, title: framework.title },
    snapshot: snapshotId === null || snapshotSha256 === null ? null : { id: snapshotId, sha256: snapshotSha256 },
  };
}
