import request from 'supertest';
import { writeEvidenceCase } from '../support/evidence-case';
import { outputOf } from '../support/report-models';
import { inFolder } from '../support/run-case';
import { startTestApp, type TestApp } from '../support/test-app';

type Body = request.Response['body'];

let app: TestApp;
let bank: Readonly<Record<string, string>>;
let scores: Readonly<Record<string, Body>>;
beforeAll(async () => {
  app = await startTestApp();
  await inFolder(async (folder) => {
    const path = writeEvidenceCase(folder);
    bank = (await app.given.caseFile(path)).assessments;
    const files = await outputOf(path);
    scores = Object.fromEntries(
      files.flatMap((file) =>
        file.kind === 'json' && file.path.endsWith('/scores.json')
          ? [[file.path.split('/')[0]!, JSON.parse(file.bytes.toString('utf8'))]]
          : [],
      ),
    );
  });
});
afterAll(() => app.stop());

const get = async (assessment: string, path: string, status = 200): Promise<Body> =>
  (await request(app.http).get(`/v1/assessments/${bank[assessment]!}/${path}`).expect(status)).body;

/** Texts of scores.json are those in English. */
const inEnglish = (text: Body): string => (typeof text === 'string' ? text : text.en);

describe('contact reasons', () => {
  it.each(['baseline', 'month-3', 'month-6'])('of %s have the figures of scores.json', async (assessment) => {
    const { contactReasons, basis } = await get(assessment, 'contact-reasons');
    const { contactReasons: expected } = scores[assessment]!;
    expect(basis.key).toBe(assessment);
    const { reasons, changes, ...rest } = expected;
    expect(contactReasons).toMatchObject(rest);
    const frequent = [...reasons].sort((one: Body, other: Body) => other.count - one.count);
    expect(contactReasons.reasons.map((one: Body) => ({ ...one, reason: inEnglish(one.reason) }))).toMatchObject(
      frequent,
    );
    expect(contactReasons.changes.map((one: Body) => ({ ...one, reason: inEnglish(one.reason) }))).toMatchObject(
      changes,
    );
  });

  it('are compared with the previous assessment, where there is one', async () => {
    const first = await get('baseline', 'contact-reasons');
    expect([first.previous, first.contactReasons.changes]).toEqual([null, []]);
    const { previous, contactReasons } = await get('month-6', 'contact-reasons');
    expect(previous.key).toBe('month-3');
    expect(contactReasons.changes.length).toBeGreaterThan(0);
  });

  it('add up to all contacts, rank by rank', async () => {
    const { contactReasons } = await get('month-6', 'contact-reasons');
    const { reasons, total } = contactReasons;
    expect(reasons.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(total);
    expect(reasons.at(-1).cumulated).toBe('1.000000');
    expect(reasons[0]).toMatchObject({ rank: 1, cumulated: reasons[0].share });
  });

  it('come as CSV for who asks for it, in the language asked for', async () => {
    const { contactReasons } = await get('month-6', 'contact-reasons');
    const { text, headers } = await request(app.http)
      .get(`/v1/assessments/${bank['month-6']!}/contact-reasons?lang=zh`)
      .set('Accept', 'text/csv')
      .expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('contact-reasons-');
    const [header, ...rows] = text.trimEnd().split('\r\n');
    expect(header).toBe('rank,key,reason,count,share,low,high,cumulated,cause,ownerFunction,frontLine');
    expect(rows).toHaveLength(contactReasons.reasons.length);
    expect(rows[0]).toContain(contactReasons.reasons[0].reason.zh);
  });
});

describe('errors and dissatisfaction', () => {
  it('have the figures of scores.json', async () => {
    const { drivers } = await get('month-6', 'kpi-drivers');
    expect(drivers).toMatchObject(scores['month-6']!.drivers);
  });

  it('are told as associations, never as causes', async () => {
    const { drivers } = await get('month-6', 'kpi-drivers');
    expect(drivers.sentence).toContain('associated with dissatisfaction');
    expect(drivers.associations[0]).toMatchObject({
      ...{ error: 'wrong-answer', class: 'customer', verdict: 'associated' },
      withError: { dissatisfied: 45, contacts: 100, share: '0.450000' },
      sentence:
        '“Wrong answer” is associated with dissatisfaction; that is no proof that it is the cause. Dissatisfied are 45% ' +
        'of the customers whose contact has the error, and 16% of the others. Odds ratio 4.28 (95% interval ' +
        '2.66–6.88); p\u00a0<\u00a00.001, adjusted for the number of errors.',
    });
    expect(drivers.associations.at(-1)).toMatchObject({ withError: null, test: null, adjustedOddsRatio: null });
    const chinese = await get('month-6', 'kpi-drivers?lang=zh');
    expect(chinese.drivers.associations[0].sentence).toContain('相关');
  });

  it('are judged while others are answered', async () => {
    const order: string[] = [];
    const errors = Array.from({ length: 10 }, (_, at) => ({ key: `e-${at}`, title: `E ${at}`, class: 'customer' }));
    const contacts = Array.from({ length: 1200 }, (_, index) => ({
      errors: errors.flatMap(({ key }, at) => ((index * (at + 3)) % 97 < 20 ? [key] : [])),
      reason: `reason-${index % 20}`,
      contacts: 10,
      dissatisfied: ((index * 37) % 101) % 6,
    }));
    const details = {
      drivers: { title: 'Errors', period: { from: '2026-01-01', to: '2026-01-31' }, errors, contacts },
    };
    const { id } = await app.given.assessment({ unitCount: 1 });
    const { headers } = await request(app.http).get(`/v1/assessments/${id}`).expect(200);
    await request(app.http)
      .put(`/v1/assessments/${id}/details`)
      .set('If-Match', headers['etag']!)
      .send(details)
      .expect(200);
    const slow = request(app.http)
      .get(`/v1/assessments/${id}/kpi-drivers`)
      .expect(200)
      .then(({ body }) => {
        order.push('drivers');
        return body;
      });
    for (let index = 0; index < 3; index += 1) {
      await request(app.http).get('/v1/health').expect(200);
      order.push('health');
    }
    const { drivers } = await slow;
    expect(drivers.model.adjustedFor).toEqual(['reason']);
    expect(order).toEqual(['health', 'health', 'health', 'drivers']);
  });
});

describe('calibrations', () => {
  it('have the figures of scores.json', async () => {
    const { calibrations } = await get('month-6', 'calibrations');
    expect(calibrations).toMatchObject(scores['month-6']!.calibrations);
  });

  it('say in words how far raters agree, and who drifts', async () => {
    const { calibrations } = await get('month-6', 'calibrations');
    expect(calibrations[0]).toMatchObject({
      key: 'august',
      kappa: { band: 'moderate', words: 'Moderate' },
      drift: { reference: 'majority' },
      scale: { ordinal: false, categories: [{ key: 'clean' }, { key: 'error' }] },
    });
    expect(calibrations[0].sentence).toContain('3 raters agree in');
    expect(calibrations[0].drift.raters.map(({ name }: Body) => name).sort()).toEqual([
      'Ann Reed',
      'Bo Lind',
      'Cy Park',
    ]);
  });
});

describe('survey health', () => {
  it('has the figures of scores.json', async () => {
    const { surveys } = await get('month-6', 'survey-health');
    const expected = scores['month-6']!.surveys.map(({ failing, ...rest }: Body) => ({ failing, rest }));
    expect(surveys.map((one: Body) => ({ ...one, survey: inEnglish(one.survey) }))).toMatchObject(
      expected.map(({ rest }: Body) => rest),
    );
    const failing = surveys.map(({ checks }: Body) => checks.filter(({ severity }: Body) => severity !== null));
    for (const [index, { failing: told }] of expected.entries()) {
      const byCheck = new Map(told.map((one: Body) => [one.check, one]));
      expect(failing[index]).toHaveLength(told.length);
      for (const one of failing[index]) expect(one).toMatchObject(byCheck.get(one.check) as object);
    }
  });

  it('names the series whose verdicts it withholds', async () => {
    const { surveys } = await get('month-6', 'survey-health');
    const withheld = scores['month-6']!.kpis.filter(({ provable }: Body) => provable?.effect === 'withheld');
    expect(withheld.length).toBeGreaterThan(0);
    const lowered = surveys.flatMap(({ lowers }: Body) => lowers);
    const named = (series: readonly Body[]): string[] =>
      series.map(({ kpi, unit, channel }) => JSON.stringify([kpi, unit ?? null, channel ?? null])).sort();
    expect(named(lowered.filter(({ effect }: Body) => effect === 'withheld'))).toEqual(named(withheld));
  });
});

describe('staffing checks', () => {
  it('have the figures of scores.json', async () => {
    const { checks } = await get('month-6', 'staffing-checks');
    expect(checks).toMatchObject(scores['month-6']!.staffing);
    expect(checks[1]).toMatchObject({ unit: 'NIGHT', model: 'erlangA', given: { patienceSeconds: 90, agents: null } });
  });
});

describe('an assessment without such evidence', () => {
  it('has none, and says so', async () => {
    const { id } = await app.given.assessment({ unitCount: 1 });
    const of = async (path: string): Promise<Body> =>
      (await request(app.http).get(`/v1/assessments/${id}/${path}`).expect(200)).body;
    expect((await of('contact-reasons')).contactReasons).toBeNull();
    expect((await of('kpi-drivers')).drivers).toBeNull();
    expect((await of('calibrations')).calibrations).toEqual([]);
    expect((await of('survey-health')).surveys).toEqual([]);
    expect((await of('staffing-checks')).checks).toEqual([]);
    const { text } = await request(app.http)
      .get(`/v1/assessments/${id}/contact-reasons`)
      .set('Accept', 'text/csv')
      .expect(200);
    expect(text).toMatch(/^rank,[^\r\n]*\r\n$/);
  });

  it.each(['contact-reasons', 'kpi-drivers', 'calibrations', 'survey-health', 'staffing-checks'])(
    'is refused without units, as all results are: %s',
    async (path) => {
      const { id } = await app.given.assessment({ unitCount: 0, status: 'draft' });
      const { body } = await request(app.http).get(`/v1/assessments/${id}/${path}`).expect(409);
      expect(body.type).toContain('assessment/no-units');
      await request(app.http).get(`/v1/assessments/${id}/${path}?lang=xx`).expect(422);
    },
  );
});
