import { asProblem } from '../../../api/problem';

/** @returns what went wrong last with any of several calls of which one is made; undefined for nothing */
export function firstError(...errors: readonly unknown[]): unknown {
  return errors.find((error) => error !== null && error !== undefined);
}

/** @returns what the server says about one property of what was sent; undefined when it says nothing about it */
export function faultOf(error: unknown, property: string): string | undefined {
  if (error === null || error === undefined) return undefined;
  const about = asProblem(error).errors.find(
    ({ pointer = '' }) => pointer === `/${property}` || pointer.startsWith(`/${property}/`),
  );
  return about?.message;
}

/** @returns whether every part of a refusal stands at one of these properties, so that it need not be repeated */
export function isToldAtFields(error: unknown, properties: readonly string[]): boolean {
  const { errors } = asProblem(error);
  return errors.length > 0 && errors.every(({ pointer = '' }) => properties.includes(pointer.split('/')[1] ?? ''));
}
