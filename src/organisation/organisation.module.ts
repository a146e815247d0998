import { Module } from '@nestjs/common';
import { PartyController } from './party.controller';
import { PartyService } from './party.service';
import { ProgrammeController } from './programme.controller';
import { ProgrammeService } from './programme.service';
import { SiteController } from './site.controller';
import { SiteService } from './site.service';
import { WorkspaceController } from './workspace.controller';
import { WorkspaceService } from './workspace.service';

const SERVICES = [WorkspaceService, PartyService, SiteService, ProgrammeService];

/** Takes `Database` and `Creations` from global modules. */
@Module({
  controllers: [WorkspaceController, PartyController, SiteController, ProgrammeController],
  providers: SERVICES,
  exports: SERVICES,
})
export class OrganisationModule {}
