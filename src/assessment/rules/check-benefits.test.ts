import { ALL_LEVERS, benefitsDocument, CASE_B, range } from '../../../test/support/benefit-models';
import { outline } from '../../../test/support/mini-documents';
import { checkBenefits } from './check-benefits';

const found = (
  figures: Parameters<typeof benefitsDocument>[0],
  rest: Parameters<typeof benefitsDocument>[1] = {},
): string[] => outline(checkBenefits(benefitsDocument(figures, rest)));

const COMPLAINTS = { complaintsNow: 100, complaintsTarget: 50, costPerComplaint: 20 } as const;

describe('a benefit model', () => {
  it('may have any number of levers, with figures known or in ranges of either direction', () => {
    expect([found(CASE_B), found(ALL_LEVERS), found(COMPLAINTS)]).toEqual([[], [], []]);
  });

  it('is refused where the likely figure does not lie between the ends', () => {
    expect(found({ ...COMPLAINTS, costPerComplaint: [10, 40, 30] })).toEqual([
      '/inputs/costPerComplaint/likely benefits/range-broken',
    ]);
  });

  it('is refused with figures that can not be, wherever they stand', () => {
    expect(
      found(
        { ...CASE_B, callBack: [50, 70, 170], resolutionNow: [0, 60, 62], costPerContact: [-1, 4, 5] },
        { dayRate: range(-1), costs: [{ ...range([-5, 0, 0]), title: 'Rooms', when: 'once' }] },
      ),
    ).toEqual([
      '/inputs/costPerContact/low benefits/out-of-bounds',
      '/inputs/callBack/high benefits/out-of-bounds',
      '/inputs/resolutionNow/low benefits/out-of-bounds',
      '/dayRate/low benefits/out-of-bounds',
      '/dayRate/likely benefits/out-of-bounds',
      '/dayRate/high benefits/out-of-bounds',
      '/costs/0/low benefits/out-of-bounds',
    ]);
  });

  it('is refused without a lever, with half a lever, and with what no lever needs', () => {
    expect(found({ contacts: 10, costPerContact: 2 })).toEqual(['/inputs benefits/no-lever']);
    expect(found({ ...COMPLAINTS, contacts: 10, callBack: 50 })).toEqual([
      '/inputs benefits/input-missing',
      '/inputs benefits/input-missing',
      '/inputs benefits/input-missing',
    ]);
    expect(found({ ...COMPLAINTS, contacts: 10 })).toEqual(['/inputs/contacts benefits/input-unused']);
  });

  it('is refused when a target may be worse than today, and not when it may be reached already', () => {
    expect(found({ ...CASE_B, resolutionNow: [60, 66, 78], resolutionTarget: [77, 80, 85] })).toEqual([
      '/inputs/resolutionTarget benefits/target-worse',
    ]);
    expect(found({ ...COMPLAINTS, complaintsTarget: [100, 50, 40] })).toEqual([]);
    expect(found({ ...COMPLAINTS, complaintsTarget: [101, 50, 40] })).toEqual([
      '/inputs/complaintsTarget benefits/target-worse',
    ]);
  });

  it('is refused when the time saved on a contact is worth more than the contact', () => {
    expect(found({ ...ALL_LEVERS, costPerContact: [0.1, 6, 7] })).toEqual([
      '/inputs/costPerContact benefits/contradiction',
    ]);
  });

  it('is refused when fewer leavers save more than all handling costs', () => {
    expect(found({ ...ALL_LEVERS, costPerContact: 10_000, replacementCost: 2_000_000 })).toEqual([
      '/inputs/replacementCost benefits/contradiction',
    ]);
  });

  it('is refused with a ramp that falls, and with an observed effect that nothing explains', () => {
    expect(found(COMPLAINTS, { ramp: [0, 50, 25] })).toEqual(['/ramp/2 benefits/ramp-falls']);
    expect(found(COMPLAINTS, { observed: { contactsAvoided: 5, source: 'Client' } })).toEqual([
      '/observed benefits/observed-alone',
    ]);
  });

  it('is refused in another currency than its engagement, and for a wave that it has not', () => {
    const context = { waves: ['baseline-1'], currency: 'EUR' };
    const problems = checkBenefits(benefitsDocument(COMPLAINTS), context, '/benefits');
    expect(outline(problems)).toEqual([
      '/benefits/wave benefits/unknown-wave',
      '/benefits/currency benefits/other-currency',
    ]);
    expect(problems.map(({ hint }) => hint)[0]).toContain('baseline-1');
    expect(checkBenefits(benefitsDocument(COMPLAINTS), { waves: ['baseline'] })).toEqual([]);
  });
});
