import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { miniFramework } from '../../test/support/mini-documents';
import { mutationsOf } from '../../test/support/mutations';
import { InvalidInputError } from '../shared/problem';
import { shortestNumberText } from '../shared/source-document';
import { frameworkSchema } from './framework-schema';
import { FrameworkStore } from './framework-store';
import { loadFramework } from './load-framework';
import { checkReleased, registerRelease } from './released';
import { checkFramework } from './rules/check-framework';
import type { FrameworkDocument } from './rules/framework-document';
import { toFramework } from './rules/to-framework';
import { validatePath } from './validate-path';

const VALID = join(__dirname, '..', '..', 'test', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');

let root = '';
let text = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'frameworks-'));
  text = await readFile(VALID, 'utf8');
});
afterEach(() => rm(root, { recursive: true }));

async function put(key: string, version: string, contents = text): Promise<string> {
  const path = join(root, key, version, 'framework.yaml');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents.replace('key: mini', `key: ${key}`).replace('version: 1.0.0', `version: ${version}`));
  return path;
}

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

describe('loadFramework', () => {
  it('hashes the bytes of the file', async () => {
    const { hash } = await loadFramework(VALID);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await loadFramework(await put('mini', '1.0.0', `${text}\n`))).hash).not.toBe(hash);
  });

  it('reads 1,482 requirements with their checks', async () => {
    const [head = '', tail = ''] = text.split('      - ref: PEO-02\n');
    const requirements = Array.from({ length: 1_481 }, (_, index) =>
      [
        `      - ref: REQ-${index}`,
        `        title: { en: "Requirement ${index}", id: "Persyaratan ${index}", zh: "要求 ${index}" }`,
        `        statement: "Each site reviews item ${index} every week, and the record shows who decided what and by when."`,
        '        weight: 3',
        '        ownerFunction: operations',
        '        kpis: [csat, aht]',
        '        workstream: verify-skills',
        '',
      ].join('\n'),
    ).join('');
    const path = await put('large', '1.0.0', `${head}${requirements}      - ref: PEO-02\n${tail}`);
    const framework = await loadFramework(path);
    expect(framework.requirements.size).toBe(1_481 + 7);
  });

  it('never fails but by reporting problems, however a framework is changed', () => {
    fc.assert(
      fc.property(mutationsOf(miniFramework(), 3), (value) => {
        const document = { file: 'x', value, locate: () => ({ line: 1, column: 1 }), numberText: shortestNumberText };
        const { problems, shapeHolds } = frameworkSchema().check(document);
        if (!shapeHolds) expect(problems).not.toEqual([]);
        else {
          const found = checkFramework(value as FrameworkDocument);
          if (problems.length + found.length === 0)
            expect(toFramework(value as FrameworkDocument, '').id).toContain('@');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('FrameworkStore', () => {
  it('lists versions in order and reads each once', async () => {
    await put('mini', '1.10.0');
    await put('mini', '1.9.0');
    await put('other', '1.0.0');
    await writeFile(join(root, 'released.json'), '{}');
    const store = new FrameworkStore(root);
    expect(await store.ids()).toEqual(['mini@1.9.0', 'mini@1.10.0', 'other@1.0.0']);
    const framework = await store.find('mini@1.9.0');
    expect(framework?.id).toBe('mini@1.9.0');
    expect(await store.find('mini@1.9.0')).toBe(framework);
    const [one, two] = await Promise.all([store.find('other@1.0.0'), store.find('other@1.0.0')]);
    expect(one).toBe(two);
  });

  it('has nothing outside its folders', async () => {
    const store = new FrameworkStore(join(root, 'missing'), root);
    await put('mini', '1.0.0');
    expect(await store.find('mini@1.0.1')).toBeUndefined();
    expect(await store.find('../mini@1.0.0')).toBeUndefined();
    expect((await store.find('mini@1.0.0'))?.id).toBe('mini@1.0.0');
  });

  it('takes a version from the first folder that has it', async () => {
    await put('mini', '1.0.0', text.replace('title: { en: "Mini"', 'title: { en: "Own"'));
    const store = new FrameworkStore(root, join(dirname(VALID), '..', '..'));
    expect((await store.find('mini@1.0.0'))?.title).toMatchObject({ en: 'Own' });
  });

  it('reads a file that was wrong again once it is mended', async () => {
    const path = await put('mini', '1.0.0', text.replace('target: 70', 'target: 700'));
    const store = new FrameworkStore(root);
    await expect(store.find('mini@1.0.0')).rejects.toThrow(InvalidInputError);
    await writeFile(path, text);
    expect((await store.find('mini@1.0.0'))?.id).toBe('mini@1.0.0');
  });

  it('has the frameworks of the product by default', async () => {
    expect(await new FrameworkStore().ids()).toEqual(expect.arrayContaining([expect.stringMatching(/@/)]));
  });
});

describe('released versions', () => {
  it('are registered with the hash of their file, sorted, once', async () => {
    await put('other', '1.0.0');
    const path = await put('mini', '1.0.0');
    await registerRelease(root, 'other@1.0.0');
    await registerRelease(root, 'mini@1.0.0');
    await registerRelease(root, 'mini@1.0.0');
    const register = JSON.parse(await readFile(join(root, 'released.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(register)).toEqual(['mini@1.0.0', 'other@1.0.0']);
    expect(register['mini@1.0.0']).toBe((await loadFramework(path)).hash);
    expect(await checkReleased(root)).toEqual([]);
  });

  it('are reported when changed, gone or not registered', async () => {
    const path = await put('mini', '1.0.0');
    await put('gone', '1.0.0');
    await put('new', '1.0.0');
    await registerRelease(root, 'mini@1.0.0');
    await registerRelease(root, 'gone@1.0.0');
    await rm(join(root, 'gone'), { recursive: true });
    await writeFile(path, text.replace('target: 70', 'target: 75'));
    const problems = await checkReleased(root);
    expect(problems.map(({ code, line, message }) => [code, line, message])).toEqual([
      ['release/missing', 2, 'The released framework gone@1.0.0 is gone.'],
      ['release/changed', 0, 'The framework mini@1.0.0 was released with other contents.'],
      ['release/unregistered', 0, 'The framework new@1.0.0 is not registered as released.'],
    ]);
    await expect(registerRelease(root, 'mini@1.0.0')).rejects.toMatchObject({
      problems: [{ code: 'release/changed' }],
    });
  });

  it('are all unregistered without a register', async () => {
    await put('mini', '1.0.0');
    expect(codes(await checkReleased(root))).toEqual(['release/unregistered']);
  });

  it('can not be registered when they are not there or wrong', async () => {
    await put('mini', '1.0.0', text.replace('target: 70', 'target: 700'));
    await expect(registerRelease(root, 'mini@2.0.0')).rejects.toMatchObject({
      problems: [{ code: 'release/missing' }],
    });
    await expect(registerRelease(root, 'mini@1.0.0')).rejects.toMatchObject({
      problems: [{ code: 'framework/out-of-range' }],
    });
  });

  it.each([
    ['[]', 'release/wrong-form', 1],
    ['{\n  "mini@1.0.0": "abc"\n}', 'release/wrong-form', 2],
    ['{\n  "mini": 1\n}', 'release/wrong-form', 2],
    ['{ "mini@1.0.0": "a"', 'yaml/unclosed', 1],
    ['{ "a": 1, "a": 2 }', 'yaml/duplicate-key', 1],
  ])('need a register that can be read, not %j', async (contents, code, line) => {
    await writeFile(join(root, 'released.json'), contents);
    expect((await checkReleased(root)).map((problem) => [problem.code, problem.line])).toEqual([[code, line]]);
  });
});

describe('validatePath', () => {
  it('takes a file, the folder of a version or of a framework, or all', async () => {
    const path = await put('mini', '1.0.0');
    await put('mini', '1.1.0');
    await put('other', '1.0.0');
    const count = async (target: string): Promise<number> => (await validatePath(target)).frameworks.length;
    expect([await count(path), await count(dirname(path)), await count(join(root, 'mini')), await count(root)]).toEqual(
      [1, 1, 2, 3],
    );
  });

  it('gives each framework with its own problems, and all together', async () => {
    await put('mini', '1.0.0');
    await put('wrong', '1.0.0', text.replace('target: 70', 'target: 700'));
    const { frameworks, problems } = await validatePath(root);
    expect(frameworks.map(({ framework, problems: own }) => [framework?.id, own.length])).toEqual([
      ['mini@1.0.0', 0],
      [undefined, 1],
    ]);
    expect(codes(problems)).toEqual(['framework/out-of-range']);
  });

  it('compares with the register where there is one', async () => {
    await put('mini', '1.0.0');
    await writeFile(join(root, 'released.json'), '{}');
    expect(codes((await validatePath(root)).problems)).toEqual(['release/unregistered']);
  });

  it('says what is wrong with a path that leads nowhere', async () => {
    expect(codes((await validatePath(join(root, 'nothing'))).problems)).toEqual(['file/not-found']);
    expect(codes((await validatePath(root)).problems)).toEqual(['framework/none-found']);
  });
});
