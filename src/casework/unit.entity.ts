import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Integer, Jsonb, Key, Text, Timestamp, Uuid } from '../database';
import type { LocalizedText } from '../shared/text';

/** The ref of the unit that stands for the whole entity. */
export const ENTITY_REF = 'entity';

/** A site × programme of an engagement; or, of kind `entity`, the whole of it (one per engagement). */
@Entity('unit')
@Unique('uq_unit_id', ['workspaceId', 'id'])
@Unique('uq_unit_ref', ['workspaceId', 'engagementId', 'ref'])
@Index('ix_unit_site', ['workspaceId', 'siteId'])
@Index('ix_unit_programme', ['workspaceId', 'programmeId'])
@Check('ck_unit_kind', `kind IN ('unit', 'entity')`)
@Check('ck_unit_entity', `(kind = 'entity') = (ref = 'entity')`)
@Check('ck_unit_site', `(kind = 'entity') = (site_id IS NULL)`)
@Check('ck_unit_weight', `weight BETWEEN 1 AND 1000000000`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], { name: 'fk_unit_engagement' })
@ForeignKey('SiteEntity', ['workspaceId', 'siteId'], ['workspaceId', 'id'], { name: 'fk_unit_site' })
@ForeignKey('ProgrammeEntity', ['workspaceId', 'programmeId'], ['workspaceId', 'id'], { name: 'fk_unit_programme' })
export class UnitEntity {
  @Key('pk_unit', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_unit', 'engagement_id') readonly engagementId!: string;
  @Key('pk_unit', 'id') readonly id!: string;
  @Text('kind') readonly kind!: 'unit' | 'entity';
  @Text('ref') ref!: string;
  @Jsonb('name') name!: LocalizedText;
  @Uuid('site_id', 'nullable') siteId!: string | null;
  @Uuid('programme_id', 'nullable') programmeId!: string | null;
  @Integer('weight') weight!: number;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}
