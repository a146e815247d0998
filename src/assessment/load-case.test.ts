import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { caseInput, miniCase } from '../../test/support/mini-documents';
import { mutationsOf } from '../../test/support/mutations';
import { FrameworkStore } from '../framework';
import { InvalidInputError, type Problem } from '../shared/problem';
import { shortestNumberText } from '../shared/source-document';
import { caseSchema } from './case-schema';
import { loadCase } from './load-case';
import type { CaseDocument } from './rules/case-document';
import { checkCase } from './rules/check-case';
import { toEngagement } from './rules/to-engagement';

const VALID = join(__dirname, '..', '..', 'test', 'malformed', 'valid');
const store = new FrameworkStore(VALID);

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'case-'));
  await cp(VALID, folder, { recursive: true });
  path = join(folder, 'case.yaml');
});
afterEach(() => rm(folder, { recursive: true }));

async function edit(...changes: readonly (readonly [string, string])[]): Promise<void> {
  const text = await readFile(path, 'utf8');
  const changed = changes.reduce((before, [from, to]) => before.replaceAll(from, to), text);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
}

async function problems(): Promise<readonly Problem[]> {
  try {
    await loadCase(path, store);
    return [];
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems;
    throw error;
  }
}

describe('loadCase', () => {
  it('reads the case with its answers file and logo', async () => {
    const { branding, assessments } = await loadCase(path, store);
    expect(branding).toMatchObject({ accent: '#1F4E79', clientLogo: { kind: 'svg' } });
    expect(branding).not.toHaveProperty('consultancyLogo');
    const [baseline] = assessments;
    expect(baseline?.answers.byUnit.get('HILL')?.get('STG-02')).toEqual({
      kind: 'notApplicable',
      reason: 'no data yet',
    });
    expect(baseline?.answers.byUnit.get('HILL')?.get('STG-01')).toEqual({ kind: 'rated', ratings: { outcome: 42.5 } });
  });

  it('needs neither branding nor answers file', async () => {
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/branding:\n(?: {2}.*\n)+/, '').replace('    answersFile: answers.csv\n', ''));
    expect((await loadCase(path, store)).branding).toEqual({});
  });

  it('reads logos for both sides', async () => {
    await edit(['clientLogo: logo.svg', 'clientLogo: logo.svg\n  consultancyLogo: ./logo.svg']);
    expect((await loadCase(path, store)).branding.consultancyLogo?.kind).toBe('svg');
  });

  it('refuses a logo that is too large or not UTF-8, where it is named', async () => {
    await writeFile(join(folder, 'logo.svg'), Buffer.concat([Buffer.from('<svg/>'), Buffer.alloc(1_000_001, 32)]));
    expect(await problems()).toMatchObject([{ code: 'case/logo', path: '/branding/clientLogo', line: 17 }]);
    await writeFile(
      join(folder, 'logo.svg'),
      Buffer.from([...Buffer.from('<svg><title>'), 0xe9, ...Buffer.from('</title></svg>')]),
    );
    expect(await problems()).toMatchObject([
      { code: 'case/logo', message: 'The logo "logo.svg" is an SVG image that is not UTF-8.' },
    ]);
  });

  it('reports problems of the case before those of the files that it names', async () => {
    await edit(['requirement: PEO-01', 'requirement: PEO-99'], ['site: S1', 'site: S9']);
    await writeFile(join(folder, 'answers.csv'), 'ref,dimension,QUAY,HILL,entity\nPEO-01,*,9,1,\n');
    expect((await problems()).map(({ file, code }) => [file.split('/').at(-1), code])).toEqual([
      ['case.yaml', 'case/unknown-site'],
      ['case.yaml', 'case/unknown-requirement'],
      ['answers.csv', 'case/unknown-option'],
    ]);
  });

  it('reports a missing case file', async () => {
    path = join(folder, 'nothing.yaml');
    expect(await problems()).toMatchObject([{ code: 'file/not-found', line: 0 }]);
  });

  it('reads answers of 84 units', async () => {
    const units = Array.from({ length: 84 }, (_, index) => `U${index}`);
    const rows = ['PEO-01,approach', 'PEO-01,deployment', 'PEO-02,approach', 'PEO-02,deployment', 'STG-02,outcome'];
    const cells = (row: string): string =>
      units.map((_, index) => (row.startsWith('STG') ? 'yes' : String(index % 4))).join(',');
    await writeFile(
      join(folder, 'answers.csv'),
      `ref,dimension,${units.join(',')}\n${rows.map((row) => `${row},${cells(row)}\n`).join('')}`,
    );
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text
        .replace(
          '  - { ref: MAIL',
          `${units.map((unit) => `  - { ref: ${unit}, name: "Unit ${unit}", site: S1 }\n`).join('')}  - { ref: MAIL`,
        )
        .replace('units: [QUAY, HILL]', `units: [QUAY, HILL, ${units.join(', ')}]`),
    );
    const { assessments } = await loadCase(path, store);
    expect(assessments[0]?.answers.byUnit.size).toBe(86);
  });

  it('never fails but by reporting problems, however a case is changed', () => {
    const valid = miniCase();
    fc.assert(
      fc.property(mutationsOf(valid, 3), (value) => {
        const document = { file: 'x', value, locate: () => ({ line: 1, column: 1 }), numberText: shortestNumberText };
        const { problems: found, shapeHolds } = caseSchema().check(document);
        if (!shapeHolds) {
          expect(found).not.toEqual([]);
          return;
        }
        const refusedAnswers = new Set(
          found.flatMap(({ path: place }) => /^\/assessments\/\d+\/answers\/[^/]+/.exec(place)?.[0] ?? []),
        );
        const input = { ...caseInput(value as CaseDocument), refusedAnswers };
        const checked = checkCase(input);
        if (found.length + checked.problems.length > 0) return;
        const { answers } = checked;
        toEngagement({
          document: input.document,
          frameworks: input.frameworks,
          answers,
          branding: {},
          numberText: shortestNumberText,
        });
      }),
      { numRuns: 300 },
    );
  });
});
