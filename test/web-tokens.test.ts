import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTheme } from '../src/report/pdf/theme';

const css = readFileSync(join(__dirname, '..', 'web', 'src', 'styles', 'tokens.css'), 'utf8');
/** Of the light pages: the first block. */
const token = (name: string): string | undefined =>
  new RegExp(`--${name}: (#[0-9a-f]{3,6});`)
    .exec(css)?.[1]
    ?.replace(/^#([0-9a-f])\1\1$/, '#$1$1$1$1$1$1')
    .toUpperCase();

describe('the tokens of the pages', () => {
  it('are those of the reports', () => {
    const { ink, line, paper, accent, levels, severity } = createTheme();
    expect({ ink: token('ink'), line: token('line'), paper: token('paper'), accent: token('accent') }).toEqual({
      ink,
      line,
      paper,
      accent,
    });
    const full = (colour: string | undefined): string | undefined => (colour === '#FFF' ? '#FFFFFF' : colour);
    expect(levels.map((_, level) => [token(`level-${level}`), full(token(`on-level-${level}`))])).toEqual(
      levels.map(({ fill, text }) => [fill, text]),
    );
    expect(['critical', 'high', 'medium', 'low'].map(token)).toEqual(
      [severity.critical, severity.high, severity.medium, severity.low].map(({ colour }) => colour),
    );
  });
});
