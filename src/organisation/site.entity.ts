import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Integer, Jsonb, Key, Text, Timestamp, Uuid } from '../database';
import type { LocalizedText } from '../shared/text';

/** A place where a party operates. */
@Entity('site')
@Unique('uq_site_ref', ['workspaceId', 'ref'])
@Index('ix_site_party', ['workspaceId', 'partyId'])
@ForeignKey('PartyEntity', ['workspaceId', 'partyId'], ['workspaceId', 'id'], { name: 'fk_site_party' })
export class SiteEntity {
  @Key('pk_site', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_site', 'id') readonly id!: string;
  @Text('ref') ref!: string;
  @Jsonb('name') name!: LocalizedText;
  @Uuid('party_id') partyId!: string;
  @Jsonb('location', 'nullable') location!: LocalizedText | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}
