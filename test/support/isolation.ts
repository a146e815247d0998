import { randomInt, randomUUID } from 'node:crypto';
import type { Grant, TokenScope, WorkspaceRole } from '../../src/identity';
import { type Answer, exchange } from './hostile-answers';
import type { ApiDocument, Operation } from './hostile-operations';
import { draftOf, GoodRequests, type Parts } from './hostile-requests';
import { HostileWorld } from './hostile-world';
import type { TestApp } from './test-app';
import { ANONYMOUS, type Credentials, type TestPerson } from './test-people';

/** Where what a request names lies, seen from who asks. */
export const RELATIONS = ['own', 'sibling', 'foreign', 'nonexistent', 'mixed'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Asker {
  readonly name: string;
  /** Undefined: nobody has ever signed in with these credentials. */
  readonly person: TestPerson | undefined;
  /** As `Principal` has it; undefined for who has no business in the workspace. */
  readonly role: WorkspaceRole | undefined;
  credentials: Credentials;
  /** Whether anything of the own engagement was given to it. */
  readonly given: boolean;
  readonly hadGrant: boolean;
  /** Of the own engagement. */
  readonly grants: readonly Grant[];
  readonly tokenScopes: readonly TokenScope[] | undefined;
  /** With a session that was just opened; the ones before may have ended. */
  anew(): Promise<Credentials>;
}

/** Something that must not be seen by whom it does not belong to. */
export interface Canary {
  readonly name: string;
  readonly text: string;
  readonly owner: 'own' | 'sibling' | 'foreign';
}

export const MARKS = {
  own: 'CANARY-OWN-5d1f',
  sibling: 'CANARY-SIBLING-93ab',
  foreign: 'CANARY-FOREIGN-c07e',
} as const;

/** Of each engagement, and of nobody else. */
const IN_ENGAGEMENT = [
  ...['engagementId', 'assessmentId', 'with', 'unitId', 'findingId', 'evidenceId', 'snapshotId', 'reportId', 'issueId'],
  ...['grantId', 'checkId', 'sha256', 'actionId', 'answerableId', 'calendarToken'],
];

/** Ids, hashes, check ids and framework versions of a world's own. */
const KEYS =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}|mini-\w+@1\.0\.0/g;
const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Two engagements of one workspace and one of another, all in one database, and people who were given the first. */
export class IsolationWorld {
  private constructor(
    readonly app: TestApp,
    readonly worlds: Readonly<Record<'own' | 'sibling' | 'foreign', HostileWorld>>,
    readonly askers: readonly Asker[],
    private readonly requests: Readonly<Record<'own' | 'sibling' | 'foreign', GoodRequests>>,
  ) {}

  static async build(app: TestApp, neighbour: TestApp, document: ApiDocument): Promise<IsolationWorld> {
    const own = await HostileWorld.build(app, 'a', MARKS.own);
    const sibling = await HostileWorld.build(app, 'b', MARKS.sibling);
    const foreign = await HostileWorld.build(neighbour, 'c', MARKS.foreign);
    app.given.mark = '';
    return new IsolationWorld(app, { own, sibling, foreign }, await askersOf(app, neighbour, own), {
      own: new GoodRequests(document, own),
      sibling: new GoodRequests(document, sibling),
      foreign: new GoodRequests(document, foreign),
    });
  }

  /** Marks in texts, and the ids of what lies in the other engagements. */
  get canaries(): readonly Canary[] {
    return (this.known ??= (['own', 'sibling', 'foreign'] as const).flatMap((owner) => [
      { name: MARKS[owner], text: MARKS[owner], owner },
      ...IN_ENGAGEMENT.map((name) => ({ name: `${name} of ${owner}`, text: this.worlds[owner].known(name), owner })),
    ]));
  }
  private known: readonly Canary[] | undefined;

  /**
   * Leads see all parties, sites and programmes of the workspace: their names are no secret. Who once had a grant still
   * sees on what.
   */
  isKnownTo({ role, hadGrant }: Asker, text: string): boolean {
    if (role === 'lead' && text === MARKS.sibling) return true;
    return hadGrant && text === this.worlds.own.known('engagementId');
  }

  /** Whether the request names something of this owner that nobody else has. */
  holds({ subject, query }: Parts, owner: Canary['owner']): boolean {
    const sent = JSON.stringify([subject, query]);
    return this.canaries.some((canary) => canary.owner === owner && sent.includes(canary.text));
  }

