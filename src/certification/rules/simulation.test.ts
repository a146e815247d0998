import { CertificationWorld, coveredKeys, type Tried } from '../../../test/support/certification-world';
import { schemeOf } from '../../../test/support/certification-schemes';
import { daysAfter } from '../../remediation/rules/days';
import { oncePer } from '../../shared/once';
import { type Certificate, certificateAt } from './certificate';
import { readCertificateNumber } from './certificate-number';
import { type Certification, obligationsIn } from './certification';
import { advance } from './clock';
import { independenceOf } from './independence';
import {
  CERTIFICATION_STATES,
  CERTIFICATION_TRANSITIONS,
  DECISIONS,
  HOLDING,
  IN_FORCE,
  mayHavePart,
  ruleOf,
  SUSPENDED,
} from './life-cycle';
import { plannedSurveillances } from './surveillance-dates';

const FIRST_DAY = '2026-01-01';
const DAYS = 6 * 365 + 1;
const CERTIFICATIONS = 1000;

const two = schemeOf({
  ...{ framework: 'service-excellence-5p', code: '5P' },
  validity: { ...schemeOf().validity, months: 24, surveillanceMonths: 12 },
});
const includes = (list: readonly string[], name: string): boolean => list.includes(name);

/** Last days on which a surveillance may be missing. */
const lateDays = oncePer(({ certificate, scheme }: Certification): readonly string[] =>
  certificate
    ? plannedSurveillances(certificate, scheme).map(({ due }) => daysAfter(due, scheme.validity.surveillanceGraceDays))
    : [],
);

/** Every rule that a day can break, in plain words; empty when all hold. */
function faultsOn(today: string, certification: Certification, slept: Certification): string[] {
  const { state, certificate, scheme, nonconformities, conditions, surveillances } = certification;
  if (!certificate) return includes(HOLDING, state) ? ['a state with a certificate has none'] : [];
  const { status } = certificateAt(certificate, obligationsIn(certification), today);
  const faults: string[] = [];
  const rule = (holds: boolean, text: string): void => {
    if (!holds) faults.push(`${today} ${certificate.number} ${state} ${status}: ${text}`);
  };
  rule((status === 'valid') === includes(IN_FORCE, state), 'state and certificate disagree on validity');
  rule((status === 'suspended') === includes(SUSPENDED, state), 'state and certificate disagree on suspension');
  const sleeper =
    slept === certification
      ? status
      : certificateAt(slept.certificate ?? certificate, obligationsIn(slept), today).status;
  rule((sleeper === 'valid') === (status === 'valid'), 'validity depends on the clock having run');
  if (status !== 'valid') return faults;
  rule(certificate.validFrom <= today && today <= certificate.validUntil, 'valid outside its validity');
  const { major, graceDays } = scheme.nonconformities;
  for (const { grade, foundOn, closedOn } of nonconformities) {
    if (grade !== 'major' || closedOn !== null) continue;
    rule(daysAfter(foundOn, major.closeDays + graceDays) >= today, 'valid with a major overdue beyond its grace');
  }
  for (const { due, metOn } of conditions) {
    rule(metOn !== null || daysAfter(due, graceDays) >= today, 'valid with a condition overdue beyond its grace');
  }
  const past = lateDays(certification).filter((day) => day < today);
  rule(surveillances.length >= past.length, 'valid without a surveillance');
  return faults;
}

/** Every rule that a step can break. */
function faultsOf({ before, after, steps, isRefused }: Tried): string[] {
  const faults: string[] = [];
  const taken = isRefused ? steps.filter(({ role }) => role === 'clock') : steps;
  if (taken.length !== steps.length) faults.push('a refused step was taken');
  if (steps.length === 0) return faults;
  const last = steps.at(-1);
  for (const { transition, role, personId, on } of steps) {
    if (!mayHavePart(transition, role)) faults.push(`${transition} by ${role}`);
    if (!includes(DECISIONS, transition)) continue;
    if (before.round.assessors.includes(personId ?? '')) faults.push(`${transition} by an assessor`);
    const { party, scheme, declarations } = before;
    const { interestMonths } = scheme.decision;
    const { isDeclared, conflicts } = independenceOf(personId ?? '', declarations, {
      party,
      today: on,
      interestMonths,
    });
    if (!isDeclared || conflicts.length > 0) faults.push(`${transition} by somebody who is not independent`);
  }
  if (last && after.state !== ruleOf(last.transition).to) faults.push(`${last.transition} leads elsewhere`);
  return faults;
}

describe('a thousand certifications over six years', () => {
  const world = new CertificationWorld([schemeOf(), two], CERTIFICATIONS, 20260101);
  const faults: string[] = [];
  const issued = new Map<string, Certificate>();
  const reached = new Set<string>();
  let tried = 0;
  let refused = 0;

  beforeAll(() => {
    for (let index = 0, today = FIRST_DAY; index < DAYS; index += 1, today = daysAfter(today, 1)) {
      const covered = new Set<string>();
      for (let slot = 0; slot < CERTIFICATIONS; slot += 1) {
        const what = world.live(slot, today);
        if (what) {
          tried += 1;
          refused += Number(what.isRefused);
          faults.push(...faultsOf(what).map((fault) => `${today} ${fault}`));
        }
        const slept = world.slots[slot] as Certification;
        const { certification, steps } = advance(slept, today);
        world.slots[slot] = certification;
        for (const { transition } of steps) world.taken.add(transition);
        reached.add(certification.state);
        faults.push(...faultsOn(today, certification, slept));
        if (certification.certificate) issued.set(certification.certificate.number, certification.certificate);
      }
      for (const certification of world.slots) {
        if (!includes(IN_FORCE, certification.state)) continue;
        for (const key of coveredKeys(certification)) {
          if (covered.has(key)) faults.push(`${today} two valid certificates cover ${key}`);
          covered.add(key);
        }
      }
      if (faults.length > 20) break;
    }
    // Half a minute on an idle machine.
  }, 600_000);

  it('keep every rule on every day', () => {
    expect(faults).toEqual([]);
  });

  it('have numbers of their own, which can be read', () => {
    expect(new Set(world.numbers).size).toBe(world.numbers.length);
    expect(world.numbers.length).toBeGreaterThan(1000);
    for (const number of world.numbers) expect(readCertificateNumber(number)).not.toBeNull();
    expect([...issued.keys()].every((number) => world.numbers.includes(number))).toBe(true);
  });

  it('go everywhere that a certification can go, by every transition, and are often refused', () => {
    expect([...reached].sort()).toEqual([...CERTIFICATION_STATES].sort());
    expect([...world.taken].sort()).toEqual([...CERTIFICATION_TRANSITIONS].sort());
    expect(refused).toBeGreaterThan(50_000);
    expect(tried - refused).toBeGreaterThan(10_000);
  });
});
