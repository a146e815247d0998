import { type DynamicModule, Global, Module, type ValueProvider } from '@nestjs/common';
import type { Settings } from '../config';

/** Token of the process's settings. */
export const SETTINGS = Symbol('settings');

/** Makes the settings, and what features ask for of them under tokens of their own, known everywhere. */
@Global()
@Module({})
export class SettingsModule {
  static of(settings: Settings, derived: readonly ValueProvider[]): DynamicModule {
    const providers = [{ provide: SETTINGS, useValue: settings }, ...derived];
    return { module: SettingsModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
