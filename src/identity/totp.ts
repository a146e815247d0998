import { generateSecret, generateURI, verifySync } from 'otplib';

/** As every authenticator app understands it: SHA-1, six digits, 30 seconds. */
const FORM = { algorithm: 'sha1', digits: 6, period: 30 } as const;
const ISSUER = 'Tolok';

/** 160 random bits, base32. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/** For the QR code that an authenticator app reads. */
export function totpUri(secret: string, email: string): string {
  return generateURI({ ...FORM, issuer: ISSUER, label: email, secret });
}

/**
 * The time step that a code belongs to, one before and one after the present included; undefined when it is none of
 * them. Whoever accepts the code has to see to it that no step is accepted twice.
 */
export function totpStep(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ ...FORM, secret, token: code, epoch, epochTolerance: FORM.period });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