  /** A good request for what is not in an address. */
  plain(operation: Operation): Promise<Parts> {
    return this.good(operation, 'own');
  }

  /** Queries for a list that name the sibling in every way that the list knows. */
  async filters({ query }: Operation, parts: Parts): Promise<readonly string[]> {
    const ids = this.worlds.sibling.ids;
    const cursors: string[] = [];
    // Whichever way round, the sibling comes later in one of them.
    for (const order of ordersOf(query)) {
      const { text } = await exchange(this.app, draftOf({ ...parts, query: `limit=1${order}` }));
      const { nextCursor } = JSON.parse(text) as { readonly nextCursor?: string | null };
      if (typeof nextCursor === 'string') cursors.push(`limit=1${order}&cursor=${nextCursor}`);
    }
    return [
      'limit=100',
      ...query.flatMap(({ name }) => {
        if (name === 'q' || name === 'text') return [`${name}=SIBLING`];
        const id = ids[name];
        return id === undefined ? [] : [`${name}=${id}`];
      }),
      ...cursors,
    ];
  }

  /** A good request in each relation, as its owner would send it. `mixed`: in the own engagement, with ids of the sibling. */
  async parts(operation: Operation): Promise<ReadonlyMap<Relation, Parts>> {
    const own = await this.good(operation, 'own');
    const sibling = await this.good(operation, 'sibling');
    return new Map<Relation, Parts>([
      ['own', own],
      ['sibling', sibling],
      ['foreign', await this.good(operation, 'foreign')],
      ['nonexistent', strangers(own)],
      ['mixed', { ...own, query: sibling.query, value: sibling.value }],
    ]);
  }

  private async good(operation: Operation, which: 'own' | 'sibling' | 'foreign'): Promise<Parts> {
    const world = this.worlds[which];
    world.app.given.mark = MARKS[which];
    const target = await world.target(operation);
    const etag = await this.requests[which].etag(operation, target);
    return this.requests[which].parts(operation, target, etag);
  }
}

/** The usual order of a list and the reverse of it, where it can be sorted: the rest of a query. */
function ordersOf(query: Operation['query']): readonly string[] {
  const { enum: sorts = [] } = query.find(({ name }) => name === 'sort')?.schema ?? {};
  const keyOf = (sort: unknown): string => String(sort).replace(/^-/, '');
  const both = sorts.filter((sort) => keyOf(sort) === keyOf(sorts[0])).map((sort) => `&sort=${String(sort)}`);
  return both.length > 0 ? both : [''];
}

/** The same request about things that there are not. */
function strangers(parts: Parts): Parts {
  const known = new Map<string, string>();
  const other = (id: string): string => {
    const stranger = known.get(id) ?? strangerTo(id);
    known.set(id, stranger);
    return stranger;
  };
  const replace = (text: string): string => text.replace(KEYS, other);
  return {
    ...parts,
    subject: Object.fromEntries(Object.entries(parts.subject).map(([name, value]) => [name, replace(value)])),
    query: replace(parts.query),
    value:
      parts.value === undefined ? undefined : (JSON.parse(JSON.stringify(parts.value).replace(IDS, other)) as unknown),
  };
}

function strangerTo(id: string): string {
  if (id.includes('@')) return 'mini-none@1.0.0';
  return id.length === 36 ? randomUUID() : id.replace(/[0-9a-zA-Z]/g, () => String(randomInt(10)));
}

/** Milliseconds: many ask at once, and some for work on passwords. */
const PATIENCE = 30_000;
const CREDENTIALS: ReadonlySet<string> = new Set(['cookie', 'authorization', 'sec-fetch-site', 'x-test-anonymous']);

/** Sends a request as somebody, whatever credentials its builder used. */
export function ask(app: TestApp, parts: Parts, credentials: Credentials): Promise<Answer> {
  const others = Object.entries(parts.headers).filter(([name]) => !CREDENTIALS.has(name));
  const draft = draftOf({ ...parts, headers: { ...Object.fromEntries(others), ...credentials } });
  return exchange(app, draft, PATIENCE);
}

/** What an answer says when ids, times and the words of its request are left aside. */
export function shapeOf({ status, headers, text }: Answer, { subject }: Parts): string {
  const named = Object.values(subject).reduce((rest, value) => rest.replaceAll(value, '<id>'), text);
  const said = named.replace(IDS, '<id>').replace(/"requestId":"<id>"/, '');
  return `${status} ${headers['content-type'] ?? ''} ${status < 300 ? '' : said}`;
}

