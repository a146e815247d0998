import { openApiDocument } from '../../src/http';
import {
  type Access,
  ADDRESSED_BY,
  decideInEngagement,
  decideInWorkspace,
  type Decision,
  type Place,
  Places,
  type Principal,
  RIGHTS,
  TOKEN_SCOPES,
} from '../../src/identity';
import { type Scope, systemScope } from '../../src/database';
import { routesOf } from '../../src/server/check-routes';
import { told } from '../support/hostile-answers';
import { type ApiDocument, type Operation, operationsOf } from '../support/hostile-operations';
import { draftOf, type Parts } from '../support/hostile-requests';
import { ask, type Asker, IsolationWorld } from '../support/isolation';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let neighbour: TestApp;
let world: IsolationWorld;
let operations: readonly Operation[];
let accesses: ReadonlyMap<string, Access>;

beforeAll(async () => {
  app = await startTestApp();
  neighbour = await startTestApp({ database: app.database, workspace: 'neighbour', poolSize: 2 });
  const document = openApiDocument(app.nest) as unknown as ApiDocument;
  operations = operationsOf(document);
  world = await IsolationWorld.build(app, neighbour, document);
  accesses = new Map(
    routesOf(app.nest).flatMap(({ method, path, access }) => (access ? [[named(method, path), access]] : [])),
  );
});
afterAll(async () => {
  await neighbour.stop();
  await app.stop();
});

/** `GET /v1/parties/{partyId}`, as the document names it. */
const named = (method: string, path: string): string =>
  `${method} /v1/${path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replace(/^:(\w+)$/, '{$1}'))
    .join('/')}`;

/** Refused by the service itself, although the right is there: only a whole chain can be verified. */
const STRICTER: ReadonlyMap<string, string> = new Map([
  ['GET /v1/engagements/{engagementId}/trail/verification', 'auditor of one assessment'],
  ['GET /v1/engagements/{engagementId}/trail/export', 'auditor of one assessment'],
]);

/**
 * A right of the workspace that opens what somebody may list: who may list nothing of the engagement or the party named is
 * told that there is no such thing. `action-plan-reports.test.ts` and `vendor-reviews.test.ts` say who may list what.
 */
const NARROWED: ReadonlySet<string> = new Set([
  'POST /v1/certifications',
  'POST /v1/corrective-action-plans',
  'POST /v1/vendor-scorecards',
  'POST /v1/business-reviews',
]);
const LISTS_ALL: ReadonlySet<string> = new Set(['owner', 'lead']);

/** Somebody's own sessions and tokens are nobody else's, whatever their role. */
const OWN_THINGS = /\{(?:sessionId|tokenId)\}/;
const REFUSALS: ReadonlySet<string> = new Set([
  'access/unauthenticated',
  'access/forbidden',
  'access/second-factor-required',
]);

function principalOf({ person, role, grants, tokenScopes }: Asker): Principal | undefined {
  if (!person || !role) return undefined;
  return {
    ...{ workspaceId: app.scope.workspaceId, personId: person.id, kind: 'member', role, name: person.name, grants },
    via: { kind: tokenScopes ? 'token' : 'session', id: person.id },
    tokenScopes: tokenScopes ?? TOKEN_SCOPES,
  };
}

/** Where the request is about; undefined where its address and body name no place. */
async function placeOf(
  access: Extract<Access, { kind: 'right' }>,
  { subject, value }: Parts,
  scope: Scope,
): Promise<Place | undefined> {
  const places = app.get(Places);
  const { snapshotId, partyId } = subject;
  if (access.right === 'partyResults.read' && snapshotId !== undefined && partyId !== undefined) {
    return places.findPartyResult(scope, snapshotId, partyId);
  }
  const by = access.inBody ?? ADDRESSED_BY.find((name) => name in subject);
  const id = access.inBody ? (value as Readonly<Record<string, string>>)[access.inBody] : subject[by ?? ''];
  return by === undefined || id === undefined ? undefined : places.find(scope, by, id);
}

async function decided(
  access: Extract<Access, { kind: 'right' }>,
  principal: Principal,
  parts: Parts,
): Promise<Decision> {
  if (RIGHTS[access.right].of === 'workspace') return decideInWorkspace(principal, access.right);
  const { workspaceId } = app.scope;
  const place = await placeOf(access, parts, systemScope(workspaceId));
  if (!place) throw new Error(`${parts.method} ${parts.path} names nothing that there is.`);
  const decision = decideInEngagement(principal, access.right, place, new Date().toISOString());
  // What the second wall hides altogether looks as if it were not there, also to those who could know of it.
  const actor = { kind: 'person', personId: principal.personId } as const;
  const seen = await placeOf(access, parts, { workspaceId, actor, reach: { kind: 'all' } });
  return decision === 'forbidden' && !seen ? 'hidden' : decision;
}

/** Undefined when the answer is what the policy says. */
function disagreement(decision: Decision | 'unknown', path: string, status: number, text: string): string | undefined {
  const code = /"code":"([^"]+)"/.exec(text)?.[1] ?? '';
  switch (decision) {
    case 'unknown':
      return status === 401 ? undefined : 'is not asked who it is';
    case 'forbidden':
      return status === 403 && code === 'access/forbidden' ? undefined : 'is not forbidden';
    case 'hidden':
      return status === 404 ? undefined : 'is not told that there is no such thing';
    case 'allowed':
      return REFUSALS.has(code) || status >= 500 || (status === 404 && !OWN_THINGS.test(path))
        ? 'is kept out'
        : undefined;
  }
}

it(
  'lets everybody do in their engagement what the policy says, and nothing else',
  async () => {
    const faults: string[] = [];
    const seen = new Set<Decision | 'unknown'>();
    let cells = 0;
    for (const operation of operations) {
      const access = accesses.get(operation.name);
      if (!access) throw new Error(`${operation.name} is in the document, but no route.`);
      if (access.kind === 'public') continue;
      for (const asker of world.askers) {
        // What was done once can not always be done again.
        const parts = await world.plain(operation);
        const principal = principalOf(asker);
        const decision = principal ? await decided(access, principal, parts) : 'unknown';
        const credentials = operation.name === 'DELETE /v1/sessions' ? await asker.anew() : asker.credentials;
        const answer = await ask(app, parts, credentials);
        seen.add(decision);
        cells += 1;
        if (STRICTER.get(operation.name) === asker.name && answer.status === 403) continue;
        if (NARROWED.has(operation.name) && answer.status === 404 && !LISTS_ALL.has(asker.role ?? '')) continue;
        const fault = disagreement(decision, operation.path, answer.status, answer.text);
        if (fault === undefined) continue;
        faults.push(
          `${asker.name} ${fault}: ${decision}, ${answer.status} ${answer.text.slice(0, 200)} ${told(draftOf(parts))}`,
        );
      }
    }
    expect(faults).toEqual([]);
    expect(seen).toEqual(new Set(['allowed', 'forbidden', 'hidden', 'unknown']));
    expect(cells).toBeGreaterThan(1_400);
  },
  10 * 60_000,
);
