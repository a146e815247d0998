import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { DeliveryWorker } from '../../src/notification';
import { isGenuine } from '../../src/notification/rules/signature';
import type { WebhookWithSecret } from '../../src/notification/webhook.view';
import type { TestApp } from './test-app';

/** Lets webhooks reach receivers of tests, which listen on this machine. */
export const ALLOW_LOOPBACK = { hosts: [], networks: ['127.0.0.1/32'] } as const;

export interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

type Answer = (response: ServerResponse, received: Received) => void;

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(code, headers).end('Thank you.');
  };

/** Somebody who receives messages, on a free port of this machine. */
export class Receiver {
  readonly received: Received[] = [];
  /** For each message in turn; the last one stays. */
  answers: Answer[] = [status(204)];

  private constructor(private readonly server: Server) {
    server.on('request', (message: IncomingMessage, response: ServerResponse) => {
      this.take(message, response);
    });
  }

  static async start(): Promise<Receiver> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Receiver(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  get events(): readonly any[] {
    return this.received.map(({ body }) => JSON.parse(body));
  }

  get types(): readonly string[] {
    return this.events.map(({ type }) => type);
  }

  /** As a receiver checks a message before it reads it. */
  accepts(received: Received, secret: string, now: Date): boolean {
    return isGenuine(received.headers, received.body, secret, Math.floor(now.getTime() / 1000));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private take(message: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const { method, url: path, headers } = message;
      const received = {
        method,
        path,
        headers: headers as Received['headers'],
        body: Buffer.concat(chunks).toString(),
      };
      this.received.push(received);
      const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
      answer?.(response, received);
    });
  }
}

export const ALL_EVENTS = [
  ...['opened', 'planned', 'implemented', 'rejected', 'verified', 'closed', 'reopened', 'due_soon', 'due', 'overdue'],
]
  .map((what) => `corrective_action.${what}`)
  .concat('forum_decision.overdue');

/** Registered by the owner of the workspace. */
export async function register(
  app: TestApp,
  url: string,
  body: object = {},
): Promise<WebhookWithSecret & { secret: string }> {
  const answer = await request(app.http)
    .post('/v1/webhooks')
    .send({ url, events: ALL_EVENTS, ...body })
    .expect(201);
  return answer.body;
}

/** Sends all that is due at a moment, as a worker of the server would. */
export const sendDue = (app: TestApp, now = new Date()): Promise<void> => app.get(DeliveryWorker).round(app.scope, now);
