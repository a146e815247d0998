/** An identity provider that people can sign in with (OpenID Connect). */
export interface OidcSettings {
  /** As the provider writes it in its tokens; compared letter by letter. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it, for the button. */
  readonly name: string;
  /** Whether a sign-in that the provider says took several factors does without Tolok's own second factor. */
  readonly trustMultiFactor: boolean;
}

/** @returns undefined without TOLOK_OIDC_…; what is wrong is added to `wrong`, by the names of the variables */
export function readOidcSettings(
  text: (name: string) => string | undefined,
  wrong: string[],
): OidcSettings | undefined {
  const issuer = text('TOLOK_OIDC_ISSUER');
  const clientId = text('TOLOK_OIDC_CLIENT_ID');
  const clientSecret = text('TOLOK_OIDC_CLIENT_SECRET');
  const multiFactor = text('TOLOK_OIDC_TRUST_MFA') ?? 'no';
  if (multiFactor !== 'yes' && multiFactor !== 'no') wrong.push('TOLOK_OIDC_TRUST_MFA is "yes" or "no"');
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    wrong.push('TOLOK_OIDC_ISSUER, TOLOK_OIDC_CLIENT_ID and TOLOK_OIDC_CLIENT_SECRET belong together: set all or none');
    return undefined;
  }
  const url = safeUrl(issuer);
  if (!url || url.search !== '' || url.hash !== '') {
    wrong.push('TOLOK_OIDC_ISSUER is an https address without query (http on a loopback address only)');
  }
  const name = text('TOLOK_OIDC_NAME') ?? url?.hostname ?? '';
  if (name.length > 60) wrong.push('TOLOK_OIDC_NAME has at most 60 characters');
  return { issuer, clientId, clientSecret, name, trustMultiFactor: multiFactor === 'yes' };
}

/** The origin under which people reach the server; undefined when it is not set. Adds to `wrong` as above. */
export function readPublicUrl(text: (name: string) => string | undefined, wrong: string[]): string | undefined {
  const given = text('TOLOK_PUBLIC_URL');
  if (given === undefined) return undefined;
  const url = safeUrl(given);
  if (url?.pathname === '/' && url.search === '' && url.hash === '') return url.origin;
  wrong.push('TOLOK_PUBLIC_URL is an https address without path (http on a loopback address only)');
  return undefined;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** An address whose traffic nobody else can read or change; undefined for any other text. */
function safeUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackName(url.hostname));
  return safe && url.username === '' && url.password === '' ? url : undefined;
}

/** Whether a host name, as a URL has it, is this machine. */
export function isLoopbackName(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}
