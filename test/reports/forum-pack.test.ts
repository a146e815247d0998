import { forumFile, forumPackModel } from '../../src/engagement';
import type { ForumDecision } from '../../src/assessment';
import type { ForumBasis } from '../../src/forum';
import { forumWordingIn } from '../../src/forum/wording';
import { renderReport } from '../../src/report';
import { wordingIn } from '../../src/report/wording';
import { LANGUAGES, type Language } from '../../src/shared/text';
import { exact, multiply } from '../support/exact';
import { pageFaults } from '../support/page-faults';
import { Printed } from '../support/printed';
import { readReportTree, type ReportTree, type TableBlock, textsOf } from '../support/report-tree';
import { outputOf } from '../support/report-models';
import { DEMO } from '../support/run-case';
import { subjectOf } from '../support/sealed';

type Json = Record<string, any>;

/** Everything that a run writes for the forum, read back. */
async function packsOf(language: Language): Promise<ReadonlyMap<string, { data: Json; report: ReportTree }>> {
  const files = await outputOf(DEMO.bank, { language });
  const packs = new Map<string, { data: Json; report: ReportTree }>();
  for (const key of ['baseline', 'month-3', 'month-6']) {
    const data = files.find(({ path }) => path === `${key}/forum-pack.json`);
    const pdf = files.find(({ path }) => path === `${key}/forum-pack.pdf`);
    if (data?.kind !== 'json' || pdf?.kind !== 'pdf') throw new Error(`There is no pack of ${key}.`);
    const report = await readReportTree(await renderReport(pdf.model), { glyphs: true });
    packs.set(key, { data: JSON.parse(data.bytes.toString('utf8')), report });
  }
  return packs;
}

const tablesOf = ({ chapters }: ReportTree): TableBlock[] =>
  chapters.flatMap(({ blocks }) => blocks.filter((block): block is TableBlock => block.kind === 'table'));
/** It is too short for chapters. */
const faultsOf = (report: ReportTree, language: Language): string[] =>
  pageFaults(report, language).filter((fault) => fault !== 'it has no chapters');
const tight = (cells: readonly string[]): string[] => cells.map((cell) => cell.replaceAll(/\s+/g, ''));

describe.each(LANGUAGES)('the forum pack of the bank (%s)', (language) => {
  let packs: ReadonlyMap<string, { data: Json; report: ReportTree }>;
  const words = wordingIn(language);
  const forum = forumWordingIn(language);
  const printed = new Printed(words, []);
  beforeAll(async () => {
    packs = await packsOf(language);
  });
  const pack = (key: string): { data: Json; report: ReportTree } => packs.get(key)!;

  it.each(['baseline', 'month-3', 'month-6'])('of %s has two pages without fault', (key) => {
    const { report } = pack(key);
    expect(report.pages).toBe(2);
    expect(faultsOf(report, language)).toEqual([]);
    expect(report.sheets.map(({ missingGlyphs }) => missingGlyphs)).toEqual([0, 0]);
  });

  it.each(['baseline', 'month-3', 'month-6'])('of %s prints the pain areas of its data file', (key) => {
    const { data, report } = pack(key);
    const [table] = tablesOf(report);
    const shown = table?.rows.length ?? 0;
    expect(shown).toBeGreaterThanOrEqual(8);
    const left = data['painAreas'].length - shown;
    const texts = [...textsOf(report)].map(({ text }) => text).join('\n');
    expect(left === 0 || texts.includes(forum.areasCut(left))).toBe(true);
    table?.rows.forEach((row, at) => {
      const area = data['painAreas'][at];
      const decision = data['decisions'].find(({ ref }: Json) => ref === area.decisions[0]);
      const change = area.change && [
        `${printed.change(exact(area.change.points.decimal))}${area.change.isProven ? '*' : ''}`,
        `${printed.change(exact(area.change.relative.decimal), 0)}%`,
      ];
      const cells = tight(row);
      expect(cells.slice(1, change ? 4 : 2)).toEqual(
        tight([printed.share(exact(area.share.exact)), ...(change ?? [])]),
      );
      expect(cells.at(-1)).toBe(decision ? tight([forum.state[decision.state as 'done']])[0] : '–');
      expect(cells.at(-2)).toBe(decision?.due ? tight([printed.shortDate(decision.due)])[0] : '–');
      if (decision) expect(cells.at(-3)).toContain(decision.ref);
    });
  });

  it.each(['baseline', 'month-3', 'month-6'])(
    'of %s prints decisions in the order and the state of its data file',
    (key) => {
      const { data, report } = pack(key);
      const rows = tablesOf(report)[1]!.rows;
      const refs = rows.filter(({ length }) => length > 1).map(([ref]) => ref);
      expect(refs.length).toBeGreaterThan(4);
      expect(refs).toEqual(data['decisions'].slice(0, refs.length).map(({ ref }: Json) => ref));
      const states = [...new Set<string>(data['decisions'].slice(0, refs.length).map(({ state }: Json) => state))];
      const counted = states.map((state) => {
        const count = data['decisions'].filter((one: Json) => one['state'] === state).length;
        return forum.stateGroup(forum.state[state as 'done'], count);
      });
      expect(rows.filter(({ length }) => length === 1).map(([text]) => tight([text!])[0])).toEqual(tight(counted));
      const left = data['decisions'].length - refs.length;
      const texts = [...textsOf(report)].map(({ text }) => text);
      if (left > 0) expect(texts).toContain(forum.decisionsCut(left));
      expect(texts).toContain(forum.punctual(data['punctuality'].onTime, data['punctuality'].due));
    },
  );

  it.each(['month-3', 'month-6'])('of %s prints the KPIs of its data file', (key) => {
    const { data, report } = pack(key);
    const rows = tablesOf(report)[2]!.rows;
    expect(rows.length).toBeGreaterThanOrEqual(3);
    const told = [...data['progress']].sort((one, other) => Number(!one.target) - Number(!other.target));
    rows.forEach((row, at) => {
      const one = told[at];
      const cells = tight(row);
      if (one.interval && ['csat', 'dsat', 'resolution'].includes(one.kpi)) {
        const percent = (value: Json): string => `${printed.decimal(multiply(exact(value['exact']), exact(100)), 1)}%`;
        expect(cells[1]).toContain(percent(one.then.value));
        expect(cells[2]).toContain(percent(one.now.value));
        expect(cells[3]).toContain(printed.change(exact(one.difference.exact)));
        expect(cells[5]).toBe(`${printed.change(exact(one.relative.exact), 0)}%`);
        const side = (text: string): string => printed.change(exact(text));
        expect(cells[4]).toBe(tight([words.period(side(one.interval.low), side(one.interval.high))])[0]);
      }
      expect(cells[6]).toBe(tight([forum.progress[one.verdict as 'worse']])[0]);
      expect(cells[1]).toContain(tight([printed.shortMonth(one.then.month)])[0]);
      expect(cells[2]).toContain(tight([printed.shortMonth(one.now.month)])[0]);
    });
    expect(told.find(({ kpi }) => kpi === 'csat')).toMatchObject({ verdict: 'improved' });
  });

  it('teaches where there is nothing yet', () => {
    const texts = [...textsOf(pack('baseline').report)].map(({ text }) => text);
    expect(texts).toContain(forum.noBaseline);
  });

  it('tells of an area that is among the largest for two waves without decision', () => {
    const flagged = pack('month-6').data['painAreas'].filter(({ isUndecided }: Json) => isUndecided);
    expect(flagged.map(({ key }: Json) => key)).toEqual(['change-of-details-undone']);
    const texts = [...textsOf(pack('month-6').report)].map(({ text }) => text).join('\n');
    expect(texts).toContain(forum.attention);
  });
});

