import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { DEMO_ROLES, type DemoRole } from './demo-people';
import { DemoSignIn, hasOwner } from './demo-sign-in';
import { type OidcMethod, OidcSignIn } from './oidc.service';

export interface SignInMethodsView {
  readonly password: boolean;
  /** As whom the demonstration can be entered. */
  readonly demo: readonly DemoRole[];
  readonly oidc: OidcMethod | null;
  readonly setUpNeeded: boolean;
}

/** What the sign-in page offers. */
@Injectable()
export class Entrance {
  constructor(
    private readonly database: Database,
    private readonly demo: DemoSignIn,
    private readonly oidc: OidcSignIn,
  ) {}

  async methods(scope: Scope): Promise<SignInMethodsView> {
    return this.database.read(scope, async (tx) => {
      const demo = (await this.demo.isOpen(tx, scope.workspaceId)) ? DEMO_ROLES : [];
      const setUpNeeded = !(await hasOwner(tx, scope.workspaceId));
      return { password: true, demo, oidc: this.oidc.method(), setUpNeeded };
    });
  }
}
