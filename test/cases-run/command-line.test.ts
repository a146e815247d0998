import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordingIn } from '../../src/report/wording';
import { pageFaults } from '../support/page-faults';
import { letters, readReportTree, type ReportTree } from '../support/report-tree';
import { tolok } from '../support/recorded-run';
import { DEMO, filesBelow, inFolder } from '../support/run-case';
import { TEST_FRAMEWORKS, writeSmallCase, type SmallCase } from '../support/small-case';

const ROOT = join(__dirname, '..', '..');
const BROKEN_CASE = join(ROOT, 'test', 'malformed', 'cases', '02-misspelt-and-missing.yaml');
const BROKEN_FRAMEWORK = join(ROOT, 'test', 'malformed', 'broken', 'mini-broken', '1.0.0', 'framework.yaml');
const SMALL: SmallCase = { framework: 'points-minimum@1.0.0', units: 2, answers: 'mixed' };

/** `file:line:column  code  message`, with what to do on the next line. */
const PROBLEM = /^\S.*\.yaml:\d+:\d+ {2}[a-z]+\/[a-z-]+ {2}\S.*\n {4}\S/;

describe('a command that can not be carried out', () => {
  it.each([
    ['no command at all', [], 'out', 'tolok assess <case file>'],
    ['an unknown command', ['asses', 'case.yaml'], 'error', 'there is no command "asses"'],
    ['assess without a case', ['assess', '--out', 'x'], 'error', 'assess needs a case file'],
    ['assess with two cases', ['assess', 'a.yaml', 'b.yaml', '--out', 'x'], 'error', 'also got "b.yaml"'],
    ['assess without a folder', ['assess', 'a.yaml'], 'error', 'assess needs --out <folder>'],
    ['assess with an empty folder name', ['assess', 'a.yaml', '--out', ''], 'error', '--out names no folder'],
    ['demo with an empty folder name', ['demo', '--out='], 'error', '--out names no folder'],
    ['an option without its value', ['assess', 'a.yaml', '--out'], 'error', '--out'],
    ['an unknown option', ['assess', 'a.yaml', '--out', 'x', '--format', 'pdf'], 'error', '--format'],
    ['an unknown language', ['assess', DEMO.bank, '--out', 'x', '--lang', 'fr'], 'error', 'en, id, zh, not "fr"'],
    ['demo with a case', ['demo', 'bank'], 'error', 'demo takes no "bank"'],
    ['frameworks without an action', ['frameworks'], 'error', 'validate <path>'],
    ['frameworks with an unknown action', ['frameworks', 'list'], 'error', 'validate <path>'],
    ['frameworks validate without a path', ['frameworks', 'validate'], 'error', 'takes one path'],
    ['a guide of nothing', ['frameworks', 'guide'], 'error', 'guide takes one framework'],
    ['a guide to no file', ['frameworks', 'guide', 'a', '--out='], 'error', '--out names no file'],
    ['a guide of what there is not', ['frameworks', 'guide', 'nothing'], 'error', 'there is no framework "nothing"'],
    ['a guide where there is none', ['frameworks', 'guide', 'vendor-management-vmo@1.0.0'], 'error', 'no guidance'],
    [
      'sameness where there is no guidance',
      ['frameworks', 'sameness', 'vendor-management-vmo@1.0.0'],
      'error',
      'no guidance',
    ],
    ['a diff of one version', ['frameworks', 'diff', 'a@1.0.0'], 'error', 'takes two versions'],
    ['rasic without an action', ['rasic'], 'error', 'check <matrix.csv>'],
    ['rasic check without a file', ['rasic', 'check'], 'error', 'takes one file'],
    ['rasic check by a profile that is not there', ['rasic', 'check', 'm.csv', '-p', 'raci'], 'error', 'raci-a1'],
    ['frameworks validate with two paths', ['frameworks', 'validate', 'a', 'b'], 'error', 'takes one path'],
  ] as const)('exits with 2 and says why: %s', async (_, args, stream, text) => {
    const run = await tolok(args);
    expect(run.code).toBe(2);
    expect(run[stream].join('\n')).toContain(text);
    expect(run[stream].join('\n')).toContain('Exit codes:');
    expect(existsSync('x')).toBe(false);
  });

  it.each([
    ['a case that is not there', (folder: string) => ['assess', join(folder, 'none.yaml'), '--out', join(folder, 'x')]],
    ['a case that is a folder', (folder: string) => ['assess', folder, '--out', join(folder, 'x')]],
    ['a framework that is not there', (folder: string) => ['frameworks', 'validate', join(folder, 'none.yaml')]],
  ])('exits with 2 and names the file: %s', async (_, args) => {
    await inFolder(async (folder) => {
      const run = await tolok(args(folder));
      expect(run.code).toBe(2);
      expect(run.error.join('\n')).toContain(folder);
      expect(filesBelow(folder).size).toBe(0);
    });
  });

  it.each([
    ['is a file', (folder: string) => join(folder, 'taken')],
    ['lies below a file', (folder: string) => join(folder, 'taken', 'reports')],
  ])('exits with 2 when the folder to write %s', async (_, out) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'taken'), 'mine');
      const run = await tolok(
        ['assess', writeSmallCase(join(folder, 'case'), SMALL), '--out', out(folder)],
        TEST_FRAMEWORKS,
      );
      expect(run.code).toBe(2);
      expect(run.error.join('\n')).toContain(join(folder, 'taken'));
      expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('mine');
    });
  });

  it('exits with 2, and does end, where no folder can be made at all', async () => {
    // On Linux /proc answers "not found" to a new folder, for ever; elsewhere a file stands in the way.
    const out = existsSync('/proc/self') ? '/proc/tolok' : join(ROOT, 'package.json', 'out');
    const { code } = await tolok(['assess', DEMO.bank, '--out', out]);
    expect(code).toBe(2);
  });
});

