import { schemeOf } from '../../../test/support/certification-schemes';
import { calendarFile } from '../../remediation/rules/calendar';
import type { Certificate } from './certificate';
import { applicationOf, type Certification } from './certification';
import { calendarEntries, type DatedCertification } from './calendar-entries';
import { calendarWordsIn } from './calendar-words';
import { DATE_KINDS, type DateKind, datesIn, isUpTo } from './dates-ahead';
import { CERTIFICATION_STATES, type CertificationState } from './life-cycle';

const CERTIFICATE: Certificate = {
  ...{ number: 'OSP-2026-00001-11', scheme: 'cx-operations-osp-1', party: 'p1', events: [] },
  ...{ validFrom: '2026-02-01', validUntil: '2027-01-31', places: [{ site: 's1', programme: 'voice' }] },
};
const NUMBER = CERTIFICATE.number;
const inState = (state: CertificationState, changes: Partial<Certification> = {}): Certification => ({
  ...applicationOf('p1', schemeOf(), CERTIFICATE.places, '2026-01-01'),
  ...{ state, certificate: CERTIFICATE, since: '2026-02-01' },
  ...changes,
});
const told = (certification: Certification, today = '2026-03-01'): string[] =>
  datesIn(certification, today).map(
    ({ kind, ref, date, isSettled }) => `${date} ${kind} ${ref ?? '-'}${isSettled ? ' settled' : ''}`,
  );

describe('dates of a certification', () => {
  it('of a certificate are its surveillance, when renewal opens, and its last day', () => {
    expect(told(inState('certified'))).toEqual([
      `2026-08-01 surveillance ${NUMBER}/1`,
      `2026-10-03 renewalOpens ${NUMBER}`,
      `2027-01-31 expiry ${NUMBER}`,
    ]);
    expect(told(inState('recertification', { surveillances: ['2026-07-20'] }), '2026-11-01')).toEqual([
      `2026-08-01 surveillance ${NUMBER}/1 settled`,
      `2027-01-31 expiry ${NUMBER}`,
    ]);
  });

  it('name the last day of grace of what is late, until it suspends', () => {
    // 35 days of grace.
    expect(told(inState('certified'), '2026-08-02')).toContain(`2026-09-05 suspension ${NUMBER}/1`);
    expect(told(inState('certified'), '2026-08-01').join()).not.toContain('suspension');
    const suspended = { ...CERTIFICATE, events: [{ kind: 'suspended', on: '2026-09-06' }] as const };
    const after = told(inState('suspended', { certificate: suspended, since: '2026-09-06' }), '2026-09-07');
    expect(after.join()).not.toContain('suspension');
    // It expires before it would be withdrawn.
    expect(after.join()).not.toContain('withdrawal');
    const early = { ...CERTIFICATE, events: [{ kind: 'suspended', on: '2026-03-01' }] as const };
    const running = inState('suspended', { certificate: early, since: '2026-03-01' });
    expect(told(running, '2026-03-02')).toContain(`2026-07-29 withdrawal ${NUMBER}`);
  });

  it('of one that has expired are its last day, and how long the way back is open', () => {
    expect(told(inState('expired', { since: '2027-02-01' }), '2027-02-05')).toEqual([
      `2026-08-01 surveillance ${NUMBER}/1 settled`,
      `2027-01-31 expiry ${NUMBER}`,
      `2027-04-11 restoration ${NUMBER}`,
    ]);
  });

  it('are settled where there is no certificate any more', () => {
    const earlier = [{ ...CERTIFICATE, number: 'OSP-2025-00001-10', validUntil: '2026-01-31' }];
    expect(told(inState('withdrawn', { earlier }))).toEqual([
      '2026-01-31 expiry OSP-2025-00001-10 settled',
      `2026-08-01 surveillance ${NUMBER}/1 settled`,
      `2027-01-31 expiry ${NUMBER} settled`,
    ]);
    expect(told(inState('applied', { certificate: null }))).toEqual([]);
  });

  it('of nonconformities and conditions are their due days', () => {
    const found = { requirement: 'Q-01', foundOn: '2026-02-10', answeredOn: null, closedOn: null } as const;
    const dates = told(
      inState('applied', {
        certificate: null,
        nonconformities: [
          { ...found, id: 'NC-01', grade: 'major' },
          { ...found, id: 'NC-02', grade: 'minor', answeredOn: '2026-02-20' },
          { ...found, id: 'NC-03', grade: 'minor', closedOn: '2026-02-20' },
          { ...found, id: 'NC-04', grade: 'opportunity' },
        ],
        conditions: [
          { id: 'minorPlans', due: '2026-06-01', metOn: null },
          { id: 'openMinors', due: '2026-06-01', metOn: '2026-02-20' },
        ],
      }),
    );
    expect(dates).toEqual([
      '2026-03-12 nonconformityPlan NC-01',
      '2026-04-11 nonconformityPlan NC-02 settled',
      '2026-04-11 nonconformityPlan NC-03 settled',
      '2026-05-11 nonconformityClosure NC-01',
      '2026-06-01 condition minorPlans',
      '2026-06-01 condition openMinors settled',
      '2026-08-09 nonconformityClosure NC-02',
      '2026-08-09 nonconformityClosure NC-03 settled',
    ]);
  });

  it('say since when a decision or a review waits', () => {
    const deciding = CERTIFICATION_STATES.filter((state) => told(inState(state)).includes('2026-02-01 decision -'));
    expect(deciding).toEqual(['decision', 'appealed', 'renewalDecision', 'renewalAppealed', 'suspensionAppealed']);
    expect(told(inState('surveillance', { reviewRaisedOn: '2026-02-20' }))).toContain('2026-02-20 review -');
  });

  it('are up to whoever has a part in what they wait for', () => {
    const kinds = Object.keys(DATE_KINDS) as DateKind[];
    const upTo = (role: 'lead' | 'vendorManager' | 'respondent' | 'auditor'): number =>
      kinds.filter((kind) => isUpTo(kind, [role])).length;
    expect([upTo('lead'), upTo('vendorManager'), upTo('respondent'), upTo('auditor')]).toEqual([9, 8, 7, 0]);
    expect(isUpTo('decision', [])).toBe(false);
  });
});

