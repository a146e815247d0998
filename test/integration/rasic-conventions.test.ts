import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const TABLE = [
  'activity,executive-sponsor,operations-director,site-manager,team-leader',
  'Calibrate the evaluators,,A,R,C',
  'Report the figures,A,R,,I',
];

let app: TestApp;
let assessment: GivenAssessment;
let units: readonly string[];

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  assessment = await app.given.assessment();
  units = assessment.unitRefs;
});

type Matrix = Record<string, any>;
const base = (): string => `/v1/engagements/${assessment.engagementId}/rasic-matrices`;
const ifMatch = (version: number): Record<string, string> => ({ 'If-Match': `"${version}"` });
const get = (id: string): request.Test => request(app.http).get(`${base()}/${id}`);
const put = (id: string, part: string, version: number, body: object): request.Test =>
  request(app.http).put(`${base()}/${id}/${part}`).set(ifMatch(version)).send(body);
const table = (id: string, version: number, rows: readonly string[]): request.Test =>
  request(app.http)
    .put(`${base()}/${id}/table`)
    .set({ ...ifMatch(version), 'Content-Type': 'text/csv' })
    .send(`${rows.join('\n')}\n`);
const codes = ({ issues }: Matrix): string[] => issues.map(({ code }: { code: string }) => code);

async function make(body: object = {}): Promise<Matrix> {
  const sent = { title: 'Quality monitoring', profile: 'raci-a1', ...body };
  return (await request(app.http).post(base()).send(sent).expect(201)).body;
}

/** @returns a matrix of two activities that breaks no rule */
async function filled(): Promise<Matrix> {
  const { id } = await make();
  return (await table(id, 1, TABLE).expect(200)).body;
}

/** Doers help each other, at most two of them, and a leader may approve. */
const OUR_RACI = {
  ...{ key: 'our-raci', title: 'RACI with an approving I', accountable: 'R', approver: 'I', together: ['R/C'] },
  letters: [
    { letter: 'R', title: 'Runs it', meaning: 'does it and answers for it', fewest: 1, most: 2 },
    { letter: 'C', title: 'Counsels', meaning: 'is asked before', fewest: 0, most: null },
    { letter: 'I', title: 'Initials', meaning: 'puts their initials below it', fewest: 1, most: 1 },
  ],
};

describe('a convention of one’s own', () => {
  it('is kept with the matrix, said again as it was sent, and what is wrong follows from it', async () => {
    const { id } = await make({ profile: undefined, ownProfile: OUR_RACI });
    const rows = ['activity,executive-sponsor,operations-director,site-manager,team-leader'];
    const { body } = await table(id, 1, [...rows, 'Calibrate the evaluators,I,R/C,R,R']).expect(200);
    expect(body).toMatchObject({ profile: 'our-raci', convention: OUR_RACI });
    expect(body.issues).toContainEqual(
      expect.objectContaining({ code: 'several-of-letter', letter: 'R', activity: 'a1', severity: 'error' }),
    );
    await table(id, 2, [...rows, 'Calibrate the evaluators,I,R,A,C']).expect(422);
  });

  it('is that of copies, which have none of their own', async () => {
    const { id } = await make({ profile: undefined, ownProfile: OUR_RACI });
    const copied = await put(id, 'copies', 1, { units: [units[0]] }).expect(200);
    const { body: copy } = await get(copied.body.items[0].matrixId).expect(200);
    expect(copy).toMatchObject({ profile: 'our-raci', convention: OUR_RACI });
    const refused = await request(app.http)
      .patch(`${base()}/${copy.id}`)
      .set(ifMatch(1))
      .send({ profile: 'raci-a1' })
      .expect(409);
    expect(refused.body.code).toBe('rasic/follows-another');
  });

  it('can replace another one, also back: cells stay and are judged by it', async () => {
    const { id, version, cells: before } = await filled();
    const patch = (from: number, body: object) =>
      request(app.http).patch(`${base()}/${id}`).set(ifMatch(from)).send(body);
    const { body: own } = await patch(version, { ownProfile: OUR_RACI }).expect(200);
    expect(own).toMatchObject({ profile: 'our-raci', cells: before });
    expect(codes(own)).toContain('letter-not-in-profile');
    const { body: back } = await patch(own.version, { profile: 'raci-a1' }).expect(200);
    expect(back).toMatchObject({ profile: 'raci-a1', cells: before });
    expect(codes(back)).not.toContain('letter-not-in-profile');
  });

  it('is none for a plan, whose parts the library wrote in another one', async () => {
    const plan = { title: 'Plan', assessmentId: assessment.id };
    for (const convention of [{ ownProfile: OUR_RACI }, { profile: 'raci-a1' }]) {
      const { body } = await request(app.http)
        .post(base())
        .send({ ...plan, ...convention })
        .expect(422);
      expect(body).toMatchObject({ code: 'rasic/invalid-profile', errors: [{ code: 'rasic/plan-convention' }] });
    }
    const { body } = await request(app.http)
      .post(base())
      .send({ ...plan, profile: 'rasic-r1' })
      .expect(201);
    const patch = (convention: object) =>
      request(app.http).patch(`${base()}/${body.id}`).set(ifMatch(1)).send(convention);
    await patch({ ownProfile: OUR_RACI }).expect(422);
    await patch({ profile: 'rasic-r1' }).expect(200);
  });

  it.each<[string, object, string, string]>([
    ['neither is sent', { profile: undefined }, '/profile', 'request/required'],
    ['both are sent', { ownProfile: OUR_RACI }, '/ownProfile', 'rasic/two-profiles'],
    [
      'it takes the name of a known one',
      { profile: undefined, ownProfile: { ...OUR_RACI, key: 'raci-a1' } },
      ...(['/ownProfile/key', 'rasic/known-profile'] as const),
    ],
    [
      'who answers for the result has a letter that it lacks',
      { profile: undefined, ownProfile: { ...OUR_RACI, accountable: 'A' } },
      ...(['/ownProfile/accountable', 'rasic/unknown-letter'] as const),
    ],
    [
      'a letter is joined with itself',
      { profile: undefined, ownProfile: { ...OUR_RACI, together: ['R/C', 'R/R'] } },
      ...(['/ownProfile/together/1', 'rasic/repeated-letter'] as const),
    ],
    [
      'it asks for more of a letter than it allows',
      {
        profile: undefined,
        ownProfile: { ...OUR_RACI, letters: [{ ...OUR_RACI.letters[0], fewest: 3 }, ...OUR_RACI.letters.slice(1)] },
      },
      ...(['/ownProfile/letters/0/most', 'rasic/impossible-count'] as const),
    ],
  ])('is refused where %s', async (_, body, pointer, code) => {
    const sent = { title: 'Quality monitoring', profile: 'raci-a1', ...body };
    const refused = await request(app.http).post(base()).send(sent).expect(422);
    expect(refused.body).toMatchObject({ code: 'rasic/invalid-profile', errors: [{ pointer, code }] });
    expect((await request(app.http).get(base()).expect(200)).body.items).toEqual([]);
  });
});
