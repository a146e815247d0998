import { Entity, ForeignKey, Index } from 'typeorm';
import { Key, Text, Timestamp, Uuid } from '../database';

/** What a party may see of a completed assessment, frozen with it: its own units, without notes. Canonical JSON. */
@Entity('party_extract')
@Index('ix_party_extract_party', ['workspaceId', 'partyId'])
@Index('ix_party_extract_assessment', ['workspaceId', 'engagementId', 'assessmentId'])
@ForeignKey('PartyEntity', ['workspaceId', 'partyId'], ['workspaceId', 'id'], { name: 'fk_party_extract_party' })
@ForeignKey(
  'AssessmentEntity',
  ['workspaceId', 'engagementId', 'assessmentId'],
  ['workspaceId', 'engagementId', 'id'],
  { name: 'fk_party_extract_assessment' },
)
@ForeignKey('SnapshotEntity', ['workspaceId', 'engagementId', 'snapshotId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_party_extract_snapshot',
})
export class PartyExtractEntity {
  @Key('pk_party_extract', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_party_extract', 'engagement_id') readonly engagementId!: string;
  @Uuid('assessment_id') readonly assessmentId!: string;
  @Key('pk_party_extract', 'snapshot_id') readonly snapshotId!: string;
  @Key('pk_party_extract', 'party_id') readonly partyId!: string;
  /** Of the document's UTF-8 bytes, hex. */
  @Text('sha256') readonly sha256!: string;
  @Text('document') readonly document!: string;
  @Timestamp('created_at') readonly createdAt!: Date;
}
