import type { Type } from '@nestjs/common';
import { AccessTokens } from './access-token.service';
import { Authentication } from './authentication';
import { Confirmation } from './confirmation';
import { Credentials } from './credentials.service';
import { DemoPeople } from './demo-people';
import { DemoSignIn } from './demo-sign-in';
import { EntranceController } from './entrance.controller';
import { FailedAttempts } from './failed-attempts';
import { Entrance } from './entrance.service';
import { LinkUse } from './link-use.service';
import { OneTimeLinks } from './one-time-links.service';
import { OwnAccountController } from './own-account.controller';
import { OwnCredentials } from './own-credentials.service';
import { OwnSessions } from './own-sessions.service';
import { Passwords } from './password';
import { SecretBox } from './secret-box';
import { SessionController } from './session.controller';
import { Sessions } from './session.service';
import { SetUp } from './set-up.service';
import { SignInLeftovers } from './sign-in-leftovers';
import { Throttle } from './throttle.service';

/** What signing in is made of, for the module. */
export const SIGN_IN_SERVICES: readonly Type[] = [
  AccessTokens,
  Authentication,
  Confirmation,
  Credentials,
  DemoPeople,
  DemoSignIn,
  Entrance,
  FailedAttempts,
  LinkUse,
  OneTimeLinks,
  OwnCredentials,
  OwnSessions,
  Passwords,
  SecretBox,
  Sessions,
  SetUp,
  SignInLeftovers,
  Throttle,
];

export const SIGN_IN_CONTROLLERS: readonly Type[] = [SessionController, OwnAccountController, EntranceController];
