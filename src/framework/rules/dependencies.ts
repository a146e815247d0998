import { known } from '../../shared/known';
import { cycles, type Known, unknownName } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import type { Dependency } from '../framework';
import type { DependencyDocument } from './framework-document';

/** A plain key waits for the finish of the other work and starts without a lag. */
export function toDependency(document: DependencyDocument): Dependency {
  const { on, kind = 'finishToStart', lagDays = 0 } = typeof document === 'string' ? { on: document } : document;
  return { on, kind, lagDays };
}

/** Work of a template file that may wait for other work of its list. */
export interface Dependent {
  readonly key: string;
  readonly dependsOn?: readonly DependencyDocument[];
}

/**
 * Names that lead nowhere, and pairs of ends that are tied twice: of two lags only the longer one would hold.
 * @param thing who depends, at the start of a sentence
 */
export function checkDependencies(
  { dependsOn = [] }: Dependent,
  thing: string,
  path: string,
  others: Known,
): DocumentProblem[] {
  const ties = dependsOn.map(toDependency);
  return ties.flatMap(({ on, kind }, index) => {
    const place = `${path}/dependsOn/${index}`;
    const name = { name: on, path: typeof dependsOn[index] === 'string' ? place : `${place}/on` };
    const first = ties.findIndex((tie) => tie.on === on && tie.kind === kind);
    return [
      ...unknownName('framework', thing, name, others),
      ...(first === index
        ? []
        : [
            {
              code: 'framework/repeated-dependency',
              message: `${thing} waits for ${on} twice in the same way (${kind}).`,
              hint: 'Keep one of them.',
              path: place,
              first: `${path}/dependsOn/${first}`,
            },
          ]),
    ];
  });
}

/**
 * Work that waits for itself through others, each circle in order: a → b → a says that a waits for b. A circle is refused
 * whatever its kinds and lags: one that still leaves a timetable says the same in fewer dependencies.
 */
export function checkCircles(list: readonly Dependent[], things: string, place: string): DocumentProblem[] {
  const names = new Map(list.map(({ key, dependsOn = [] }) => [key, dependsOn.map((each) => toDependency(each).on)]));
  return cycles(names).map((chain) => {
    const index = list.findLastIndex(({ key }) => key === chain[0]);
    const next = known(names, chain[0]).findIndex((name) => name === chain[1]);
    return {
      code: 'framework/circular-dependency',
      message: `${things} wait for each other: ${chain.join(' → ')}.`,
      hint: 'Remove one of these dependencies.',
      path: `/${place}/${index}/dependsOn/${next}`,
    };
  });
}
