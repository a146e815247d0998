import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrast, createTheme } from './geometry';
import { chartTheme } from './theme';

const css = readFileSync(join(__dirname, '..', 'styles', 'tokens.css'), 'utf8');
const dark = css.slice(css.indexOf("[data-theme='dark']"));
const token = (name: string): string | undefined =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(dark)?.[1]?.toUpperCase();

describe('chartTheme', () => {
  it('is that of the reports on light pages', () => {
    expect(chartTheme(false)).toEqual(createTheme());
  });

  it('has the tokens of dark pages', () => {
    const { ink, grey, line, paper, white, accent, onAccent, good, bad, severity } = chartTheme(true);
    const names = ['ink', 'grey', 'line', 'paper', 'ground', 'accent', 'on-accent', 'good', 'bad'];
    expect([ink, grey, line, paper, white, accent, onAccent, good, bad]).toEqual(names.map(token));
    expect(Object.entries(severity).map(([, { colour }]) => colour)).toEqual(Object.keys(severity).map(token));
  });

  it.each([true, false])('can be read (dark: %s)', (isDark) => {
    const { white, ink, grey, accentText, bad, good, levels, series, severity } = chartTheme(isDark);
    for (const colour of [ink, grey, accentText, bad, good])
      expect(contrast(colour, white)).toBeGreaterThanOrEqual(4.5);
    for (const { fill, text } of levels) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    for (const { text } of Object.values(severity)) expect(contrast(text, white)).toBeGreaterThanOrEqual(4.5);
    if (isDark) for (const colour of series) expect(contrast(colour, white)).toBeGreaterThanOrEqual(3);
  });
});
