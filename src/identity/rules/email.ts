/** Longest address that mail can be sent to. */
export const LONGEST_EMAIL = 254;

const VISIBLE_ASCII = /^[\x21-\x7e]+$/;
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The form in which addresses are kept and compared: lower case, without white space around it. ASCII only: two
 * addresses that look alike must not be two people, and lower case must mean the same here and in PostgreSQL.
 * @returns undefined for what is no address, or not in ASCII
 */
export function normalEmail(text: string): string | undefined {
  const given = text.trim();
  // Before it is changed: there are other letters whose small form is an ASCII one.
  if (given.length > LONGEST_EMAIL || !VISIBLE_ASCII.test(given)) return undefined;
  const email = given.toLowerCase();
  const at = email.lastIndexOf('@');
  const local = email.slice(0, Math.max(at, 0));
  const labels = email.slice(at + 1).split('.');
  const fits = local.length <= 64 && LOCAL.test(local);
  return fits && labels.length > 1 && labels.every((label) => LABEL.test(label)) ? email : undefined;
}
