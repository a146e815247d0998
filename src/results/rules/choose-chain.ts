import { type Chain, chainOf, MOST_WAVES } from '../../gap/rules/chain';
import { DomainError } from '../../shared/domain-error';

/** An assessment of the engagement. */
export interface Candidate {
  readonly id: string;
  /** `key@version` */
  readonly frameworkId: string;
  /** It covers units, and something was answered. */
  readonly isAssessed: boolean;
}

export interface ChainQuery {
  readonly framework?: string | undefined;
  /** Ids, in order of time. */
  readonly assessments?: readonly string[] | undefined;
}

/**
 * The assessments that are compared: those named, in that order; else all by the framework version named that have an
 * answer; else by the only version that there are two of.
 * @param candidates all of the engagement, in order of time
 * @returns their ids
 * @throws DomainError assessment/not-found; results/not-comparable
 */
export function chooseChain(candidates: readonly Candidate[], { framework, assessments }: ChainQuery): Chain<string> {
  const found = assessments
    ? assessments.map((id) => candidateOf(candidates, id))
    : assessedBy(candidates, framework ?? onlyFramework(candidates));
  const ids = found.map(({ id }) => id);
  const versions = [...new Set(found.map(({ frameworkId }) => frameworkId))];
  if (new Set(ids).size < ids.length) throw notComparable('An assessment is named twice. Name each one once.');
  if (versions.length > 1) {
    throw notComparable(`They use ${versions.join(' and ')}. Only figures of one framework version can be compared.`);
  }
  if (ids.length > MOST_WAVES) {
    throw notComparable(
      `There are ${ids.length} assessments, and at most ${MOST_WAVES} are compared. Name them: ?assessments={id},{id}.`,
    );
  }
  const chain = chainOf(ids);
  if (!chain) throw notComparable('Progress needs two assessments by one framework version that have answers.');
  return chain;
}

function candidateOf(candidates: readonly Candidate[], id: string): Candidate {
  const candidate = candidates.find((one) => one.id === id);
  if (!candidate) {
    throw new DomainError('assessment/not-found', `There is no assessment ${id} in this engagement.`);
  }
  return candidate;
}

const assessedBy = (candidates: readonly Candidate[], framework: string | undefined): readonly Candidate[] =>
  candidates.filter(({ frameworkId, isAssessed }) => isAssessed && frameworkId === framework);

function onlyFramework(candidates: readonly Candidate[]): string | undefined {
  const [first, ...others] = [...new Set(candidates.map(({ frameworkId }) => frameworkId))].filter(
    (framework) => assessedBy(candidates, framework).length > 1,
  );
  if (others.length === 0) return first;
  throw notComparable(
    `The engagement has waves by ${[first, ...others].join(' and ')}. Name one: ?framework={key}@{version}.`,
  );
}

const notComparable = (detail: string): DomainError => new DomainError('results/not-comparable', detail);
