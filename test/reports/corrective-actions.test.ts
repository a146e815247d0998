import { type ActionPlanJson, correctiveActionPlan, renderReport } from '../../src/report';
import { actionPlanWordingIn } from '../../src/report/wording/corrective-actions';
import { STANDINGS } from '../../src/report/models/corrective-actions/action-plan-json';
import { LANGUAGES, type Language } from '../../src/shared/text';
import { keptAction, event, planOf } from '../support/action-plans';
import { pageFaults } from '../support/page-faults';
import { readReportTree, type ReportTree, type TableBlock, textsOf } from '../support/report-tree';

const HASH = 'a'.repeat(64);
const read = async (plan: ActionPlanJson, language: Language): Promise<ReportTree> =>
  readReportTree(await renderReport(correctiveActionPlan(plan, language, HASH)), { glyphs: true });
const tablesOf = ({ chapters }: ReportTree): TableBlock[] =>
  chapters.flatMap(({ blocks }) => blocks.filter((block): block is TableBlock => block.kind === 'table'));
/** Its chapters have words of their own. */
const faultsOf = (report: ReportTree, language: Language): string[] =>
  pageFaults(report, language).filter((fault) => !fault.startsWith('a chapter is called'));
const saidBy = (report: ReportTree): string => [...textsOf(report)].map(({ text }) => text).join('\n');
const tight = (text: string): string => text.replaceAll(/\s+/g, '');

describe.each(LANGUAGES)('the corrective action plan in print (%s)', (language) => {
  const words = actionPlanWordingIn(language);

  it('has pages without fault, chapters of its language, and the figures of its data', async () => {
    const plan = planOf();
    const report = await read(plan, language);
    expect(faultsOf(report, language)).toEqual([]);
    expect(report.chapters.slice(-3).map(({ title }) => tight(title))).toEqual(
      [words.summaryTitle, words.listTitle, words.partsTitle].map(tight),
    );
    const [states, grades, owners, list] = tablesOf(report);
    expect(states?.rows[0]).toEqual(Object.values(plan.summary.byState).map(String));
    const all = (counts: Record<string, number>): string[] => {
      const own = STANDINGS.map((standing) => counts[standing] ?? 0);
      return [...own, own.reduce((a, b) => a + b, 0)].map(String);
    };
    expect(grades?.rows.map((row) => row.slice(1))).toEqual(Object.values(plan.summary.byGrade).map(all));
    expect(owners?.rows.map((row) => row.slice(1))).toEqual(plan.summary.byOwner.map(({ counts }) => all(counts)));
    const refs = list?.rows.map(([ref]) => ref).filter((ref) => /^CA-/.test(ref ?? ''));
    expect(refs).toEqual(plan.actions.map(({ ref }) => ref));
    const text = tight(saidBy(report));
    expect(text).toContain(tight(words.closing(words.days('77'), 5)));
    for (const { daysLate } of plan.actions) if (daysLate !== null) expect(text).toContain(tight(words.late(daysLate)));
  });

  it('says of an engagement without any what to do, and to a party that nothing is asked', async () => {
    const none = saidBy(await read(planOf({ actions: [], unanswered: [] }), language));
    expect(tight(none)).toContain(tight(words.emptyWhatToDo));
    const party = saidBy(await read(planOf({ actions: [], unanswered: null }), language));
    expect(tight(party)).toContain(tight(words.emptyForParty));
  });

  it.each([
    ['a word of 10,000 letters', 'abcdefghij'.repeat(1000)],
    ['2,000 lines', `${'a\n'.repeat(1999)}b`],
    ['right to left', 'העברית עם 12 مرحبا \u202eabc\u202c end'],
    ['emoji', '👩‍👩‍👧‍👦 🇮🇩 ✅ done'],
    ['control characters', 'a\u0000b\u0007c\u200bd\u2028e\u{e0041}f'],
    ['marks', `e${'\u0301'.repeat(2000)}`],
    ['10,000 Chinese characters', '客户联络中心的一线员工只能倾听。'.repeat(700).slice(0, 10_000)],
  ])('holds %s wherever people write', async (_, text) => {
    const short = text.slice(0, 300);
    const action = keptAction({
      ...{ correction: text, cause: text, action: text, party: short, responsible: { name: short.slice(0, 200) } },
      evidence: [{ ref: 'E-01', title: short, location: text.slice(0, 2000) }],
      state: 'planned',
      history: [event('open 03-02 A'), { ...event('plan 03-03 B'), person: short, reason: text.slice(0, 2000) }],
      finding: { ...keptAction().finding, title: short, condition: text },
    });
    const engagement = { ...planOf().engagement, title: short, client: short, consultancy: short };
    const report = await read(planOf({ actions: [action], engagement, documentNumber: 'TLK-1' }), language);
    expect(faultsOf(report, language)).toEqual([]);
  });
});

it('is printed without what the reader may not know', async () => {
  const unknown = {
    title: null,
    client: null,
    consultancy: null,
    classification: null,
    accent: null,
    sampleData: false,
  };
  const scope = { assessment: null, party: { name: 'Sahabat Call' } };
  const text = saidBy(await read(planOf({ engagement: unknown, scope, unanswered: null }), 'en'));
  expect(text).toContain('Corrective actions that Sahabat Call answers');
  expect(text).not.toContain('Northwind');
});

it.each([
  [{ assessment: null, party: null }, 'All corrective actions of the engagement'],
  [{ assessment: { title: 'Baseline', documentNumber: 'X' }, party: null }, 'Corrective actions of Baseline'],
  [
    { assessment: { title: null, documentNumber: null }, party: { name: null } },
    'Corrective actions of one assessment that one party answers',
  ],
])('says what it covers: %j', (scope, said) => {
  expect(correctiveActionPlan(planOf({ scope }), 'en', HASH).cover.subtitle).toBe(said);
});

it('gives the same bytes for the same data', async () => {
  const model = () => correctiveActionPlan(planOf(), 'zh', HASH);
  expect((await renderReport(model())).equals(await renderReport(model()))).toBe(true);
});
