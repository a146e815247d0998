import { GrantController } from './grant.controller';
import { GrantService } from './grant.service';
import { LinkAddress } from './link-address';
import { OidcAttempts } from './oidc-attempts';
import { OidcClient } from './oidc-client';
import { OidcController } from './oidc.controller';
import { OidcPeople } from './oidc-people';
import { OidcSignIn } from './oidc.service';
import { PersonController } from './person.controller';
import { PersonReader } from './person.reader';
import { PersonService } from './person.service';
import { PersonAccess } from './person-access.service';

/** People, what they were given, and the identity provider: for the module. */
export const PEOPLE_SERVICES = [
  PersonReader,
  PersonService,
  PersonAccess,
  GrantService,
  LinkAddress,
  OidcClient,
  OidcAttempts,
  OidcPeople,
  OidcSignIn,
];
export const PEOPLE_CONTROLLERS = [PersonController, GrantController, OidcController];
