import fc from 'fast-check';
import type { Drivers, MonitoredContacts } from '../../assessment/assessment';
import { benjaminiHochberg } from '../../statistics/multiple-tests';
import { judgeDrivers, type ErrorAssociation } from './judge-drivers';

type Row = readonly [
  errors: readonly string[],
  contacts: number,
  dissatisfied: number,
  traits?: Partial<MonitoredContacts>,
];

function driversOf(keys: readonly string[], rows: readonly Row[]): Drivers {
  return {
    ...{ title: 'Errors', period: { from: '2012-01-01', to: '2012-01-31' } },
    errors: keys.map((key) => ({ key, title: key, class: 'customer' })),
    contacts: rows.map(([errors, contacts, dissatisfied, traits]) => ({ errors, contacts, dissatisfied, ...traits })),
  };
}

/** 45 of 100 contacts with the error are dissatisfied, 60 of 400 without. */
const KNOWN: readonly Row[] = [
  [['wrong'], 100, 45],
  [[], 400, 60],
];

const only = (drivers: Drivers): ErrorAssociation => {
  const [first] = judgeDrivers(drivers).associations;
  if (!first) throw new Error('There is no association.');
  return first;
};

describe('an error that goes with dissatisfaction', () => {
  const drivers = driversOf(['wrong'], KNOWN);
  const found = only(drivers);

  it('has the odds ratio 4.64 (2.87–7.49), and a DSAT of 45 % against 15 %', () => {
    expect(found.oddsRatio?.value).toBeCloseTo(4.636, 3);
    expect(found.oddsRatio?.interval.low).toBeCloseTo(2.87, 2);
    expect(found.oddsRatio?.interval.high).toBeCloseTo(7.49, 2);
    expect(found.withError).toMatchObject({ dissatisfied: 45, contacts: 100, share: 0.45 });
    expect(found.withoutError).toMatchObject({ dissatisfied: 60, contacts: 400, share: 0.15 });
    expect(found.withError?.interval.low).toBeCloseTo(0.356, 3);
    expect(found).toMatchObject({ verdict: 'associated', test: { kind: 'chiSquare' } });
    expect(found.test?.pValue).toBeLessThan(1e-9);
  });

  it('goes with 28.6 % of all dissatisfied contacts', () => {
    expect(found.populationAttributableShare).toBeCloseTo(0.286, 3);
  });

  it('has the same odds ratio in the regression where there is nothing to adjust for', () => {
    const { model, contacts, dissatisfied } = judgeDrivers(drivers);
    expect(model).toMatchObject({ kind: 'fitted', terms: 1, adjustedFor: [] });
    expect([contacts, dissatisfied]).toEqual([500, 105]);
    expect(found.adjustedOddsRatio?.value).toBeCloseTo(4.636, 3);
    expect(found.adjustedOddsRatio?.interval.low).toBeCloseTo(2.87, 2);
  });

  it('is protective when contacts with it are dissatisfying less often', () => {
    const opposite = driversOf(
      ['warm'],
      [
        [['warm'], 400, 60],
        [[], 100, 45],
      ],
    );
    expect(only(opposite).verdict).toBe('protective');
    expect(only(opposite).populationAttributableShare).toBeLessThan(0);
  });
});

describe('few contacts', () => {
  it("are judged by Fisher's test, and prove little", () => {
    const few = driversOf(
      ['wrong'],
      [
        [['wrong'], 5, 2],
        [[], 20, 3],
      ],
    );
    expect(only(few)).toMatchObject({ verdict: 'notProven', test: { kind: 'fisher' } });
    expect(judgeDrivers(few).model).toEqual({ kind: 'notFitted', reason: 'tooFewEvents' });
  });

  it('of which all or none are dissatisfied have no odds ratio', () => {
    for (const dissatisfied of [0, 30]) {
      const same = driversOf(
        ['wrong'],
        [
          [['wrong'], 30, dissatisfied],
          [[], 30, dissatisfied],
        ],
      );
      expect(only(same)).toMatchObject({ oddsRatio: null, verdict: 'notProven', test: { pValue: 1 } });
    }
  });

  it('say nothing of an error that all of them have, or none', () => {
    const { associations, model } = judgeDrivers(
      driversOf(
        ['wrong', 'never', 'always'],
        [
          [['wrong', 'always'], 100, 45],
          [['always'], 400, 60],
        ],
      ),
    );
    expect(associations.map(({ error, test }) => [error.key, test === null])).toEqual([
      ['wrong', false],
      ['never', true],
      ['always', true],
    ]);
    const [, never, always] = associations;
    expect(never).toMatchObject({ withError: null, oddsRatio: null, populationAttributableShare: null });
    expect(always).toMatchObject({ withoutError: null, adjustedOddsRatio: null, verdict: 'notProven' });
    expect(model).toMatchObject({ kind: 'fitted', terms: 1 });
  });

  it('without any error to compare are not judged at all', () => {
    const { associations, model } = judgeDrivers(driversOf(['never'], [[[], 100, 20]]));
    expect(model).toEqual({ kind: 'notFitted', reason: 'nothingToCompare' });
    expect(associations).toMatchObject([{ test: null, adjustedOddsRatio: null, verdict: 'notProven' }]);
  });
});

