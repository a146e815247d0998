import { pointer } from '../../shared/json-pointer';
import type { DocumentProblem } from '../../shared/source-document';
import { listed, suggestion } from '../../shared/suggest';
import type { Framework } from '../framework';
import type { FullText } from './guidance';

export const RELATIONS = ['same', 'narrower', 'wider', 'related'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface CrosswalkPair {
  readonly from: string;
  readonly to: string;
  /** What `from` is, seen from `to`. */
  readonly relation: Relation;
  readonly reason: FullText;
}

interface Reasoned {
  readonly ref: string;
  readonly reason: FullText;
}

export interface Expectation {
  readonly key: string;
  readonly title: FullText;
  readonly requirements: readonly string[];
}

/** How requirements of the frameworks relate to each other, and which expectations of customers they serve. */
export interface Crosswalk {
  /** `key@version`; the first is the one whose requirements serve the expectations. */
  readonly frameworks: readonly string[];
  readonly pairs: readonly CrosswalkPair[];
  /** Requirements that no other framework has anything like. */
  readonly alone: readonly Reasoned[];
  readonly expectations: readonly Expectation[];
  readonly servesNone: readonly Reasoned[];
}

/**
 * Checks both ways: every ref leads to a requirement, and every requirement is led to or said to stand alone; no pair
 * stands twice, whichever way round.
 * @param frameworks those that the crosswalk names, in its order
 */
export function checkCrosswalk(crosswalk: Crosswalk, frameworks: readonly Framework[]): DocumentProblem[] {
  const home = new Map(frameworks.flatMap(({ id, requirements }) => [...requirements.keys()].map((ref) => [ref, id])));
  const first = frameworks[0];
  const serving = new Set(first?.requirements.keys());
  const paired = crosswalk.pairs.flatMap(({ from, to }) => [from, to]);
  const alone = crosswalk.alone.map(({ ref }) => ref);
  const served = crosswalk.expectations.flatMap(({ requirements }) => requirements);
  const none = crosswalk.servesNone.map(({ ref }) => ref);
  return [
    ...crosswalk.pairs.flatMap(({ from, to }, index) => [
      ...unknown(from, pointer('pairs', index, 'from'), home),
      ...unknown(to, pointer('pairs', index, 'to'), home),
      ...(home.has(from) && home.get(from) === home.get(to)
        ? [problem('same-framework', pointer('pairs', index), `${from} and ${to} stand in one framework.`, PAIR)]
        : []),
    ]),
    ...repeatedPairs(crosswalk.pairs),
    ...alone.flatMap((ref, index) => [
      ...unknown(ref, pointer('alone', index, 'ref'), home),
      ...contradiction(ref, paired, pointer('alone', index, 'ref'), 'has a pair and is said to stand alone'),
    ]),
    ...missing([...home.keys()], [...paired, ...alone], '/pairs', 'are in no pair and not said to stand alone'),
    ...crosswalk.expectations.flatMap(({ requirements }, index) =>
      requirements.flatMap((ref, at) => {
        const place = pointer('expectations', index, 'requirements', at);
        return serving.has(ref) ? [] : unknown(ref, place, new Map([...serving].map((name) => [name, ''])));
      }),
    ),
    ...none.flatMap((ref, index) =>
      contradiction(
        ref,
        served,
        pointer('servesNone', index, 'ref'),
        'serves an expectation and is said to serve none',
      ),
    ),
    ...missing([...serving], [...served, ...none], '/expectations', 'serve no expectation and are not said to'),
  ];
}

const PAIR = 'A pair joins requirements of two frameworks.';

const problem = (code: string, path: string, message: string, hint: string): DocumentProblem => ({
  code: `crosswalk/${code}`,
  message,
  hint,
  path,
});

function unknown(ref: string, path: string, home: ReadonlyMap<string, string>): DocumentProblem[] {
  if (home.has(ref)) return [];
  return [problem('unknown-requirement', path, `There is no requirement "${ref}".`, suggestion(ref, [...home.keys()]))];
}

function contradiction(ref: string, others: readonly string[], path: string, what: string): DocumentProblem[] {
  return others.includes(ref) ? [problem('contradiction', path, `${ref} ${what}.`, 'Remove one of the two.')] : [];
}

function missing(all: readonly string[], said: readonly string[], path: string, what: string): DocumentProblem[] {
  const silent = all.filter((ref) => !said.includes(ref));
  if (silent.length === 0) return [];
  return [problem('missing', path, `${listed(silent)} ${what}.`, 'Add them, or say why there is nothing.')];
}

function repeatedPairs(pairs: readonly CrosswalkPair[]): DocumentProblem[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ from, to }, index) => {
    const key = [from, to].sort().join(' ');
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated
      ? [problem('repeated-pair', pointer('pairs', index), `${from} and ${to} are paired twice.`, 'Keep one.')]
      : [];
  });
}
