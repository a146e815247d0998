import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidInputError } from '../shared/problem';
import { LANGUAGES } from '../shared/text';
import type { Framework } from './framework';
import { FRAMEWORKS_ROOT } from './framework-schema';
import type { Guidance } from './rules/guidance';
import { loadFramework } from './load-framework';
import { loadGuidance } from './load-guidance';
import { type PlacedText, sameness } from './rules/sameness';

const GUIDED = ['service-excellence-5p', 'cx-operations-osp', 'vendor-management-vmo'].map((key) =>
  join(FRAMEWORKS_ROOT, key, '1.1.0'),
);

const load = (folder: string): Promise<Framework> => loadFramework(join(folder, 'framework.yaml'));

describe('the guidance that comes with the product', () => {
  it('says of each of the 155 requirements everything that the schema asks for, in every language', async () => {
    const loaded = await Promise.all(GUIDED.map(async (folder) => loadGuidance(folder, await load(folder))));
    expect(loaded.map((guidance) => guidance?.guidance.size)).toEqual([58, 62, 35]);
  });

  it('has every text of the frameworks in every language', async () => {
    for (const folder of GUIDED) {
      const source = await readFile(join(folder, 'framework.yaml'), 'utf8');
      const texts = [...source.matchAll(/\ben:/g)].length;
      expect([...source.matchAll(/\bid:/g)]).toHaveLength(texts);
      expect([...source.matchAll(/\bzh:/g)]).toHaveLength(texts);
      expect(source).not.toMatch(/^\s*(?:statement|formula|objective|summary|description): ["'>A-Z]/m);
    }
  });

  it.each(LANGUAGES)(
    'has no sentence that shares a third of its word runs with another requirement (%s)',
    async (language) => {
      const texts: PlacedText[] = [];
      for (const folder of GUIDED) {
        const { guidance } = (await loadGuidance(folder, await load(folder)))!;
        for (const [ref, said] of guidance) texts.push(...textsOf(ref, said, language).filter(isSentence));
      }
      const told = sameness(texts, 0.35).map(
        ({ first, second }) => `${first.owner} ${first.place} ~ ${second.owner} ${second.place}`,
      );
      expect(texts.length).toBeGreaterThan(2_400);
      expect(told).toEqual([]);
    },
  );
});

describe('loadGuidance', () => {
  let folder: string;
  let framework: Framework;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tolok-guidance-'));
    await cp(GUIDED[2]!, folder, { recursive: true });
    framework = await load(GUIDED[2]!);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const faults = async (): Promise<string[]> => {
    const error: unknown = await loadGuidance(folder, framework).catch((thrown: unknown) => thrown);
    if (!(error instanceof InvalidInputError)) throw new Error('It was found good.');
    return error.problems.map(({ code, path }) => `${code} ${path}`);
  };
  const edit = async (from: RegExp, to: string): Promise<void> => {
    const path = join(folder, 'guidance', 'V.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
  };

  it('has nothing to say of a version without guidance', async () => {
    await rm(join(folder, 'guidance'), { recursive: true });
    expect(await loadGuidance(folder, framework)).toBeUndefined();
  });

  it('has another hash once a letter changed', async () => {
    const before = await loadGuidance(folder, framework);
    await edit(/kind: sample/, 'kind: read');
    expect((await loadGuidance(folder, framework))?.hash).not.toBe(before?.hash);
  });

  it('asks for every category and for every language', async () => {
    await rm(join(folder, 'guidance', 'X.yaml'));
    await edit(/^ {6}zh: .*\n/m, '');
    expect(await faults()).toEqual([
      'guidance/missing-property /requirements/V-01/intent',
      'guidance/missing-category ',
    ]);
  });

  it('asks that a file has the name of its category', async () => {
    await rename(join(folder, 'guidance', 'X.yaml'), join(folder, 'guidance', 'Y.yaml'));
    expect(await faults()).toEqual(['guidance/wrong-file /category', 'guidance/missing-category ']);
  });
});

/** Titles of work and names of evidence may be those of the field. */
const isSentence = ({ place }: PlacedText): boolean => !/^\/(?:workItems|evidence)/.test(place);

function textsOf(owner: string, guidance: Guidance, language: (typeof LANGUAGES)[number]): PlacedText[] {
  const found: PlacedText[] = [];
  const walk = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const text: unknown = Reflect.get(value, language);
    if (typeof text === 'string') found.push({ owner, place, text });
    else for (const [key, inner] of Object.entries(value)) walk(inner, `${place}/${key}`);
  };
  walk(guidance, '');
  return found;
}
