import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '..');

describe('classes that describe what goes over the wire', () => {
  it('have names of their own: in the API document, one of two namesakes would stand for both', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    const names = files.flatMap((file) =>
      [...readFileSync(join(SOURCES, file), 'utf8').matchAll(/^(?:export )?(?:abstract )?class (\w+Dto)\b/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
