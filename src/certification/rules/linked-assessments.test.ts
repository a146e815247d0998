import fc from 'fast-check';
import { CERTIFICATION_STATES } from './life-cycle';
import {
  areCovered,
  auditsOfRound,
  type LinkedAssessment,
  peopleOf,
  PURPOSES,
  type Purpose,
  roundFacts,
  sampleKindIn,
  sitesVisited,
} from './linked-assessments';

const BEGAN = '2026-03-01T08:00:00.000Z';
const BEFORE = '2026-02-28T08:00:00.000Z';
const AFTER = '2026-03-02T08:00:00.000Z';
const one = (purpose: Purpose, completedAt: string | null, more: Partial<LinkedAssessment> = {}): LinkedAssessment => ({
  ...{ id: `${purpose} ${completedAt}`, purpose, completedAt, covered: [], people: [] },
  ...more,
});

describe('what assessments say of the round', () => {
  it('counts a self-assessment and an audit since the round began, and a baseline whenever it was', () => {
    const linked = [one('readiness', BEFORE), one('baseline', BEFORE), one('certification', BEFORE)];
    const none = { hasSelfAssessment: false, hasBaseline: true, isAssessed: false };
    expect(roundFacts('certificationAssessment', linked, BEGAN)).toEqual(none);
    const later = [one('readiness', AFTER), one('baseline', null), one('certification', BEGAN)];
    const all = { hasSelfAssessment: true, hasBaseline: false, isAssessed: true };
    expect(roundFacts('certificationAssessment', later, BEGAN)).toEqual(all);
  });

  it.each([
    ['certificationAssessment', 'certification'],
    ['decision', 'certification'],
    ['surveillance', 'surveillance'],
    ['suspended', 'surveillance'],
    ['recertification', 'recertification'],
    ['renewalAppealed', 'recertification'],
  ] as const)('in %s goes by audits for %s alone', (state, purpose) => {
    const linked = PURPOSES.map((each) => one(each, AFTER));
    expect(auditsOfRound(state, linked, BEGAN).map((audit) => audit.purpose)).toEqual([purpose]);
    expect(auditsOfRound(state, [one(purpose, null)], BEGAN)).toEqual([]);
  });

  it('is nothing where nothing is assessed', () => {
    expect(auditsOfRound('certified', [one('surveillance', AFTER)], BEGAN)).toEqual([]);
  });
});

describe('who assessed', () => {
  it('is everybody who worked in an audit that is open, or was completed in the round', () => {
    const linked = [
      one('certification', BEFORE, { people: ['early'] }),
      one('certification', null, { people: ['b', 'a'] }),
      one('surveillance', AFTER, { people: ['a', 'c'] }),
      one('baseline', AFTER, { people: ['consultant'] }),
    ];
    expect(peopleOf(linked, BEGAN)).toEqual(['a', 'b', 'c']);
  });
});

describe('places', () => {
  const place = (site: string, programme = 'voice') => ({ site, programme });

  it('are assessed where a completed audit covers each of them', () => {
    const linked = [
      one('certification', AFTER, { covered: [place('s1')] }),
      one('surveillance', AFTER, { covered: [place('s2')] }),
      one('certification', null, { covered: [place('s3')] }),
      one('baseline', AFTER, { covered: [place('s4')] }),
    ];
    expect(areCovered([place('s1'), place('s2')], linked)).toBe(true);
    for (const missing of [place('s3'), place('s4'), place('s1', 'chat')]) {
      expect(areCovered([place('s1'), missing], linked)).toBe(false);
    }
  });

  it('give the sites that were visited, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('s1', 's2', 's3')), (sites) => {
        const audit = one('certification', AFTER, { covered: sites.map((site) => place(site)) });
        expect(sitesVisited([audit, audit])).toEqual([...new Set(sites)].sort());
      }),
    );
  });
});

it('a sample is drawn for what can come next; two things can while a certificate is valid', () => {
  const kinds = new Map(CERTIFICATION_STATES.map((state) => [state, sampleKindIn(state)]));
  expect(kinds.get('applied')).toBe('first');
  expect(kinds.get('remediation')).toBe('first');
  expect(kinds.get('suspended')).toBe('surveillance');
  expect([kinds.get('expired'), kinds.get('recertification')]).toEqual(['recertification', 'recertification']);
  expect([kinds.get('certified'), kinds.get('surveillance')]).toEqual([undefined, undefined]);
});
