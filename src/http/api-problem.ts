import { ApiExtension } from '@nestjs/swagger';
import type { ProblemCode } from '../shared/domain-error';

/** Carries a code from the decorators to the finished document, where it becomes part of a response (openapi.ts). */
export const PROBLEM_EXTENSION = 'x-problem-';

type Note = (target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => void;

/** The refusals that a route can answer with; on a controller, those of all its routes. They add up. */
export function ApiProblem(...codes: readonly ProblemCode[]): MethodDecorator & ClassDecorator {
  return (target: object, key?: string | symbol, descriptor?: PropertyDescriptor): void => {
    for (const code of codes) {
      const note = ApiExtension(`${PROBLEM_EXTENSION}${code}`, true) as Note;
      note(target, key, descriptor);
    }
  };
}

/** For parameter decorators: describes their header and their refusals on the route that they stand in. */
export function documenting(
  codes: readonly ProblemCode[],
  decorators: () => readonly MethodDecorator[],
): ParameterDecorator {
  return (target, key) => {
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || descriptor === undefined) return;
    for (const decorate of [...decorators(), ApiProblem(...codes)]) decorate(target, key, descriptor);
  };
}
