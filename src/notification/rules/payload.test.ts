import { ACTION_TRANSITIONS } from '../../remediation/rules/life-cycle';
import { EVENT_TYPES, type Happening, TEST_TYPE, typeOfTransition } from './event-types';
import { actionBody, certificationBody, decisionBody, testBody, type ToldAction } from './payload';

const AT = '2026-03-02T08:00:00.000Z';
const ACTION: ToldAction = {
  ...{ id: 'a1', ref: 'CA-01', engagementId: 'e1', assessmentId: 'as1', partyId: null },
  ...{ title: { en: 'Not held', id: 'Tidak diadakan' }, grade: 'major', state: 'planned', due: '2026-03-05' },
  effectivenessDue: null,
  waitsFor: { what: 'implementation', date: '2026-03-05', daysLeft: 3 },
  version: 4,
};

describe('what a webhook is told', () => {
  it('has a type for each transition of a corrective action, and no two for one', () => {
    const types = (['open', ...ACTION_TRANSITIONS] satisfies readonly Happening[]).map(typeOfTransition);
    expect(new Set(types).size).toBe(types.length);
    expect(EVENT_TYPES).toEqual(expect.arrayContaining(types));
    for (const type of [...EVENT_TYPES, TEST_TYPE]) expect(type).toMatch(/^[a-z_]+\.[a-z_]+$/);
  });

  it('of a corrective action is what it is, how it stands, and where to read more', () => {
    expect(JSON.parse(actionBody('corrective_action.due_soon', AT, ACTION))).toEqual({
      type: 'corrective_action.due_soon',
      timestamp: AT,
      data: { ...ACTION, path: '/v1/corrective-actions/a1' },
    });
  });

  it('is nothing beyond the listed fields, whatever else is known of the action', () => {
    const more = {
      ...{ ...ACTION, responsibleName: 'SECRET', cause: 'SECRET', evidence: ['SECRET'], waitsFor: null },
      title: { en: 'Not held', id: 'Tidak diadakan', note: 'SECRET' },
    };
    const text = actionBody('corrective_action.closed', AT, more);
    expect(text).not.toContain('SECRET');
    expect(JSON.parse(text).data.waitsFor).toBeNull();
    expect(text).toBe(actionBody('corrective_action.closed', AT, { ...ACTION, waitsFor: null }));
  });

  it('of a decision is its status, its date and how late it is', () => {
    const told = { id: 'd1', ref: 'D-01', engagementId: 'e1', title: 'Fees', status: 'decided', due: '2026-03-01' };
    const text = decisionBody('forum_decision.overdue', AT, { ...told, daysLeft: -1, version: 2 });
    expect(JSON.parse(text)).toEqual({
      type: 'forum_decision.overdue',
      timestamp: AT,
      data: { ...told, daysLeft: -1, version: 2, path: '/v1/engagements/e1/forum/decisions/d1' },
    });
  });

  it('of a certification is ids, states and days, whatever else is known of it', () => {
    const told = {
      ...{ id: 'c1', engagementId: 'e1', partyId: 'p1', scheme: 'osp-1', state: 'surveillance', note: 'SECRET' },
      certificate: { id: 'k1', number: 'N', validFrom: '2026-03-01', validUntil: '2027-02-28', holder: 'SECRET' },
      step: { transition: 'raiseReview', on: '2026-03-02', personId: 'SECRET' },
      waitsFor: { what: 'expiry', ref: 'N', date: '2027-02-28', daysLeft: 3 },
      review: { seq: 1, raisedOn: '2026-03-02', kpis: ['csat'], outcome: null, reasons: ['SECRET'] },
    };
    const text = certificationBody('certification.review_raised', AT, told);
    expect(text).not.toContain('SECRET');
    expect(JSON.parse(text).data).toMatchObject({ review: { kpis: ['csat'] }, path: '/v1/certifications/c1' });
    const bare = { ...told, certificate: null, step: null, waitsFor: null, review: null };
    expect(JSON.parse(certificationBody('certificate.expiring', AT, bare)).data).toEqual({
      ...{ id: 'c1', engagementId: 'e1', partyId: 'p1', scheme: 'osp-1', state: 'surveillance' },
      ...{ certificate: null, step: null, waitsFor: null, review: null, path: '/v1/certifications/c1' },
    });
  });

  it('of a test names the webhook', () => {
    expect(testBody(TEST_TYPE, AT, 'w1')).toBe(
      `{"data":{"id":"w1","path":"/v1/webhooks/w1"},"timestamp":"${AT}","type":"webhook.test"}`,
    );
  });
});
