import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import { ResultsReader } from '../results';
import type { ScoringModel, Verdict } from '../scoring';
import { DomainError } from '../shared/domain-error';
import { fewestDataMonths } from './rules/data-months';

/** What the score of a completed audit says, as its snapshot has it. */
export interface ScoredAudit {
  readonly snapshotId: string;
  readonly model: ScoringModel;
  /** Of the whole entity. */
  readonly verdict: Verdict;
  readonly dataMonths: number | null;
  /** Requirements below the threshold of a knock-out gate. */
  readonly knockedOut: ReadonlySet<string>;
}

/** By assessment. */
export type AuditScores = ReadonlyMap<string, ScoredAudit>;

/** Scores completed audits. Never to be called inside a transaction: it takes connections of its own. */
@Injectable()
export class AuditScoresReader {
  constructor(private readonly results: ResultsReader) {}

  /** Those of them that are completed by now. @throws DomainError assessment/not-found; assessment/no-units */
  async of(scope: Scope, assessmentIds: readonly string[]): Promise<AuditScores> {
    const scores = new Map<string, ScoredAudit>();
    for (const id of assessmentIds) {
      const { head, wave } = await this.results.assessed(scope, id);
      if (head.snapshotId === null) continue;
      const { score } = wave.result;
      const knockOuts = score.entity.gates.filter(({ kind }) => kind === 'knockOut');
      scores.set(id, {
        ...{ snapshotId: head.snapshotId, model: wave.framework.model, verdict: score.entity },
        dataMonths: fewestDataMonths(score),
        knockedOut: new Set(knockOuts.flatMap(({ blockers }) => blockers.map(({ ref }) => ref))),
      });
    }
    return scores;
  }
}

/** The score of an audit as it is completed now. @throws DomainError precondition/failed when that was not scored */
export function scoreOf(
  scores: AuditScores,
  { id, snapshotId }: { readonly id: string; readonly snapshotId: string | null },
): ScoredAudit {
  const found = scores.get(id);
  if (found && found.snapshotId === snapshotId) return found;
  throw new DomainError(
    'precondition/failed',
    'An assessment was completed or reopened at the same moment. Try it again.',
  );
}