describe('a calendar of certifications', () => {
  const dated = (changes: Partial<DatedCertification> = {}): DatedCertification => ({
    ...{ id: 'c1', party: 'Fairline', title: { en: 'Certified', id: 'Bersertifikat', zh: '认证' }, engagement: null },
    ...{ dates: datesIn(inState('certified'), '2026-03-01'), changes: 7, changedAt: '2026-03-01T08:00:00.000Z' },
    ...changes,
  });

  it('keeps the id of a date that is settled or moves, and says so', () => {
    const before = calendarEntries([dated()], 'en');
    const after = calendarEntries(
      [dated({ dates: datesIn(inState('withdrawn'), '2026-03-02'), changes: 8, engagement: 'Review' })],
      'en',
    );
    expect(before.map(({ uid, isCancelled, sequence }) => [uid, isCancelled, sequence])).toEqual([
      [`c1-surveillance-${NUMBER}/1@tolok`, false, 7],
      [`c1-renewalOpens-${NUMBER}@tolok`, false, 7],
      [`c1-expiry-${NUMBER}@tolok`, false, 7],
    ]);
    expect(after.map(({ uid, isCancelled, sequence }) => [uid, isCancelled, sequence])).toEqual([
      [`c1-surveillance-${NUMBER}/1@tolok`, true, 8],
      [`c1-expiry-${NUMBER}@tolok`, true, 8],
    ]);
    expect([before[0]?.description, after[0]?.description]).toEqual(['Certified', 'Certified\nReview']);
    const text = calendarFile('x', [...before, ...after], 'Certifications');
    expect(text).toContain('PRODID:-//Tolok//Certifications//EN\r\n');
    expect(text.match(/STATUS:(CONFIRMED|CANCELLED)/g)).toEqual([
      ...['STATUS:CONFIRMED', 'STATUS:CONFIRMED', 'STATUS:CONFIRMED', 'STATUS:CANCELLED', 'STATUS:CANCELLED'],
    ]);
  });

  it('is worded in every language', () => {
    const waiting = dated({ dates: [{ kind: 'decision', ref: null, date: '2026-03-01', isSettled: false }] });
    expect((['en', 'id', 'zh'] as const).map((language) => calendarEntries([waiting], language)[0]?.summary)).toEqual([
      ...['Fairline: decision waits', 'Fairline: keputusan ditunggu', 'Fairline: 等待决定'],
    ]);
    for (const language of ['en', 'id', 'zh'] as const) {
      expect(Object.keys(calendarWordsIn(language).kinds).sort()).toEqual(Object.keys(DATE_KINDS).sort());
    }
  });
});
