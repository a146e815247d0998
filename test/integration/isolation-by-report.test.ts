import { Client } from 'pg';
import request from 'supertest';
import { openApiDocument } from '../../src/http';
import { type ApiDocument, operationsOf } from '../support/hostile-operations';
import { ask, IsolationWorld, MARKS } from '../support/isolation';
import { Signers } from '../support/issuing';
import { ReportText } from '../support/report-text';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

describe('a report that is drawn on demand', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ renderThreads: 1 });
  });
  afterAll(() => app.stop());

  it.each(['gapReport', 'workstreamPlan'])('as %s tells of its own engagement, and of no other', async (kind) => {
    const made = { unitCount: 1, status: 'completed', documentNumber: `TLK-${kind}` };
    app.given.mark = MARKS.sibling;
    await app.given.assessment({ ...made, documentNumber: `TLK-${kind}-S` });
    app.given.mark = MARKS.own;
    const own = await app.given.assessment(made);
    const signers = new Signers(app);
    const lead = await signers.person(own.engagementId);
    const { id, status } = await signers.report(lead, { assessmentId: own.id, kind, format: 'pdf', language: 'en' });
    expect(status).toBe('ready');
    const { body: pdf } = await request(app.http)
      .get(`/v1/reports/${id}/file`)
      .set(lead.session)
      .buffer()
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    const text = await ReportText.of(pdf as Buffer);
    expect(text.says(new RegExp(MARKS.own))).toBe(true);
    expect(text.says(new RegExp(MARKS.sibling))).toBe(false);
    expect((pdf as Buffer).includes(MARKS.sibling)).toBe(false);
  });
});

describe('what is hidden and what there is not', () => {
  let app: TestApp;
  let neighbour: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    neighbour = await startTestApp({ database: app.database, workspace: 'neighbour', poolSize: 2 });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await neighbour.stop();
    await app.stop();
  });

  it('are looked for with the same statements, so that the time of an answer tells nothing', async () => {
    const document = openApiDocument(app.nest) as unknown as ApiDocument;
    const world = await IsolationWorld.build(app, neighbour, document);
    let lead: TestPerson;
    const statements: string[] = [];
    const query = jest.spyOn(Client.prototype, 'query') as unknown as jest.SpyInstance;
    const normal = (text: string): string => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>');
    const asked = async (parts: Parameters<typeof ask>[1]): Promise<readonly string[]> => {
      query.mockClear();
      await ask(app, parts, lead.session);
      statements.length = 0;
      for (const [first] of query.mock.calls as readonly (readonly [unknown])[]) {
        statements.push(normal(typeof first === 'string' ? first : String((first as { text?: string }).text)));
      }
      return [...statements];
    };
    let compared = 0;
    for (const operation of operationsOf(document)) {
      if (operation.method !== 'GET' || !operation.pathNames.some((name) => name in PLACES)) continue;
      const parts = await world.parts(operation);
      const [sibling, foreign, nonexistent] = (['sibling', 'foreign', 'nonexistent'] as const).map((relation) =>
        parts.get(relation),
      );
      if (!sibling || !foreign || !nonexistent) throw new Error('A relation is missing.');
      // Of many denials in one minute only the first ones are written one by one: somebody new for each route.
      lead = await app.people.make({ role: 'lead' });
      await app.people.grant(lead.id, { engagementId: world.worlds.own.known('engagementId'), role: 'lead' });
      // The first request of a minute writes down when somebody was seen.
      await ask(app, nonexistent, lead.session);
      const expected = await asked(nonexistent);
      expect(expected.length).toBeGreaterThan(4);
      expect([operation.name, await asked(sibling)]).toEqual([operation.name, expected]);
      expect([operation.name, await asked(foreign)]).toEqual([operation.name, expected]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(25);
  });
});

const PLACES: Readonly<Record<string, true>> = {
  ...{ engagementId: true, assessmentId: true, unitId: true, findingId: true, evidenceId: true },
  ...{ snapshotId: true, reportId: true, issueId: true, grantId: true },
};
