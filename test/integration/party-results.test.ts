import request from 'supertest';
import type { PartyResultView, PartyScoresView } from '../../src/results/party-results.service';
import { nextRevision, Signers } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

let app: TestApp;
let signers: Signers;
/** Party ids, by ref. */
let parties: Readonly<Record<string, string>>;
let engagementId: string;
let assessmentId: string;
let snapshotId: string;

beforeAll(async () => {
  app = await startTestApp();
  signers = new Signers(app);
  const telecom = await app.given.demoCase('telecom');
  engagementId = telecom.engagementId;
  assessmentId = telecom.assessments['osp-baseline'] ?? '';
  const rows = await app.query<{ ref: string; partyId: string; snapshotId: string }>(
    `SELECT party.ref, party_id AS "partyId", snapshot_id AS "snapshotId" FROM party_extract
     JOIN party ON party.id = party_id WHERE assessment_id = $1`,
    [assessmentId],
  );
  parties = Object.fromEntries(rows.map(({ ref, partyId }) => [ref, partyId]));
  snapshotId = rows[0]?.snapshotId ?? '';
});
afterAll(() => app.stop());

const get = (person: TestPerson, path: string): request.Test => request(app.http).get(path).set(person.session);
const address = (partyId: string, part = ''): string => `/v1/party-results/${snapshotId}/${partyId}${part}`;
const manager = (partyId: string): Promise<TestPerson> => signers.person(engagementId, 'vendorManager', { partyId });

describe('the results of one party', () => {
  it('are frozen for each party with units when the assessment is completed', async () => {
    const units = await app.query<{ ref: string }>(
      `SELECT DISTINCT party.ref FROM assessment_unit AS place JOIN unit ON unit.id = place.unit_id
       JOIN site ON site.id = unit.site_id JOIN party ON party.id = site.party_id WHERE place.assessment_id = $1`,
      [assessmentId],
    );
    expect(Object.keys(parties).sort()).toEqual(units.map(({ ref }) => ref).sort());
    expect(Object.keys(parties).length).toBeGreaterThan(2);
  });

  it('have the figures that the whole assessment has for its units', async () => {
    for (const partyId of Object.values(parties)) {
      const { body } = await request(app.http).get(address(partyId, '/scores')).expect(200);
      const shown: PartyScoresView = body;
      expect(shown.scores.length).toBeGreaterThan(0);
      for (const score of shown.scores) {
        const { body: whole } = await request(app.http)
          .get(`/v1/assessments/${assessmentId}/scores/units/${score.unit}`)
          .expect(200);
        expect(score).toMatchObject({
          ...{ score: whole.verdict.score, beforeCaps: whole.verdict.beforeCaps, level: whole.verdict.level },
          coverage: whole.verdict.coverage,
        });
        if ('score' in score.tree) expect(score.tree.score).toEqual(whole.tree.score);
      }
    }
  });

  it('hold no name, site or unit of another party', async () => {
    const everything = await app.query<{ partyId: string; words: string[] }>(
      `SELECT party.id AS "partyId", array_agg(DISTINCT word) AS words
       FROM unit JOIN site ON site.id = unit.site_id JOIN party ON party.id = site.party_id
       CROSS JOIN LATERAL (VALUES (unit.ref), (site.ref), (unit.name #>> '{}'), (site.name #>> '{}'), (party.name #>> '{}'))
         AS used(word)
       WHERE unit.engagement_id = $1 GROUP BY party.id`,
      [engagementId],
    );
    for (const partyId of Object.values(parties)) {
      const texts = await Promise.all(
        ['', '/scores', '/gaps'].map(async (part) => (await request(app.http).get(address(partyId, part))).text),
      );
      const own = everything.find((one) => one.partyId === partyId)?.words ?? [];
      const others = everything.flatMap((one) => (one.partyId === partyId ? [] : one.words));
      for (const word of others.filter((one) => !own.some((mine) => mine.includes(one)))) {
        expect(texts.join('\n')).not.toContain(`"${word}"`);
      }
    }
  });

  it('are shown to a vendor manager of that party, and of no other', async () => {
    const [own = '', other = ''] = Object.values(parties);
    const person = await manager(own);
    const { body: list } = await get(person, '/v1/party-results').expect(200);
    expect(new Set(list.items.map(({ partyId }: PartyResultView) => partyId))).toEqual(new Set([own]));
    const { body: head } = await get(person, address(own)).expect(200);
    expect(head).toMatchObject({ engagementId, snapshotId, partyId: own, isNewest: true });
    await get(person, address(own, '/scores')).expect(200);
    const { body: gaps } = await get(person, address(own, '/gaps')).expect(200);
    expect(gaps.gaps.length).toBeGreaterThan(0);
    for (const part of ['', '/scores', '/gaps']) {
      const { body } = await get(person, address(other, part)).expect(404);
      expect(body).toMatchObject({ code: 'party-result/not-found' });
    }
    await get(person, `/v1/assessments/${assessmentId}`).expect(404);
    await get(person, `/v1/snapshots/${snapshotId}/document`).expect(404);
  });

  it('are all shown to the team of the engagement, and none to strangers', async () => {
    const lead = await signers.person(engagementId);
    const { body: all } = await get(lead, `/v1/party-results?engagementId=${engagementId}&limit=100`).expect(200);
    expect(all.items.map(({ partyId }: PartyResultView) => partyId)).toEqual(
      expect.arrayContaining(Object.values(parties)),
    );
    const stranger = await signers.person((await app.given.engagement()).id);
    const { body: none } = await get(stranger, '/v1/party-results').expect(200);
    expect(none.items).toEqual([]);
    await get(stranger, address(Object.values(parties)[0] ?? '')).expect(404);
  });

  it('are not there before the assessment is completed', async () => {
    const open = await app.given.assessment({ unitCount: 1, status: 'review' });
    expect(await app.query('SELECT 1 FROM party_extract WHERE assessment_id = $1', [open.id])).toEqual([]);
  });

  it('stay readable when a newer revision is completed, which comes first', async () => {
    const { id, engagementId: where } = await app.given.assessment({ unitCount: 1, status: 'completed' });
    await nextRevision(app, id);
    const { body } = await request(app.http).get(`/v1/party-results?engagementId=${where}`).expect(200);
    const items: PartyResultView[] = body.items;
    expect(items.map(({ isNewest, assessment }) => [isNewest, assessment.revision])).toEqual([
      [true, 2],
      [false, 1],
    ]);
    for (const { snapshotId: of, partyId } of items) {
      await request(app.http).get(`/v1/party-results/${of}/${partyId}/scores`).expect(200);
    }
  });

  it('never change', async () => {
    const rows = 'party_extract SET document = document';
    await expect(app.query(`UPDATE ${rows} WHERE assessment_id = $1`, [assessmentId])).rejects.toThrow('immutable');
    await expect(app.query('DELETE FROM party_extract WHERE assessment_id = $1', [assessmentId])).rejects.toThrow();
  });
});
