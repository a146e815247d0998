import type { Tx } from '../database';
import { DomainError, type ProblemCode, type ProblemDetail } from '../shared/domain-error';
import { certificateNumber } from './rules/certificate-number';
import type { Certification } from './rules/certification';
import { OTHER_PERSON_CODES } from './rules/refusals';

/** The framework is held: nobody else gets this number. */
export async function nextNumber(tx: Tx, { code }: Certification['scheme'], now: Date): Promise<string> {
  const year = now.getUTCFullYear();
  const [row] = await tx.query<{ serial: number }[]>('SELECT next_certificate_serial($1) AS serial', [
    `${code}-${year}-`,
  ]);
  return certificateNumber({ code, year, serial: row?.serial ?? 1 });
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  'certification/wrong-state': 'certification/wrong-state',
  'certification/wrong-part': 'certification/wrong-part',
};

/** Everything that stands against a step, in one answer. */
export function refusal(errors: readonly ProblemDetail[]): DomainError {
  const [first] = errors;
  const code = first?.code ?? '';
  const isOther = errors.some((one) => OTHER_PERSON_CODES.has(one.code));
  return new DomainError(
    CODES[code] ?? (isOther ? 'certification/other-person' : 'certification/not-ready'),
    `${first?.message ?? ''} Nothing was changed.`,
    { errors },
  );
}
