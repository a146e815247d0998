import { generateSync } from 'otplib';
import request, { type Response } from 'supertest';
import type { WorkspaceRole } from '../../src/identity';
import type { TestApp } from './test-app';
import { ANONYMOUS, type Credentials, PASSWORD, type TestPerson } from './test-people';

export { PASSWORD };

/** A member with the password above. */
export const memberWithPassword = (app: TestApp, role: WorkspaceRole = 'lead'): Promise<TestPerson> =>
  app.people.make({ role, withPassword: true });

export const signIn = (app: TestApp, email: string, password = PASSWORD): request.Test =>
  request(app.http).post('/v1/session').set(ANONYMOUS).send({ email, password });

/** The session that an answer set, as a page of the server would send it. */
export function sessionOf(response: Response): Credentials {
  const [cookie = ''] = (response.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
  return { cookie: cookie.split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' };
}

/** Of the authenticator app; `steps` from the present time step. */
export const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });

/** Sets the second factor up over HTTP. */
export async function setUpSecondFactor(
  app: TestApp,
  { id, session }: TestPerson,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = await request(app.http)
    .post('/v1/me/second-factor')
    .set(session)
    .send({ password: PASSWORD })
    .expect(200);
  const { secret } = begun.body as { secret: string };
  const confirmed = await request(app.http)
    .post('/v1/me/second-factor/confirmation')
    .set(session)
    .send({ code: codeOf(secret) })
    .expect(200);
  // Leaves the present time step to the test.
  await app.query(`UPDATE credential SET totp_last_step = totp_last_step - 1 WHERE person_id = $1`, [id]);
  return { secret, recoveryCodes: confirmed.body.recoveryCodes };
}

/** What a refusal says, without what differs from request to request. */
export function refusal({ status, body }: Response): object {
  return { status, ...(body as object), requestId: undefined };
}
