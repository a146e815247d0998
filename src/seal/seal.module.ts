import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { SealKeys } from './keys';

/** Token of the installation's keys. */
export const SEAL_KEYS = Symbol('seal keys');

/** Makes the keys known everywhere. They are opened before the application is put together: see `openSealKeys`. */
@Global()
@Module({})
export class SealModule {
  static with(keys: SealKeys): DynamicModule {
    return { module: SealModule, providers: [{ provide: SEAL_KEYS, useValue: keys }], exports: [SEAL_KEYS] };
  }
}
