import { csvOf } from './csv';
import { casesOf, missBy, valueOf } from './figures';

describe('the figure of a month', () => {
  it('follows from its counts where it has them, in the unit of the KPI', () => {
    expect(valueOf('percent', { numerator: '110', denominator: '200' })).toBeCloseTo(55);
    expect(valueOf('perThousand', { numerator: '3', denominator: '2000' })).toBeCloseTo(1.5);
    expect(valueOf('seconds', { value: '412.5', n: '80' })).toBe(412.5);
    expect(valueOf('percent', {})).toBeNull();
  });

  it('rests on its denominator, else on the sample that was stated', () => {
    expect(casesOf({ denominator: '200', n: '12' })).toBe(200);
    expect(casesOf({ n: '12' })).toBe(12);
    expect(casesOf({ value: '4' })).toBeNull();
  });
});

describe('the distance to a target', () => {
  it('is positive on the wrong side', () => {
    expect(missBy('higher', 0.6, 0.8, null)).toBeCloseTo(0.25);
    expect(missBy('lower', 0.6, 0.8, null)).toBeCloseTo(-0.25);
    expect(missBy('band', 0.9, 0.7, 0.8)).toBeCloseTo(0.125);
    expect(missBy('band', 0.75, 0.7, 0.8)).toBeLessThan(0);
  });
});

describe('a table to download', () => {
  it('quotes what has to be quoted and runs nothing', () => {
    expect(
      csvOf([
        ['a', 'b,"c"'],
        ['=1+1', -3],
        ['-2', null],
      ]),
    ).toBe('\uFEFFa,"b,""c"""\r\n\'=1+1,-3\r\n-2,\r\n');
  });
});
