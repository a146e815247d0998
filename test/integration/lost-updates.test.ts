import request, { type Test } from 'supertest';
import { Client } from '../../src/bench/http/client';
import type { GivenAssessment, Made } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import { type Credentials, PASSWORD, type TestPerson } from '../support/test-people';

const WRITERS = 50;
/** Attempts of each writer. A longer run: `TOLOK_WRITER_ROUNDS=1000 npx jest test/integration/lost-updates.test.ts`. */
const ROUNDS = Number(process.env['TOLOK_WRITER_ROUNDS'] ?? 20);
const LONGEST_RUN_MS = 60_000 + ROUNDS * 10_000;
/** Marks that the list in a text keeps; what was before them is in the record of who appended. */
const KEPT_MARKS = 100;

let app: TestApp;
let assessment: GivenAssessment;
let people: readonly TestPerson[];

beforeAll(async () => {
  app = await startTestApp();
  people = await Promise.all(Array.from({ length: 5 }, () => app.people.make({ role: 'owner' })));
});
afterAll(() => app.stop());
beforeEach(async () => {
  assessment = await app.given.assessment();
});

const person = (number: number): TestPerson => people[number % people.length]!;

describe('two people on one finding', () => {
  const change = (who: TestPerson, { id, version }: Made, body: object): Test =>
    request(app.http).patch(`/v1/findings/${id}`).set(who.session).set('If-Match', `"${version}"`).send(body);

  it('lets exactly one of two changes win, and shows its state to the other', async () => {
    const finding = await app.given.finding(assessment.id);
    const answers = await app.race(
      'finding',
      finding.id,
      () => change(person(0), finding, { condition: 'As the first person saw it.' }),
      () => change(person(1), finding, { condition: 'As the second person saw it.' }),
    );
    const [winner, loser] = answers.sort((a, b) => a.status - b.status);
    expect([winner?.status, loser?.status]).toEqual([200, 412]);
    expect(winner?.body.version).toBe(finding.version + 1);
    expect(loser?.body.current).toEqual(winner?.body);
    expect((await request(app.http).get(`/v1/findings/${finding.id}`)).body).toEqual(winner?.body);
  });

  it('keeps both changes when the loser decides again on the state that it was shown', async () => {
    const finding = await app.given.finding(assessment.id);
    const answers = await app.race(
      'finding',
      finding.id,
      () => change(person(0), finding, { cause: 'Limits are set too low.' }),
      () => change(person(1), finding, { consequence: 'Customers call again.' }),
    );
    const lost = answers.find(({ status }) => status === 412);
    const again =
      lost?.body.current.cause === null
        ? { cause: 'Limits are set too low.' }
        : { consequence: 'Customers call again.' };
    const { body } = await change(person(1), lost?.body.current, again).expect(200);
    expect(body).toMatchObject({
      ...{ cause: 'Limits are set too low.', consequence: 'Customers call again.' },
      version: finding.version + 2,
    });
  });

  it('refuses a change that names no version', async () => {
    const { id } = await app.given.finding(assessment.id);
    await request(app.http).patch(`/v1/findings/${id}`).set(person(0).session).send({ cause: 'None.' }).expect(428);
  });
});

interface Seen {
  readonly version: string;
  readonly list: string;
}

/** A write that was acknowledged: what it was based on, and what it left. */
interface Appended {
  readonly mark: string;
  readonly before: Seen;
  readonly after: Seen;
}

/** One thing with a list in it that everybody appends to. */
interface Shared {
  readonly path: string;
  readonly method: 'PATCH' | 'PUT';
  readonly body: (list: string) => object;
  readonly seen: (view: Readonly<Record<string, unknown>>) => Seen;
}

const append = (list: string, mark: string): string => [...list.split(' '), mark].slice(-KEPT_MARKS).join(' ');

/** Each writer appends to what it saw last, as often as there are rounds; who was overtaken goes on from what it is shown. */
async function write(shared: Shared, first: Seen): Promise<{ appended: Appended[]; statuses: Set<number> }> {
  const appended: Appended[] = [];
  const statuses = new Set<number>();
  const writer = async (number: number): Promise<void> => {
    const credentials: Credentials = person(number).session;
    const client = new Client(app.url, 1, credentials);
    let seen = first;
    for (let round = 0; round < ROUNDS; round += 1) {
      const mark = `${number}.${round}`;
      const headers = { 'if-match': `"${seen.version}"` };
      const body = shared.body(append(seen.list, mark));
      const answer = await client.send(shared.method, shared.path, { headers, body });
      statuses.add(answer.status);
      const view = JSON.parse(answer.body.toString('utf8'));
      if (answer.status === 200) appended.push({ mark, before: seen, after: shared.seen(view) });
      if (answer.status === 200 || answer.status === 412) seen = shared.seen(view.current ?? view);
    }
    client.close();
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)));
  return { appended, statuses };
}

