import fc from 'fast-check';
import { contrast, inkOn, luminance, type Hex } from './colour';
import { createTheme, readableAccent } from './theme';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Hex => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

describe('readableAccent', () => {
  it('gives a colour that can be read on white for every colour of a client', () => {
    fc.assert(fc.property(anyColour, (colour) => contrast(readableAccent(colour), '#FFFFFF') >= 4.5));
  });

  it('leaves a colour alone that can be read already', () => {
    expect(readableAccent('#1F5FA8')).toBe('#1F5FA8');
  });

  it('darkens yellow without turning it black', () => {
    const shade = readableAccent('#FFD400');
    expect(shade).not.toBe('#FFD400');
    expect(contrast(shade, '#FFFFFF')).toBeLessThan(5.2);
  });
});

describe('createTheme', () => {
  it('falls back to its own blue when the client’s colour is not a colour', () => {
    for (const accent of ['', 'red', '#12345', 'javascript:1']) expect(createTheme({ accent }).accent).toBe('#1F5FA8');
  });

  it('orders the level colours from light to dark and prints numbers that can be read on each', () => {
    const { levels } = createTheme();
    const lights = levels.map(({ fill }) => luminance(fill));
    expect(lights).toEqual([...lights].sort((a, b) => b - a));
    for (const { fill, text } of levels) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });

  it('names severities in a colour that can be read, each with its own sign', () => {
    const severities = Object.values(createTheme().severity);
    for (const { text } of severities) expect(contrast(text, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
    expect(new Set(severities.map(({ shape }) => shape)).size).toBe(severities.length);
  });
});

describe('inkOn', () => {
  it('takes white or ink, whichever reads better', () => {
    expect(inkOn('#000000', '#1B2430')).toBe('#FFFFFF');
    expect(inkOn('#FFEE00', '#1B2430')).toBe('#1B2430');
  });
});
