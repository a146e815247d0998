import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { Checkpoints } from '../audit';
import type { Settings } from '../config';
import { guardBoot } from '../database';
import { configureHttp, endConnections, HTTP_APP_OPTIONS } from '../http';
import { LinkAddress, SetUp } from '../identity';
import { LibraryService } from '../library';
import { CertificationClock } from '../certification';
import { DeliveryWorker } from '../notification';
import { WorkspaceService } from '../organisation';
import { JobRunner } from '../publishing';
import { openSealKeys } from '../seal';
import { AppModule, type AppParts } from './app.module';
import { guardRoutes } from './check-routes';
import { DemoAccess } from './demo-access';
import { DemoCases } from './demo-cases';
import { Housekeeping } from './housekeeping';
import { docsGuard } from './docs-guard';
import { faultLog, NestLog, openLog } from './log';
import { Readiness } from './readiness';
import { requestLog } from './request-log';
import { keysFolder, offersDemo } from './keys-and-demo';
import { openDatabase } from './open-database';
import { connectPool, migrateAsOwner, prepareDatabase } from './prepare-database';
import { ServedWorkspace } from './served-workspace';

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
    const { url: databaseUrl, migrations } = await prepareDatabase(database);
    const { length: run } = migrations;
    if (run > 0) tell(`Schema: ${run} ${run === 1 ? 'migration' : 'migrations'} applied`);
    const dataSource = await connect(settings, databaseUrl);
    stops.push(() => dataSource.destroy());
    await guardBoot(dataSource, settings, tell);
    const log = openLog({ level: settings.logLevel ?? 'info' });
    const keys = await openSealKeys(keysFolder(settings));
    const app = await createApp({ keys, dataSource, databaseUrl, settings, log });
    stops.push(() => app.close());
    await prepare(app, settings, tell);
    const url = await listen(app, settings);
    await tellHowToEnter(app, settings, tell);
    const runner = app.get(JobRunner);
    await runner.start();
    stops.push(() => runner.stop());
    const worker = app.get(DeliveryWorker);
    worker.start(app.get(ServedWorkspace).get());
    stops.push(() => worker.stop());
    const clock = app.get(CertificationClock);
    clock.start(app.get(ServedWorkspace).get());
    stops.push(() => clock.stop());
    const housekeeping = app.get(Housekeeping);
    housekeeping.start();
    const checkpoints = app.get(Checkpoints);
    const system = app.get(ServedWorkspace).get();
    checkpoints.start(system);
    stops.push(() => checkpoints.stop(system));
    stops.push(() => {
      app.get(Readiness).drain();
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
    return await migrateAsOwner(database);
  } finally {
    await database.embedded?.stop();
  }
}

async function connect({ poolSize }: Settings, url: string): Promise<DataSource> {
  const logger = new Logger('database');
  return connectPool(url, poolSize, (error) => {
    logger.warn(`A connection broke: ${error.message}`);
  });
}

/** The Nest application over a migrated database, not listening yet. */
export async function createApp(parts: AppParts): Promise<NestExpressApplication> {
  const log = parts.log ?? openLog({ level: 'warn' });
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(parts), {
    ...HTTP_APP_OPTIONS,
    logger: new NestLog(log),
    // A mistake in the wiring is thrown, so that what was started is stopped.
    abortOnError: false,
  });
  app.use(requestLog(log));
  const { host, publicUrl, trustedProxies = 0 } = parts.settings;
  configureHttp(app, {
    host,
    trustedProxies,
    logFault: faultLog(log),
    docsGuard: docsGuard(app),
    ...(publicUrl === undefined ? {} : { origins: [publicUrl] }),
  });
  guardRoutes(app);
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
  if (offersDemo(settings)) await app.get(DemoAccess).prepare(scope, new Date());
}

/** Nobody owns a new workspace: whoever started the server becomes its owner by a link that only stands here. */
async function tellHowToEnter(
  app: NestExpressApplication,
  settings: Settings,
  tell: (line: string) => void,
): Promise<void> {
  const link = await app.get(SetUp).ensureLink(app.get(ServedWorkspace).get(), new Date());
  if (!link) return;
  if (offersDemo(settings))
    tell('Demonstration: open the address below and choose a role. It ends with the first owner.');
  tell(`Nobody owns this workspace yet. To become its owner, open within 30 minutes:`);
  tell(`  ${app.get(LinkAddress).of('setUp', link.token)}`);
}

async function listen(app: NestExpressApplication, { host, port }: Settings): Promise<string> {
  await app.listen(port, host);
  const address = app.getHttpServer().address() as { port: number };
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown === '127.0.0.1' ? 'localhost' : shown}:${address.port}`;
}
