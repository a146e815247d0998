import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { PROJECT_ROOT, readSettings } from '../config';
import { configureHttp, HTTP_APP_OPTIONS, openApiJson } from '../http';
import type { SealKeys } from '../seal';
import { AppModule } from './app.module';
import { guardRoutes } from './check-routes';

/** Where the API's document is committed. */
export const OPENAPI_FILE = join(PROJECT_ROOT, 'src', 'http', 'openapi.json');

/** The document of the routes as they are now. Needs no database. */
export async function currentOpenApi(): Promise<string> {
  const keys = {} as SealKeys;
  const parts = { keys, dataSource: new DataSource({ type: 'postgres' }), databaseUrl: '', settings: readSettings({}) };
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(parts), {
    ...HTTP_APP_OPTIONS,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  configureHttp(app, { host: '127.0.0.1' });
  guardRoutes(app);
  const json = openApiJson(app);
  await app.close();
  return json;
}

/** `npm run openapi` writes the file; with `--check` it only compares. */
async function main(): Promise<void> {
  const json = await currentOpenApi();
  if (!process.argv.includes('--check')) {
    writeFileSync(OPENAPI_FILE, json);
    return;
  }
  if (readFileSync(OPENAPI_FILE, 'utf8') === json) return;
  console.error('src/http/openapi.json is not what the routes say. Run `npm run openapi` and look at the difference.');
  process.exitCode = 1;
}

if (require.main === module) void main();
