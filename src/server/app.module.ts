import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { AccountabilityModule } from '../accountability';
import { AuditModule, CHECKPOINT_FOLDER, SignOffModule } from '../audit';
import { CaseworkModule, DATA_FOLDER } from '../casework';
import { CertificationModule, PartyCertificatesModule } from '../certification';
import type { Settings } from '../config';
import { DatabaseModule } from '../database';
import { EvidenceModule } from '../evidence';
import { HttpModule } from '../http';
import { DEMO_SIGN_IN, IdentityModule, KEYS_FOLDER, OIDC_SETTINGS, PUBLIC_URL } from '../identity';
import { IssuingModule } from '../issuing';
import { LibraryModule } from '../library';
import { NOTHING_ALLOWED, NOTIFICATION_OPTIONS, NotificationModule, type NotificationOptions } from '../notification';
import { OrganisationModule } from '../organisation';
import { PUBLISHING_OPTIONS, PublishingModule, type PublishingOptions } from '../publishing';
import { BusinessCaseModule } from '../business-case';
import { PortfolioModule } from '../portfolio';
import { RemediationModule } from '../remediation';
import { PlannerModule } from '../planner';
import { ResultsModule } from '../results';
import { type SealKeys, SealModule } from '../seal';
import { SteeringModule } from '../steering';
import { DemoAccess } from './demo-access';
import { DemoCases } from './demo-cases';
import { HealthController } from './health.controller';
import { WebController } from './web.controller';
import { Housekeeping } from './housekeeping';
import { AccessDecisions } from './access-decisions';
import { AccessGuard } from './access.guard';
import { BodyAccess } from './body-access';
import { Denials } from './denials';
import { checkpointFolder, keysFolder, offersDemo } from './keys-and-demo';
import type { Log } from './log';
import { Readiness } from './readiness';
import { ServedWorkspace } from './served-workspace';
import { SettingsModule } from './settings.module';

export interface AppParts {
  readonly keys: SealKeys;
  readonly dataSource: DataSource;
  readonly databaseUrl: string;
  readonly settings: Settings;
  /** Nothing below a warning unless given. */
  readonly log?: Log;
}

/** The server, put together. Making it has no effect on anything: work begins with `prepare` and `listen`. */
@Module({})
export class AppModule {
  static of({ keys, dataSource, databaseUrl, settings }: AppParts): DynamicModule {
    const served = new ServedWorkspace();
    const workspaceId = (): string => served.get().workspaceId;
    const publishing: PublishingOptions = { databaseUrl, renderThreads: settings.renderThreads, workspaceId };
    const notification: NotificationOptions = { allowed: settings.webhookAllow ?? NOTHING_ALLOWED };
    return {
      module: AppModule,
      imports: [
        SettingsModule.of(settings, [
          { provide: DATA_FOLDER, useValue: settings.dataFolder },
          { provide: KEYS_FOLDER, useValue: keysFolder(settings) },
          { provide: DEMO_SIGN_IN, useValue: offersDemo(settings) },
          { provide: OIDC_SETTINGS, useValue: settings.oidc },
          { provide: PUBLIC_URL, useValue: settings.publicUrl },
          { provide: CHECKPOINT_FOLDER, useValue: checkpointFolder(settings) },
          { provide: PUBLISHING_OPTIONS, useValue: publishing },
          { provide: NOTIFICATION_OPTIONS, useValue: notification },
        ]),
        DatabaseModule.on(dataSource),
        HttpModule,
        SealModule.with(keys),
        IdentityModule,
        AuditModule,
        SignOffModule,
        OrganisationModule,
        LibraryModule,
        CaseworkModule,
        EvidenceModule,
        ResultsModule,
        AccountabilityModule,
        BusinessCaseModule,
        RemediationModule,
        NotificationModule,
        PartyCertificatesModule,
        PortfolioModule,
        SteeringModule,
        PlannerModule,
        PublishingModule,
        IssuingModule,
        CertificationModule,
      ],
      controllers: [HealthController, WebController],
      providers: [
        { provide: ServedWorkspace, useValue: served },
        ...[DemoAccess, DemoCases, Housekeeping, Readiness, Denials, AccessDecisions, BodyAccess],
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}
