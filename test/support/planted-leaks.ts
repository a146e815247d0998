import { Logger, type Type } from '@nestjs/common';
import { EngagementsService } from '../../src/casework';
import { EvidenceFileService } from '../../src/casework/evidence-file.service';
import { FindingService } from '../../src/casework/finding.service';
import { systemScope, type Scope } from '../../src/database';
import { Creations } from '../../src/http';
import { Authentication, Places, type Principal, TOKEN_SCOPES } from '../../src/identity';
import { ComparisonService } from '../../src/results/comparison.service';
import { ScoresService } from '../../src/results/scores.service';
import { AccessDecisions } from '../../src/server/access-decisions';
import { DomainError } from '../../src/shared/domain-error';
import { type IsolationWorld, MARKS } from './isolation';
import type { TestApp } from './test-app';

/** Puts everything back as it was. */
export type Undo = () => Promise<void>;

/** What has to notice it: see `planted-leaks.test.ts`. */
export type Probe = 'matrix' | 'filters' | 'lists' | 'replay' | 'log' | 'bootGuard';

export interface Leak {
  readonly name: string;
  readonly probe: Probe;
  /** Names of operations that it is in. */
  readonly operations: readonly string[];
  plant(world: IsolationWorld): Promise<Undo>;
}

type Method = (...parameters: never[]) => unknown;
/** The methods of a service by name, private ones too. */
type Patchable = Record<string, Method>;

function patch<T>(app: TestApp, service: Type<T>, method: string, make: (original: Method) => Method): Undo {
  const self = app.get(service);
  const target = self as unknown as Patchable;
  const original = target[method];
  if (!original) throw new Error(`${service.name} has no ${method}.`);
  const bound: Method = (...parameters) => original.apply(self, parameters);
  target[method] = make(bound);
  return () => {
    Reflect.deleteProperty(target, method);
    return Promise.resolve();
  };
}

/** Lets a service work for the system, who sees the whole workspace: its filters and the second wall are both passed by. */
function asSystem<T>(
  app: TestApp,
  service: Type<T>,
  method: string,
  when: (rest: readonly unknown[]) => boolean,
): Undo {
  return patch(app, service, method, (original) => (scope: Scope, ...rest: unknown[]) => {
    const call = original as (scope: Scope, ...rest: unknown[]) => unknown;
    return call(when(rest) ? systemScope(scope.workspaceId) : scope, ...rest);
  });
}

async function withoutSecondWall(app: TestApp, ...tables: readonly string[]): Promise<Undo> {
  for (const table of tables) await app.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
  return async () => {
    for (const table of tables) await app.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  };
}

const openAddresses = (app: TestApp): Undo => patch(app, AccessDecisions, 'ofAddress', () => () => Promise.resolve());

const reachAll = (app: TestApp): Undo => patch(app, AccessDecisions, 'reach', () => () => ({ kind: 'all' }));

async function all(...undos: readonly (Undo | Promise<Undo>)[]): Promise<Undo> {
  const made = await Promise.all(undos.map((undo) => Promise.resolve(undo)));
  return async () => {
    for (const undo of [...made].reverse()) await undo();
  };
}

/** A function of the database with a part of its text left out or replaced. */
async function altered(app: TestApp, name: string, part: string, by: string): Promise<Undo> {
  const [row] = await app.query<{ text: string }>('SELECT pg_get_functiondef($1::regproc) AS text', [name]);
  if (!row?.text.includes(part)) throw new Error(`${name} has no "${part}".`);
  await app.query(row.text.replace(part, by));
  return async () => {
    await app.query(row.text);
  };
}

/** Rows that never change are changed all the same. */
async function forced(app: TestApp, table: string, set: string, where: string, back: string): Promise<Undo> {
  const run = async (what: string): Promise<void> => {
    await app.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await app.query(`UPDATE ${table} SET ${what} WHERE ${where}`);
    await app.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  };
  await run(set);
  return () => run(back);
}

/** As if the server took a credential that has ended, or a grant that has, for a good one. */
const believing = (app: TestApp, principalOf: () => Principal): Undo =>
  patch(app, Authentication, 'principalOf', (original) => async (...parameters: never[]) => {
    try {
      return await original(...parameters);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'access/unauthenticated') return principalOf();
      throw error;
    }
  });

