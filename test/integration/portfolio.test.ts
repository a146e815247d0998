import request from 'supertest';
import type { PortfolioLineView, PortfolioUnitView } from '../../src/portfolio/portfolio.view';
import type { LeagueView } from '../../src/portfolio/portfolio.service';
import type { FrameworkOverview } from '../../src/portfolio/rules/overview';
import { nextRevision, Signers } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

const OSP = 'cx-operations-osp';

let app: TestApp;
let signers: Signers;
let engagementId: string;
let assessmentId: string;
let lines: readonly PortfolioLineView[];
let units: readonly PortfolioUnitView[];

beforeAll(async () => {
  app = await startTestApp();
  signers = new Signers(app);
  const telecom = await app.given.demoCase('telecom');
  engagementId = telecom.engagementId;
  assessmentId = telecom.assessments['osp-baseline'] ?? '';
  lines = await all<PortfolioLineView>(`/v1/portfolio?engagementId=${engagementId}`);
  units = await all<PortfolioUnitView>(`/v1/portfolio/units?engagementId=${engagementId}`);
});
afterAll(() => app.stop());

const as = (person: TestPerson | undefined, path: string): request.Test =>
  person ? request(app.http).get(path).set(person.session) : request(app.http).get(path);

/** All pages of a list. */
async function all<T>(path: string, person?: TestPerson): Promise<readonly T[]> {
  const items: T[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const next: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const { body } = await as(person, `${path}&limit=100${next}`).expect(200);
    items.push(...body.items);
    cursor = body.nextCursor as string | null;
  }
  return items;
}

const keys = (list: readonly PortfolioLineView[]): string[] =>
  list.map(({ partyId, framework }) => `${partyId} ${framework.id}`);

