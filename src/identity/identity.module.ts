import { Global, Module } from '@nestjs/common';
import { Places } from './places';
import { PEOPLE_CONTROLLERS, PEOPLE_SERVICES } from './people';
import { SIGN_IN_CONTROLLERS, SIGN_IN_SERVICES } from './sign-in';

const SERVICES = [Places, ...SIGN_IN_SERVICES, ...PEOPLE_SERVICES];

/**
 * People, how they sign in, and what they were given; known to all features. Takes `Database` from a global module, and
 * the values `KEYS_FOLDER` (needed), `DEMO_SIGN_IN` (off unless provided), `OIDC_SETTINGS` and `PUBLIC_URL` (both absent
 * unless provided) from whoever puts the server together.
 */
@Global()
@Module({
  controllers: [...SIGN_IN_CONTROLLERS, ...PEOPLE_CONTROLLERS],
  providers: SERVICES,
  exports: SERVICES,
})
export class IdentityModule {}
