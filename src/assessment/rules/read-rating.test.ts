import type { Scale } from '../../scoring/model';
import { readRating } from './read-rating';

const options = (...keys: readonly string[]): { key: string; points: number }[] =>
  keys.map((key, points) => ({ key, points }));

const ordinal: Scale = { kind: 'ordinal', options: options('0', '1', '2'), fullPoints: 2 };
const percentage: Scale = { kind: 'percentage', step: 5 };
const nplf: Scale = { kind: 'nplf', options: options('N', 'P', 'L', 'F'), fullPoints: 3 };
const computed: Scale = {
  kind: 'computed',
  options: options('0', '1'),
  fullPoints: 1,
  sustained: { met: 5, of: 6 },
  minimumCoverage: { numerator: 3n, denominator: 4n },
  belowCoverage: '0',
  rules: [{ rating: '0' }],
};

const read = (text: string, scale: Scale): unknown => {
  const reading = readRating(text, scale, 'the-scale');
  return 'value' in reading ? reading.value : reading.fault.code;
};

describe('readRating', () => {
  it.each([
    ['an option', '2', ordinal, '2'],
    ['an option with blanks around it', ' 2 ', ordinal, '2'],
    ['a percentage', '65', percentage, 65],
    ['the ends of the percentages', '0', percentage, 0],
    ['a percentage with empty decimals', '100.0', percentage, 100],
    ['a letter', 'L', nplf, 'L'],
    ['an achievement', '85.000001', nplf, 85.000001],
    [
      'a computed result',
      'notMet  improving 2/6 3/4',
      computed,
      { level: 'notMet', trend: 'improving', monthsMet: 2, months: 6, metricsReported: 3, metricsRequired: 4 },
    ],
    [
      'a result without data',
      'notProven unknown 0/0 0/4',
      computed,
      { level: 'notProven', trend: 'unknown', monthsMet: 0, months: 0, metricsReported: 0, metricsRequired: 4 },
    ],
  ])('reads %s', (_, text, scale, expected) => {
    expect(read(text, scale)).toEqual(expected);
  });

  it.each([
    ['3', ordinal, 'case/unknown-option'],
    ['', ordinal, 'case/unknown-option'],
    ['62', percentage, 'case/off-step'],
    ['62.5', percentage, 'case/off-step'],
    ['105', percentage, 'case/not-a-percentage'],
    ['1e1', percentage, 'case/not-a-percentage'],
    ['-5', percentage, 'case/not-a-percentage'],
    ['62,5', percentage, 'case/not-a-percentage'],
    ['100.5', nplf, 'case/not-a-percentage'],
    ['84.9999999999', nplf, 'case/not-a-percentage'],
    ['l', nplf, 'case/unknown-option'],
    ['met improving 5/6', computed, 'case/unreadable-result'],
    ['met improving 5/6 3/3 more', computed, 'case/unreadable-result'],
    ['met upwards 5/6 3/3', computed, 'case/unreadable-result'],
    ['met improving 5 3/3', computed, 'case/unreadable-result'],
    ['met improving 5/6 3', computed, 'case/unreadable-result'],
    ['met improving 7/6 3/3', computed, 'case/inconsistent-result'],
    ['met improving 5/6 0/0', computed, 'case/inconsistent-result'],
    ['met improving 5/6 4/3', computed, 'case/inconsistent-result'],
    ['met unknown 0/0 1/3', computed, 'case/inconsistent-result'],
    ['notMet unknown 1/6 0/3', computed, 'case/inconsistent-result'],
  ])('refuses "%s"', (text, scale, code) => {
    expect(read(text, scale)).toBe(code);
  });

  it('asks for whole numbers where the step is 1', () => {
    const reading = readRating('1.5', { kind: 'percentage', step: 1 }, 'share');
    expect(reading).toMatchObject({ fault: { hint: 'Write a whole number from 0 to 100, without "%".' } });
  });
});
