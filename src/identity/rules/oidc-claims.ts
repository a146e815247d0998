import { normalEmail } from './email';

/** What an identity token says, of what Tolok looks at. */
export type IdentityClaims = Readonly<Record<string, unknown>>;

/**
 * The address that the provider has proved to belong to whoever signs in; undefined without proof. Providers that send
 * the claim as a text are not read generously: only `true` is a proof.
 */
export function verifiedEmail(claims: IdentityClaims): string | undefined {
  const { email, email_verified: verified } = claims;
  return verified === true && typeof email === 'string' ? normalEmail(email) : undefined;
}

/** Authentication contexts that need several factors: phishing-resistant ones, and the policy of that name. */
const STRONG_CONTEXTS: ReadonlySet<unknown> = new Set([
  'phr',
  'phrh',
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
]);

/** Whether the provider says that it asked for more than one factor (`mfa` of RFC 8176, or a context of that strength). */
export function saysMultiFactor(claims: IdentityClaims): boolean {
  const { amr, acr } = claims;
  return (Array.isArray(amr) && amr.includes('mfa')) || STRONG_CONTEXTS.has(acr);
}
