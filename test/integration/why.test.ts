import request from 'supertest';
import { add, divide, exact, fraction, multiply, sum, ZERO } from '../support/exact';
import { startTestApp, type TestApp } from '../support/test-app';

type Body = request.Response['body'];

let app: TestApp;
let bank: Readonly<Record<string, string>>;
let telecom: Readonly<Record<string, string>>;
beforeAll(async () => {
  app = await startTestApp();
  bank = (await app.given.demoCase('bank')).assessments;
  telecom = (await app.given.demoCase('telecom')).assessments;
});
afterAll(() => app.stop());

const why = async (id: string, figure: string, query = '', status = 200): Promise<Body> =>
  (
    await request(app.http)
      .get(`/v1/assessments/${id}/why?figure=${encodeURIComponent(figure)}${query}`)
      .expect(status)
  ).body;

/** Everything that is reached from a figure. */
async function walk(id: string, from: string): Promise<Map<string, Body>> {
  const seen = new Map<string, Body>();
  const queue = [from];
  for (let figure = queue.shift(); figure !== undefined; figure = queue.shift()) {
    if (seen.has(figure)) continue;
    const body = await why(id, figure);
    expect(body.figure).toBe(figure);
    seen.set(figure, body);
    queue.push(...body.inputs.flatMap((input: Body) => input.figure ?? []));
  }
  return seen;
}

