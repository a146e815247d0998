import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FrameworkStore } from '../../src/framework';
import { disagreements } from '../support/agreement';
import { pageFaults } from '../support/page-faults';
import { letters, readReportTree, textsOf, type ReportTree } from '../support/report-tree';
import { tolok } from '../support/recorded-run';
import { inFolder, runCase } from '../support/run-case';
import { TEST_FRAMEWORKS, writeSmallCase, type SmallCase } from '../support/small-case';
import { Subject } from '../support/subject';

const STORE = new FrameworkStore(TEST_FRAMEWORKS);
const FRAMEWORK = 'points-minimum@1.0.0';

/** A case that says `text` wherever a case file lets people write. */
function caseSaying(text: string, { units = 2, name = text }: { units?: number; name?: string } = {}): SmallCase {
  return {
    framework: FRAMEWORK,
    units,
    answers: 'mixed',
    plan: { months: 6, people: 3 },
    texts: {
      client: name,
      consultancy: name,
      classification: name,
      title: name,
      unit: name,
      finding: text,
      reason: text,
    },
    assessment: {
      author: text.slice(0, 100).trim(),
      headline: text,
      nextStep: text,
      method: [text],
      limits: [text],
      facts: [{ label: text, value: text, source: text }],
      evidence: [{ ref: 'E-01', title: text, kind: 'document', date: '2012-01-18' }],
      interviews: [{ role: text, count: 3 }],
      divergingOpinions: [{ by: text, statement: text, response: text }],
    },
  };
}

/** Texts of the list above that a report prints whole: all but those that stand in charts, heads and names. */
const WHOLE = 13;

interface Printed {
  readonly report: ReportTree;
  /** Faults of either report that any reader would see. */
  readonly broken: readonly string[];
  /** Where the gap report does not say what the case and the data say. */
  readonly untrue: readonly string[];
}

async function reportOf(small: SmallCase): Promise<Printed> {
  return inFolder(async (folder) => {
    const casePath = writeSmallCase(folder, small);
    const files = await runCase(casePath, { store: STORE });
    const report = await readReportTree(files.bytes('baseline/gap-report.pdf'), { glyphs: true });
    const plan = await readReportTree(files.bytes('baseline/workstream-plan.pdf'), { glyphs: true });
    const scores = files.scores('baseline');
    const hash = files.hash('baseline/scores.json');
    const subject = new Subject({ casePath, scores, hash, language: 'en', frameworks: TEST_FRAMEWORKS });
    return {
      report,
      broken: [...pageFaults(report, 'en'), ...pageFaults(plan, 'en')],
      untrue: disagreements(report, subject),
    };
  });
}

/** How often a text stands whole in a report, wherever its lines break. */
function occurrences(report: ReportTree, text: string): number {
  const all = [...textsOf(report)].map((one) => letters(one.text)).join('\n');
  return all.split(letters(text)).length - 1;
}

describe('texts that other programs take for commands are printed as they are', () => {
  it.each([
    ['placeholders', 'Page {n} of {m}, {0}, ${x}, $& $1 $$, %s %d, \\n \\u0041'],
    ['markup', '<script>alert("x")</script> <b>&amp;</b> ]]> <!-- -->'],
    ['PDF strings', '(unbalanced ( \\) ) \\ /Name <</Type/Catalog>> endstream endobj'],
    ['spreadsheet formulas', '=1+1 @SUM(A1) -2+3 +4'],
  ])('%s', async (_, text) => {
    const { report, broken, untrue } = await reportOf(caseSaying(text));
    expect([broken, untrue]).toEqual([[], []]);
    expect(occurrences(report, text)).toBeGreaterThanOrEqual(WHOLE);
    expect(report.info['Title']).toContain(text);
  });
});

