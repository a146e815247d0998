import { openApiDocument } from '../../src/http';
import { fingerprint } from '../support/fingerprint';
import { type Answer, type Draft, exchange, faultsOf, told } from '../support/hostile-answers';
import { HOSTILE_CSV, HOSTILE_YAML } from '../support/hostile-files';
import { placesOf, replaced } from '../support/hostile-json';
import { type ApiDocument, type Operation, operationsOf } from '../support/hostile-operations';
import { draftOf, GoodRequests, type Parts } from '../support/hostile-requests';
import { HostileWorld } from '../support/hostile-world';
import { startTestApp, type TestApp } from '../support/test-app';

const UNKNOWN = '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f';

/** No good answer can be had from this server: what its good request is refused with, and why. */
const REFUSED_HERE: Readonly<Record<string, { readonly code: string; readonly because: string }>> = {
  'POST /v1/reports/{reportId}/issue': {
    ...{ code: 'issue/not-issuable', because: 'draws the report, and who asked for it may not sign it' },
  },
  'GET /v1/assessments/{assessmentId}/paired-reading': {
    ...{ code: 'results/not-paired', because: 'needs assessments by two frameworks that the crosswalk relates' },
  },
  'GET /v1/oidc/sign-in': { code: 'access/not-available', because: 'needs an identity provider' },
  'GET /v1/oidc/callback': { code: 'access/not-available', because: 'needs an identity provider' },
  'POST /v1/demo-session': { code: 'access/not-available', because: 'the workspace has an owner' },
  'POST /v1/set-up': { code: 'access/link-unusable', because: 'the workspace has an owner' },
};

let app: TestApp;
let neighbour: TestApp;
let world: HostileWorld;
let foreign: HostileWorld;
let operations: readonly Operation[];
let good: GoodRequests;

beforeAll(async () => {
  app = await startTestApp();
  neighbour = await startTestApp({ database: app.database, workspace: 'neighbour', poolSize: 2 });
  world = await HostileWorld.build(app, 'a');
  foreign = await HostileWorld.build(neighbour, 'b');
  const document = openApiDocument(app.nest) as unknown as ApiDocument;
  operations = operationsOf(document);
  good = new GoodRequests(document, world);
});
afterAll(async () => {
  await neighbour.stop();
  await app.stop();
});

const named = (name: string): Operation => {
  const operation = operations.find((one) => one.name === name);
  if (!operation) throw new Error(`There is no ${name}.`);
  return operation;
};

async function goodParts(operation: Operation): Promise<Parts> {
  const target = await world.target(operation);
  return good.parts(operation, target, await good.etag(operation, target));
}

const verdict = (operation: Operation, draft: Draft, answer: Answer, faults: readonly string[]): string[] =>
  faults.length === 0
    ? []
    : [`${operation.name}: ${faults.join(', ')}\n  ${told(draft)}\n  ${answer.status} ${answer.text.slice(0, 500)}`];

describe('a good request', () => {
  it('is accepted by every operation, so that its one bad part is what a refusal is about', async () => {
    const refused: string[] = [];
    for (const operation of operations) {
      const draft = draftOf(await goodParts(operation));
      const answer = await exchange(app, draft);
      const faults = faultsOf(app, operation, answer);
      const expected = REFUSED_HERE[operation.name];
      const good = expected === undefined ? answer.status < 300 : answer.text.includes(`"code":"${expected.code}"`);
      refused.push(...verdict(operation, draft, answer, good ? faults : [...faults, 'is no success']));
    }
    expect(refused).toEqual([]);
  });
});

describe('a property that the document requires', () => {
  it('is asked for by every operation, wherever it is left out', async () => {
    const faults: string[] = [];
    for (const operation of operations.filter(({ schema }) => schema)) {
      const target = await world.target(operation);
      const before = await fingerprint(app);
      const parts = good.parts(operation, target, await good.etag(operation, target));
      for (const place of placesOf(parts.value).slice(1)) {
        const value = replaced(parts.value, place, undefined);
        if (typeof place.at(-1) === 'number' || operation.allowsBody(value)) continue;
        const draft = draftOf({ ...parts, value });
        const answer = await exchange(app, draft);
        const accepted = answer.status < 400 ? ['is accepted'] : [];
        faults.push(...verdict(operation, draft, answer, [...faultsOf(app, operation, answer), ...accepted]));
      }
      if ((await fingerprint(app)) !== before) faults.push(`${operation.name}: something was changed`);
    }
    expect(faults).toEqual([]);
  });
});