describe('an input that is wrong', () => {
  it('exits with 1, lists every problem with its place and what to do, and writes nothing', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'reports');
      const run = await tolok(['assess', BROKEN_CASE, '--out', out]);
      expect(run.code).toBe(1);
      const [problems = '', count = ''] = run.error;
      const blocks = problems.split(/\n(?=\S)/);
      expect(blocks).toHaveLength(Number(count.split(' ')[0]));
      for (const block of blocks) expect(block).toMatch(PROBLEM);
      expect([existsSync(out), run.out]).toEqual([false, []]);
    });
  });

  it('exits with 1 when the framework of a case is wrong, and names the framework’s file', async () => {
    await inFolder(async (folder) => {
      const frameworks = join(folder, 'frameworks');
      cpSync(join(TEST_FRAMEWORKS, 'points-minimum'), join(frameworks, 'points-minimum'), { recursive: true });
      const path = join(frameworks, 'points-minimum', '1.0.0', 'framework.yaml');
      const casePath = writeSmallCase(folder, SMALL);
      writeFileSync(path, readFileSync(path, 'utf8').replace('combine: product', 'combine: products'));
      const run = await tolok(['assess', casePath, '--out', join(folder, 'reports')], frameworks);
      expect(run.code).toBe(1);
      expect(run.error.join('\n')).toContain(`${join('points-minimum', '1.0.0', 'framework.yaml')}:`);
      expect(run.error.join('\n')).toMatch(/"products"/);
      expect(existsSync(join(folder, 'reports'))).toBe(false);
    });
  });

  it('exits with 1 for a framework file, with its problems', async () => {
    const run = await tolok(['frameworks', 'validate', BROKEN_FRAMEWORK]);
    expect(run.code).toBe(1);
    expect(run.error[0]).toMatch(PROBLEM);
  });
});

