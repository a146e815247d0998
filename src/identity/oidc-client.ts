import { Inject, Injectable, Optional } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { OidcSettings } from '../config';
import { saysMultiFactor, verifiedEmail } from './rules/oidc-claims';

/** Token of the identity provider's settings; undefined when there is none. */
export const OIDC_SETTINGS = Symbol('identity provider');

/** What has to be kept of a sign-in until the browser comes back. */
export interface OidcSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody as the provider knows them. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly multiFactor: boolean;
  /** Asks the provider once more where the identity token has no address; undefined unless the address is verified. */
  email(): Promise<string | undefined>;
}

const TIMEOUT_SECONDS = 5;
/** How long the provider's description of itself is used; its keys are renewed by themselves. */
const DISCOVERY_MS = 3_600_000;
const SCOPE = 'openid email profile';

/** Talks to the identity provider. Nothing is asked of it before somebody signs in, and never for longer than seconds. */
@Injectable()
export class OidcClient {
  private known: { readonly configuration: Promise<Configuration>; readonly until: number } | undefined;

  constructor(@Optional() @Inject(OIDC_SETTINGS) readonly settings?: OidcSettings) {}

  /**
   * Where the browser is sent to sign in.
   * @throws Error of the library or the network when the provider can not be used
   */
  async begin(redirectUri: string): Promise<{ readonly url: string; readonly secrets: OidcSecrets }> {
    const configuration = await this.configuration();
    const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: SCOPE,
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, secrets };
  }

  /**
   * Exchanges the code of the address that the browser came back to; state, nonce, verifier, issuer, audience, times and
   * signature are checked.
   * @throws Error of the library or the network when anything does not fit
   */
  async finish(current: URL, { state, nonce, verifier }: OidcSecrets): Promise<ProviderIdentity> {
    const configuration = await this.configuration();
    const tokens = await authorizationCodeGrant(configuration, current, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider gave no identity token.');
    return {
      issuer: claims.iss,
      subject: claims.sub,
      multiFactor: saysMultiFactor(claims),
      email: async () =>
        verifiedEmail(
          claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
            ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
            : claims,
        ),
    };
  }

  /** Found once and shared; a provider that did not answer is asked again the next time. */
  private configuration(): Promise<Configuration> {
    if (this.known && this.known.until > Date.now()) return this.known.configuration;
    const configuration = this.discover();
    const known = { configuration, until: Date.now() + DISCOVERY_MS };
    this.known = known;
    configuration.catch(() => {
      if (this.known === known) this.known = undefined;
    });
    return configuration;
  }

  private async discover(): Promise<Configuration> {
    if (!this.settings) throw new Error('There is no identity provider.');
    const { issuer, clientId, clientSecret } = this.settings;
    const url = new URL(issuer);
    // The settings allow http on a loopback address only.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that nobody uses it for other addresses
    const insecure = url.protocol === 'http:' ? [allowInsecureRequests] : [];
    return discovery(url, clientId, clientSecret, undefined, {
      execute: [...insecure, enableNonRepudiationChecks],
      timeout: TIMEOUT_SECONDS,
    });
  }
}