export const LEAKS: readonly Leak[] = [
  {
    name: 'a list that does not ask for the reach',
    probe: 'matrix',
    operations: ['GET /v1/engagements'],
    plant: ({ app }) => all(reachAll(app), withoutSecondWall(app, 'engagement')),
  },
  {
    name: 'evidence that is found by its id alone',
    probe: 'matrix',
    operations: ['GET /v1/evidence/{evidenceId}'],
    plant: ({ app }) => all(openAddresses(app), withoutSecondWall(app, 'evidence', 'finding', 'finding_evidence')),
  },
  {
    name: 'a file that is found by its hash, whoever it belongs to',
    probe: 'matrix',
    operations: ['GET /v1/evidence/{evidenceId}/file'],
    async plant({ app, worlds }) {
      const target = await worlds.sibling.target({
        ...{ name: 'GET /v1/evidence/{evidenceId}/file', pathNames: ['evidenceId'] },
      });
      const theirs = target.subject['evidenceId'];
      return patch(
        app,
        EvidenceFileService,
        'open',
        (original) => (scope: Scope) =>
          (original as (scope: Scope, id: string | undefined) => unknown)(systemScope(scope.workspaceId), theirs),
      );
    },
  },
  {
    name: 'numbers that count all engagements',
    probe: 'lists',
    operations: ['GET /v1/workspace'],
    plant: ({ app }) => all(reachAll(app), withoutSecondWall(app, 'engagement')),
  },
  {
    name: 'a refusal that tells what is hidden from what there is not',
    probe: 'matrix',
    operations: ['GET /v1/findings/{findingId}'],
    plant: ({ app }) =>
      all(
        withoutSecondWall(app, 'finding'),
        patch(app, AccessDecisions, 'decide', (original) => async (...parameters: never[]) => {
          const [, place] = parameters as readonly unknown[];
          try {
            await original(...parameters);
          } catch (error) {
            if (place !== undefined) throw new DomainError('access/forbidden', 'Not yours.');
            throw error;
          }
        }),
      ),
  },
  {
    name: 'a header that names what lies elsewhere',
    probe: 'matrix',
    operations: ['POST /v1/programmes'],
    plant: ({ app, worlds }) =>
      all(
        patch(app, Creations, 'once', (original) => async (...parameters: never[]) => {
          const view = await original(...parameters);
          const [{ response }] = parameters as unknown as [{ response: { set(name: string, value: string): void } }];
          response.set('Location', `/v1/engagements/${worlds.sibling.known('engagementId')}`);
          return view;
        }),
      ),
  },
  {
    name: "the answer to another person's request with the same key",
    probe: 'replay',
    operations: ['POST /v1/programmes'],
    plant: ({ app }) =>
      all(
        withoutSecondWall(app, 'idempotency_key'),
        patch(app, Creations, 'claim', () => async (_: unknown, { key }: { readonly key: string }) => {
          const [known] = await app.query('SELECT status, headers, body FROM idempotency_key WHERE key = $1', [key]);
          return known;
        }),
      ),
  },
  {
    name: 'a refusal that names the title of what it hides',
    probe: 'matrix',
    operations: ['GET /v1/findings/{findingId}'],
    async plant({ app }) {
      const rows = await app.query<{ id: string; title: unknown }>('SELECT id, title FROM finding');
      const titles = new Map(rows.map(({ id, title }) => [id, JSON.stringify(title)]));
      return patch(
        app,
        Places,
        'notFound',
        () => (_: string, id: string) =>
          new DomainError('finding/not-found', `There is no finding ${id} ${titles.get(id) ?? ''}.`),
      );
    },
  },
  {
    name: 'a comparison with an assessment of another engagement',
    probe: 'matrix',
    operations: ['GET /v1/assessments/{assessmentId}/comparison'],
    plant: ({ app }) =>
      all(
        patch(
          app,
          ComparisonService,
          'compare',
          (original) => (scope: Scope, _: string, other: string) =>
            (original as (scope: Scope, ...ids: string[]) => unknown)(
              systemScope(scope.workspaceId),
              ...[other, other],
            ),
        ),
      ),
  },
  {
    name: 'results that are kept without saying whose they are',
    probe: 'matrix',
    operations: ['GET /v1/assessments/{assessmentId}/scores'],
    plant({ app, worlds }) {
      const theirs = worlds.sibling.known('assessmentId');
      const undo = patch(
        app,
        ScoresService,
        'scores',
        (original) =>
          (scope: Scope, _: string, ...rest: never[]) =>
            (original as (scope: Scope, id: string, ...rest: never[]) => unknown)(
              ...([systemScope(scope.workspaceId), theirs] as const),
              ...rest,
            ),
      );
      return Promise.resolve(undo);
    },
  },
  {
    name: 'a report that was drawn from the data of a sibling',
    probe: 'matrix',
    operations: ['GET /v1/reports/{reportId}/file'],
    plant: ({ app, worlds }) => {
      const where = `report_id = '${worlds.own.known('reportId')}'`;
      const from = (mark: string): string => `bytes = convert_to('{"mark":"${mark}"}', 'UTF8')`;
      return forced(app, 'report_file', from(MARKS.sibling), where, from(MARKS.own));
    },
  },
  {
    name: 'a search that forgets the reach',
    probe: 'filters',
    operations: ['GET /v1/engagements'],
    plant: ({ app }) =>
      all(asSystem(app, EngagementsService, 'list', ([query]) => (query as { readonly q?: string }).q !== undefined)),
  },
  {
    name: 'a cursor that carries the reach of whoever it was made for',
    probe: 'filters',
    operations: ['GET /v1/engagements'],
    plant: ({ app }) =>
      all(
        asSystem(
          app,
          EngagementsService,
          'list',
          ([query]) => (query as { readonly cursor?: string }).cursor !== undefined,
        ),
      ),
  },
  {
    name: 'a stream of a report that anybody can open',
    probe: 'matrix',
    operations: ['GET /v1/reports/{reportId}/events'],
    plant: ({ app }) => all(openAddresses(app), withoutSecondWall(app, 'report', 'job', 'report_input', 'report_file')),
  },
  {
    name: 'results of a party that hold a unit of another one',
    probe: 'matrix',
    operations: ['GET /v1/party-results/{snapshotId}/{partyId}/scores'],
    plant: ({ app, worlds }) =>
      forced(
        ...([app, 'party_extract'] as const),
        `document = replace(document, '${MARKS.own}', '${MARKS.sibling}')`,
        `engagement_id = '${worlds.own.known('engagementId')}'`,
        `document = replace(document, '${MARKS.sibling}', '${MARKS.own}')`,
      ),
  },
  {
    name: 'the trail of a sibling',
    probe: 'matrix',
    operations: ['GET /v1/engagements/{engagementId}/trail'],
    plant: ({ app }) =>
      all(openAddresses(app), reachAll(app), withoutSecondWall(app, 'audit_event', 'audit_chain', 'engagement')),
  },
  {
    name: 'a grant that has expired, and still holds',
    probe: 'matrix',
    operations: ['GET /v1/assessments/{assessmentId}', 'GET /v1/engagements/{engagementId}'],
    plant({ app, worlds }) {
      const engagementId = worlds.own.known('engagementId');
      const scope = { kind: 'engagement' } as const;
      const grant = { id: engagementId, engagementId, role: 'auditor', scope, expiresAt: null } as const;
      return all(
        altered(app, 'granted_engagements', 'g.expires_at > statement_timestamp()', 'true'),
        patch(app, Authentication, 'principalOf', (original) => async (...parameters: never[]) => {
          const principal = await (original(...parameters) as Promise<Principal | undefined>);
          return principal?.role === 'auditor' ? { ...principal, grants: [...principal.grants, grant] } : principal;
        }),
      );
    },
  },
  {
    name: 'a session that has ended, and still opens',
    probe: 'matrix',
    operations: ['GET /v1/engagements/{engagementId}'],
    plant({ app, askers, worlds }) {
      const lead = askers.find(({ name }) => name === 'lead');
      const person = lead?.person;
      if (!person) throw new Error('There is no lead.');
      const via = { kind: 'session', id: worlds.own.known('sessionId') } as const;
      const undo = believing(app, () => ({
        ...{ workspaceId: app.scope.workspaceId, personId: person.id, kind: 'member', role: 'lead', name: person.name },
        ...{ via, tokenScopes: TOKEN_SCOPES, grants: lead.grants },
      }));
      return Promise.resolve(undo);
    },
  },
  {
    name: 'a policy that lets rows be put into another workspace',
    probe: 'bootGuard',
    operations: [],
    plant: ({ app }) => loosened(app, 'finding', 'app_update', 'WITH CHECK'),
  },
  {
    name: 'a policy that does not ask for the workspace',
    probe: 'bootGuard',
    operations: [],
    plant: ({ app }) => loosened(app, 'answer', 'app_select', 'USING'),
  },
  {
    name: 'a view that shows rows as its owner sees them',
    probe: 'bootGuard',
    operations: [],
    async plant({ app }) {
      await app.query('CREATE VIEW all_findings AS SELECT * FROM finding');
      await app.query('GRANT SELECT ON all_findings TO tolok_app');
      return async () => {
        await app.query('DROP VIEW all_findings');
      };
    },
  },
  {
    name: 'a line of the log with a title',
    probe: 'log',
    operations: ['GET /v1/findings/{findingId}'],
    plant: ({ app }) =>
      all(
        patch(app, FindingService, 'get', (original) => async (...parameters: never[]) => {
          const view = (await original(...parameters)) as { readonly title: unknown };
          new Logger('findings').warn(`Read ${JSON.stringify(view.title)}`);
          return view;
        }),
      ),
  },
];

async function loosened(app: TestApp, table: string, policy: string, part: 'USING' | 'WITH CHECK'): Promise<Undo> {
  const [row] = await app.query<{ condition: string }>(
    `SELECT pg_get_expr(CASE $3 WHEN 'USING' THEN polqual ELSE polwithcheck END, polrelid) AS condition
     FROM pg_policy WHERE polrelid = $1::regclass AND polname = $2`,
    [table, policy, part],
  );
  if (!row) throw new Error(`${table} has no policy ${policy}.`);
  await app.query(`ALTER POLICY ${policy} ON ${table} ${part} (true)`);
  return async () => {
    await app.query(`ALTER POLICY ${policy} ON ${table} ${part} (${row.condition})`);
  };
}
