import fc from 'fast-check';
import type { ContactReason, ContactReasons } from '../../assessment/assessment';
import { LanguageContext } from '../../report/models/report-context';
import { reasonsCsv, reasonsView, type ReasonsView } from './reasons-view';

const reasonOf = (reason: string, count: number, overrides: Partial<ContactReason> = {}): ContactReason => ({
  ...{ reason, count, cause: 'process', ownerFunction: 'operations', frontLine: false, requirements: [] },
  ...overrides,
});

const framework = {
  ownerFunctions: new Map([['operations', { key: 'operations', title: { en: 'Operations', zh: '运营' } }]]),
} as never;

const PERIOD = { from: '2026-01-01', to: '2026-01-31' };

function viewOf(
  reasons: readonly ContactReason[],
  before: readonly ContactReason[] = [],
  overrides: Partial<ContactReasons> = {},
): ReasonsView | null {
  const evidence = { title: 'Reasons', period: PERIOD, reasons, ...overrides };
  return reasonsView(new LanguageContext('en'), { evidence, framework, before });
}

const REASONS = [
  reasonOf('Cards', 20, { frontLine: true, cause: 'agent' }),
  reasonOf('Fees', 60, { key: 'fees' }),
  reasonOf('Delays', 20),
];

describe('contact reasons', () => {
  it('stand by their frequency, with shares that add up', () => {
    expect(viewOf(REASONS)?.reasons).toMatchObject([
      { rank: 1, key: 'fees', reason: 'Fees', count: 60, share: '0.600000', cumulated: '0.600000' },
      { rank: 2, key: null, reason: 'Cards', count: 20, share: '0.200000', cumulated: '0.800000', frontLine: true },
      { rank: 2, key: null, reason: 'Delays', count: 20, share: '0.200000', cumulated: '1.000000' },
    ]);
  });

  it('say what the front line can not resolve, and where it lies', () => {
    expect(viewOf(REASONS, [], { sample: 'A week' })).toMatchObject({
      ...{ sample: 'A week', systemic: 80, total: 100, share: { exact: '4/5' } },
      topFive: { count: 100, of: 100 },
      systemicByCause: [{ cause: 'process', count: 80 }],
      sentence: expect.stringContaining('80 (80%'),
    });
  });

  it('change against those before, by key or else by text', () => {
    const before = [reasonOf('Charges', 30, { key: 'fees' }), reasonOf('Delays', 70)];
    const changes = viewOf(REASONS, before)?.changes ?? [];
    expect(changes).toMatchObject([
      { key: null, reason: 'Delays', difference: '-0.500000', isProven: true, before: { count: 70, of: 100 } },
      { key: 'fees', reason: 'Fees', difference: '0.300000', isProven: true },
      { key: null, reason: 'Cards', difference: '0.200000' },
    ]);
  });

  it('are none where nothing was counted', () => {
    expect(viewOf([reasonOf('Fees', 0)])).toBeNull();
  });

  it('cumulate to all contacts, whatever the counts', () => {
    const counts = fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(counts, (numbers) => {
        fc.pre(numbers.some((count) => count > 0));
        const view = viewOf(numbers.map((count, at) => reasonOf(`R${at}`, count)));
        const cumulated = view?.reasons.map((one) => Number(one.cumulated)) ?? [];
        expect(cumulated).toEqual([...cumulated].sort((one, other) => one - other));
        expect(cumulated.at(-1)).toBe(1);
      }),
    );
  });
});

describe('contact reasons as CSV', () => {
  it('have a row each, in one language', () => {
    const reasons = viewOf(REASONS)?.reasons ?? [];
    expect(reasonsCsv(reasons.slice(0, 2), 'zh').split('\r\n')).toEqual([
      'rank,key,reason,count,share,low,high,cumulated,cause,ownerFunction,frontLine',
      '1,fees,Fees,60,0.600000,0.502003,0.690599,0.600000,process,运营,false',
      '2,,Cards,20,0.200000,0.133367,0.288829,0.800000,agent,运营,true',
      '',
    ]);
  });

  it('are text to a spreadsheet, whatever they are called', () => {
    const reasons = viewOf([reasonOf('=1+1, "fees"', 1)])?.reasons ?? [];
    expect(reasonsCsv(reasons, 'en')).toContain(`1,,"'=1+1, ""fees""",1,`);
  });
});
