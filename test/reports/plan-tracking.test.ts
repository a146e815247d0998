import { scoresFile, workstreamPlanModel } from '../../src/engagement';
import { planOf } from '../../src/engagement/rules/assess-engagement';
import { renderReport } from '../../src/report';
import { wordingIn } from '../../src/report/wording';
import { LANGUAGES, type Language, textIn } from '../../src/shared/text';
import { baselineOf } from '../../src/workstream';
import { readPdf } from '../pdf-kit/read-pdf';
import { subjectOf } from '../support/sealed';
import { progressOf } from '../support/tracked-plans';

/** Work items that a report lists; the data file has all. */
const MOST_SLIPPED = 15;

/** The bank's plan, some weeks after it was agreed: one item done, one late, one that left the plan. */
async function trackedBank(language: Language) {
  const subject = await subjectOf('bank', language);
  const { engagement, assessed, plan } = subject;
  if (!plan) throw new Error('The bank has a plan.');
  const items = plan.workstreams.flatMap(({ workItems }) => workItems);
  const [done, late] = [...items].sort((a, b) => a.start - b.start || a.end - b.end);
  const waited = new Set(items.flatMap(({ dependsOn }) => dependsOn.map(({ on }) => on)));
  const gone = items.filter(({ id }) => !waited.has(id)).at(-1);
  if (!done || !late || !gone) throw new Error('The plan is too small.');
  const today = plan.dates[15]!;
  const progress = [
    progressOf(done.id, { startedOn: done.startDate, finishedOn: done.endDate, percent: 100 }),
    progressOf(late.id, { startedOn: late.startDate, percent: 30, expectedEnd: plan.dates[late.end + 30]! }),
  ];
  const tracked = { today, baseline: baselineOf(plan), progress };
  const changes = [{ kind: 'drop', workItem: gone.id }] as const;
  return { subject: { ...subject, plan: planOf(engagement, assessed, changes, tracked) }, late, gone };
}

describe.each(LANGUAGES)('a plan with a baseline (%s)', (language) => {
  it('says what was agreed, what slips and why, and what is done, with words beside the colours', async () => {
    const { subject, late, gone } = await trackedBank(language);
    const model = workstreamPlanModel(subject, scoresFile(subject));
    const { tracking: texts } = wordingIn(language).plan;
    const bytes = await renderReport(model);
    const letters = (await readPdf(bytes)).pages.map((page) => page.letters).join('');
    const { status, end, workstreams } = subject.plan!.tracking!;
    const lateItem = workstreams.flatMap(({ items }) => items).find(({ baseline }) => baseline.id === late.id)!;
    expect(lateItem.slip).toBeGreaterThan(0);
    expect(end).not.toBeNull();
    const sentences = [texts.title, texts.rag[status!.rag], texts.rag.green, texts.slipped, texts.states.inProgress];
    for (const text of [...sentences, texts.days(lateItem.slip!)]) expect(letters).toContain(text.replaceAll(' ', ''));
    const section = model.sections.find(({ id }) => id === 'tracking')!;
    const [byWorkstream, slipped] = section.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    expect(byWorkstream?.rows).toHaveLength(workstreams.length);
    const count = workstreams.flatMap(({ items }) => items).filter(({ slip }) => slip !== null && slip > 0).length;
    expect(count).toBeGreaterThan(MOST_SLIPPED);
    expect(slipped?.rows).toHaveLength(MOST_SLIPPED);
    expect(letters).toContain(texts.moreSlipped(count - MOST_SLIPPED).replaceAll(' ', ''));
    expect(letters).toContain(texts.dropped(textIn(gone.template.title, language)).replaceAll(' ', ''));
  });

  it('has the same in its data', async () => {
    const { subject, late } = await trackedBank(language);
    const { plan } = JSON.parse(scoresFile(subject).toString()) as { plan: Record<string, any> };
    const { tracking } = subject.plan!;
    expect(plan['tracking']).toMatchObject({
      end: tracking?.end,
      slip: tracking?.slip,
      counts: { done: 1, dropped: 1 },
    });
    const items = plan['tracking'].workstreams.flatMap((one: Record<string, any>) => one['items']);
    expect(items.find((item: Record<string, any>) => item['id'] === late.id)).toMatchObject({
      percent: 30,
      state: 'inProgress',
    });
  });
});

describe('a plan that nobody agreed on', () => {
  it('says nothing of a baseline, in print and in its data', async () => {
    const bank = await subjectOf('bank', 'en');
    const subject = { ...bank, plan: planOf(bank.engagement, bank.assessed) };
    const data = scoresFile(subject);
    expect(workstreamPlanModel(subject, data).sections.map(({ id }) => id)).not.toContain('tracking');
    expect(data.toString()).not.toContain('"tracking"');
  });
});