describe('a command that is carried out', () => {
  it.each([['help'], ['--help'], ['-h']])('explains itself: %s', async (word) => {
    const run = await tolok([word]);
    expect(run).toMatchObject({ code: 0, error: [] });
    for (const command of ['assess', 'frameworks validate', 'demo'])
      expect(run.out.join('\n')).toContain(`tolok ${command}`);
  });

  it('prints the field guide of a framework, and says what changed since the version before', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'guide.pdf');
      const run = await tolok(['frameworks', 'guide', 'vendor-management-vmo', '--lang', 'id', '--out', file]);
      expect(run).toMatchObject({ code: 0, error: [] });
      expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    });
    const run = await tolok(['frameworks', 'diff', 'vendor-management-vmo@1.0.0', 'vendor-management-vmo@1.1.0']);
    expect(run.out.join('\n')).toContain('  changed: 6\n    V-02  statement (en, id, zh)');
    expect(run.out.join('\n')).toContain('equal answers give equal scores: yes');
    expect(run.out.join('\n')).toMatch(
      /33 hold, 2 to be rated again, 0 new\n {4}V-02 {2}same: .*\n(.*\n)?.* T-01 {2}look: /,
    );
  });

  it('says where guidance repeats itself, in each language', async () => {
    const run = await tolok(['frameworks', 'sameness', 'vendor-management-vmo']);
    expect(run).toMatchObject({ code: 0, error: [] });
    expect(run.out.join('\n').match(/^(en|id|zh) {2}\d+ texts; pairs/gm)).toHaveLength(3);
    expect(run.out.join('\n')).toMatch(/^ {2}\d+%\n {4}[A-Z]-\d\d [a-z].*: .*\n {4}[A-Z]-\d\d [a-z]/m);
  });

  it('checks a RASIC matrix under a convention, and proposes how to mend it', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'matrix.csv');
      const matrix = (...rows: readonly string[]): void =>
        writeFileSync(file, ['\uFEFFactivity,executive-sponsor,site-manager,team-leader', ...rows].join('\r\n'));
      matrix('Set targets,A,R,I', 'Calibrate,A,A/R,C');
      const wrong = await tolok(['rasic', 'check', file]);
      expect(wrong).toMatchObject({ code: 1, error: [] });
      expect(wrong.out[0]).toContain(
        '“Calibrate” has 2 A (accountable), at most 1: Executive sponsor and Site manager.',
      );
      expect(wrong.out[0]).toContain('Proposal: Site manager: R.');
      expect(wrong.out.at(-1)).toContain('activities: 2, roles: 3  1 error, 0 warnings, 1 hint');
      matrix('Set targets,A,R,I', 'Calibrate,A,R,C');
      expect(await tolok(['rasic', 'check', file, '--profile', 'rasic-r1a1'])).toMatchObject({
        ...{ code: 0, error: [] },
        out: [expect.stringContaining('good')],
      });
      matrix('Set targets,A,R,X');
      const broken = await tolok(['rasic', 'check', file]);
      expect(broken).toMatchObject({ code: 1, out: [] });
      expect(broken.error[0]).toContain('matrix.csv:2:17');
    });
  });

  it('checks the frameworks that come with the product', async () => {
    const run = await tolok(['frameworks', 'validate', join(ROOT, 'assessment-frameworks')]);
    expect(run).toMatchObject({ code: 0, error: [] });
    expect(run.out).toHaveLength(6);
    for (const line of run.out) {
      expect(line).toMatch(
        /framework\.yaml {2}[a-z0-9-]+@1\.(0\.0 {2}\d+ requirements|1\.0 {2}\d+ requirements with guidance, mapped from 1\.0\.0) {2}good$/,
      );
    }
  });

  it('names each file that it wrote, and says how far it is', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'reports');
      const run = await tolok(['assess', writeSmallCase(join(folder, 'case'), SMALL), '--out', out], TEST_FRAMEWORKS);
      expect(run).toMatchObject({ code: 0, error: [] });
      const written = [...filesBelow(out).keys()];
      expect(written).toEqual(['baseline/gap-report.pdf', 'baseline/scores.json', 'baseline/workstream-plan.pdf']);
      expect(run.out.map((line) => line.trim().split('/').slice(-2).join('/')).sort()).toEqual(written);
      expect(run.progress.slice(1)).toEqual([
        '0 of 3 · baseline/scores.json',
        '1 of 3 · baseline/gap-report.pdf',
        '2 of 3 · baseline/workstream-plan.pdf',
      ]);
    });
  });

  it('replaces the files of an earlier run, leaves no draft behind and touches no other file', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'reports');
      const assess = (answers: SmallCase['answers'], to: string): Promise<unknown> =>
        tolok(['assess', writeSmallCase(join(folder, answers), { ...SMALL, answers }), '--out', to], TEST_FRAMEWORKS);
      await assess('worst', out);
      writeFileSync(join(out, 'baseline', 'notes.txt'), 'mine');
      await assess('best', out);
      await assess('best', join(folder, 'fresh'));
      const files = filesBelow(out);
      expect(files.get('baseline/notes.txt')?.toString()).toBe('mine');
      files.delete('baseline/notes.txt');
      expect(files).toEqual(filesBelow(join(folder, 'fresh')));
    });
  });

  it('writes in the language of the engagement unless told', async () => {
    await inFolder(async (folder) => {
      const casePath = writeSmallCase(join(folder, 'case'), { ...SMALL, language: 'id' });
      await tolok(['assess', casePath, '-o', join(folder, 'own')], TEST_FRAMEWORKS);
      await tolok(['assess', casePath, '-o', join(folder, 'told'), '-l', 'zh'], TEST_FRAMEWORKS);
      const language = async (run: string): Promise<string> =>
        (await readReportTree(readFileSync(join(folder, run, 'baseline', 'gap-report.pdf')))).language;
      expect([await language('own'), await language('told')]).toEqual(['id', 'zh-Hans']);
    });
  });
});

