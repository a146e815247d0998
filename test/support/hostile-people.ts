import { randomUUID } from 'node:crypto';
import { Database, systemScope } from '../../src/database';
import { OneTimeLinks, type WorkspaceRole } from '../../src/identity';
import { Credentials as Kept } from '../../src/identity/credentials.service';
import type { LinkPurpose } from '../../src/identity/one-time-link.entity';
import { newTotpSecret } from '../../src/identity/totp';
import { PASSWORD, Signers } from './issuing';
import { codeOf } from './signing-in';
import type { TestApp } from './test-app';
import { ANONYMOUS, type Credentials, type TestPerson } from './test-people';

/** Values of an operation's path parameters. */
export type Subject = Readonly<Record<string, string>>;

/** What a good request is about, and what only that request needs. */
export interface Target {
  readonly subject: Subject;
  /** Of whoever has to ask, where it is not the owner of the harness. */
  readonly credentials?: Credentials;
  /** Put over the body that the document describes; undefined leaves a property out. */
  readonly body?: Readonly<Record<string, unknown>>;
}

type OwnTarget = Omit<Target, 'subject'> & { readonly subject?: Subject };

/** Of the harness's owner; a code that there is no second factor for would be one attempt too many. */
const CONFIRMATION = { password: PASSWORD, code: undefined };
const NEW_PASSWORD = 'eleven brass kettles sing';

/** People, sessions, links and grants for the operations on them; most can be used once. */
export class HostilePeople {
  private readonly signers: Signers;

  constructor(private readonly app: TestApp) {
    this.signers = new Signers(app);
  }

  /** @returns undefined for operations on other things */
  async target(operation: string, engagementId: string): Promise<OwnTarget | undefined> {
    const { people, scope } = this.app;
    const withPassword = (role?: 'lead' | 'assessor'): Promise<TestPerson> => this.signers.person(undefined, role);
    switch (operation) {
      case 'POST /v1/session': {
        const { email } = await withPassword();
        return { credentials: ANONYMOUS, body: { email, password: PASSWORD } };
      }
      case 'POST /v1/session/second-factor': {
        const person = await withPassword();
        const code = await this.secondFactor(person.id);
        await this.app.query(`UPDATE session SET stage = 'password' WHERE person_id = $1`, [person.id]);
        return { credentials: person.session, body: { code } };
      }
      case 'DELETE /v1/session':
      case 'DELETE /v1/sessions':
        return { credentials: (await people.make()).session };
      case 'DELETE /v1/sessions/{sessionId}': {
        const { id, session } = await people.make();
        await people.session(id);
        const sessionId = await this.newest('session', id);
        return { credentials: session, subject: { sessionId } };
      }
      case 'PUT /v1/me/password': {
        const { session } = await withPassword();
        return { credentials: session, body: { newPassword: NEW_PASSWORD, confirmation: { password: PASSWORD } } };
      }
      case 'POST /v1/me/second-factor':
        return { credentials: (await withPassword()).session, body: { password: PASSWORD, code: undefined } };
      case 'POST /v1/me/second-factor/confirmation': {
        const { id, session } = await withPassword();
        return { credentials: session, body: { code: await this.secondFactor(id, 'begun') } };
      }
      case 'DELETE /v1/me/second-factor':
      case 'POST /v1/me/recovery-codes': {
        const { id, session } = await withPassword();
        return { credentials: session, body: { password: PASSWORD, code: await this.secondFactor(id) } };
      }
      case 'DELETE /v1/me/tokens/{tokenId}': {
        await people.token(this.app.owner.id, ['read']);
        return { subject: { tokenId: await this.newest('access_token', this.app.owner.id) } };
      }
      case 'POST /v1/invitations/acceptance':
        return this.link('invitation', (await people.make()).id);
      case 'POST /v1/password-resets/completion':
        return this.link('passwordReset', (await withPassword()).id);
      case 'POST /v1/set-up':
        return { credentials: ANONYMOUS, body: { token: 'not-a-link', password: NEW_PASSWORD } };
      case 'POST /v1/demo-session':
        return { credentials: ANONYMOUS };
      case 'POST /v1/people':
      case 'POST /v1/me/tokens':
        return { body: { confirmation: CONFIRMATION } };
      case 'POST /v1/people/{personId}/password-reset':
        return { subject: { personId: (await withPassword()).id }, body: CONFIRMATION };
      case 'POST /v1/people/{personId}/erasure': {
        const { id, email } = await people.make();
        return { subject: { personId: id }, body: { email, confirmation: CONFIRMATION } };
      }
      case 'DELETE /v1/people/{personId}/second-factor': {
        const { id } = await withPassword();
        await this.secondFactor(id);
        return { subject: { personId: id }, body: CONFIRMATION };
      }
      case 'PATCH /v1/people/{personId}':
        return { subject: { personId: (await people.make()).id }, body: { confirmation: CONFIRMATION } };
      case 'POST /v1/people/{personId}/invitation':
        return { subject: { personId: (await people.make()).id }, body: CONFIRMATION };
      case 'GET /v1/people/{personId}/tokens':
      case 'DELETE /v1/people/{personId}/tokens':
      case 'DELETE /v1/people/{personId}/sessions':
        return { subject: { personId: (await people.make()).id } };
      case 'POST /v1/engagements/{engagementId}/grants':
        return { body: { personId: (await people.make({ role: 'lead' })).id, scope: { kind: 'engagement' } } };
      case 'DELETE /v1/grants/{grantId}': {
        const { id } = await people.make();
        return { subject: { grantId: await people.grant(id, { engagementId, role: 'assessor' }) } };
      }
      case 'POST /v1/reports/{reportId}/issue':
      case 'POST /v1/issues/{issueId}/revocation':
        await this.app.query('DELETE FROM credential WHERE workspace_id = $1 AND person_id = $2', [
          ...[scope.workspaceId, this.app.owner.id],
        ]);
        await this.signers.giveWord(this.app.owner.id);
        return { body: { password: PASSWORD, code: undefined, supersedes: undefined } };
      default:
        return undefined;
    }
  }