describe('the portfolio', () => {
  it('has a line for each party, by each framework that was assessed', async () => {
    const expected = await app.query<{ partyId: string; frameworkId: string }>(
      `SELECT DISTINCT extract.party_id AS "partyId", framework_id AS "frameworkId" FROM party_extract AS extract
       JOIN assessment ON assessment.id = extract.assessment_id
       WHERE extract.engagement_id = $1 AND status = 'completed'`,
      [engagementId],
    );
    expect(keys(lines).sort()).toEqual(expected.map((one) => `${one.partyId} ${one.frameworkId}`).sort());
    expect(new Set(lines.map(({ party }) => party.kind))).toEqual(new Set(['client', 'own', 'vendor']));
  });

  it('leads from every unit to the scores, the gaps and the answers that its figures come from', async () => {
    const [unit] = units.filter(({ framework }) => framework.id.startsWith(OSP));
    const { body: scores } = await as(undefined, unit!.addresses.scores).expect(200);
    expect(scores.verdict.score).toEqual(unit!.score);
    const { body: why } = await as(undefined, unit!.addresses.why ?? '').expect(200);
    expect(why.value.exact).toBe('exact' in unit!.score ? unit!.score.exact : null);
    const { body: gaps } = await as(undefined, unit!.addresses.gaps).expect(200);
    const missed = gaps.gaps
      .filter(({ places }: { places: { unit: string }[] }) => places.some((place) => place.unit === unit!.unit.ref))
      .map(({ requirement }: { requirement: string }) => requirement);
    expect([...unit!.missed].sort()).toEqual(missed.sort());
    await as(undefined, unit!.addresses.assessment ?? '').expect(200);
    for (const address of Object.values(lines[0]!.addresses)) await as(undefined, address ?? '').expect(200);
  });

  it('counts units, sites and those at risk, and says how far its units lie apart', () => {
    for (const line of lines) {
      const own = units.filter((unit) => unit.partyId === line.partyId && unit.framework.id === line.framework.id);
      expect(line).toMatchObject({ units: own.length, sites: new Set(own.map(({ siteId }) => siteId)).size });
      expect(line.unitsAtRisk).toBe(own.filter((unit) => unit.isBelowTarget || unit.blockers.length > 0).length);
      const decimals = own.flatMap(({ score }) => ('decimal' in score ? [score.decimal] : [])).sort();
      expect([line.spread?.lowest.decimal, line.spread?.highest.decimal]).toEqual([decimals[0], decimals.at(-1)]);
    }
  });

  it('can be chosen and sorted', async () => {
    const path = (query: string): string => `/v1/portfolio?engagementId=${engagementId}&${query}`;
    const scores = lines.map(({ score }) => ('decimal' in score ? Number(score.decimal) : Infinity));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    const down = await all<PortfolioLineView>(path('sort=-score'));
    expect(down.map(({ score }) => score)[0]).toEqual(lines.at(-1)!.score);
    const vendors = await all<PortfolioLineView>(path('partyKind=vendor'));
    expect(keys(vendors)).toEqual(keys(lines.filter(({ party }) => party.kind === 'vendor')));
    const risky = await all<PortfolioLineView>(path('state=atRisk'));
    const sound = await all<PortfolioLineView>(path('state=sound'));
    expect(risky.length + sound.length).toBe(lines.length);
    const { siteId, partyId } = units[0]!;
    const there = await all<PortfolioLineView>(path(`siteId=${siteId}`));
    expect(new Set(there.map((line) => line.partyId))).toEqual(new Set([partyId]));
    expect(await all(path('since=2099-01-01'))).toEqual([]);
    for (const query of ['sort=size', 'state=fine', 'since=today', 'frameworkId=osp', 'partyKind=rival', 'more=1']) {
      const { body } = await as(undefined, path(query)).expect(422);
      expect(body.code).toBe('request/invalid');
    }
  });

  it('comes in pages that fit together', async () => {
    const paged: PortfolioLineView[] = [];
    let cursor = '';
    do {
      const { body } = await as(undefined, `/v1/portfolio?engagementId=${engagementId}&limit=2${cursor}`).expect(200);
      expect(body.items.length).toBeLessThanOrEqual(2);
      paged.push(...body.items);
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor as string}`;
    } while (cursor !== '');
    expect(keys(paged)).toEqual(keys(lines));
    const { body } = await as(undefined, '/v1/portfolio?cursor=abc').expect(400);
    expect(body.code).toBe('request/invalid-cursor');
  });

  it('comes as a table in which a name is never a formula', async () => {
    const party = await app.given.party({ name: '=HYPERLINK("http://example.test")' });
    const siteId = (await app.given.site({ partyId: party.id })).id;
    const engagement = await app.given.engagement();
    const unit = await app.given.unit({ engagementId: engagement.id, siteId });
    await app.given.assessment({
      engagementId: engagement.id,
      unitCount: 0,
      units: [String(unit['ref'])],
      status: 'completed',
    });
    const { text, headers } = await as(undefined, `/v1/portfolio?engagementId=${engagement.id}`)
      .set('Accept', 'text/csv')
      .expect(200);
    expect(headers['content-type']).toContain('text/csv');
    const [header, row, end] = text.split('\r\n');
    expect(header).toMatch(/^party,name,kind/);
    expect(row).toContain(`"'=HYPERLINK(""http://example.test"")"`);
    expect(end).toBe('');
  });

  it('leaves out what was reopened, until it is completed again', async () => {
    const made = await app.given.assessment({ unitCount: 1, status: 'completed' });
    const list = (): Promise<readonly PortfolioLineView[]> => all(`/v1/portfolio?engagementId=${made.engagementId}`);
    expect((await list()).map(({ assessment }) => assessment.revision)).toEqual([1]);
    await nextRevision(app, made.id);
    expect((await list()).map(({ assessment }) => assessment.revision)).toEqual([2]);
    const { body } = await as(undefined, `/v1/assessments/${made.id}`).expect(200);
    await request(app.http)
      .post(`/v1/assessments/${made.id}/reopening`)
      .set('If-Match', `"${body.version as number}"`)
      .send({ reason: 'An answer was wrong.' })
      .expect(200);
    expect(await list()).toEqual([]);
  });

  it('says what is open of corrective actions', async () => {
    const made = await app.given.assessment({ unitCount: 1, status: 'fieldwork' });
    await app.given.finding(made.id, { grade: 'major', units: made.unitRefs });
    await app.given.advance((await as(undefined, `/v1/assessments/${made.id}`)).body, 'completed');
    const { body: findings } = await as(undefined, `/v1/assessments/${made.id}/findings`).expect(200);
    const { status } = await request(app.http)
      .post(`/v1/findings/${findings.items[0].id as string}/corrective-actions`)
      .set('Idempotency-Key', 'open-action')
      .send({ ownerFunction: 'quality', due: '2026-03-01' });
    expect(status).toBe(201);
    const [line] = await all<PortfolioLineView>(`/v1/portfolio?engagementId=${made.engagementId}`);
    expect(line?.actions).toEqual({ open: 1, openMajors: 1, overdue: 1 });
  });
});

describe('the waves of a party', () => {
  it('are compared by their units, the newest with the one before', async () => {
    const bank = await app.given.demoCase('bank');
    const vendor = `engagementId=${bank.engagementId}&partyKind=vendor`;
    const [line, ...others] = await all<PortfolioLineView>(`/v1/portfolio?${vendor}`);
    expect(others).toEqual([]);
    expect(line!.points.map(({ reportedOn }) => reportedOn)).toEqual(['2012-03-26', '2012-07-13', '2012-10-19']);
    expect(line).toMatchObject({ trend: 'unknown', before: { reportedOn: '2012-07-13' } });
    expect(line!.addresses.assessment).toBe(`/v1/assessments/${bank.assessments['month-6'] ?? ''}`);
    const now = await all<PortfolioUnitView>(`/v1/portfolio/units?${vendor}`);
    const { body: before } = await as(undefined, `/v1/assessments/${bank.assessments['month-3'] ?? ''}/scores`).expect(
      200,
    );
    for (const { unit, scoreBefore } of now) {
      const earlier = before.units.find(({ ref }: { ref: string }) => ref === unit.ref);
      expect(scoreBefore).toEqual(earlier.score);
    }
    const [to, from] = [line!.points[2]?.score, line!.points[1]?.score].map((score) => Number(score?.decimal));
    expect(Number(line!.change.difference?.decimal)).toBeCloseTo(to! - from!, 5);
    const changes = now.map(
      ({ score, scoreBefore }) => ('decimal' in score ? Number(score.decimal) : NaN) - Number(scoreBefore?.decimal),
    );
    expect(line!.change.units).toMatchObject({ count: now.length });
    expect(Number(line!.change.units?.mean)).toBeCloseTo(
      changes.reduce((sum, one) => sum + one, 0) / changes.length,
      5,
    );
    if (now.length < 2) expect(line!.change).toMatchObject({ verdict: 'notProven', reason: 'fewUnits' });
  });
});

describe('the league', () => {
  const league = async (query = '', person?: TestPerson): Promise<readonly LeagueView[]> => {
    const { body } = await as(person, `/v1/portfolio/league?engagementId=${engagementId}${query}`).expect(200);
    return body.leagues;
  };

  it('gives one place to those that can not be told apart, and no place where nothing can be told', async () => {
    const leagues = await league();
    expect(leagues.map(({ frameworkId }) => frameworkId)).toEqual(
      [...new Set(lines.map(({ framework }) => framework.id))].sort(),
    );
    for (const { frameworkId, places, pairs, provenPairs } of leagues) {
      expect(places).toHaveLength(lines.filter(({ framework }) => framework.id === frameworkId).length);
      const placed = places.filter(({ rankFrom }) => rankFrom !== null);
      expect(pairs).toBe((Math.max(placed.length, 1) * Math.max(placed.length - 1, 0)) / 2);
      if (provenPairs === 0)
        expect(placed.every(({ rankFrom, rankTo }) => rankFrom === 1 && rankTo === placed.length)).toBe(true);
      for (const { units: count, unplaced } of places) if (count < 2) expect(unplaced).not.toBeNull();
    }
  });

  it('compares sites, and refuses where too many would be compared', async () => {
    const party = lines.find(({ sites, framework }) => sites > 1 && framework.id.startsWith(OSP))!;
    const [sites] = await league(`&by=site&partyId=${party.partyId}&frameworkId=${party.framework.id}`);
    expect(sites?.places).toHaveLength(party.sites);
    expect(sites?.places.every(({ site }) => site !== null)).toBe(true);
    await as(undefined, `/v1/portfolio/league?by=size`).expect(422);
  });
});

describe('the overview', () => {
  it('counts what is missed and what blocks, over the parties that were rated', async () => {
    const { body } = await as(undefined, `/v1/portfolio/overview?engagementId=${engagementId}`).expect(200);
    const frameworks: readonly FrameworkOverview[] = body.frameworks;
    const osp = frameworks.find(({ frameworkId }) => frameworkId.startsWith(OSP))!;
    const own = lines.filter(({ framework }) => framework.id === osp.frameworkId);
    expect(osp.parties).toBe(own.length);
    for (const { ref, parties, units: places } of osp.missed) {
      expect(parties.count).toBe(own.filter(({ missed }) => missed.includes(ref)).length);
      expect(places.count).toBe(
        units.filter(({ framework, missed }) => framework.id === osp.frameworkId && missed.includes(ref)).length,
      );
    }
    for (const { gate, parties } of osp.blockers) {
      expect(parties.count).toBe(own.filter(({ blockers }) => blockers.some((one) => one.gate === gate)).length);
    }
    const [concentration] = osp.concentration;
    const herfindahl = Number(concentration?.herfindahl.decimal);
    expect(herfindahl).toBeGreaterThanOrEqual(1 / own.length);
    expect(herfindahl).toBeLessThanOrEqual(1);
    expect(osp.ownAgainstVendor).not.toBeNull();
    expect(osp.levels.reduce((sum, { parties }) => sum + parties, 0)).toBe(own.length);
  });
});

describe('who was given one party only', () => {
  it('sees nothing of others, in no list, count, share or place', async () => {
    const [own, ...others] = lines.filter(
      ({ framework, party }) => framework.id.startsWith(OSP) && party.kind === 'vendor',
    );
    const person = await signers.person(engagementId, 'vendorManager', { partyId: own!.partyId });
    const seen = await all<PortfolioLineView>('/v1/portfolio?', person);
    expect(new Set(seen.map(({ partyId }) => partyId))).toEqual(new Set([own!.partyId]));
    const mine = seen.find(({ framework }) => framework.id === own!.framework.id);
    expect(mine).toEqual({ ...own!, addresses: { ...own!.addresses, assessment: null, why: null } });
    await as(person, mine!.addresses.scores).expect(200);
    await as(person, mine!.addresses.gaps).expect(200);
    const { body: league } = await as(person, '/v1/portfolio/league').expect(200);
    for (const { places, pairs } of league.leagues as LeagueView[]) {
      expect(places).toHaveLength(1);
      expect(pairs).toBe(0);
      expect(places[0]).toMatchObject({ partyId: own!.partyId, rankFrom: null, rankTo: null, tier: null });
    }
    const { body: overview } = await as(person, '/v1/portfolio/overview').expect(200);
    for (const framework of overview.frameworks as FrameworkOverview[]) {
      expect(framework).toMatchObject({ parties: 1, ownAgainstVendor: null });
      expect(framework.missed.every(({ parties }) => parties.of === 1)).toBe(true);
      expect(framework.concentration.map(({ herfindahl }) => herfindahl.exact)).toEqual(['1/1']);
    }
    const texts = await Promise.all(
      ['', '/units', '/league', '/league?by=site', '/overview'].map(
        async (part) => (await as(person, `/v1/portfolio${part}`)).text,
      ),
    );
    const { text: table } = await as(person, '/v1/portfolio').set('Accept', 'text/csv').expect(200);
    for (const { partyId, party } of others) {
      for (const text of [...texts, table]) {
        expect(text).not.toContain(partyId);
        expect(text).not.toContain(`"${party.ref}"`);
      }
    }
    expect(texts.join()).not.toContain(assessmentId);
    const [stolen] = await all<PortfolioLineView>(`/v1/portfolio?partyId=${others[0]!.partyId}`, person);
    expect(stolen).toBeUndefined();
  });

  it('sees nothing once the grant is gone, and a lead of another engagement nothing either', async () => {
    const { partyId } = lines.find(({ party }) => party.kind === 'vendor')!;
    const person = await signers.person(engagementId, 'vendorManager', { partyId });
    expect(await all('/v1/portfolio?', person)).not.toEqual([]);
    await app.query('UPDATE engagement_grant SET revoked_at = now() WHERE person_id = $1', [person.id]);
    expect(await all('/v1/portfolio?', person)).toEqual([]);
    expect(await all('/v1/portfolio/units?', person)).toEqual([]);
    const stranger = await signers.person((await app.given.engagement()).id);
    expect(await all('/v1/portfolio?', stranger)).toEqual([]);
    const { body } = await as(stranger, '/v1/portfolio/overview').expect(200);
    expect(body).toEqual({ frameworks: [] });
  });

  it('is a manager: assessors and auditors have no portfolio', async () => {
    for (const role of ['assessor', 'auditor'] as const) {
      await as(await signers.person(engagementId, role), '/v1/portfolio').expect(403);
    }
  });
});
