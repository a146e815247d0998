import { PartyEntity } from './party.entity';
import { ProgrammeEntity } from './programme.entity';
import { SiteEntity } from './site.entity';
import { WorkspaceEntity } from './workspace.entity';

export { OrganisationModule } from './organisation.module';
export { PARTY_KINDS, type PartyKind } from './party.entity';
export { type PartyData, type PartyQuery, PartyService, type PartyView } from './party.service';
export { type Channel, CHANNELS } from './programme.entity';
export { type ProgrammeData, type ProgrammeQuery, ProgrammeService, type ProgrammeView } from './programme.service';
export { type SiteData, type SiteQuery, SiteService, type SiteView } from './site.service';
export { type WorkspaceCounts, WorkspaceService, type WorkspaceView } from './workspace.service';

/** For the data source only; other features go through the services. */
export const ORGANISATION_ENTITIES = [WorkspaceEntity, PartyEntity, SiteEntity, ProgrammeEntity];