/** Number and hash of the rows of an engagement, or of a workspace, in every table that has the column. */
export async function rowsOf(app: TestApp, column: 'engagement_id' | 'workspace_id', id: string): Promise<string> {
  const tables = await app.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.columns
     JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = $1
       AND table_name NOT IN ('idempotency_key', 'session', 'throttle', 'access_token')
       AND table_name NOT LIKE 'audit%'
     ORDER BY 1`,
    [column],
  );
  const counts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*), md5(coalesce(string_agg(row, '' ORDER BY row), ''))
       FROM (SELECT md5(${name}::text) AS row FROM ${name} WHERE ${column} = '${id}') rows`,
  );
  return JSON.stringify(await app.query(counts.join(' UNION ALL ')));
}

async function askersOf(app: TestApp, neighbour: TestApp, own: HostileWorld): Promise<readonly Asker[]> {
  const { people } = app;
  const engagementId = own.known('engagementId');
  const make = (
    server: TestApp,
    name: string,
    person: TestPerson,
    role: WorkspaceRole | undefined,
    grants: readonly Grant[],
  ): Asker => {
    const asker: Asker = {
      ...{ name, person, role, grants, credentials: person.session },
      ...{ given: grants.length > 0, hadGrant: grants.length > 0 },
      tokenScopes: undefined,
      async anew() {
        asker.credentials = await server.people.session(person.id);
        return asker.credentials;
      },
    };
    return asker;
  };
  const asker = async (
    name: string,
    role: 'lead' | 'assessor' | 'auditor' | 'vendorManager' | 'respondent',
    part: { readonly partyId?: string; readonly assessmentId?: string; readonly expiresAt?: Date } = {},
  ): Promise<Asker & { readonly grantId: string; readonly person: TestPerson }> => {
    const person = await people.make({ role });
    const grantId = await people.grant(person.id, { engagementId, role, ...part });
    const { partyId, assessmentId, expiresAt } = part;
    const scope: Grant['scope'] =
      partyId !== undefined
        ? { kind: 'party', partyId }
        : assessmentId !== undefined
          ? { kind: 'assessment', assessmentId }
          : { kind: 'engagement' };
    const grant: Grant = { id: grantId, engagementId, role, scope, expiresAt: expiresAt?.toISOString() ?? null };
    return Object.assign(make(app, name, person, role, [grant]), { grantId, person });
  };
  const without = (one: Asker): Asker => Object.assign(one, { given: false, grants: [] });
  const revoked = await asker('assessor whose grant was revoked', 'assessor');
  await people.revoke(revoked.grantId);
  const expired = await asker('auditor whose grant has expired', 'auditor', {
    expiresAt: new Date(Date.now() - 1_000),
  });
  const disabled = await asker('assessor who was disabled', 'assessor');
  await app.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE id = $1`, [disabled.person.id]);
  const ended = await asker('lead whose session ended', 'lead');
  await app.query(`UPDATE session SET expires_at = created_at WHERE person_id = $1`, [ended.person.id]);
  const reader = await asker('token that may only read', 'lead');
  const token = await people.token(reader.person.id, ['read']);
  const tokenEnded = await people.token(reader.person.id, ['read'], new Date(Date.now() - 1_000));
  const fixed = (name: string, credentials: Credentials): Asker => ({
    ...{ name, person: undefined, role: undefined, credentials, tokenScopes: undefined },
    ...{ given: false, hadGrant: false, grants: [] },
    anew: () => Promise.resolve(credentials),
  });
  return [
    fixed('nobody', ANONYMOUS),
    Object.assign(make(neighbour, 'owner of another workspace', neighbour.owner, undefined, []), { given: false }),
    await asker('lead', 'lead'),
    await asker('assessor', 'assessor'),
    await asker('auditor of one assessment', 'auditor', { assessmentId: own.known('with') }),
    await asker('vendor manager', 'vendorManager', { partyId: own.known('resultsPartyId') }),
    await asker('respondent', 'respondent', { partyId: own.known('resultsPartyId') }),
    without(revoked),
    without(expired),
    Object.assign(without(disabled), { role: undefined }),
    { ...fixed('lead whose session ended', ended.credentials) },
    Object.assign(reader, { credentials: token, tokenScopes: ['read'] as const, anew: () => Promise.resolve(token) }),
    fixed('token that has expired', tokenEnded),
  ];
}