describe('texts that are hard to set stay whole and inside the margins', () => {
  it('a word of 300 letters in every name', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(9).slice(0, 300);
    const { report, broken, untrue } = await reportOf(caseSaying(word));
    expect([broken, untrue]).toEqual([[], []]);
    expect(occurrences(report, word)).toBeGreaterThanOrEqual(WHOLE);
  });

  it('texts of 4,000 characters, the most that a case may hold', async () => {
    const text =
      `${'The office hands cases over without an owner and without a time. '.repeat(61)}The end of 4,000.`.slice(-4000);
    const { report, broken, untrue } = await reportOf(caseSaying(text, { name: 'Harbour' }));
    expect([broken, untrue]).toEqual([[], []]);
    expect(occurrences(report, text.slice(-3900))).toBeGreaterThanOrEqual(WHOLE - 3);
  });

  it('a word of 4,000 letters', async () => {
    const word = 'abcdefghij'.repeat(400);
    const { report, broken, untrue } = await reportOf(caseSaying(word, { name: 'Harbour' }));
    expect([broken, untrue]).toEqual([[], []]);
    expect(occurrences(report, word)).toBeGreaterThanOrEqual(WHOLE - 3);
  });

  it('Chinese without spaces in a report in English', async () => {
    const text = '客户联络中心的一线员工只能倾听，无权解决问题。'.repeat(12);
    const { report, broken, untrue } = await reportOf(caseSaying(text, { name: text.slice(0, 40) }));
    expect([broken, untrue]).toEqual([[], []]);
    expect(occurrences(report, text)).toBeGreaterThanOrEqual(WHOLE - 3);
  });
});

describe('characters without a glyph', () => {
  it.each([
    ['emoji', 'Rocket 🚀 family 👩‍👩‍👧 flag 🇮🇩 end', 'Rocket ◇ family ◇ flag ◇ end'],
    ['rare ideographs', 'Rare 𠮷野 and 𪚥 end', /Rare [𠮷◇]野 and [𪚥◇] end/u],
    ['right-to-left letters', 'Name שלום and سلام end', /Name \S{1,4} and \S{1,4} end/u],
    ['marks', 'Zoë Ångström n̈ e\u0301 x\u0336 end', /Zoë Ångström .{1,2} é .{1,2} end/u],
    ['mathematical letters', '𝐁𝐨𝐥𝐝 ﬁne ① end', /(Bold|𝐁𝐨𝐥𝐝|◇{4}) (fi|ﬁ)ne \S end/u],
  ])('are shown by a plainer spelling or a sign, never left out: %s', async (_, text, shown) => {
    const { report, broken } = await reportOf(caseSaying(text, { name: 'Harbour' }));
    expect(broken).toEqual([]);
    const all = [...textsOf(report)].map((one) => one.text.replace(/\s+/g, ' ')).join('\n');
    const found =
      typeof shown === 'string'
        ? all.split(shown).length - 1
        : (all.match(new RegExp(shown.source, 'gu')) ?? []).length;
    expect(found).toBeGreaterThanOrEqual(WHOLE - 3);
  });
});

describe('characters that deceive or can not be printed are refused', () => {
  const CHARACTERS = [
    ['a control character', '\u0007'],
    ['the end of a C string', '\u0000'],
    ['an escape sequence', '\u001b[31m'],
    ['a character that turns the reading direction', '\u202e'],
    ['an isolate of another direction', '\u2067'],
    ['an invisible space', '\u200b'],
    ['a damaged character', '\ufffd'],
  ] as const;
  const EVERY_WAY = CHARACTERS.flatMap(([name, text]) => [
    [`${name}, as it is`, text],
    [
      `${name}, as an escape`,
      text.replace(/[^[\]\w]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
  ]);

  it.each(EVERY_WAY)('%s', async (_, text) => {
    await inFolder(async (folder) => {
      const casePath = writeSmallCase(join(folder, 'case'), { framework: FRAMEWORK, units: 1, answers: 'best' });
      const written = readFileSync(casePath, 'utf8').replace(
        'client: Harbour Utilities',
        `client: "Harbour${text}Utilities"`,
      );
      writeFileSync(casePath, written);
      const out = join(folder, 'reports');
      mkdirSync(out);
      const run = await tolok(['assess', casePath, '--out', out], TEST_FRAMEWORKS);
      expect(run.code).toBe(1);
      const [line] = run.error;
      expect(line).toMatch(
        new RegExp(`case\\.yaml:${written.slice(0, written.indexOf('client: "')).split('\n').length}:\\d+ {2}\\S+`),
      );
      // Nothing of it reaches the terminal.
      expect(run.error.join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e\u2067\ufffd]/);
      expect(run.out).toEqual([]);
    });
  });
});
