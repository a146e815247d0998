import { PartyEntity } from './party.entity';
import { ProgrammeEntity } from './programme.entity';
import { SiteEntity } from './site.entity';
import { WorkspaceEntity } from './workspace.entity';

/** For the data source only; other features go through the services. */
export const ORGANISATION_ENTITIES = [WorkspaceEntity, PartyEntity, SiteEntity, ProgrammeEntity];
