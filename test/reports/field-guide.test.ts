import { dirname, join } from 'node:path';
import {
  type Framework,
  FRAMEWORKS_ROOT,
  loadFramework,
  loadGuidance,
  type LoadedGuidance,
  loadShared,
  type SharedData,
} from '../../src/framework';
import { fieldGuide, renderReport } from '../../src/report';
import { type Language, LANGUAGES, textIn } from '../../src/shared/text';
import { readReportTree, textsOf } from '../support/report-tree';
import { qpdfCheck, isInstalled } from '../support/pdf-judges';

const PATH = join(FRAMEWORKS_ROOT, 'vendor-management-vmo', '1.1.0', 'framework.yaml');
const HASH = '0'.repeat(64);

let framework: Framework;
let loaded: LoadedGuidance;
let shared: SharedData;
beforeAll(async () => {
  framework = await loadFramework(PATH);
  loaded = (await loadGuidance(dirname(PATH), framework))!;
  shared = await loadShared();
});

const render = (language: Language): Promise<Buffer> => {
  const { guidance } = loaded;
  const { causes } = shared;
  return renderReport(fieldGuide({ framework, guidance, causes, language, hash: HASH, createdOn: '2026-03-01' }));
};
const bare = (text: string): string => text.replaceAll(/\s+/g, '');

describe.each(LANGUAGES)('the field guide in %s', (language) => {
  it('prints every text of every requirement whole, and boxes to rate it', async () => {
    const pdf = await render(language);
    const printed = bare([...textsOf(await readReportTree(pdf))].map(({ text }) => text).join(''));
    const wanted: string[] = [];
    const gather = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const text: unknown = Reflect.get(value, language);
      if (typeof text === 'string') wanted.push(text);
      for (const inner of Object.values(value)) gather(inner);
    };
    for (const [ref, guidance] of loaded.guidance) {
      const { title, statement } = framework.requirements.get(ref)!;
      wanted.push(textIn(title, language), textIn(statement, language));
      gather(guidance);
    }
    expect(wanted.length).toBeGreaterThan(35 * 18);
    expect(wanted.filter((text) => !printed.includes(bare(text)))).toEqual([]);
    expect(printed).not.toMatch(/undefined|\[object|…/);
    if (isInstalled('qpdf', '--version')) expect(qpdfCheck(pdf)).toMatchObject({ status: 0 });
  }, 120_000);
});

it('prints the same bytes again', async () => {
  expect((await render('en')).equals(await render('en'))).toBe(true);
});
