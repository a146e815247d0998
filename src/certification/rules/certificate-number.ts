/**
 * Number of a certificate: code of the scheme, year, serial in that year, and two check digits, `OSP-2026-00042-71`. The digits
 * are those of ISO/IEC 7064 MOD 97-10, as in bank account numbers: they find every wrong digit and every two that changed
 * places. A number says nothing that is secret and can be guessed; the check page goes by an id that can not.
 */
export interface CertificateNumber {
  /** Two to five capitals and digits. */
  readonly code: string;
  /** Four digits. */
  readonly year: number;
  /** From 1, within the year and the code. */
  readonly serial: number;
}

const SERIAL_DIGITS = 5;
const CODE = /^[A-Z0-9]{2,5}$/;
const NUMBER = /^([A-Z0-9]{2,5})-(\d{4})-(\d{5})-(\d{2})$/;

/** @throws RangeError when code, year or serial have no place in a number */
export function certificateNumber({ code, year, serial }: CertificateNumber): string {
  if (!CODE.test(code)) throw new RangeError(`${code} is no code of a scheme.`);
  if (!(Number.isInteger(year) && year >= 1900 && year <= 2199)) throw new RangeError(`${year} is no year.`);
  if (!(Number.isInteger(serial) && serial >= 1 && serial < 10 ** SERIAL_DIGITS)) {
    throw new RangeError(`${serial} is no serial number below ${10 ** SERIAL_DIGITS}.`);
  }
  const body = `${code}-${year}-${String(serial).padStart(SERIAL_DIGITS, '0')}`;
  return `${body}-${checkDigits(body)}`;
}

/** The parts of a number, however it was typed; null where it is none, or was mistyped. */
export function readCertificateNumber(typed: string): CertificateNumber | null {
  const [, code = '', year = '', serial = '', check] = NUMBER.exec(typed.trim().toUpperCase()) ?? [];
  if (check === undefined || checkDigits(`${code}-${year}-${serial}`) !== check) return null;
  return { code, year: Number(year), serial: Number(serial) };
}

/** 98 − (the digits, then 00) mod 97; letters count as 10 to 35. */
function checkDigits(body: string): string {
  const digits = body.replaceAll('-', '').replace(/[A-Z]/g, (letter) => parseInt(letter, 36).toString());
  return String(98n - (BigInt(`${digits}00`) % 97n)).padStart(2, '0');
}