/** In the order of the versions, each success stands on the one before: none is missing, none stands there twice. */
function expectOneHistory(appended: readonly Appended[], first: Seen, last: Seen): void {
  const inOrder = appended.toSorted((a, b) => Number(a.after.version) - Number(b.after.version));
  let before = first;
  for (const success of inOrder) {
    expect(success.before).toEqual(before);
    expect(success.after.list).toBe(append(before.list, success.mark));
    before = success.after;
  }
  expect(last).toEqual(before);
  expect(new Set(appended.map(({ mark }) => mark)).size).toBe(appended.length);
}

const read = async ({ path, seen }: Shared): Promise<Seen> => seen((await request(app.http).get(path)).body);

describe(`${WRITERS} writers who append to one list, ${ROUNDS} times each`, () => {
  it(
    'lose nothing in a finding, whose version rises by one with each success',
    async () => {
      const { id } = await app.given.finding(assessment.id, { condition: 'Begun.' });
      const shared: Shared = {
        ...{ path: `/v1/findings/${id}`, method: 'PATCH' },
        body: (condition) => ({ condition }),
        seen: ({ version, condition }) => ({ version: String(version), list: String(condition) }),
      };
      const first = await read(shared);
      const { appended, statuses } = await write(shared, first);
      const last = await read(shared);
      expect([...statuses].sort()).toEqual([200, 412]);
      expectOneHistory(appended, first, last);
      expect(Number(last.version)).toBe(Number(first.version) + appended.length);
      expect(appended.length).toBeGreaterThanOrEqual(ROUNDS);
    },
    LONGEST_RUN_MS,
  );

  it(
    'lose nothing in an answer, whose version only rises',
    async () => {
      const made = await app.given.answer(assessment.id, 'entity', 'POL-02', {
        kind: 'notApplicable',
        reason: 'Begun.',
      });
      const shared: Shared = {
        ...{ path: `/v1/assessments/${assessment.id}/answers/entity/POL-02`, method: 'PUT' },
        body: (reason) => ({ kind: 'notApplicable', reason }),
        seen: ({ version, reason }) => ({ version: String(version), list: String(reason) }),
      };
      const first = shared.seen(made);
      const { appended, statuses } = await write(shared, first);
      const last = await read(shared);
      expect([...statuses].sort()).toEqual([200, 412]);
      expectOneHistory(appended, first, last);
      expect(appended.length).toBeGreaterThanOrEqual(ROUNDS);
      const [events] = await app.query<{ changes: number }>(
        `SELECT count(*)::integer AS changes FROM audit_event WHERE subject = 'answer' AND assessment_id = $1`,
        [assessment.id],
      );
      expect(events?.changes).toBe(appended.length + 1);
    },
    LONGEST_RUN_MS,
  );
});

/** A rule across rows: somebody has to answer for the workspace. Each change alone keeps it, both together would not. */
describe('two owners who each take the other one out', () => {
  it('leave one of them, by whatever they do it', async () => {
    const confirmation = { password: PASSWORD };
    const steps = [{ role: 'lead', confirmation }, { status: 'disabled' }];
    const owner = (): Promise<TestPerson> => app.people.make({ role: 'owner', withPassword: true });
    for (const [mine, theirs] of steps.flatMap((one) => steps.map((other) => [one, other] as const))) {
      await app.query(`UPDATE person SET role = 'lead', version = version + 1 WHERE role = 'owner'`);
      const [ann, ben] = await Promise.all([owner(), owner()]);
      const takeOut = (who: TestPerson, whom: TestPerson, step: object): Test =>
        request(app.http).patch(`/v1/people/${whom.id}`).set(who.session).set('If-Match', '"1"').send(step);
      const answers = await app.raceOn(
        `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`,
        [`people ${app.scope.workspaceId}`],
        () => takeOut(ann, ben, mine),
        () => takeOut(ben, ann, theirs),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(200);
      expect(statuses[1]).toBeGreaterThanOrEqual(400);
      expect(statuses[1]).toBeLessThan(500);
      const left = await app.query(
        `SELECT 1 FROM person WHERE role = 'owner' AND status = 'active' AND kind = 'member'`,
      );
      expect(left).toHaveLength(1);
    }
  });
});