describe('the regression', () => {
  it('takes away what lies in the unit and the reason only', () => {
    // In each unit the error makes no difference; it is found where customers are dissatisfied anyway.
    const drivers = driversOf(
      ['form'],
      [
        [['form'], 200, 100, { unit: 'QUAY', reason: 'bill' }],
        [[], 50, 25, { unit: 'QUAY', reason: 'move' }],
        [['form'], 50, 5, { unit: 'HILL', reason: 'bill' }],
        [[], 200, 20, { unit: 'HILL', reason: 'move' }],
        [[], 40, 4, { unit: 'HILL', reason: 'bill' }],
      ],
    );
    const { model, associations } = judgeDrivers(drivers);
    expect(model).toMatchObject({ kind: 'fitted', terms: 3, adjustedFor: ['unit', 'reason'] });
    expect(associations[0]?.verdict).toBe('associated');
    expect(associations[0]?.oddsRatio?.value).toBeGreaterThan(3);
    expect(associations[0]?.adjustedOddsRatio?.value).toBeCloseTo(1, 6);
  });

  it('takes contacts whose unit is not known as a unit of their own, and leaves out rows without contacts', () => {
    const drivers = driversOf(
      ['wrong'],
      [
        [['wrong'], 100, 45, { unit: 'QUAY' }],
        [[], 400, 60],
        [['wrong'], 100, 45],
        [[], 0, 0, { unit: 'MAIL' }],
      ],
    );
    expect(judgeDrivers(drivers).model).toMatchObject({ terms: 2, adjustedFor: ['unit'] });
  });

  it('is not fitted when two errors always occur together', () => {
    const { model, associations } = judgeDrivers(
      driversOf(
        ['a', 'b'],
        [
          [['a', 'b'], 200, 90],
          [[], 400, 60],
        ],
      ),
    );
    expect(model).toEqual({ kind: 'notFitted', reason: 'collinear' });
    expect(associations.map(({ verdict, adjustedOddsRatio }) => [verdict, adjustedOddsRatio])).toEqual([
      ['associated', null],
      ['associated', null],
    ]);
  });

  it('is not fitted when all contacts with an error are dissatisfied', () => {
    const { model, associations } = judgeDrivers(
      driversOf(
        ['wrong'],
        [
          [['wrong'], 30, 30],
          [[], 400, 60],
        ],
      ),
    );
    expect(model).toEqual({ kind: 'notFitted', reason: 'separated' });
    expect(associations).toMatchObject([{ verdict: 'associated', oddsRatio: { isCorrected: true } }]);
  });

  it('is not fitted when all customers answer alike', () => {
    const { model } = judgeDrivers(
      driversOf(
        ['wrong'],
        [
          [['wrong'], 30, 0],
          [[], 400, 0],
        ],
      ),
    );
    expect(model).toEqual({ kind: 'notFitted', reason: 'tooFewEvents' });
  });

  it('is fitted without the contacts of an error that all of them answer alike', () => {
    const [wrong, rest] = [
      [['wrong'], 200, 90],
      [[], 400, 60],
    ] as const satisfies readonly Row[];
    const foregone: Row[] = [
      [['rude'], 12, 12],
      [['rude', 'wrong'], 8, 8],
    ];
    const errors = ['wrong', 'rude'];
    const judged = judgeDrivers(driversOf(errors, [wrong, rest, ...foregone]));
    const without = judgeDrivers(driversOf(errors, [wrong, rest]));
    const adjusted = ({ associations }: typeof judged, key: string) =>
      associations.find(({ error }) => error.key === key)?.adjustedOddsRatio;
    expect(judged.model).toMatchObject({ kind: 'fitted', terms: 1, setAside: 20 });
    expect(without.model).toMatchObject({ kind: 'fitted', terms: 1, setAside: 0 });
    expect(adjusted(judged, 'wrong')).toEqual(adjusted(without, 'wrong'));
    expect(adjusted(judged, 'rude')).toBeNull();
    expect(judged.associations.find(({ error }) => error.key === 'rude')?.verdict).toBe('associated');
  });

  it('is fitted without units and reasons that have one answer only', () => {
    const { model } = judgeDrivers(
      driversOf(
        ['wrong'],
        [
          [['wrong'], 200, 90, { unit: 'QUAY', reason: 'bill' }],
          [[], 400, 60, { unit: 'QUAY', reason: 'move' }],
          [['wrong'], 90, 40, { unit: 'HILL', reason: 'move' }],
          [['wrong'], 90, 30, { unit: 'HILL', reason: 'bill' }],
          [['wrong'], 7, 0, { unit: 'MAIL', reason: 'bill' }],
          [[], 5, 5, { unit: 'HILL', reason: 'fraud' }],
        ],
      ),
    );
    expect(model).toMatchObject({ kind: 'fitted', setAside: 12, adjustedFor: ['unit', 'reason'] });
  });

  it('comes to what it would with the odds of a foregone answer growing without end', () => {
    // The limit is approached: one contact in ever more of the error answers otherwise.
    const rows = (contacts: number): Row[] => [
      [['wrong'], 200, 90],
      [['late'], 150, 50],
      [['wrong', 'late'], 60, 35],
      [[], 400, 60],
      [['rude', 'wrong'], contacts, contacts - 1],
    ];
    const adjusted = (given: readonly Row[]): number =>
      judgeDrivers(driversOf(['wrong', 'late', 'rude'], given)).associations.find(({ error }) => error.key === 'late')!
        .adjustedOddsRatio!.value;
    const atLimit = adjusted(rows(1).map(([errors, contacts, bad]): Row => [errors, contacts, Math.max(bad, 1)]));
    expect(adjusted(rows(1_000_000))).toBeCloseTo(atLimit, 4);
  });

  it.each([
    [19, 'notFitted'],
    [20, 'fitted'],
  ])('with two terms and %i dissatisfied customers is %s', (dissatisfied, kind) => {
    const rows: Row[] = [
      [['a'], 100, 6],
      [['b'], 100, 6],
      [[], 100, dissatisfied - 12],
    ];
    expect(judgeDrivers(driversOf(['a', 'b'], rows)).model.kind).toBe(kind);
  });

  it('is not fitted with more terms than are reckoned with', () => {
    const rows = Array.from({ length: 70 }, (_, index): Row => [
      ['wrong'].slice(index % 2),
      100,
      30,
      { reason: `r-${index}` },
    ]);
    expect(judgeDrivers(driversOf(['wrong'], rows)).model).toEqual({ kind: 'notFitted', reason: 'tooManyTerms' });
  });
});

