import { randomUUID } from 'node:crypto';
import { type Answer, exchange } from './hostile-answers';
import type { ApiDocument, Operation } from './hostile-operations';
import { draftOf, GoodRequests, type Parts } from './hostile-requests';
import { HostileWorld, type Subject } from './hostile-world';
import type { TestApp } from './test-app';
import { ANONYMOUS, type Credentials } from './test-people';

/** Where what a request names lies, seen from who asks. */
export const RELATIONS = ['own', 'sibling', 'foreign', 'nonexistent', 'mixed'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Asker {
  readonly name: string;
  readonly credentials: Credentials;
  /** Whether anything of the own engagement was given to it. */
  readonly given: boolean;
}

export const MARKS = {
  own: 'CANARY-OWN-5d1f',
  sibling: 'CANARY-SIBLING-93ab',
  foreign: 'CANARY-FOREIGN-c07e',
} as const;

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
    const subject: Subject = await world.subject(operation);
    const etag = await this.requests[which].etag(operation, subject);
    return this.requests[which].parts(operation, subject, etag);
  }
}

/** The same request about things that there are not. */
function strangers(parts: Parts): Parts {
  const known = new Map<string, string>();
  const other = (id: string): string => {
    const stranger = known.get(id) ?? randomUUID();
    known.set(id, stranger);
    return stranger;
  };
  const replace = (text: string): string => text.replace(IDS, other);
  return {
    ...parts,
    subject: Object.fromEntries(Object.entries(parts.subject).map(([name, value]) => [name, replace(value)])),
    query: replace(parts.query),
    value: parts.value === undefined ? undefined : (JSON.parse(replace(JSON.stringify(parts.value))) as unknown),
  };
}

/** Sends a request as somebody, whatever credentials its builder used. */
export function ask(app: TestApp, parts: Parts, { credentials }: Asker): Promise<Answer> {
  return exchange(app, draftOf({ ...parts, headers: { ...parts.headers, ...credentials } }));
}

/** What an answer says when ids, times and the words of its request are left aside. */
export function shapeOf({ status, headers, text }: Answer): string {
  const said = text.replace(IDS, '<id>').replace(/"requestId":"<id>"/, '');
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
  const asker = async (
    name: string,
    role: 'lead' | 'assessor' | 'auditor' | 'vendorManager' | 'respondent',
    grant: { readonly partyId?: string; readonly assessmentId?: string; readonly expiresAt?: Date } = {},
  ): Promise<Asker & { grantId: string; personId: string }> => {
    const person = await people.make({ role });
    const grantId = await people.grant(person.id, { engagementId, role, ...grant });
    return { name, credentials: person.session, given: true, grantId, personId: person.id };
  };
  const revoked = await asker('assessor whose grant was revoked', 'assessor');
  await people.revoke(revoked.grantId);
  const expired = await asker('auditor whose grant has expired', 'auditor', {
    expiresAt: new Date(Date.now() - 1_000),
  });
  const disabled = await asker('assessor who was disabled', 'assessor');
  await app.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE id = $1`, [disabled.personId]);
  const reader = await people.make({ role: 'lead' });
  await people.grant(reader.id, { engagementId, role: 'lead' });
  return [
    { name: 'nobody', credentials: ANONYMOUS, given: false },
    { name: 'owner of another workspace', credentials: neighbour.owner.session, given: false },
    await asker('lead', 'lead'),
    await asker('assessor', 'assessor'),
    await asker('auditor of one assessment', 'auditor', { assessmentId: own.known('with') }),
    await asker('vendor manager', 'vendorManager', { partyId: own.known('partyId') }),
    await asker('respondent', 'respondent', { partyId: own.known('partyId') }),
    { ...revoked, given: false },
    { ...expired, given: false },
    { ...disabled, given: false },
    { name: 'token that may only read', credentials: await people.token(reader.id, ['read']), given: true },
  ];
}
