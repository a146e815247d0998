import request from 'supertest';
import { golden, summaryOf } from '../support/golden';
import type { GivenAssessment } from '../support/given';
import { outputOf } from '../support/report-models';
import { DEMO } from '../support/run-case';
import type { ScoresJson } from '../support/scores-json';
import { startTestApp, type TestApp } from '../support/test-app';

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';
const EXCLUDED = { kind: 'notApplicable', reason: 'Not offered here.' };
const FRAMEWORK = 'service-excellence-5p@1.0.0';

type Body = request.Response['body'];

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const get = async (path: string, status = 200): Promise<Body> =>
  (await request(app.http).get(`/v1/assessments/${path}`).expect(status)).body;

/** What a run of the case writes by the command line, by assessment. */
async function written(name: 'bank' | 'telecom'): Promise<ReadonlyMap<string, ScoresJson>> {
  const files = await outputOf(DEMO[name]);
  return new Map(
    files.flatMap((file) =>
      file.kind === 'json' && file.path.endsWith('scores.json')
        ? [[file.path.split('/')[0] ?? '', JSON.parse(file.bytes.toString('utf8')) as ScoresJson] as const]
        : [],
    ),
  );
}

async function allGaps(id: string, query = ''): Promise<Body[]> {
  const items: Body[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Body = await get(`${id}/gaps?limit=7${query}${cursor ? `&cursor=${cursor}` : ''}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

const without = (value: Body, ...keys: readonly string[]): Body =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

const verdictOf = (verdict: Body): Body => ({
  ...verdict,
  gates: verdict.gates.map((gate: Body) => without(gate, 'title')),
});

function treeOf(tree: Body): Body {
  const node = without(tree, 'title', 'lost');
  return node.inputs
    ? { ...node, inputs: node.inputs.map((input: Body) => ({ ...input, of: treeOf(input.of) })) }
    : node;
}

const refOf = ({ ref }: Body): string => ref;

/** Every score of a tree by its ref. */
const scoresIn = (tree: Body): [string, Body][] => [
  [tree.ref, tree.score],
  ...(tree.inputs ?? []).flatMap(({ of }: Body) => scoresIn(of)),
];

const gapOf = (gap: Body): Body => ({
  ...without(gap, 'title', 'category', 'critical', 'ownerFunctionTitle', 'workstreamTitle'),
  places: gap.places.map((place: Body) => without(place, 'name')),
});

const planOf = (plan: Body): Body => ({
  ...without(plan, 'basis', 'part', 'assessments', 'ownerFunctions'),
  workstreams: plan.workstreams.map((one: Body) => ({
    ...without(one, 'title', 'objective', 'ownerFunction'),
    workItems: one.workItems.map((item: Body) => without(item, 'title')),
  })),
});

describe.each([
  ['bank', ['baseline', 'month-3', 'month-6']],
  ['telecom', ['osp-baseline', 'vmo-baseline']],
] as const)('results of the case %s in the database', (name, keys) => {
  let ids: Readonly<Record<string, string>>;
  let documents: ReadonlyMap<string, ScoresJson>;
  beforeAll(async () => {
    ({ assessments: ids } = await app.given.demoCase(name));
    documents = await written(name);
  });

  it.each(keys)('are to the last digit those of the command line, in %s', async (key) => {
    const id = ids[key] ?? '';
    const document = documents.get(key)!;
    const scores = await get(`${id}/scores?depth=requirement`);
    expect(verdictOf(scores.entity)).toEqual(document.entity);
    const figures = Object.fromEntries(
      scores.nodes.map((node: Body) => [node.ref, without(node, 'ref', 'kind', 'parent', 'title', 'critical')]),
    );
    for (const [ref, figure] of Object.entries(figures)) {
      expect([ref, figure]).toEqual([ref, without(document.nodes[ref], 'from')]);
    }
    expect(scores.units.map((unit: Body) => [unit.ref, unit.weight, unit.score, unit.level, unit.coverage])).toEqual(
      document.units.map(({ ref, weight, verdict }) => [ref, weight, verdict.score, verdict.level, verdict.coverage]),
    );
    expect((await allGaps(id)).map(gapOf)).toEqual(document.gaps);
    const { tracking, ...plan } = document.plan as Body;
    expect(planOf(await get(`${id}/plan`))).toEqual(plan);
    if (tracking) expect(await get(`${id}/plan-tracking`)).toMatchObject(without(tracking, 'workstreams'));
  });

  it.each(keys)('are those reviewed for %s', async (key) => {
    const id = ids[key] ?? '';
    const document = documents.get(key)!;
    const { entity, nodes, units, basis } = await get(`${id}/scores`);
    const answered = {
      ...document,
      framework: basis.framework,
      entity,
      nodes: Object.fromEntries(nodes.map((node: Body) => [node.ref, node])),
      units: units.map((unit: Body) => ({
        ...unit,
        verdict: unit,
        tree: { inputs: nodes.map(({ ref }: Body) => ({ of: { ref } })) },
      })),
      gaps: await allGaps(id),
      plan: await get(`${id}/plan`),
    };
    expect(summaryOf(answered)).toEqual(golden(`${name}-${key}`, undefined));
  });

  it.each(keys)('show each unit whole, in %s', async (key) => {
    const id = ids[key] ?? '';
    for (const { ref, verdict, tree, ...unit } of documents.get(key)?.units.slice(0, 3) ?? []) {
      const body = await get(`${id}/scores/units/${ref}`);
      expect(verdictOf(body.verdict)).toEqual(verdict);
      expect(treeOf(body.tree)).toEqual(tree);
      expect(body.lost).toEqual((unit as Body).lost);
      expect(body.tree.lost).toEqual(body.lost);
    }
  });

  it.each(keys)('show all units side by side, in %s', async (key) => {
    const id = ids[key] ?? '';
    const document = documents.get(key)!;
    const { nodes, units } = await get(`${id}/scores/units?depth=requirement`);
    expect(nodes.map(({ ref }: Body) => ref)).toEqual((await get(`${id}/scores?depth=requirement`)).nodes.map(refOf));
    const gapsIn = (unit: string): number =>
      document.gaps.flatMap(({ places }) => places).filter((place) => (place.unit ?? unit) === unit).length;
    expect(units.map((unit: Body) => without(unit, 'name', 'criticalGaps', 'scores'))).toEqual(
      document.units.map(({ ref, verdict: { score, level } }) => ({ ref, score, level, gaps: gapsIn(ref) })),
    );
    for (const { ref, tree } of document.units.slice(0, 3)) {
      const scores = new Map(scoresIn(tree));
      const { scores: shown } = units.find((unit: Body) => unit.ref === ref);
      expect(shown).toEqual(nodes.map((node: Body) => scores.get(node.ref)));
    }
  });

  it.each(keys)('sum up the gaps as the data file does, in %s', async (key) => {
    const { gaps, lostBy } = documents.get(key)!;
    const summary = await get(`${ids[key] ?? ''}/gaps/summary`);
    expect(summary.total).toBe(gaps.length);
    for (const severity of ['critical', 'high', 'medium', 'low']) {
      expect(summary.severity[severity]).toBe(gaps.filter((gap) => gap.severity === severity).length);
    }
    for (const scope of ['organisation', 'systemic', 'local']) {
      expect(summary.scope[scope]).toBe(gaps.filter((gap) => gap.scope === scope).length);
    }
    expect(summary.lostByOwnerFunction.map((entry: Body) => without(entry, 'title'))).toEqual(lostBy.owner);
    expect(summary.lostByRequirement.map((entry: Body) => without(entry, 'title'))).toEqual(lostBy.requirement);
    expect(summary.lostByScope).toEqual(lostBy.scope);
  });

  it('say which snapshot, framework and engine they come from', async () => {
    const id = ids[keys[0]] ?? '';
    const { basis } = await get(`${id}/scores`);
    const [row] = await app.query<{ id: string; sha256: string }>(
      `SELECT id, sha256 FROM snapshot WHERE assessment_id = $1 AND kind = 'completed'`,
      [id],
    );
    const document = documents.get(keys[0])!;
    expect(basis).toMatchObject({ assessmentId: id, status: 'completed', revision: 1, engine: document.engine });
    expect(basis.framework).toMatchObject(document.framework);
    expect(basis.snapshot).toEqual(row);
  });
});

describe('scores of an open assessment', () => {
  let assessment: GivenAssessment;
  let unit: string;
  beforeEach(async () => {
    assessment = await app.given.assessment({ frameworkId: FRAMEWORK });
    unit = assessment.unitRefs[0]!;
  });

  const versionOf = async (requirement: string): Promise<string> => {
    const { body } = await request(app.http).get(`/v1/assessments/${assessment.id}/answers?requirement=${requirement}`);
    return body.items[0].version;
  };

  it('follow every answer, and have no snapshot', async () => {
    const before = await get(`${assessment.id}/scores`);
    expect(before.entity.score).toEqual({ notAssessed: true });
    expect(before.basis).toMatchObject({ status: 'fieldwork', snapshot: null });
    await app.given.answer(assessment.id, 'entity', 'POL-02', EXCLUDED);
    const after = await get(`${assessment.id}/scores`);
    expect(after.entity.coverage.applicable).toBe(before.entity.coverage.applicable - 1);
    await request(app.http)
      .delete(`/v1/assessments/${assessment.id}/answers/entity/POL-02`)
      .set('If-Match', `"${await versionOf('POL-02')}"`)
      .expect(204);
    expect((await get(`${assessment.id}/scores`)).entity).toEqual(before.entity);
  });

  it('follow what a finding, a unit and the target become, though results are kept', async () => {
    await get(`${assessment.id}/scores`);
    const finding = await app.given.finding(assessment.id, { grade: 'major' });
    const gates = async (): Promise<Body> => (await get(`${assessment.id}/scores`)).entity.gates;
    expect(JSON.stringify(await gates())).toContain('"findingLimit"');
    const major = (all: Body): Body => all.find(({ kind }: Body) => kind === 'findingLimit');
    const counted = major(await gates()).value;
    await app.query(`DELETE FROM finding WHERE id = $1`, [finding.id]);
    expect(major(await gates()).value).toBe(counted - 1);
    await app.query(`UPDATE unit SET name = '"Renamed"', version = version + 1 WHERE ref = $1`, [unit]);
    expect((await get(`${assessment.id}/scores`)).units[0].name).toBe('Renamed');
    await app.query(`UPDATE assessment SET target = 61.5, version = version + 1 WHERE id = $1`, [assessment.id]);
    expect((await get(`${assessment.id}/scores`)).target).toEqual({ exact: '123/200', decimal: '0.615000' });
  });

  it('go as deep as asked', async () => {
    const kinds = async (query: string): Promise<string[]> => [
      ...new Set<string>((await get(`${assessment.id}/scores${query}`)).nodes.map(({ kind }: Body) => kind)),
    ];
    expect(await kinds('')).toEqual(['category']);
    expect(await kinds('?depth=requirement')).toContain('requirement');
    expect(await kinds('?depth=item')).not.toContain('requirement');
  });

  it('refuse another depth', async () => {
    expect((await get(`${assessment.id}/scores?depth=all`, 422)).code).toBe('request/invalid');
  });

  it('refuse a unit that the assessment does not cover, and say what was meant', async () => {
    const body = await get(`${assessment.id}/scores/units/${unit.toLowerCase()}x`, 404);
    expect(body.code).toBe('unit/not-found');
    expect(body.detail).toContain(unit);
  });
});

describe('results that can not be had', () => {
  const PATHS = [
    'scores',
    'scores/units',
    'scores/units/U-1',
    'gaps',
    'gaps/summary',
    'plan',
    'comparison',
    'why?figure=score',
  ];

  it.each([...PATHS, 'why?figure=plan/effort'])('are not found for an unknown assessment: %s', async (path) => {
    expect((await get(`${UNKNOWN_ID}/${path}`, 404)).code).toBe('assessment/not-found');
  });

  it.each(PATHS)('are refused for an id that is none: %s', async (path) => {
    expect((await get(`none/${path}`, 422)).code).toBe('request/invalid');
  });

  it.each(['scores', 'scores/units', 'scores/units/U-1', 'gaps', 'gaps/summary', 'plan', 'why?figure=plan/effort'])(
    'are refused while there are no units: %s',
    async (path) => {
      const { id } = await app.given.assessment({ unitCount: 0, status: 'draft' });
      expect((await get(`${id}/${path}`, 409)).code).toBe('assessment/no-units');
    },
  );
});

describe('GET /v1/assessments/:id/gaps', () => {
  let id: string;
  let all: Body[];
  beforeAll(async () => {
    const [row] = await app.query<{ id: string }>(
      `SELECT id FROM assessment WHERE key = 'baseline' AND wave = 'baseline' LIMIT 1`,
    );
    id = row?.id ?? '';
    all = await allGaps(id);
  });

  const refs = (gaps: readonly Body[]): string[] => gaps.map(({ requirement }) => requirement);

  it.each(['severity', 'scope', 'ownerFunction', 'workstream', 'requirement'])(
    'keeps those of one %s',
    async (name) => {
      const wanted = all.at(-1)[name];
      expect(refs(await allGaps(id, `&${name}=${wanted}`))).toEqual(refs(all.filter((gap) => gap[name] === wanted)));
    },
  );

  it('keeps those that stand in a unit', async () => {
    const { unit } = all.flatMap(({ places }) => places).find((place: Body) => place.unit !== undefined);
    const expected = all.filter(({ places }) => places.some((place: Body) => place.unit === unit));
    expect(refs(await allGaps(id, `&unit=${unit}`))).toEqual(refs(expected));
  });

  it('turns round the order by points lost', async () => {
    expect(refs(await allGaps(id, '&sort=lost'))).toEqual(refs(all).reverse());
  });

  it('sorts the worst first, and by the order of the framework', async () => {
    const ranks = ['critical', 'high', 'medium', 'low'];
    const severities = (await allGaps(id, '&sort=-severity')).map(({ severity }) => ranks.indexOf(severity));
    expect(severities).toEqual(severities.toSorted((a, b) => a - b));
    const { nodes } = await get(`${id}/scores?depth=requirement`);
    const order = nodes.map(({ ref }: Body) => ref);
    const positions = refs(await allGaps(id, '&sort=requirement')).map((ref) => order.indexOf(ref));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  it('refuses a cursor of another sort, and one that is none', async () => {
    const { nextCursor } = await get(`${id}/gaps?limit=3`);
    expect((await get(`${id}/gaps?limit=3&sort=lost&cursor=${nextCursor}`, 400)).code).toBe('request/invalid-cursor');
    expect((await get(`${id}/gaps?cursor=nothing`, 400)).code).toBe('request/invalid-cursor');
  });

  it.each(['severity=terrible', 'scope=all', 'sort=unit', 'unit=*', 'colour=red', 'limit=0'])(
    'refuses %s',
    async (query) => {
      expect((await get(`${id}/gaps?${query}`, 422)).code).toBe('request/invalid');
    },
  );
});
