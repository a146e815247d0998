import { Agent, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly etag: string | undefined;
  readonly body: Buffer;
}

export interface Sent {
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | object;
}

/** Kept connections, plain `node:http`: as little of the time as possible is the client's. */
export class Client {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    connections = 32,
    /** Headers that make every request somebody's. */
    private readonly credentials: Readonly<Record<string, string>> = {},
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  send(method: string, path: string, { type = 'application/json', headers = {}, body }: Sent = {}): Promise<Answered> {
    const bytes =
      body === undefined ? undefined : typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(
        this.url + path,
        {
          method,
          agent: this.agent,
          headers: {
            ...this.credentials,
            ...headers,
            ...(bytes === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(bytes) }),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              etag: response.headers.etag,
              body: Buffer.concat(parts),
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(bytes);
    });
  }

  /** @throws when the answer is no success */
  async ok(method: string, path: string, sent?: Sent): Promise<Answered> {
    const answered = await this.send(method, path, sent);
    if (answered.status < 200 || answered.status > 299) {
      throw new Error(`${method} ${path}: ${answered.status} ${answered.body.toString('utf8').slice(0, 500)}`);
    }
    return answered;
  }

  async json<T>(method: string, path: string, sent?: Sent): Promise<T> {
    return JSON.parse((await this.ok(method, path, sent)).body.toString('utf8')) as T;
  }

  close(): void {
    this.agent.destroy();
  }
}
