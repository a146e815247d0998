import type { ChainHead } from './manifest';

/** What a checkpoint outside says of a chain: so many events there were, and that was the hash of the last one. */
export type Witnessed = ChainHead;

export type ChainProblem =
  | { readonly kind: 'missing' | 'shorter'; readonly witnessed: Witnessed; readonly size: number }
  /** As long as it was, or longer, with another event where the checkpoint was taken. */
  | { readonly kind: 'different'; readonly witnessed: Witnessed };

const keyOf = ({ workspaceId, chainId }: Pick<ChainHead, 'workspaceId' | 'chainId'>): string =>
  `${workspaceId}/${chainId}`;

/** Of each chain the checkpoint with the most events. */
export function newestOfEach(checkpoints: readonly Witnessed[]): readonly Witnessed[] {
  const newest = new Map<string, Witnessed>();
  for (const checkpoint of checkpoints) {
    const known = newest.get(keyOf(checkpoint));
    if (known === undefined || known.size < checkpoint.size) newest.set(keyOf(checkpoint), checkpoint);
  }
  return [...newest.values()];
}

/**
 * Compares chains with what was witnessed of them.
 * @param hashAt the hash of the event that stands at a place (from 1) of a chain; undefined when it is not known
 */
export function chainProblems(
  chains: readonly ChainHead[],
  witnessed: readonly Witnessed[],
  hashAt: (chain: ChainHead, place: number) => string | undefined,
): readonly ChainProblem[] {
  const byKey = new Map(chains.map((chain) => [keyOf(chain), chain]));
  return witnessed.flatMap((witness): ChainProblem[] => {
    const chain = byKey.get(keyOf(witness));
    if (witness.size === 0) return [];
    if (chain === undefined) return [{ kind: 'missing', witnessed: witness, size: 0 }];
    if (chain.size < witness.size) return [{ kind: 'shorter', witnessed: witness, size: chain.size }];
    const hash = chain.size === witness.size ? chain.head : hashAt(chain, witness.size);
    return hash === undefined || hash === witness.head ? [] : [{ kind: 'different', witnessed: witness }];
  });
}

/** In a sentence, for people. */
export function chainProblemText(problem: ChainProblem): string {
  const { workspaceId, chainId, size } = problem.witnessed;
  const chain = `The audit trail of ${chainId === workspaceId ? 'workspace' : 'engagement'} ${chainId}`;
  switch (problem.kind) {
    case 'missing':
      return `${chain} is not there; a checkpoint has ${size} events of it.`;
    case 'shorter':
      return `${chain} has ${problem.size} events; a checkpoint has ${size}.`;
    case 'different':
      return `${chain} differs from what a checkpoint saw at event ${size}.`;
  }
}
