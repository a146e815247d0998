/** An audit as it was completed when somebody submitted or decided. */
export interface Evidence {
  readonly assessmentId: string;
  readonly snapshotId: string;
}

/** An assessment as it is now. */
export interface EvidenceToday {
  readonly id: string;
  readonly key: string;
  /** Null while it is open. */
  readonly completedAt: string | null;
  readonly snapshotId: string | null;
}

/** *reopened*: nothing holds until it is completed again. *changed*: it was completed anew, with other contents. */
export interface StaleEvidence {
  readonly assessmentId: string;
  readonly key: string;
  readonly why: 'reopened' | 'changed';
}

/** Of what a decision rests on, that which is not any more what it was then; in its order. */
export function staleEvidence(
  evidence: readonly Evidence[],
  assessments: readonly EvidenceToday[],
): readonly StaleEvidence[] {
  return evidence.flatMap(({ assessmentId, snapshotId }): StaleEvidence[] => {
    const now = assessments.find(({ id }) => id === assessmentId);
    if (!now) return [];
    if (now.completedAt === null) return [{ assessmentId, key: now.key, why: 'reopened' }];
    return now.snapshotId === snapshotId ? [] : [{ assessmentId, key: now.key, why: 'changed' }];
  });
}
