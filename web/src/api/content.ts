/** @returns what a call answered with; refusals were thrown before (`client.ts`) */
export async function contentOf<T>(call: Promise<{ readonly data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) throw new TypeError('The server answered with nothing.');
  return data;
}
