import { ADDRESSED_BY } from '../../src/identity';
import { told } from './hostile-answers';
import type { Operation } from './hostile-operations';
import { draftOf, type Parts } from './hostile-requests';
import { ask, type Asker, type IsolationWorld, type Relation, rowsOf, shapeOf } from './isolation';

export interface MatrixOutcome {
  /** Requests that were sent: routes × people × relations. */
  readonly cells: number;
  /** For people; empty when nobody learned anything of what they were not given. */
  readonly faults: readonly string[];
}

/** Whoever holds an issued report, or its check id, may know of it; and of dates, whoever holds the token of a calendar. */
const CHECKS = /^\/v1\/(?:checks|calendars)/;
/** Leave the session of who asks behind: each of their requests gets a new one. */
const ENDS_SESSIONS: ReadonlySet<string> = new Set(['POST /v1/session', 'DELETE /v1/session', 'DELETE /v1/sessions']);

export interface MatrixOptions {
  /** Whether what is elsewhere has to answer as what there is not: so it does only while both walls stand. */
  readonly compare: boolean;
  /** What the database alone refuses is a fault to the server; everywhere else there are none. */
  readonly allowFaults?: boolean;
}

/**
 * Sends every operation as everybody in every relation, looks for what they were not given in answers and headers, and
 * whether anything of it was changed.
 */
export async function runMatrix(
  world: IsolationWorld,
  operations: readonly Operation[],
  options: MatrixOptions,
): Promise<MatrixOutcome> {
  const faults: string[] = [];
  let cells = 0;
  for (const operation of operations) {
    const prepared = await world.parts(operation);
    const before = await notGiven(world);
    const outcomes = await Promise.all(world.askers.map((asker) => askAll(world, operation, prepared, asker, options)));
    for (const outcome of outcomes) {
      cells += outcome.cells;
      faults.push(...outcome.faults);
    }
    if ((await notGiven(world)) !== before) faults.push(`${operation.name} changed what was not given`);
  }
  return { cells, faults };
}

async function askAll(
  world: IsolationWorld,
  operation: Operation,
  prepared: ReadonlyMap<Relation, Parts>,
  asker: Asker,
  { compare, allowFaults = false }: MatrixOptions,
): Promise<MatrixOutcome> {
  const faults: string[] = [];
  const shapes = new Map<Relation, string>();
  let cells = 0;
  for (const [relation, parts] of prepared) {
    // What it was given it may change: the own engagement is looked at by another test.
    if (asker.given && (relation === 'own' || relation === 'mixed') && parts.method !== 'GET') continue;
    const credentials = ENDS_SESSIONS.has(operation.name) ? await asker.anew() : asker.credentials;
    const answer = await ask(world.app, parts, credentials);
    cells += 1;
    shapes.set(relation, shapeOf(answer, parts));
    const said = `${answer.text}${JSON.stringify(answer.headers)}`;
    const seen = world.canaries.filter(({ text, owner }) => {
      if (asker.given && owner === 'own') return false;
      if (!said.includes(text) || sentWith(parts, text) || world.isKnownTo(asker, text)) return false;
      return !(CHECKS.test(parts.path) && world.holds(parts, owner));
    });
    if (seen.length > 0 || (answer.status >= 500 && !allowFaults)) {
      const shown = seen.map(({ name }) => name).join();
      faults.push(`${asker.name}, ${relation}: ${answer.status} shows ${shown} ${told(draftOf(parts))}`);
    }
  }
  if (compare && operation.pathNames.some((name) => name.endsWith('Id'))) {
    // Parties, frameworks and people belong to the workspace.
    const inEngagement = operation.pathNames.some((name) => (ADDRESSED_BY as readonly string[]).includes(name));
    const elsewhere = inEngagement ? (['sibling', 'foreign'] as const) : (['foreign'] as const);
    faults.push(...differences(shapes, elsewhere, `${asker.name}: ${operation.name}`));
  }
  return { cells, faults };
}

/** The state of what nobody of the matrix was given. */
async function notGiven({ app, worlds }: IsolationWorld): Promise<string> {
  const { sibling, foreign } = worlds;
  const states = await Promise.all([
    rowsOf(app, 'engagement_id', sibling.known('engagementId')),
    rowsOf(app, 'workspace_id', foreign.app.scope.workspaceId),
  ]);
  return JSON.stringify(states);
}

/** What a request brings along comes back in its answer, and is no leak. */
function sentWith({ value, query, subject }: Parts, text: string): boolean {
  return JSON.stringify([value ?? null, query, subject]).includes(text);
}

/** What is elsewhere answers as what there is not. */
function differences(shapes: ReadonlyMap<Relation, string>, elsewhere: readonly Relation[], where: string): string[] {
  const missing = shapes.get('nonexistent');
  return elsewhere.flatMap((relation) => {
    const shape = shapes.get(relation);
    return shape === undefined || shape === missing
      ? []
      : [`${where}: ${relation} is ${shape}, nonexistent ${missing}`];
  });
}

/** What leads may know of the whole workspace. */
const RESTLESS = /"requestId":"[^"]+"|"(?:parties|sites|programmes|frameworkVersions)":\d+/g;

/** What lists and searches say to everybody, for a comparison before and after something was made elsewhere. */
export async function everythingListed(
  world: IsolationWorld,
  operations: readonly Operation[],
): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  const lists = operations.filter(({ method, pathNames }) => method === 'GET' && pathNames.length === 0);
  for (const operation of lists) {
    const parts = await world.plain(operation);
    for (const asker of world.askers) {
      const { status, text } = await ask(world.app, parts, asker.credentials);
      said.set(`${asker.name}: ${operation.name}`, `${status} ${text.replace(RESTLESS, '')}`);
    }
  }
  return said;
}

/** The same lists, asked with a search for the sibling, filters that name its things, and an owner's cursor. */
export async function runFilters(world: IsolationWorld, operations: readonly Operation[]): Promise<MatrixOutcome> {
  const faults: string[] = [];
  let cells = 0;
  const lists = operations.filter(({ query }) => query.some(({ name }) => name === 'cursor'));
  for (const operation of lists) {
    const parts = await world.plain(operation);
    for (const query of await world.filters(operation, parts)) {
      const filtered = { ...parts, query };
      for (const asker of world.askers) {
        const answer = await ask(world.app, filtered, asker.credentials);
        cells += 1;
        const seen = world.canaries.filter(
          ({ text, owner }) =>
            owner !== 'own' && answer.text.includes(text) && !sentWith(filtered, text) && !world.isKnownTo(asker, text),
        );
        if (seen.length === 0 && answer.status < 500) continue;
        const shown = seen.map(({ name }) => name).join();
        faults.push(`${asker.name}: ${answer.status} shows ${shown} ${told(draftOf(filtered))}`);
      }
    }
  }
  return { cells, faults };
}
