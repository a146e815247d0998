import { Injectable, Logger } from '@nestjs/common';
import { types } from 'node:util';
import { Database, type Scope } from '../database';
import { DomainError } from '../shared/domain-error';
import { LinkAddress } from './link-address';
import { OidcAttempts } from './oidc-attempts';
import { OidcClient, type ProviderIdentity } from './oidc-client';
import { OidcPeople, type Recognised } from './oidc-people';
import { safeReturnTo } from './rules/return-to';
import { type OpenedSession, Sessions } from './session.service';
import { networkOf } from './rules/network';
import { Throttle } from './throttle.service';

/** Where somebody signs in with the identity provider, for the sign-in page. */
export interface OidcMethod {
  readonly name: string;
  readonly start: string;
}

export interface BegunSignIn {
  readonly url: string;
  /** For the cookie that ties the attempt to the browser. */
  readonly browser: string;
}

export interface FinishedSignIn extends OpenedSession {
  /** A page of this site. */
  readonly returnTo: string;
}

const CALLBACK = '/v1/oidc/callback';
const START: OidcMethod['start'] = '/v1/oidc/sign-in';
const LIMIT = { most: 100, withinSeconds: 900 };

/** Signing in with an identity provider. Why it failed stands in the log; whoever tries is told only that it did. */
@Injectable()
export class OidcSignIn {
  private readonly logger = new Logger('oidc');

  constructor(
    private readonly database: Database,
    private readonly client: OidcClient,
    private readonly attempts: OidcAttempts,
    private readonly people: OidcPeople,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly addresses: LinkAddress,
  ) {}

  /** Null when no identity provider is set. */
  method(): OidcMethod | null {
    const { settings } = this.client;
    return settings ? { name: settings.name, start: START } : null;
  }

  /**
   * @param wanted page to go back to; what is none of this site becomes the home page
   * @param address IP address, for counting attempts
   * @throws DomainError access/not-available; access/too-many-attempts; sign-in/failed when the provider does not answer
   */
  async begin(scope: Scope, wanted: unknown, address: string, now: Date): Promise<BegunSignIn> {
    this.requireProvider();
    await this.throttle.take(scope, `oidc:${networkOf(address)}`, LIMIT, now);
    return this.orFailed(async () => {
      const { url, secrets } = await atProvider(this.client.begin(this.callback()));
      const browser = await this.attempts.begin(scope, { ...secrets, returnTo: safeReturnTo(wanted) }, now);
      return { url, browser };
    });
  }

  /**
   * @param parameters of the address that the browser came back to
   * @param browser from its cookie
   * @throws DomainError access/not-available; sign-in/failed
   */
  async finish(
    scope: Scope,
    parameters: URLSearchParams,
    browser: string | undefined,
    agent: string | undefined,
    now: Date,
  ): Promise<FinishedSignIn> {
    this.requireProvider();
    return this.orFailed(async () => {
      const [state, ...others] = parameters.getAll('state');
      if (state === undefined || others.length > 0) throw new Refusal('the answer has no state');
      if (browser === undefined) throw new Refusal('the browser brought no cookie of an attempt');
      const attempt = await this.attempts.take(scope, state, browser, now);
      if (!attempt) throw new Refusal('there is no such attempt of this browser, or not any more');
      const current = new URL(this.callback());
      current.search = parameters.toString();
      const identity = await atProvider(this.client.finish(current, attempt));
      const session = await this.enter(scope, identity, agent, now);
      return { ...session, returnTo: attempt.returnTo };
    });
  }

  private async enter(
    scope: Scope,
    identity: ProviderIdentity,
    agent: string | undefined,
    now: Date,
  ): Promise<OpenedSession> {
    const known = await this.database.read(scope, (tx) => this.people.known(tx, scope, identity));
    // Asked before the transaction: nobody waits for a provider while rows are locked.
    const email = known === 'unknown' ? await atProvider(identity.email()) : undefined;
    if (known === 'unknown' && email === undefined)
      throw new Refusal('the provider has not verified an e-mail address');
    return this.database.transaction(scope, async (tx) => {
      const found: Recognised =
        email === undefined
          ? await this.people.known(tx, scope, identity)
          : await this.people.link(tx, scope, identity, email, now);
      if (typeof found === 'string') throw new Refusal('nobody who may sign in belongs to this identity');
      const trusted = this.client.settings?.trustMultiFactor === true && identity.multiFactor;
      return this.sessions.open(tx, scope, found.personId, agent, now, trusted);
    });
  }

  private callback(): string {
    return `${this.addresses.origin()}${CALLBACK}`;
  }

  private requireProvider(): void {
    if (this.client.settings) return;
    throw new DomainError('access/not-available', 'No identity provider is set up. Sign in with a password.');
  }

  /** A refusal becomes one answer, and a line in the log without anything that is secret or was sent. */
  private async orFailed<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.logger.warn(`A sign-in failed: ${error.message}`);
      throw new DomainError('sign-in/failed', 'The sign-in at the identity provider did not work. Try again.', {
        cause: error,
      });
    }
  }
}

/** A sign-in that does not fit, in words that can stand in a log. */
class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Whatever goes wrong at the provider is a refusal: it is down, or its answer does not hold. */
async function atProvider<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new Refusal(`the provider's answer can not be used: ${codeOf(error)}`, { cause: error });
  }
}

/** Codes only: the messages of the library can repeat what was sent. */
function codeOf(error: unknown): string {
  if (!types.isNativeError(error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const cause = types.isNativeError(error.cause) && 'code' in error.cause ? ` (${String(error.cause.code)})` : '';
  return `${code}${cause}`.replaceAll(/[^\w .()-]/g, '').slice(0, 100);
}
