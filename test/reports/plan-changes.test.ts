import { scoresFile, workstreamPlanModel } from '../../src/engagement';
import { planOf } from '../../src/engagement/rules/assess-engagement';
import { renderReport } from '../../src/report';
import { wordingIn } from '../../src/report/wording';
import { Figures } from '../../src/report/models/figures';
import { LANGUAGES, type Language, textIn } from '../../src/shared/text';
import type { PlanChange } from '../../src/workstream';
import { readPdf } from '../pdf-kit/read-pdf';
import { subjectOf } from '../support/sealed';

const ITEM = { key: 'kick-off', title: 'Kick-off', effort: { low: 1, likely: 2, high: 3 }, durationDays: 2 };

async function changedBank(language: Language) {
  const subject = await subjectOf('bank', language);
  const { engagement, assessed, plan } = subject;
  if (!plan) throw new Error('The bank has a plan.');
  const free = plan.workstreams.filter(({ id }) => plan.workstreams.every(({ dependsOn }) => !dependsOn.includes(id)));
  const [first, second, third] = free;
  if (!first || !second || !third) throw new Error('The plan is too small.');
  const [item] = third.workItems;
  const changes: readonly PlanChange[] = [
    { kind: 'merge', workstream: second.id, into: first.id },
    { kind: 'describe', workstream: first.id, owner: 'Dewi Sartika' },
    { kind: 'adjust', workItem: item?.id ?? '', assignee: 'Agus Salim' },
    {
      ...{ kind: 'begin', key: 'office', title: 'Programme office', objective: 'Keep the plan.' },
      ...{ ownerFunction: 'quality', items: [{ ...ITEM, ownerFunction: 'quality' }] },
    },
    { kind: 'postpone', workstream: plan.workstreams.filter((one) => free.includes(one)).at(-1)?.id ?? '' },
    { kind: 'drop', workItem: 'gone/since' },
  ];
  return { subject: { ...subject, plan: planOf(engagement, assessed, changes) }, before: plan };
}

describe.each(LANGUAGES)('a plan that was changed (%s)', (language) => {
  it('says what was changed, by whom it is owned, what was left for later, and what lapsed', async () => {
    const { subject, before } = await changedBank(language);
    const data = scoresFile(subject);
    const model = workstreamPlanModel(subject, data);
    const { plan: texts } = wordingIn(language);
    const section = model.sections.find(({ id }) => id === 'changes');
    const bullets = section?.blocks.find(({ kind }) => kind === 'bullets');
    expect(bullets).toMatchObject({ items: { length: 5 } });
    const pdf = await readPdf(await renderReport(model));
    const letters = pdf.pages.map((page) => page.letters).join('');
    const named = ['Dewi Sartika', 'Agus Salim', 'Programme office', 'Kick-off'];
    const sentences = [texts.closesSome, texts.noGap, texts.changes.lapsed(1), texts.changes.intro(5)];
    for (const text of [...named, ...sentences]) expect(letters).toContain(text.replaceAll(' ', ''));
    expect(subject.plan?.workstreams).toHaveLength(before.workstreams.length - 1);
  });

  it('has the same in its data', async () => {
    const { subject } = await changedBank(language);
    const { plan } = JSON.parse(scoresFile(subject).toString()) as { plan: Record<string, any> };
    expect(plan['postponed']).toHaveLength(1);
    expect(plan['workstreams'].map(({ owner }: { owner?: string }) => owner)).toContain('Dewi Sartika');
    expect(plan['workstreams'].map(({ id }: { id: string }) => id)).toContain('own/office');
  });
});

describe.each(LANGUAGES)('a plan in which work was held back (%s)', (language) => {
  it('says so among the changes, beside the work item and in the Gantt chart, and has it in its data', async () => {
    const subject = await subjectOf('bank', language);
    const [first] = subject.plan?.workstreams ?? [];
    const item = first?.workItems[0];
    if (!first || !item || !subject.plan) throw new Error('The bank has a plan.');
    const date = subject.plan.dates[15] ?? '';
    const plan = planOf(subject.engagement, subject.assessed, [{ kind: 'notBefore', part: item.id, date }]);
    const held = { ...subject, plan };
    const data = scoresFile(held);
    const words = wordingIn(language);
    const figures = new Figures(words, []);
    const model = workstreamPlanModel(held, data);
    const letters = (await readPdf(await renderReport(model))).pages.map((page) => page.letters).join('');
    const title = words.plan.changes.quoted(textIn(item.template.title, language));
    for (const text of [
      words.plan.changes.notBefore(title, figures.date(date)),
      words.plan.notBefore(figures.shortDate(date)),
      words.plan.notBeforeLegend,
    ]) {
      expect(letters).toContain(text.replaceAll(' ', ''));
    }
    const { plan: told } = JSON.parse(data.toString()) as { plan: { workstreams: { workItems: any[] }[] } };
    const items = told.workstreams.flatMap(({ workItems }) => workItems);
    expect(items.find(({ id }) => id === item.id)).toMatchObject({ startDate: date, notBefore: { date, binds: true } });
    expect(items.filter(({ notBefore }) => notBefore !== undefined)).toHaveLength(1);
  });
});

describe('a plan that nobody changed', () => {
  it('says nothing of changes', async () => {
    const subject = await subjectOf('bank', 'en');
    const model = workstreamPlanModel(subject, scoresFile(subject));
    expect(model.sections.map(({ id }) => id)).not.toContain('changes');
  });
});
