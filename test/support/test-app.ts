import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Settings } from '../../src/config';
import type { Scope } from '../../src/database';
import { JobRunner } from '../../src/publishing';
import { openSealKeys } from '../../src/seal';
import { AccessDecisions } from '../../src/server/access-decisions';
import { openLog } from '../../src/server/log';
import { ServedWorkspace } from '../../src/server/served-workspace';
import { createApp, prepare } from '../../src/server/start-server';
import { Given } from './given';
import { actByDefaultAs, TestPeople, type TestPerson } from './test-people';
import { createTestDatabase, type TestDatabase } from './test-database';

export interface TestAppOptions {
  /** Threads that render reports; without them reports stay queued. */
  readonly renderThreads?: number;
  /** A database that somebody else made and will drop: for two servers on one. */
  readonly database?: TestDatabase;
  /** Key of the workspace that the server serves. */
  readonly workspace?: string;
  readonly poolSize?: number;
  /** Takes the lines of the log, all of them; else faults go to the standard output. */
  readonly log?: (line: string) => void;
  /** What else is set, for instance an identity provider. */
  readonly settings?: Partial<Settings>;
}

/** The server on a database of its own, listening on a free port. */
export class TestApp {
  private constructor(
    readonly nest: NestExpressApplication,
    /** For supertest: `request(app.http).get('/v1/parties')`. */
    readonly http: Server,
    readonly url: string,
    readonly scope: Scope,
    readonly database: TestDatabase,
    readonly dataFolder: string,
    readonly given: Given,
    private readonly ownsDatabase: boolean,
    private readonly runner: JobRunner | undefined,
  ) {
    this.people = new TestPeople((sql, parameters) => this.query(sql, parameters), scope.workspaceId);
  }

  readonly people: TestPeople;
  private ownerOf: TestPerson | undefined;

  /** As whom requests act that bring no credentials of their own. */
  get owner(): TestPerson {
    if (!this.ownerOf) throw new Error('The server was not started by TestApp.start.');
    return this.ownerOf;
  }

  static async start(options: TestAppOptions = {}): Promise<TestApp> {
    const { renderThreads = 0, workspace = 'main', poolSize = 10 } = options;
    const database = options.database ?? (await createTestDatabase({ poolSize }));
    const dataFolder = await mkdtemp(join(tmpdir(), 'tolok-test-'));
    const settings: Settings = {
      ...{ host: '127.0.0.1', port: 0, databaseUrl: database.url, dataFolder, poolSize },
      ...{ renderThreads, workspace, demo: false },
      ...options.settings,
    };
    const keys = await openSealKeys(process.env['TOLOK_TEST_KEYS']!);
    const log = options.log && openLog({ level: 'debug', readable: false, write: options.log });
    const parts = { keys, dataSource: database.dataSource, databaseUrl: database.url, settings };
    const nest = await createApp(log ? { ...parts, log } : parts);
    await prepare(nest, settings, () => undefined);
    await nest.listen(0, '127.0.0.1');
    const http = nest.getHttpServer();
    const { port } = http.address() as { port: number };
    const url = `http://127.0.0.1:${port}`;
    const runner = renderThreads > 0 ? nest.get(JobRunner) : undefined;
    await runner?.start();
    const scope = nest.get(ServedWorkspace).get();
    const given = new Given(url, nest, scope);
    const app = new TestApp(nest, http, url, scope, database, dataFolder, given, !options.database, runner);
    app.ownerOf = await app.people.make({ role: 'owner', withPassword: true });
    actByDefaultAs(http, app.ownerOf.session);
    return app;
  }

  get<T>(service: Type<T>): T {
    return this.nest.get(service, { strict: false });
  }

  /** Straight on the database, past the second wall, for checks. */
  query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.database.admin.query(sql, [...parameters]);
  }

  /**
   * Holds rows locked until all requests wait for a lock, then lets them go: without that, a race passes by luck.
   * @param lock a statement that locks, for example `SELECT 1 FROM party WHERE id = $1 FOR UPDATE`
   */
  async raceOn<T>(lock: string, parameters: readonly unknown[], ...requests: (() => PromiseLike<T>)[]): Promise<T[]> {
    const holder = new Client({ connectionString: this.database.adminUrl });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query(lock, [...parameters]);
      const running = requests.map((request) => Promise.resolve(request()));
      await this.waiting(requests.length);
      await holder.query('COMMIT');
      return await Promise.all(running);
    } finally {
      await holder.end();
    }
  }

  /** `raceOn` the row of a table with this id. */
  race<T>(table: string, id: string, ...requests: (() => PromiseLike<T>)[]): Promise<T[]> {
    return this.raceOn(`SELECT 1 FROM ${table} WHERE id = $1 FOR UPDATE`, [id], ...requests);
  }

  /** Takes down one of the two walls of isolation, to see whether the other one holds alone. */
  async takeDown(wall: 'applicationWall' | 'databaseWall'): Promise<void> {
    if (wall === 'applicationWall') {
      takeDownApplicationWall(this.nest);
      return;
    }
    const tables = await this.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity`,
    );
    for (const { name } of tables) await this.query(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`);
  }

  async stop(): Promise<void> {
    await this.runner?.stop();
    await this.nest.close();
    if (this.ownsDatabase) await this.database.drop();
    await rm(this.dataFolder, { recursive: true, force: true });
  }

  /** Until so many connections of this database wait for a lock. */
  private async waiting(number: number): Promise<void> {
    for (let attempt = 0; attempt < 500; attempt += 1) {
      const [row] = await this.query<{ waiting: number }>(
        `SELECT count(*)::integer AS waiting FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if ((row?.waiting ?? 0) >= number) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`Not all ${number} requests came to wait for the lock.`);
  }
}

function takeDownApplicationWall(nest: NestExpressApplication): void {
  const open: Pick<AccessDecisions, 'reach' | 'ofAddress' | 'at'> = {
    reach: () => ({ kind: 'all' }),
    ofAddress: () => Promise.resolve(),
    at: () => Promise.resolve(),
  };
  Object.assign(nest.get(AccessDecisions), open);
}

export const startTestApp = (options?: TestAppOptions): Promise<TestApp> => TestApp.start(options);
