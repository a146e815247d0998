import request from 'supertest';
import { PROBLEM_TYPES } from '../../src/http';
import { exact, fraction, subtract } from '../support/exact';
import { startTestApp, type TestApp } from '../support/test-app';

type Body = request.Response['body'];

let app: TestApp;
let bank: Readonly<Record<string, string>>;
let engagementId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ assessments: bank, engagementId } = await app.given.demoCase('bank'));
});
afterAll(() => app.stop());

const progress = async (query = '', status = 200, id = engagementId): Promise<Body> =>
  (await request(app.http).get(`/v1/engagements/${id}/progress${query}`).expect(status)).body;

const named = (...keys: readonly string[]): string => `?assessments=${keys.map((key) => bank[key] ?? key).join(',')}`;

const refused = PROBLEM_TYPES['results/not-comparable'].status;

const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

describe('GET /v1/engagements/:id/progress', () => {
  it('compares all waves in order of their period, and says what each was computed from', async () => {
    const body = await progress();
    expect(body.waves.map(({ assessment }: Body) => assessment)).toEqual(['baseline', 'month-3', 'month-6']);
    expect(body.bases.map(({ key, assessmentId }: Body) => [key, assessmentId])).toEqual(Object.entries(bank));
    expect(body.steps.map(({ from, to }: Body) => [from, to])).toEqual([
      ['baseline', 'month-3'],
      ['month-3', 'month-6'],
    ]);
    expect([body.overall.from, body.overall.to]).toEqual(['baseline', 'month-6']);
  });

  it('has the gaps that each assessment lists, each with one movement a step', async () => {
    const { waves, gaps, steps } = await progress();
    for (const [index, { assessment, gaps: count }] of waves.entries()) {
      const { body } = await request(app.http).get(`/v1/assessments/${bank[assessment]}/gaps?limit=100`).expect(200);
      const below = gaps.filter(({ standings }: Body) => standings[index] === 'belowTarget');
      expect(below.map(({ requirement }: Body) => requirement).sort()).toEqual(
        body.items.map(({ requirement }: Body) => requirement).sort(),
      );
      expect(below).toHaveLength(count);
    }
    for (const [index, { movements }] of steps.entries()) {
      expect(sumOf(movements)).toBe(gaps.filter((gap: Body) => gap.steps[index] !== null).length);
      expect(movements.closed).toBe(gaps.filter((gap: Body) => gap.steps[index] === 'closed').length);
    }
    expect(steps[0].movements.closed).toBeGreaterThan(0);
  });

  it('counts on categories, items and units what the gaps did', async () => {
    const { nodes, units, gaps, overall } = await progress();
    const categories = nodes.filter(({ kind }: Body) => kind === 'category');
    for (const movement of Object.keys(overall.movements)) {
      const counts = categories.map((node: Body) => node.overall[movement]);
      expect(counts.reduce((a: number, b: number) => a + b, 0)).toBe(overall.movements[movement]);
    }
    for (const { ref, name, overall: counts } of units) {
      const places = gaps.flatMap((gap: Body) => gap.places.filter(({ unit }: Body) => unit === ref));
      expect(name).toBeDefined();
      expect(sumOf(counts)).toBe(places.filter((place: Body) => place.overall !== null).length);
    }
    for (const { scores, change } of nodes) {
      expect(change.exact).toBe(fraction(subtract(exact(scores.at(-1).exact), exact(scores[0].exact))));
    }
  });

  it('says the same as the comparison of two', async () => {
    const [{ overall, gaps }, comparison] = [
      await progress(named('baseline', 'month-6')),
      (await request(app.http).get(`/v1/assessments/${bank['month-6']}/comparison?with=${bank['baseline']}`)).body,
    ];
    expect(gaps.map((gap: Body) => [gap.requirement, gap.overall])).toEqual(
      comparison.gaps.map(({ requirement, movement }: Body) => [requirement, movement]),
    );
    expect(overall.change).toEqual(comparison.entity.change);
    expect((await progress()).overall.movements).toEqual(overall.movements);
  });

  it('sets what the plan of the earlier wave projected beside what was achieved', async () => {
    const { steps, overall, waves } = await progress();
    const plans = [
      [steps[0].plan, 'baseline', waves[1]],
      [steps[1].plan, 'month-3', waves[2]],
      [overall.plan, 'baseline', waves[2]],
    ];
    for (const [plan, key, later] of plans) {
      const { body } = await request(app.http).get(`/v1/assessments/${bank[key]}/plan`).expect(200);
      expect(plan.workstreams.map(({ id, endDate }: Body) => [id, endDate])).toEqual(
        body.workstreams.map(({ id, endDate }: Body) => [id, endDate]),
      );
      expect(plan.projectedAtEnd).toEqual(body.projection.at(-1).scores[key].score);
      expect([plan.achieved, plan.asOf]).toEqual([later.score, later.period.from]);
      const parts = [...plan.workstreams.map(({ wonBack }: Body) => wonBack), plan.elsewhere];
      const rest = parts.reduce((left, { exact: part }) => subtract(left, exact(part)), exact(plan.achieved.exact));
      expect(fraction(rest)).toBe(plan.before.exact);
    }
  });

  it('compares those named, in the order given', async () => {
    const { waves } = await progress(named('month-6', 'baseline'));
    expect(waves.map(({ assessment }: Body) => assessment)).toEqual(['month-6', 'baseline']);
  });

  it('takes the framework version from the query', async () => {
    const { frameworkId } = await assessmentRow('baseline');
    expect((await progress(`?framework=${frameworkId}`)).waves).toHaveLength(3);
    const body = await progress('?framework=vendor-management-vmo@1.0.0', refused);
    expect([body.code, body.detail]).toEqual(['results/not-comparable', expect.stringMatching('two assessments')]);
  });

  it('refuses fewer than two, and another framework version', async () => {
    expect((await progress(named('baseline'), refused)).code).toBe('results/not-comparable');
    const later = { wave: 'later', planStart: '2026-02-02', engagementId };
    const other = await app.given.assessment({ ...later, frameworkId: 'vendor-management-vmo@1.0.0' });
    expect((await progress(named('baseline', other.id), refused)).code).toBe('results/not-comparable');
  });

  it('does not find an assessment of another engagement, nor an engagement that is none', async () => {
    const other = await app.given.assessment();
    expect((await progress(named('baseline', other.id), 404)).code).toBe('assessment/not-found');
    expect((await progress(named('baseline', 'month-3'), 404, other.id)).code).toBe('engagement/not-found');
    expect((await progress('', refused, other.engagementId)).code).toBe('results/not-comparable');
  });

  it('refuses ids that are none', async () => {
    expect((await progress('?assessments=baseline,month-3', 422)).code).toBe('request/invalid');
  });
});

async function assessmentRow(key: string): Promise<{ readonly frameworkId: string }> {
  const { body } = await request(app.http).get(`/v1/assessments/${bank[key]}`).expect(200);
  return body;
}
