import { AccessTokenEntity } from './access-token.entity';
import { CredentialEntity, RecoveryCodeEntity } from './credential.entity';
import { EngagementGrantEntity } from './engagement-grant.entity';
import { ExternalIdentityEntity, OidcAttemptEntity } from './external-identity.entity';
import { OneTimeLinkEntity } from './one-time-link.entity';
import { PersonEntity, PersonProfileEntity } from './person.entity';
import { SessionEntity } from './session.entity';
import { ThrottleEntity } from './throttle.entity';

export { type Access, ACCESS, Allow, CurrentPrincipal, principalOf, Public, setPrincipal } from './allow';
export {
  decideInEngagement,
  decideInWorkspace,
  type Decision,
  type Grant,
  GRANT_ROLES,
  type GrantRole,
  type GrantScope,
  liveGrants,
  type Place,
  type Principal,
  reachOf,
  type Right,
  RIGHTS,
  signingPausedUntil,
  TOKEN_SCOPES,
  type TokenScope,
  WORKSPACE_ROLES,
  type WorkspaceRole,
} from './rules/policy';
export { ADDRESSED_BY, type AddressedBy, isId, Places } from './places';
export { ACCESS_TOKEN_PREFIX, Authentication, requireOwnPage } from './authentication';
export { Confirmation, type ConfirmationData } from './confirmation';
export { DEMO_ROLES, demoEmail, DemoPeople, type DemoRole } from './demo-people';
export { DEMO_SIGN_IN, DemoSignIn } from './demo-sign-in';
export { IdentityModule } from './identity.module';
export { type MadeLink, OneTimeLinks } from './one-time-links.service';
export { KEYS_FOLDER, SecretBox } from './secret-box';
export { Sessions, type OpenedSession } from './session.service';
export { SESSION_COOKIE } from './session-cookie';
export { SetUp } from './set-up.service';
export { ConfirmationDto } from './sign-in.dto';
export { SignInLeftovers } from './sign-in-leftovers';
export { networkOf } from './rules/network';
export { type Limit, LIMITS, Throttle } from './throttle.service';
export { type GrantData, GrantService, type GrantView } from './grant.service';
export { LinkAddress, PUBLIC_URL } from './link-address';
export { OIDC_SETTINGS } from './oidc-client';
export { type OidcMethod, OidcSignIn } from './oidc.service';
export { PersonReader, type PersonView } from './person.reader';
export { type PersonData, PersonService } from './person.service';

/** For the data source only; other features go through the services. */
export const IDENTITY_ENTITIES = [
  PersonEntity,
  PersonProfileEntity,
  CredentialEntity,
  RecoveryCodeEntity,
  SessionEntity,
  AccessTokenEntity,
  OneTimeLinkEntity,
  ExternalIdentityEntity,
  OidcAttemptEntity,
  ThrottleEntity,
  EngagementGrantEntity,
];
