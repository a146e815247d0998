import { asProblem } from '../api/problem';

/** @returns what the server says of one property of the body that was sent, or of what lies in it */
export function faultAt(error: unknown, pointer: string): string | undefined {
  if (error === null || error === undefined) return undefined;
  const found = asProblem(error).errors.filter((one) => {
    const at = one.pointer ?? '';
    return at === pointer || at.startsWith(`${pointer}/`);
  });
  return found.length === 0 ? undefined : found.map(({ message }) => message).join(' ');
}

/** Whether the server refused because somebody else changed it in between. */
export function wasChangedMeanwhile(error: unknown): boolean {
  return error !== null && error !== undefined && asProblem(error).status === 412;
}
