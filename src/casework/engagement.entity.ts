import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { CaseDocument, PlanDocument } from '../assessment';
import { Bytes, DateColumn, Flag, Integer, Jsonb, Key, Text, Timestamp, Uuid } from '../database';
import type { Language, LocalizedText } from '../shared/text';

/** One piece of work for one client: the inner wall. */
@Entity('engagement')
@Unique('uq_engagement_key', ['workspaceId', 'key'])
@Index('ix_engagement_client', ['workspaceId', 'clientPartyId'])
@Check('ck_engagement_language', `language IN ('en', 'id', 'zh')`)
@Check('ck_engagement_period', `period_from <= period_to`)
@ForeignKey('PartyEntity', ['workspaceId', 'clientPartyId'], ['workspaceId', 'id'], { name: 'fk_engagement_client' })
export class EngagementEntity {
  @Key('pk_engagement', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_engagement', 'id') readonly id!: string;
  @Text('key') key!: string;
  @Jsonb('title') title!: LocalizedText;
  @Uuid('client_party_id') clientPartyId!: string;
  /** As reports print it. */
  @Jsonb('client_name') clientName!: LocalizedText;
  @Jsonb('consultancy') consultancy!: LocalizedText;
  @Jsonb('classification') classification!: LocalizedText;
  @Text('language') language!: Language;
  @DateColumn('period_from') periodFrom!: string;
  @DateColumn('period_to') periodTo!: string;
  @Jsonb('sector', 'nullable') sector!: LocalizedText | null;
  @Jsonb('purpose', 'nullable') purpose!: LocalizedText | null;
  @Jsonb('background') background!: readonly LocalizedText[];
  @Jsonb('team') team!: NonNullable<CaseDocument['team']>;
  @Jsonb('distribution') distribution!: readonly LocalizedText[];
  @Jsonb('plan', 'nullable') plan!: PlanDocument | null;
  @Text('currency', 'nullable') currency!: string | null;
  @Text('accent', 'nullable') accent!: string | null;
  @Flag('sample_data') sampleData!: boolean;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}

/** A logo for the covers of an engagement's reports. */
@Entity('engagement_logo')
@Check('ck_engagement_logo_role', `role IN ('client', 'consultancy')`)
@Check('ck_engagement_logo_kind', `kind IN ('svg', 'png')`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_engagement_logo_engagement',
  onDelete: 'CASCADE',
})
export class EngagementLogoEntity {
  @Key('pk_engagement_logo', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_engagement_logo', 'engagement_id') readonly engagementId!: string;
  @Key('pk_engagement_logo', 'role', 'text') readonly role!: 'client' | 'consultancy';
  @Text('kind') kind!: 'svg' | 'png';
  @Text('sha256') sha256!: string;
  @Bytes('bytes') bytes!: Buffer;
}