describe('the bank’s case', () => {
  const filesIn = async (language: string): Promise<Map<string, Buffer>> =>
    inFolder(async (out) => {
      expect(await tolok(['assess', DEMO.bank, '--out', out, '--lang', language])).toMatchObject({
        code: 0,
        error: [],
      });
      return filesBelow(out);
    });
  const read = (files: ReadonlyMap<string, Buffer>, path: string): Promise<ReportTree> =>
    readReportTree(files.get(path) ?? Buffer.of(), { glyphs: true });

  let english: Map<string, Buffer>;
  beforeAll(async () => {
    english = await filesIn('en');
  });

  it.each(['en', 'id', 'zh'] as const)('makes whole reports in %s', async (language) => {
    const files = language === 'en' ? english : await filesIn(language);
    const report = await read(files, 'month-3/gap-report.pdf');
    const plan = await read(files, 'month-3/workstream-plan.pdf');
    expect([...pageFaults(report, language), ...pageFaults(plan, language)]).toEqual([]);
    const { executive, scorecard, register, readiness, roadmap } = wordingIn(language);
    const chapters = report.chapters.map(({ title }) => letters(title));
    for (const { title } of [executive, scorecard, register, readiness, roadmap]) {
      expect(chapters).toContain(letters(title));
    }
  });

  it('makes the same bytes each time', async () => {
    const again = await filesIn('en');
    expect([...again.keys()]).toEqual([...english.keys()]);
    expect(english.size).toBe(15);
    for (const [path, bytes] of english) expect([path, again.get(path)?.equals(bytes)]).toEqual([path, true]);
  });
});

/** `scripts/tolok.cjs` builds first when the sources are newer than the build. */
describe('the program as built', () => {
  /** Runs it to its end; with `deaf`, nobody reads what it says. */
  const run = (args: readonly string[], deaf = false): Promise<{ code: number | null; out: string; error: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [join(ROOT, 'scripts', 'tolok.cjs'), ...args], { cwd: ROOT });
      const said = { out: '', error: '' };
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said.error += text));
      if (deaf) child.stdout.destroy();
      else child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
      child.on('close', (code) => {
        resolve({ code, ...said });
      });
    });

  it('hands on exit codes, and shows no progress in a pipe', async () => {
    await inFolder(async (out) => {
      const good = await run(['assess', DEMO.bank, '--out', out]);
      expect(good).toMatchObject({ code: 0, error: '' });
      expect(good.out.trimEnd().split('\n')).toHaveLength(15);
      expect(await run(['assess', BROKEN_CASE, '--out', out])).toMatchObject({ code: 1, out: '' });
      expect(await run(['assess', DEMO.bank])).toMatchObject({ code: 2, out: '' });
    });
  });

  it('finishes its work when nobody reads on', async () => {
    await inFolder(async (out) => {
      expect(await run(['assess', DEMO.bank, '--out', out], true)).toMatchObject({ code: 0, error: '' });
      expect(filesBelow(out).size).toBe(15);
    });
  });
});