describe('many errors', () => {
  const keys = ['a', 'b', 'c', 'd'];
  const arbitraryRows = fc.array(
    fc.record({
      errors: fc.subarray(keys),
      contacts: fc.integer({ min: 1, max: 60 }),
      share: fc.integer({ min: 0, max: 60 }),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('are each judged by the p that is adjusted for all of them, the most certain first', () => {
    fc.assert(
      fc.property(arbitraryRows, (given) => {
        const rows = given.map(({ errors, contacts, share }): Row => [errors, contacts, Math.min(share, contacts)]);
        const { associations, contacts } = judgeDrivers(driversOf(keys, rows));
        const tested = associations.flatMap(({ test }) => (test ? [test] : []));
        const adjusted = tested.map(({ adjustedPValue }) => adjustedPValue);
        if (tested.length > 0) expect(adjusted).toEqual(benjaminiHochberg(tested.map(({ pValue }) => pValue)));
        expect(adjusted).toEqual([...adjusted].sort((one, other) => one - other));
        expect(associations.map(({ error }) => error.key).sort()).toEqual(keys);
        for (const { table, verdict, test } of associations) {
          const { exposedWith, exposedWithout, unexposedWith, unexposedWithout } = table;
          expect(exposedWith + exposedWithout + unexposedWith + unexposedWithout).toBe(contacts);
          if (verdict !== 'notProven') expect(test?.adjustedPValue).toBeLessThanOrEqual(0.05);
        }
      }),
    );
  });

  it('are judged alike whether rows are split or not', () => {
    const [[errors, contacts, dissatisfied], rest] = KNOWN as readonly [Row, Row];
    const split = driversOf(['wrong'], [[errors, contacts - 10, dissatisfied - 3], rest, [errors, 10, 3]]);
    expect(judgeDrivers(split)).toEqual(judgeDrivers(driversOf(['wrong'], KNOWN)));
  });
});