describe('an id of another workspace', () => {
  /** Without what differs between any two answers: the request's id, and the id that was asked for. */
  const comparable = ({ status, headers, text }: Answer, id: string): unknown => ({
    status,
    headers: { ...headers, date: '', 'x-request-id': '', 'content-length': '' },
    text: id
      .split(',')
      .reduce((told, each) => told.replaceAll(each, '{id}'), text)
      .replace(/"requestId":"[^"]+"/, ''),
  });

  async function compare(
    operation: Operation,
    id: string,
    unknown: string,
    parts: (id: string) => Parts,
  ): Promise<string[]> {
    const [theirs, nobodys] = [draftOf(parts(id)), draftOf(parts(unknown))];
    const [first, second] = [await exchange(app, theirs), await exchange(app, nobodys)];
    const same = JSON.stringify(comparable(first, id)) === JSON.stringify(comparable(second, unknown));
    const faults = [
      ...faultsOf(app, operation, first),
      ...(same ? [] : [`differs from ${second.status} ${second.text}`]),
    ];
    return verdict(operation, theirs, first, faults);
  }

  const UNKNOWNS: Readonly<Record<string, string>> = {
    assessments: `${UNKNOWN},${UNKNOWN.replace('0194', '0195')}`,
    ...{ frameworkId: 'mini-b0@1.0.0', sha256: '0'.repeat(64), checkId: '0000-'.repeat(8).slice(0, -1) },
  };
  const unknownFor = (name: string): string => UNKNOWNS[name] ?? UNKNOWN;
  /** Of the other workspace; undefined for what both have, such as names in a framework. */
  const foreignId = (name: string): string | undefined =>
    foreign.ids[name] === world.ids[name] ? undefined : foreign.ids[name];

  it('in an address is answered like an id that nobody has', async () => {
    const faults: string[] = [];
    const before = await fingerprint(app);
    let pairs = 0;
    for (const operation of operations) {
      for (const name of operation.pathNames) {
        const id = foreignId(name);
        if (id === undefined) continue;
        pairs += 1;
        const subject = Object.fromEntries(operation.pathNames.map((key) => [key, world.known(key)]));
        const parts = good.parts(operation, { subject }, '"1"');
        const put = (value: string): Parts => ({ ...parts, subject: { ...subject, [name]: value } });
        faults.push(...(await compare(operation, id, unknownFor(name), put)));
      }
    }
    expect(faults).toEqual([]);
    expect(pairs).toBeGreaterThan(50);
    expect(await fingerprint(app)).toBe(before);
  });

  it('in a query is answered like an id that nobody has', async () => {
    const faults: string[] = [];
    for (const operation of operations) {
      for (const { name } of operation.query) {
        const id = foreignId(name);
        if (id === undefined) continue;
        const parts = await goodParts(operation);
        faults.push(
          ...(await compare(operation, id, unknownFor(name), (value) => ({ ...parts, query: `${name}=${value}` }))),
        );
      }
    }
    expect(faults).toEqual([]);
  });

  it('in a body is answered like an id that nobody has, and linked to nothing', async () => {
    const faults: string[] = [];
    let pairs = 0;
    for (const operation of operations.filter(({ schema }) => schema)) {
      const parts = await goodParts(operation);
      for (const place of placesOf(parts.value)) {
        const name = String(place.at(-1));
        const id = foreignId(name);
        if (id === undefined) continue;
        pairs += 1;
        const before = await fingerprint(app);
        const put = (value: string): Parts => ({ ...parts, value: replaced(parts.value, place, value) });
        faults.push(...(await compare(operation, id, unknownFor(name), put)));
        if ((await fingerprint(app)) !== before) faults.push(`${operation.name}: takes a foreign ${name}`);
      }
    }
    expect(faults).toEqual([]);
    expect(pairs).toBeGreaterThan(8);
  });
});

describe('a cursor', () => {
  it('of one list is refused by every other', async () => {
    const lists = operations.filter(({ query }) => query.some(({ name }) => name === 'cursor'));
    const cursors = new Map<string, string>();
    for (const list of lists) {
      const parts = await goodParts(list);
      const { text } = await exchange(app, draftOf({ ...parts, query: 'limit=1' }));
      const { nextCursor } = JSON.parse(text) as { nextCursor: string | null };
      if (nextCursor !== null) cursors.set(list.name, nextCursor);
    }
    expect(cursors.size).toBeGreaterThan(8);
    const faults: string[] = [];
    for (const list of lists) {
      const parts = await goodParts(list);
      for (const [other, cursor] of cursors) {
        if (other === list.name) continue;
        const draft = draftOf({ ...parts, query: `limit=1&cursor=${cursor}` });
        const answer = await exchange(app, draft);
        if (!answer.text.includes('"request/invalid-cursor"')) {
          faults.push(...verdict(list, draft, answer, [`takes a cursor of ${other}`]));
        }
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('a file', () => {
  async function refusal(name: string, bytes: Buffer, type: string): Promise<void> {
    const operation = named(name);
    const parts = await goodParts(operation);
    const before = await fingerprint(app);
    const draft = draftOf({ ...parts, bytes, headers: { ...parts.headers, 'content-type': type } });
    const answer = await exchange(app, draft);
    const accepted = answer.status < 400 ? ['is accepted'] : [];
    expect(verdict(operation, draft, answer, [...faultsOf(app, operation, answer), ...accepted])).toEqual([]);
    expect(await fingerprint(app)).toBe(before);
  }

  it.each(HOSTILE_YAML)('of a framework is refused with %s', (_, bytes) =>
    refusal('POST /v1/framework-versions', bytes, 'application/yaml'),
  );

  it.each(HOSTILE_CSV)('of answers is refused with %s', (_, bytes) =>
    refusal('PUT /v1/assessments/{assessmentId}/answers', bytes, 'text/csv'),
  );

  it.each([...HOSTILE_YAML, ...HOSTILE_CSV])('of evidence that claims to be a PDF is refused with %s', (_, bytes) =>
    refusal('PUT /v1/evidence/{evidenceId}/file', bytes, 'application/pdf'),
  );
});

describe('the server', () => {
  it('is well after all that', async () => {
    const health = await exchange(app, draftOf(good.parts(named('GET /v1/health'), { subject: {} }, undefined)));
    expect(health.status).toBe(200);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });
});