describe('GET /v1/assessments/:id/why', () => {
  it('walks the score back to every rated answer, and weighted means come out again', async () => {
    const id = bank['baseline']!;
    const reached = await walk(id, 'score');
    const rows = await app.query<{ unit: string; requirement: string; version: string; note: string | null }>(
      `SELECT unit.ref AS unit, requirement_ref AS requirement, answer.version, answer.note
       FROM answer JOIN unit ON unit.id = answer.unit_id WHERE assessment_id = $1 AND answer.kind = 'rated'`,
      [id],
    );
    const sources = new Map(
      [...reached.values()].flatMap(({ source }) =>
        source ? [[`${source.unit}/${source.requirement}`, source] as const] : [],
      ),
    );
    expect(rows.length).toBeGreaterThan(50);
    for (const { unit, requirement, version, note } of rows) {
      expect(sources.get(`${unit}/${requirement}`)).toMatchObject({ kind: 'rated', version, note });
    }
    for (const { figure, rule, inputs, value } of reached.values()) {
      if (rule.name !== 'weightedMean' || value.exact === null) continue;
      const weights = sum(inputs.map(({ weight }: Body) => exact(weight)));
      const whole = inputs.reduce(
        (so: ReturnType<typeof exact>, input: Body) => add(so, multiply(exact(input.value.exact), exact(input.weight))),
        ZERO,
      );
      expect([figure, fraction(divide(whole, weights))]).toEqual([figure, value.exact]);
    }
  });

  it('gives the score that /scores gives', async () => {
    const { entity } = (await request(app.http).get(`/v1/assessments/${telecom['osp-baseline']}/scores`).expect(200))
      .body;
    const { value, basis } = await why(telecom['osp-baseline']!, 'score');
    expect({ exact: value.exact, decimal: value.decimal }).toEqual(entity.score);
    expect(basis.snapshot).not.toBeNull();
  });

  it('names the evidence for a requirement', async () => {
    const id = bank['baseline']!;
    const [row] = await app.query<{ ref: string; requirement: string }>(
      `SELECT evidence.ref, requirements[1] AS requirement FROM evidence
       WHERE assessment_id = $1 AND cardinality(requirements) > 0 ORDER BY id LIMIT 1`,
      [id],
    );
    const { items } = (await request(app.http).get(`/v1/assessments/${id}/answers?requirement=${row?.requirement}`))
      .body;
    const { unit } = items[0];
    const [any] = await app.query<{ ref: string }>(
      `SELECT ref FROM unit JOIN assessment_unit AS place ON place.unit_id = unit.id
       WHERE place.assessment_id = $1 AND kind = 'unit' LIMIT 1`,
      [id],
    );
    const figure = `unit/${unit === 'entity' ? any?.ref : unit}/requirement/${row?.requirement}`;
    const { source } = await why(id, figure);
    expect(source.unit).toBe(unit);
    expect(source.evidence).toContainEqual(expect.objectContaining({ ref: row?.ref }));
  });

  it('walks the effort of the plan back to the days of the template and to the gaps', async () => {
    const id = telecom['osp-baseline']!;
    const plan = (await request(app.http).get(`/v1/assessments/${id}/plan`).expect(200)).body;
    const effort = await why(id, 'plan/effort');
    expect(Number(effort.value.decimal)).toBe(plan.effort.likely);
    expect(effort.inputs).toHaveLength(plan.workstreams.length);
    const workstream = await why(id, effort.inputs[0].figure);
    const items = workstream.inputs.filter(({ use }: Body) => use === 'counted');
    expect(fraction(sum(items.map(({ value }: Body) => exact(value.exact))))).toBe(workstream.value.exact);
    const item = await why(id, items[0].figure);
    const days = item.inputs.filter(({ use }: Body) => use === 'counted');
    expect(fraction(sum(days.map(({ value, weight }: Body) => multiply(exact(value.exact), exact(weight)))))).toBe(
      item.value.exact,
    );
    const [start] = item.inputs.filter(({ use }: Body) => use === 'basis');
    expect((await why(id, start.figure)).value).toEqual(start.value);
    const gap = workstream.inputs.find(({ use, figure }: Body) => use === 'basis' && figure !== null);
    expect((await why(id, gap.figure)).value).toEqual(gap.value);
  });

  it.each([
    ['en', 'Score', 'The score before caps, but no higher than the lowest cap of a failing gate.'],
    [
      'id',
      'Skor',
      'Skor sebelum pembatasan, tetapi tidak lebih tinggi daripada batas terendah dari gerbang yang gagal.',
    ],
    ['zh', '得分', '封顶前得分，但不高于未通过关卡的最低封顶值。'],
  ])('answers in %s', async (language, label, sentence) => {
    const body = await why(bank['baseline']!, 'score', `&language=${language}`);
    expect([body.label, body.rule.sentence]).toEqual([label, sentence]);
  });

  it.each(['level', 'coverage', 'gap', 'lost', 'gate'])('explains a %s', async (kind) => {
    const id = bank['baseline']!;
    const { entity } = (await request(app.http).get(`/v1/assessments/${id}/scores`)).body;
    const { items } = (await request(app.http).get(`/v1/assessments/${id}/gaps?limit=1`)).body;
    const { requirement, lost } = items[0];
    const figure = { gap: `gap/${requirement}`, lost: `lost/${requirement}`, gate: `gate/${entity.gates[0].key}` }[
      kind
    ];
    const body = await why(id, figure ?? kind);
    expect(body.inputs.length).toBeGreaterThan(0);
    if (kind === 'gap' || kind === 'lost') expect(body.value.exact).toBe(lost.exact);
    if (kind === 'coverage') expect(body.value.exact).toBe(entity.coverage.share.exact);
    if (kind === 'gate') expect(body.value.state).toBe(entity.gates[0].outcome);
    if (kind === 'level') expect(body.value.state).toBe(entity.level.reached);
  });

  it('says what was meant by an address with a slip', async () => {
    const body = await why(bank['baseline']!, 'scor', '', 404);
    expect(body.code).toBe('results/unknown-figure');
    expect(body.detail).toContain('Did you mean "score"?');
    const planned = await why(bank['baseline']!, 'plan/workstream/none', '', 404);
    expect(planned.code).toBe('results/unknown-figure');
  });

  it('has no plan to explain where nothing is below target', async () => {
    const { id } = await app.given.assessment();
    expect((await why(id, 'plan/effort', '', 404)).code).toBe('results/unknown-figure');
  });

  it('shows an answer that is not there yet as such', async () => {
    const { id, unitRefs } = await app.given.assessment({ frameworkId: 'service-excellence-5p@1.0.0' });
    const { tree } = (await request(app.http).get(`/v1/assessments/${id}/scores/units/${unitRefs[0]}`).expect(200))
      .body;
    let node = tree;
    while (node.inputs) node = node.inputs[0].of;
    const { source, value } = await why(id, `unit/${unitRefs[0]}/requirement/${node.ref}`);
    expect(source).toMatchObject({ kind: 'notAssessed', version: null, updatedAt: null, note: null });
    expect(value).toMatchObject({ exact: null, state: 'notAssessed' });
  });

  it.each(['', '?figure=', '?figure=%0A', `?figure=${'x'.repeat(201)}`, '?figure=score&language=fr'])(
    'refuses %j',
    async (query) => {
      const response = await request(app.http).get(`/v1/assessments/${bank['baseline']}/why${query}`);
      expect([response.status, response.body.code]).toEqual([422, 'request/invalid']);
    },
  );
});
