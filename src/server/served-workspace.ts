import { type Scope } from '../database';

/** The workspace that this process serves. */
export class ServedWorkspace {
  private scope: Scope | undefined;

  /** Once, before the first request. */
  set(scope: Scope): void {
    this.scope = scope;
  }

  /** For the server's own work: as `systemScope`. */
  get(): Scope {
    if (!this.scope) throw new Error('The workspace was not prepared.');
    return this.scope;
  }
}
