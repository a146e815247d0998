import { guardBoot } from '../../src/database';
import { openApiDocument } from '../../src/http';
import { type ApiDocument, type Operation, operationsOf } from '../support/hostile-operations';
import { ask, IsolationWorld, MARKS } from '../support/isolation';
import { everythingListed, runFilters, runMatrix } from '../support/isolation-matrix';
import { type Leak, LEAKS } from '../support/planted-leaks';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let neighbour: TestApp;
let world: IsolationWorld;
let operations: readonly Operation[];
const lines: string[] = [];
const log = (line: string): void => {
  lines.push(line);
};

beforeAll(async () => {
  app = await startTestApp({ log });
  neighbour = await startTestApp({ database: app.database, workspace: 'neighbour', poolSize: 2, log });
  const document = openApiDocument(app.nest) as unknown as ApiDocument;
  operations = operationsOf(document);
  world = await IsolationWorld.build(app, neighbour, document);
});
afterAll(async () => {
  await neighbour.stop();
  await app.stop();
});

/** What the means that are meant for a leak say about these operations; nothing when all is well. */
async function found({ probe, operations: names }: Leak): Promise<readonly string[]> {
  const affected = operations.filter(({ name }) => names.includes(name));
  if (affected.length !== names.length) throw new Error(`Not all of ${names.join()} are in the document.`);
  switch (probe) {
    case 'matrix':
      return (await runMatrix(world, affected, { compare: true })).faults;
    case 'filters':
      return (await runFilters(world, affected)).faults;
    case 'lists': {
      const before = await everythingListed(world, affected);
      app.given.mark = MARKS.sibling;
      await app.given.engagement();
      const after = await everythingListed(world, affected);
      return [...after].filter(([where, said]) => before.get(where) !== said).map(([where]) => where);
    }
    case 'replay':
      return replayed(affected);
    case 'log': {
      lines.length = 0;
      await runMatrix(world, affected, { compare: true });
      return lines.filter((line) => Object.values(MARKS).some((mark) => line.includes(mark)));
    }
    case 'bootGuard':
      return guardBoot(app.database.dataSource, { acceptUnsafeSettings: true }, () => undefined).then(
        () => [],
        (error: unknown) => [String(error)],
      );
  }
}

/** Whether anybody gets the answer that the owner got, by sending the same request with the same key. */
async function replayed(affected: readonly Operation[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [index, operation] of affected.entries()) {
    const parts = await world.plain(operation);
    const keyed = { ...parts, headers: { ...parts.headers, 'idempotency-key': `same-${index}-${Date.now()}` } };
    const first = await ask(app, keyed, app.owner.session);
    const { id } = JSON.parse(first.text) as { readonly id: string };
    for (const asker of world.askers) {
      const { text, headers } = await ask(app, keyed, asker.credentials);
      if (`${text}${JSON.stringify(headers)}`.includes(id)) faults.push(`${asker.name} gets what the owner got`);
    }
  }
  return faults;
}

it('plants twenty leaks and more', () => {
  expect(LEAKS.length).toBeGreaterThanOrEqual(20);
  expect(new Set(LEAKS.map(({ name }) => name)).size).toBe(LEAKS.length);
});

it.each(LEAKS)('is caught: $name', async (leak) => {
  expect(await found(leak)).toEqual([]);
  const undo = await leak.plant(world);
  try {
    expect(await found(leak)).not.toEqual([]);
  } finally {
    await undo();
  }
});

it('leaves nothing behind', async () => {
  for (const leak of LEAKS) expect([leak.name, await found(leak)]).toEqual([leak.name, []]);
});
