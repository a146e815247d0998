/** The first owner, made for a measurement, on a database that is thrown away. */
export const OWNER = { name: 'Bench Owner', email: 'owner@bench.invalid', password: 'quartz-lantern-forty-two' };

/** `confirmation` of what the owner does that matters. */
export const OWNER_CONFIRMATION = { password: OWNER.password } as const;

const OWN_PAGE = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

/** Headers that make a request somebody's. */
export type Credentials = Readonly<Record<string, string>>;

/**
 * Makes the first owner by the link that the server printed, signs in, and returns the headers of the session. Called
 * again on the same database it only signs in.
 */
export async function enter(url: string, printed: string): Promise<Credentials> {
  const token = /\/set-up#token=(\S+)/.exec(printed)?.[1];
  if (token !== undefined) await post(`${url}/v1/set-up`, { token, ...OWNER });
  return signIn(url, OWNER);
}

/** Sets the password of somebody who was invited, and signs in. */
export async function acceptInvitation(
  url: string,
  { token, email, password }: { readonly token: string; readonly email: string; readonly password: string },
): Promise<Credentials> {
  await post(`${url}/v1/invitations/acceptance`, { token, password });
  return signIn(url, { email, password });
}

/** @throws when the server gives no session */
export async function signIn(
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Credentials> {
  const answer = await post(`${url}/v1/session`, { email, password });
  const cookie = /__Host-tolok=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0];
  if (cookie === undefined) throw new Error('The server gave no session.');
  return { cookie, 'sec-fetch-site': 'same-origin' };
}

async function post(address: string, body: object): Promise<Response> {
  const answer = await fetch(address, { method: 'POST', headers: OWN_PAGE, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer;
}
