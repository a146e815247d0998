import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { FRAMEWORKS_ROOT, FrameworkStore } from '../../src/framework';
import type { Block, ReportModel } from '../../src/report/models/blocks';
import { wordingIn } from '../../src/report/wording';
import { outputOf } from '../support/report-models';
import { inFolder } from '../support/run-case';
import { type SmallCase, TEST_FRAMEWORKS, writeSmallCase } from '../support/small-case';

const STORE = new FrameworkStore(TEST_FRAMEWORKS, FRAMEWORKS_ROOT);
const { progress: texts } = wordingIn('en');

type Wave = Record<string, unknown> & { answers: Record<string, unknown> };

interface CaseYaml {
  readonly assessments: Wave[];
}

/** The blocks of the section in the report of a second wave, which is the first one with changes. */
async function sectionAfter(first: SmallCase, second: (wave: Wave) => Partial<Wave>): Promise<readonly Block[]> {
  return inFolder(async (folder) => {
    const path = writeSmallCase(folder, first);
    const document = parse(readFileSync(path, 'utf8')) as CaseYaml;
    const [wave] = document.assessments;
    if (!wave) throw new Error('The case has no assessment.');
    const later = { key: 'later', wave: 'later', kind: 'progress', previous: 'baseline', documentNumber: 'LATER-1' };
    document.assessments.push({ ...wave, ...later, ...second(wave) });
    writeFileSync(path, stringify(document));
    const files = await outputOf(path, { store: STORE });
    const models = new Map(files.flatMap((file) => (file.kind === 'pdf' ? [[file.path, file.model] as const] : [])));
    expect(sectionOf(models.get('baseline/gap-report.pdf'))).toBeUndefined();
    return sectionOf(models.get('later/gap-report.pdf')) ?? [];
  });
}

const sectionOf = (model: ReportModel | undefined): readonly Block[] | undefined =>
  model?.sections.find(({ id }) => id === 'progress')?.blocks;

const paragraphs = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

const tables = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table.id] : []));

const small: SmallCase = {
  framework: 'service-excellence-5p@1.1.0',
  root: FRAMEWORKS_ROOT,
  units: 2,
  answers: 'worst',
};

/** Answers of another kind to the same requirements. */
async function answersOf(answers: SmallCase['answers']): Promise<Wave['answers']> {
  return inFolder((folder) => {
    const path = writeSmallCase(folder, { ...small, answers });
    const [wave] = (parse(readFileSync(path, 'utf8')) as CaseYaml).assessments;
    return Promise.resolve(wave?.answers ?? {});
  });
}

describe('the section on progress', () => {
  it('tells of gaps that are all closed, and cuts their list with a count', async () => {
    const answers = await answersOf('best');
    const blocks = await sectionAfter(small, () => ({ answers }));
    const closed = blocks.flatMap((block) =>
      block.kind === 'table' && block.table.id === 'closed-gaps' ? block.table.rows : [],
    );
    expect(closed).toHaveLength(10);
    expect(paragraphs(blocks)[0]).toMatch(
      /^Of the (\d+) gaps then \(.+\), \1 closed, 0 improved, 0 stayed and 0 regressed/,
    );
    const all = Number(/Of the (\d+)/.exec(paragraphs(blocks)[0] ?? '')?.[1]);
    expect(paragraphs(blocks)).toContain(texts.more(all - 10));
    expect(tables(blocks)).toEqual(['progress-categories', 'closed-gaps', 'worse-gaps', 'plan-achieved']);
  });

  it('tells of new gaps where there was none, and of no plan', async () => {
    const answers = await answersOf('worst');
    const blocks = await sectionAfter({ ...small, answers: 'best' }, () => ({ answers }));
    expect(paragraphs(blocks)[0]).toMatch(/^There was no gap then \(.+\)\. \d+ gaps are new\.$/);
    expect(tables(blocks)).toEqual(['progress-categories', 'closed-gaps', 'worse-gaps']);
  });

  it('calls nothing closed that was not rated again', async () => {
    const answers = await answersOf('none');
    const blocks = await sectionAfter(small, () => ({ answers }));
    const [, count] = /^Of the (\d+) gaps/.exec(paragraphs(blocks)[0] ?? '') ?? [];
    expect(paragraphs(blocks)[0]).toMatch('0 closed, 0 improved, 0 stayed and 0 regressed.');
    expect(paragraphs(blocks)[0]).toContain(texts.notRated(Number(count)));
    expect(paragraphs(blocks).some((text) => /achieved: not assessed/i.test(text))).toBe(true);
  });

  it('says where the target was changed', async () => {
    const blocks = await sectionAfter(small, () => ({ target: 50 }));
    expect(paragraphs(blocks)[0]).toMatch('0 improved');
    expect(paragraphs(blocks).some((text) => /^The target was \d+% then and is 50% now/.test(text))).toBe(true);
  });
});
