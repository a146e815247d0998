import { openApiDocument } from '../../src/http';
import { type ApiDocument, type Operation, operationsOf } from './hostile-operations';
import { IsolationWorld, MARKS } from './isolation';
import { everythingListed, runFilters, runMatrix } from './isolation-matrix';
import { startTestApp, type TestApp } from './test-app';

/** Of the fewest cells that the matrix has: routes × people × relations. */
const FEWEST_CELLS = 5_000;

/** @param without the wall that is taken down, to see that the other one holds alone */
export function describeIsolation(without: 'applicationWall' | 'databaseWall' | undefined): void {
  let app: TestApp;
  let neighbour: TestApp;
  let world: IsolationWorld;
  let operations: readonly Operation[];
  const lines: string[] = [];

  beforeAll(async () => {
    const log = (line: string): void => {
      lines.push(line);
    };
    app = await startTestApp({ log });
    neighbour = await startTestApp({ database: app.database, workspace: 'neighbour', poolSize: 2, log });
    const document = openApiDocument(app.nest) as unknown as ApiDocument;
    operations = operationsOf(document);
    world = await IsolationWorld.build(app, neighbour, document);
    if (without !== undefined) await app.takeDown(without);
  });
  afterAll(async () => {
    await neighbour.stop();
    await app.stop();
  });

  it(
    'shows nobody anything of what they were not given, and changes nothing of it',
    async () => {
      const { cells, faults } = await runMatrix(world, operations, {
        ...{ compare: without === undefined, allowFaults: without === 'applicationWall' },
      });
      expect(faults).toEqual([]);
      expect(cells).toBeGreaterThanOrEqual(FEWEST_CELLS);
    },
    15 * 60_000,
  );

  it('finds nothing elsewhere for who searches, filters, or goes on from the page of an owner', async () => {
    const { cells, faults } = await runFilters(world, operations);
    expect(faults).toEqual([]);
    expect(cells).toBeGreaterThan(300);
  }, 300_000);

  it('lists the same, whatever is made elsewhere', async () => {
    const watched = operations.filter(({ name }) => !TOLD_TO_STAFF.has(name));
    const before = await everythingListed(world, watched);
    const { sibling, foreign } = world.worlds;
    for (const { name, server, engagementId } of [
      { name: MARKS.sibling, server: app, engagementId: sibling.known('engagementId') },
      { name: MARKS.foreign, server: neighbour, engagementId: foreign.known('engagementId') },
    ]) {
      server.given.mark = name;
      const assessment = await server.given.assessment({ engagementId, status: 'completed' });
      await server.given.engagement();
      expect(assessment['status']).toBe('completed');
    }
    const after = await everythingListed(world, watched);
    expect([...after].filter(([where, said]) => before.get(where) !== said)).toEqual([]);
  }, 300_000);

  it('writes no content into the log', () => {
    expect(lines.filter((line) => Object.values(MARKS).some((mark) => line.includes(mark)))).toEqual([]);
  });
}

/** Leads see all parties, sites and programmes; and times that pass stand in some answers. */
const TOLD_TO_STAFF: ReadonlySet<string> = new Set([
  ...['GET /v1/parties', 'GET /v1/sites', 'GET /v1/programmes', 'GET /v1/people', 'GET /v1/readiness'],
  ...['GET /v1/trail', 'GET /v1/trail/verification', 'GET /v1/trail/export'],
  ...['GET /v1/session', 'GET /v1/sessions', 'GET /v1/me/tokens', 'GET /v1/health'],
]);
