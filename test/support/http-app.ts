import { Module, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AddressInfo, connect } from 'node:net';
import request from 'supertest';
import { configureHttp, type FaultEntry, HTTP_APP_OPTIONS, type HttpOptions } from '../../src/http';

/** A listening server with the HTTP kit and nothing else. */
export interface HttpApp {
  readonly app: NestExpressApplication;
  readonly port: number;
  /** What was logged, oldest first. */
  readonly faults: FaultEntry[];
  http(): ReturnType<typeof request>;
  /** Writes a text to the port, as no client library would, and reads until the server closes or is silent for 2 s. */
  raw(text: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startHttpApp(
  controllers: readonly Type[],
  options: Partial<HttpOptions> = {},
  create: object = HTTP_APP_OPTIONS,
  providers: readonly Provider[] = [],
): Promise<HttpApp> {
  @Module({ controllers: [...controllers], providers: [...providers] })
  class TestModule {}
  const faults: FaultEntry[] = [];
  const app = await NestFactory.create<NestExpressApplication>(TestModule, { ...create, logger: false });
  configureHttp(app, { host: '127.0.0.1', logFault: (entry) => void faults.push(entry), ...options });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    port,
    faults,
    http: () => request(`http://127.0.0.1:${port}`),
    raw: (text) => exchange(port, text),
    stop: () => app.close(),
  };
}

function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
