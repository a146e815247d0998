import request from 'supertest';
import { PROBLEM_TYPES } from '../../src/http';
import { exact, fraction, subtract } from '../support/exact';
import { outputOf } from '../support/report-models';
import { DEMO } from '../support/run-case';
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

const compared = async (id: string, query = '', status = 200): Promise<Body> =>
  (await request(app.http).get(`/v1/assessments/${id}/comparison${query}`).expect(status)).body;

const refused = PROBLEM_TYPES['results/not-comparable'].status;

/** A wave of its own, after its period: the plan of the case starts earlier. */
const later = { wave: 'later', planStart: '2026-02-02' };

describe('GET /v1/assessments/:id/comparison', () => {
  it('gives the changes that the data file has', async () => {
    const file = (await outputOf(DEMO.bank)).find(({ path }) => path === 'month-3/scores.json');
    const { previous, nodes } = JSON.parse(file?.kind === 'json' ? file.bytes.toString('utf8') : '');
    const body = await compared(bank['month-3']!);
    expect([body.before.key, body.now.key]).toEqual(['baseline', 'month-3']);
    for (const { ref, before, now, change } of body.nodes) {
      expect([ref, before, change ?? undefined]).toEqual([ref, previous.nodes[ref].before, previous.nodes[ref].change]);
      expect(now).toEqual(nodes[ref].score);
    }
  });

  it('compares the whole and each unit with levels at both times', async () => {
    const { entity, units } = await compared(bank['month-6']!, `?with=${bank['baseline']}`);
    for (const { before, now, change } of [entity, ...units]) {
      expect(change.exact).toBe(fraction(subtract(exact(now.exact), exact(before.exact))));
    }
    expect(entity).toHaveProperty('levelBefore');
    expect(entity).toHaveProperty('levelNow');
    expect(units.length).toBeGreaterThan(0);
  });

  it('counts every gap of either time once, and moves it the way its points went', async () => {
    const gapsOf = async (id: string): Promise<Map<string, Body>> => {
      const { body } = await request(app.http).get(`/v1/assessments/${id}/gaps?limit=100`).expect(200);
      return new Map(body.items.map((gap: Body) => [gap.requirement, gap]));
    };
    const before = await gapsOf(bank['baseline']!);
    const now = await gapsOf(bank['month-6']!);
    const { gaps } = await compared(bank['month-6']!, `?with=${bank['baseline']}`);
    expect(gaps.map(({ requirement }: Body) => requirement).sort()).toEqual(
      [...new Set([...before.keys(), ...now.keys()])].sort(),
    );
    for (const { requirement, movement, lostBefore, lostNow, change } of gaps) {
      expect(before.has(requirement)).toBe(!['opened', 'newlyRated'].includes(movement));
      expect(now.has(requirement)).toBe(!['closed', 'noLongerRated'].includes(movement));
      expect(change.exact).toBe(fraction(subtract(exact(lostNow.exact), exact(lostBefore.exact))));
      if (movement === 'improved') expect(Number(change.decimal)).toBeLessThanOrEqual(0);
      if (movement === 'worsened') expect(Number(change.decimal)).toBeGreaterThanOrEqual(0);
    }
    expect(gaps.some(({ movement }: Body) => movement === 'closed')).toBe(true);
  });

  it('refuses where there is no previous one', async () => {
    expect((await compared(bank['baseline']!, '', refused)).code).toBe('results/not-comparable');
  });

  it('refuses another framework version', async () => {
    const other = await app.given.assessment({ ...later, engagementId, frameworkId: 'vendor-management-vmo@1.0.0' });
    expect((await compared(bank['baseline']!, `?with=${other.id}`, refused)).code).toBe('results/not-comparable');
  });

  it('does not find an assessment of another engagement', async () => {
    const other = await app.given.assessment();
    expect((await compared(bank['baseline']!, `?with=${other.id}`, 404)).code).toBe('assessment/not-found');
  });

  it('refuses one without units', async () => {
    const [row] = await app.query<{ frameworkId: string }>(
      `SELECT framework_id AS "frameworkId" FROM assessment WHERE id = $1`,
      [bank['baseline']],
    );
    const bare = { ...later, engagementId, unitCount: 0, units: [], status: 'draft', frameworkId: row?.frameworkId };
    const { id } = await app.given.assessment(bare);
    expect((await compared(bank['baseline']!, `?with=${id}`, 409)).code).toBe('assessment/no-units');
  });

  it('refuses an id that is none', async () => {
    expect((await compared(bank['baseline']!, '?with=baseline', 422)).code).toBe('request/invalid');
  });
});