describe('a forum pack', () => {
  const pageOf = async (language: Language, change: (basis: ForumBasis) => ForumBasis) => {
    const subject = await subjectOf('bank', language);
    const { decisions, assessments } = subject.engagement;
    const today = subject.current.assessment.reportDate;
    const basis = change({ today, decisions, earlier: [], baseline: [] });
    expect(assessments.length).toBeGreaterThan(0);
    const data = forumFile(subject.current, basis)!;
    const report = await readReportTree(await renderReport(forumPackModel(subject, basis, data)), { glyphs: true });
    return { report, data: JSON.parse(data.toString('utf8')) as Json };
  };
  const decision = (at: number, text: string): ForumDecision => ({
    ref: `D-${at}`,
    ...{
      reason: 'fee-not-waived',
      title: text,
      decision: text,
      ownerFunction: 'operations',
      owner: text.slice(0, 120),
    },
    ...{ raisedOn: '2012-01-01', decidedOn: '2012-01-02', due: '2012-02-01', status: 'inProgress', note: text },
  });

  it.each(LANGUAGES)('has two pages however much was decided in however many words (%s)', async (language) => {
    for (const text of [
      'Wait '.repeat(800).trim(),
      '等'.repeat(2000),
      'x'.repeat(4000),
      '=HYPERLINK("x")\u202e\u0000<b>',
    ]) {
      const many = Array.from({ length: 60 }, (_, at) => decision(at + 1, text));
      const { report, data } = await pageOf(language, (basis) => ({ ...basis, decisions: many }));
      expect(report.pages).toBe(2);
      expect(faultsOf(report, language)).toEqual([]);
      expect(data['decisions']).toHaveLength(60);
    }
  });

  it('asks for decisions where there are none', async () => {
    const { report, data } = await pageOf('en', (basis) => ({ ...basis, decisions: [] }));
    const texts = [...textsOf(report)].map(({ text }) => text).join('\n');
    expect(report.pages).toBe(2);
    expect(data['decisions']).toEqual([]);
    expect(texts).toContain('The forum has no decisions yet.');
    expect(texts).toContain('None of them has a decision yet.');
  });

  it('warns of an owner inside the contact centre, and proposes another', async () => {
    const { report } = await pageOf('en', (basis) => ({ ...basis, decisions: [decision(1, 'Fees')] }));
    const texts = [...textsOf(report)].map(({ text }) => text).join('\n');
    expect(texts).toContain('D-1 is owned by Operations, inside the contact centre, but its cause lies outside.');
    expect(texts).toContain('Proposal: Executive leadership.');
    expect(texts).toContain('Give an owner outside the contact centre to: D-1.');
  });

  it('is the same bytes each time', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => outputOf(DEMO.bank, { language: 'zh' })));
    const drawn = (files: typeof one): Promise<Buffer> => {
      const pack = files!.find(({ path }) => path === 'month-6/forum-pack.pdf');
      if (pack?.kind !== 'pdf') throw new Error('There is no pack.');
      return renderReport(pack.model);
    };
    expect((await drawn(one)).equals(await drawn(other))).toBe(true);
  });

  it('is not made where no contacts were counted', async () => {
    const subject = await subjectOf('bank', 'en');
    const { contactReasons, ...assessment } = subject.current.assessment;
    expect(contactReasons).toBeDefined();
    const current = { ...subject.current, assessment };
    const basis = { today: '2012-03-26', decisions: [], earlier: [], baseline: [] };
    expect(forumFile(current, basis)).toBeNull();
    expect(() => forumPackModel({ ...subject, current }, basis, Buffer.from(''))).toThrow(RangeError);
  });
});
