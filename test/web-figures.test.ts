import fc from 'fast-check';
import { Figures, levelColour } from '../src/report/models/figures';
import { wordingIn } from '../src/report/wording';
import { toFraction } from '../src/scoring/ratio';
import { LANGUAGES } from '../src/shared/text';
import { exactOf } from '../web/src/results/exact';
import { levelColour as levelColourOfPages, resultFigures } from '../web/src/results/figures';

const share = fc
  .tuple(fc.bigInt({ min: -50_000n, max: 50_000n }), fc.bigInt({ min: 1n, max: 50_000n }))
  .map(([numerator, denominator]) => ({ numerator, denominator }));
const positive = share.map(({ numerator, denominator }) => ({
  numerator: numerator < 0n ? -numerator : numerator,
  denominator,
}));

describe('figures of the pages', () => {
  it.each(LANGUAGES)('read as in the reports, digit by digit (%s)', (language) => {
    fc.assert(
      fc.property(share, fc.array(positive, { maxLength: 4 }), (value, thresholds) => {
        const printed = new Figures(wordingIn(language), thresholds);
        const shown = resultFigures(language, thresholds);
        const read = exactOf({ exact: toFraction(value) });
        for (const kind of ['percent', 'percentNumber', 'share', 'points', 'change'] as const) {
          expect(shown[kind](read)).toBe(printed[kind](value));
        }
      }),
      { numRuns: 500 },
    );
    expect(resultFigures(language, []).whole(1234567)).toBe(new Figures(wordingIn(language), []).whole(1234567));
  });

  it('have the colours of the reports', () => {
    fc.assert(
      fc.property(positive, (value) => {
        expect(levelColourOfPages(value)).toBe(levelColour(value));
      }),
    );
  });
});
