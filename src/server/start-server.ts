import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import type { Settings } from '../config';
import { createDataSource, migrate } from '../database';
import { configureHttp, endConnections, HTTP_APP_OPTIONS } from '../http';
import { LibraryService } from '../library';
import { WorkspaceService } from '../organisation';
import { JobRunner } from '../publishing';
import { AppModule, type AppParts } from './app.module';
import { DemoCases } from './demo-cases';
import { ENTITIES } from './entities';
import { Housekeeping } from './housekeeping';
import { openDatabase, type OpenDatabase } from './open-database';
import { checkServer } from './postgres-version';
import { ServedWorkspace } from './scope.guard';

/** How long requests that are at work may take after the server was told to stop. */
const DRAIN_MS = 10_000;

export interface RunningServer {
  /** Where people open it. */
  readonly url: string;
  readonly app: NestExpressApplication;
  /** Resolves when the embedded database ends without being asked to. */
  readonly databaseEnded: Promise<void>;
  /** Finishes what is at work, then stops everything that was started. */
  stop(): Promise<void>;
}

/**
 * Brings up the product: database, schema, workspace, frameworks, demonstration cases in an empty workspace, HTTP.
 * Processes that start at the same time on one database wait for each other where they have to.
 * @param tell what is being done, for people
 * @throws EmbeddedError, SchemaError or the driver's error when the database can not be used; what was started is stopped
 */
export async function startServer(settings: Settings, tell: (line: string) => void): Promise<RunningServer> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    const faults: unknown[] = [];
    // What can not be stopped must not keep the rest from it, least of all the database.
    for (const one of stops.splice(0).reverse()) await one().catch((fault: unknown) => faults.push(fault));
    if (faults.length > 0) throw new AggregateError(faults, 'Not everything could be stopped in order.');
  };
  try {
    const database = await openDatabase(settings, tell);
    stops.push(async () => database.embedded?.stop());
    tell(`Database: ${database.description}`);
    const dataSource = await connect(settings, database);
    stops.push(() => dataSource.destroy());
    const run = await migrate(dataSource);
    if (run.length > 0) tell(`Schema: ${run.length} ${run.length === 1 ? 'migration' : 'migrations'} applied`);
    const app = await createApp({ dataSource, databaseUrl: database.url, settings });
    stops.push(() => app.close());
    await prepare(app, settings, tell);
    const url = await listen(app, settings);
    if (!isLoopback(settings.host)) {
      tell(`There is no sign-in yet: everybody who can reach ${settings.host} can read and change everything.`);
    }
    const runner = app.get(JobRunner);
    await runner.start();
    stops.push(() => runner.stop());
    const housekeeping = app.get(Housekeeping);
    housekeeping.start();
    stops.push(() => {
      housekeeping.stop();
      // No new requests while reports that are at work are finished.
      const server = app.getHttpServer();
      endConnections(server, DRAIN_MS);
      server.close();
      return Promise.resolve();
    });
    return { url, app, databaseEnded: database.embedded?.ended ?? new Promise(() => undefined), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Only the schema. @returns the names of the migrations that were run; throws as `startServer` */
export async function migrateOnly(settings: Settings, tell: (line: string) => void): Promise<string[]> {
  const database = await openDatabase(settings, tell);
  try {
    tell(`Database: ${database.description}`);
    const dataSource = await connect(settings, database);
    try {
      return await migrate(dataSource);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await database.embedded?.stop();
  }
}

async function connect(settings: Settings, { url }: OpenDatabase): Promise<DataSource> {
  const logger = new Logger('database');
  const dataSource = createDataSource({
    url,
    poolSize: settings.poolSize,
    entities: ENTITIES,
    onPoolError: (error) => {
      logger.warn(`A connection broke: ${error.message}`);
    },
  });
  await dataSource.initialize();
  try {
    await checkServer(dataSource);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
}

/** The Nest application over a migrated database, not listening yet. */
export async function createApp(parts: AppParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(parts), {
    ...HTTP_APP_OPTIONS,
    logger: ['error', 'warn', 'fatal'],
    // A mistake in the wiring is thrown, so that what was started is stopped.
    abortOnError: false,
  });
  configureHttp(app, { host: parts.settings.host });
  await app.init();
  return app;
}

/** Workspace, built-in frameworks, demonstration cases. Does nothing that is done already. */
export async function prepare(
  app: NestExpressApplication,
  settings: Settings,
  tell: (line: string) => void,
): Promise<void> {
  const scope = await app.get(WorkspaceService).ensure(settings.workspace, settings.workspace);
  app.get(ServedWorkspace).set(scope);
  await app.get(LibraryService).installBuiltIn(scope, new Date());
  if (settings.demo) await app.get(DemoCases).load(scope, tell);
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);

async function listen(app: NestExpressApplication, { host, port }: Settings): Promise<string> {
  await app.listen(port, host);
  const address = app.getHttpServer().address() as { port: number };
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown === '127.0.0.1' ? 'localhost' : shown}:${address.port}`;
}
