import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/config';

/** Who signs in at the provider the next time. */
export interface TestAccount {
  readonly sub: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly amr?: readonly string[];
  readonly acr?: string;
  /** Says no to the consent. */
  readonly denied?: boolean;
}

/** A real OpenID provider (oidc-provider) in a process of its own. */
export class TestOidcProvider {
  private constructor(
    private readonly child: ChildProcess,
    readonly issuer: string,
    readonly clientId: string,
    readonly clientSecret: string,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<TestOidcProvider> {
    const clientId = 'tolok-test';
    const clientSecret = 'a-secret-of-the-test-provider-only';
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [join(PROJECT_ROOT, 'test', 'support', 'oidc-provider.mjs')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, ...environment },
    });
    let printed = '';
    const issuer = await new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (part: Buffer) => {
          printed += part.toString('utf8');
          const ready = /^ready (\S+)$/m.exec(printed)?.[1];
          if (ready !== undefined) resolve(ready);
        });
      }
      child.once('exit', () => reject(new Error(`The provider ended:\n${printed}`)));
    });
    return new TestOidcProvider(child, issuer, clientId, clientSecret);
  }

  async account(account: TestAccount): Promise<void> {
    await this.tell('/test/account', account);
  }

  /** `nonce`: put into the identity token instead of the one that was asked for. */
  async behave(behaviour: { readonly nonce?: string }): Promise<void> {
    await this.tell('/test/behaviour', behaviour);
  }

  /**
   * What a browser does at the provider: follows its redirects with its cookies, until it is sent somewhere else.
   * @returns the address that the provider sends the browser to
   */
  async walk(start: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let url = new URL(start);
    for (let step = 0; step < 10; step += 1) {
      if (url.origin !== this.issuer) return url;
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
      url = new URL(location, url);
    }
    throw new Error('The provider redirects without end.');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill();
    await once(this.child, 'exit');
  }

  private async tell(path: string, body: object): Promise<void> {
    const response = await fetch(this.issuer + path, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`The provider answered ${response.status}.`);
  }
}
