import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * A wire to the server that can be cut, also for workers of the browser, and on which a file of another version can lie.
 * What passes acts as whoever signed in, never as somebody of the harness.
 */
export class Wire {
  isCut = false;
  /** Answers of these addresses are read and given on changed. */
  readonly changed = new Map<string, (body: string) => string>();
  /** What was asked for while it was whole: `GET /v1/session`. */
  readonly asked: string[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((incoming, answer) => this.pass(incoming, answer));

  private constructor(private readonly target: URL) {
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  static async to(url: string): Promise<Wire> {
    const wire = new Wire(new URL(url));
    await new Promise<void>((resolve) => wire.server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(incoming: IncomingMessage, answer: ServerResponse): void {
    if (this.isCut) {
      incoming.socket.destroy();
      return;
    }
    const { method = 'GET', url: path = '/' } = incoming;
    this.asked.push(`${method} ${path}`);
    const change = this.changed.get(path);
    const headers = { ...incoming.headers, host: this.target.host, 'x-test-anonymous': '1' };
    if (headers.origin !== undefined) headers.origin = this.target.origin;
    if (change) {
      delete headers['accept-encoding'];
      delete headers['if-none-match'];
      delete headers['if-modified-since'];
    }
    const outgoing = request({ ...{ method, path, headers }, host: this.target.hostname, port: this.target.port });
    outgoing.on('response', (response) => {
      if (!change) {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
        return;
      }
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const others = Object.fromEntries(
          Object.entries(response.headers).filter(([name]) => !/^(?:content-length|etag|last-modified)$/.test(name)),
        );
        answer.writeHead(response.statusCode ?? 502, others).end(change(Buffer.concat(chunks).toString('utf8')));
      });
    });
    outgoing.on('error', () => answer.destroy());
    incoming.on('error', () => outgoing.destroy());
    incoming.pipe(outgoing);
  }
}
