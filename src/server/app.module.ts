import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { CaseworkModule, DATA_FOLDER } from '../casework';
import type { Settings } from '../config';
import { DatabaseModule } from '../database';
import { HttpModule } from '../http';
import { LibraryModule } from '../library';
import { OrganisationModule } from '../organisation';
import { PUBLISHING_OPTIONS, PublishingModule, type PublishingOptions } from '../publishing';
import { ResultsModule } from '../results';
import { DemoCases } from './demo-cases';
import { HealthController } from './health.controller';
import { HomeController } from './home.controller';
import { Housekeeping } from './housekeeping';
import { ScopeGuard, ServedWorkspace } from './scope.guard';
import { SettingsModule } from './settings.module';

export interface AppParts {
  readonly dataSource: DataSource;
  readonly databaseUrl: string;
  readonly settings: Settings;
}

/** The server, put together. Making it has no effect on anything: work begins with `prepare` and `listen`. */
@Module({})
export class AppModule {
  static of({ dataSource, databaseUrl, settings }: AppParts): DynamicModule {
    const publishing: PublishingOptions = { databaseUrl, renderThreads: settings.renderThreads };
    return {
      module: AppModule,
      imports: [
        SettingsModule.of(settings, [
          { provide: DATA_FOLDER, useValue: settings.dataFolder },
          { provide: PUBLISHING_OPTIONS, useValue: publishing },
        ]),
        DatabaseModule.on(dataSource),
        HttpModule,
        OrganisationModule,
        LibraryModule,
        CaseworkModule,
        ResultsModule,
        PublishingModule,
      ],
      controllers: [HealthController, HomeController],
      providers: [ServedWorkspace, DemoCases, Housekeeping, { provide: APP_GUARD, useClass: ScopeGuard }],
    };
  }
}
