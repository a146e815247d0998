import { ALL_LEVERS, benefitsOf, CASE_B, range } from '../../../test/support/benefit-models';
import { dividedBy, plus, ratio, type Ratio, roundedTo, ZERO } from '../../scoring/ratio';
import type { Worlds } from './benefit';
import { reckonBenefits } from './reckon-benefits';
import { yearlyBenefit } from './yearly-benefit';

const shown = ({ low, likely, high }: Worlds<Ratio>, digits = 0): string[] =>
  [low, likely, high].map((value) => roundedTo(value, digits));
const inMillions = (value: Ratio): string => roundedTo(dividedBy(value, ratio(1_000_000)), 1);
const PLAN = {
  startDate: '2026-01-05',
  effort: { low: 80, likely: 100, high: 150 },
  workstreams: [
    { endDate: '2026-02-27', lost: ratio(1, 10) },
    { endDate: '2026-03-13', lost: ratio(3, 10) },
  ],
};

describe('the facts of case B', () => {
  const reckoned = reckonBenefits(
    benefitsOf(CASE_B, {
      observed: { contactsAvoided: 12_000_000, saving: 53_300_000, source: 'Client' },
    }),
  );

  it('give 12 million contacts fewer and 53.3 million USD a year at the likely volume and call-back propensity', () => {
    expect(inMillions(reckoned.contactsAvoided.likely)).toBe('12.0');
    expect(inMillions(reckoned.money.likely)).toBe('53.3');
  });

  it('give the same saving for every pair of volume and propensity that 12 million contacts imply', () => {
    const { rows = [], contacts = [] } = reckoned.grid ?? {};
    expect(contacts.map(inMillions)).toEqual(['68.6', '105.3', '154.3']);
    expect(rows.map(({ money }) => money.map(inMillions))).toEqual([
      ['23.7', '36.4', '53.3'],
      ['34.7', '53.3', '78.1'],
      ['53.3', '81.8', '119.9'],
    ]);
  });

  it('cost 4.44 USD a call, and imply a volume for each propensity', () => {
    const { perContact, rows = [] } = reckoned.solvedBack ?? {};
    expect(perContact && roundedTo(perContact, 2)).toBe('4.44');
    expect(rows.map(({ repeats, contacts }) => [repeats, contacts && inMillions(contacts)])).toEqual([
      ['untilResolved', '68.6'],
      ['untilResolved', '105.3'],
      ['untilResolved', '154.3'],
      ['once', '114.9'],
    ]);
  });

  it('move resolution by +14 points, which is +21 %', () => {
    const [moved] = reckoned.moved;
    expect(moved && [roundedTo(moved.difference, 0, 100), roundedTo(moved.relative, 0, 100)]).toEqual(['14', '21']);
  });

  it('hang on the call-back propensity and the volume alone, the propensity a little more', () => {
    expect(reckoned.tornado.map(({ input, swing }) => [input, inMillions(swing)])).toEqual([
      ['callBack', '45.5'],
      ['contacts', '43.4'],
    ]);
  });

  it('say nothing on cost without a plan', () => {
    expect(reckoned.value).toBeNull();
  });
});