  /** Somebody to be named in addresses and bodies. */
  async somebody(role: WorkspaceRole): Promise<string> {
    return (await this.app.people.make({ role })).id;
  }

  /** @returns a code that is good now */
  private async secondFactor(personId: string, state: 'begun' | 'confirmed' = 'confirmed'): Promise<string> {
    const secret = newTotpSecret();
    await this.app.query(
      `UPDATE credential SET totp_secret = $2, totp_confirmed_at = CASE WHEN $3 THEN now() END WHERE person_id = $1`,
      [personId, await this.app.get(Kept).sealTotp(secret, personId), state === 'confirmed'],
    );
    return codeOf(secret);
  }

  private async newest(table: 'session' | 'access_token', personId: string): Promise<string> {
    const [row] = await this.app.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1`,
      [personId],
    );
    return row?.id ?? randomUUID();
  }

  private async link(purpose: LinkPurpose, personId: string): Promise<OwnTarget> {
    const scope = systemScope(this.app.scope.workspaceId);
    const { token } = await this.app
      .get(Database)
      .transaction(scope, (tx) => this.app.get(OneTimeLinks).make(tx, scope, purpose, personId, new Date()));
    return { credentials: ANONYMOUS, body: { token, password: NEW_PASSWORD } };
  }
}

/** Attempts are never too many: that they are counted has its own tests. */
export async function liftThrottle(app: TestApp): Promise<void> {
  await app.query(
    `CREATE OR REPLACE FUNCTION forget_attempts() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN NEW.count := 0; RETURN NEW; END $$`,
  );
  await app.query(
    `CREATE OR REPLACE TRIGGER forget_attempts BEFORE INSERT OR UPDATE ON throttle
     FOR EACH ROW EXECUTE FUNCTION forget_attempts()`,
  );
}