describe('reckonBenefits', () => {
  it('values an automated share of 5.5 % of contacts at 550 thousand, 100 thousand a point', () => {
    const automated = (share: number): string =>
      roundedTo(
        reckonBenefits(
          benefitsOf({ contacts: 2_000_000, costPerContact: 5, automatedShare: share, containedUnresolved: 0 }),
        ).money.likely,
        0,
      );
    expect([automated(5.5), automated(1)]).toEqual(['550000', '100000']);
  });

  it('leaves out what automation contains and does not resolve', () => {
    const { levers } = reckonBenefits(
      benefitsOf({ contacts: 1000, costPerContact: 5, automatedShare: 20, containedUnresolved: 25 }),
    );
    expect(levers.map(({ quantity }) => roundedTo(quantity.likely, 0))).toEqual(['150']);
  });

  it('saves handle time only on contacts that are still made, and leavers only among agents still needed', () => {
    const alone = { contacts: 900_000, handleTimeNow: 400, handleTimeTarget: 380, costPerHour: 20 };
    const moved = (figures: Parameters<typeof benefitsOf>[0]) =>
      Object.fromEntries(
        reckonBenefits(benefitsOf(figures)).levers.map(({ lever, quantity }) => [lever, roundedTo(quantity.likely, 1)]),
      );
    const automation = { costPerContact: 6, automatedShare: 10, containedUnresolved: 0 };
    const attrition = { agents: 100, attritionNow: 30, attritionTarget: 20, replacementCost: 100 };
    expect(moved(alone)).toEqual({ handleTime: '5000.0' });
    expect(moved({ ...alone, ...automation })).toEqual({ automation: '90000.0', handleTime: '4500.0' });
    expect(moved(attrition)).toEqual({ attrition: '10.0' });
    // 90 % of the contacts, in 95 % of the time.
    expect(moved({ ...alone, ...automation, ...attrition })).toMatchObject({ attrition: '8.6' });
  });

  it('sums its levers to the whole in every world, exactly', () => {
    const { levers, money } = reckonBenefits(benefitsOf(ALL_LEVERS));
    expect(levers.map(({ lever }) => lever)).toEqual([
      'resolution',
      'automation',
      'handleTime',
      'complaints',
      'attrition',
    ]);
    for (const world of ['low', 'likely', 'high'] as const) {
      const sum = levers.reduce((total, lever) => plus(total, lever.money[world]), ZERO);
      expect(roundedTo(sum, 12)).toBe(roundedTo(money[world], 12));
    }
  });

  it('reckons complaints avoided × cost of one', () => {
    const complaints = { complaintsNow: 10_000, complaintsTarget: 8_000, costPerComplaint: 30 };
    const { money, contactsAvoided, moved, grid, solvedBack } = reckonBenefits(benefitsOf(complaints));
    expect(shown(money)).toEqual(['60000', '60000', '60000']);
    expect([shown(contactsAvoided), grid, solvedBack]).toEqual([['0', '0', '0'], null, null]);
    expect(moved.map(({ relative }) => roundedTo(relative, 2))).toEqual(['-0.20']);
  });

  it('takes a range whichever end stands first', () => {
    const up = reckonBenefits(benefitsOf({ ...ALL_LEVERS, handleTimeTarget: [360, 380, 390] }));
    expect(up).toEqual(reckonBenefits(benefitsOf(ALL_LEVERS)));
  });

  it('ranks equal swings in the order of the model, and leaves out what is known', () => {
    const { tornado } = reckonBenefits(benefitsOf(ALL_LEVERS));
    expect(tornado.map(({ input }) => input)).not.toContain('handleTimeNow');
    const swings = tornado.map(({ swing }) => Number(roundedTo(swing, 6)));
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
  });

  it('grows with the points that workstreams win back, from the month after each ends', () => {
    const { value } = reckonBenefits(benefitsOf(ALL_LEVERS), PLAN);
    expect(value?.rampFrom).toBe('plan');
    expect(value?.ramp.map((share) => roundedTo(share, 2))).toEqual(['0.00', '0.00', '0.25', '1.00']);
  });

  it('takes a stated ramp instead, and puts every cost at its highest in the low world', () => {
    const { value } = reckonBenefits(
      benefitsOf(ALL_LEVERS, {
        ramp: [0, 50],
        costs: [
          { ...range([1000, 2000, 3000]), title: 'Training rooms', when: 'once' },
          { ...range([100, 200, 300]), title: 'Licences', when: 'yearly' },
        ],
      }),
      PLAN,
    );
    expect(value?.rampFrom).toBe('stated');
    expect(value && [value.effort, value.once, value.yearly].map((worlds) => shown(worlds))).toEqual([
      ['105000', '50000', '32000'],
      ['108000', '52000', '33000'],
      ['300', '200', '100'],
    ]);
  });

  it('fails on a lever with some of its inputs only', () => {
    expect(() => yearlyBenefit({ complaintsNow: ratio(5) })).toThrow('The benefit model has no complaintsTarget.');
  });
});
