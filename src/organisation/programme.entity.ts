import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { Integer, Jsonb, Key, Text, Timestamp } from '../database';
import type { LocalizedText } from '../shared/text';

export const CHANNELS = [
  'voice',
  'chat',
  'messaging',
  'email',
  'social',
  'letter',
  'faceToFace',
  'backOffice',
  'mixed',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** A line of business × channel. */
@Entity('programme')
@Unique('uq_programme_ref', ['workspaceId', 'ref'])
@Check(
  'ck_programme_channel',
  `channel IN ('voice', 'chat', 'messaging', 'email', 'social', 'letter', 'faceToFace', 'backOffice', 'mixed')`,
)
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['id'], { name: 'fk_programme_workspace' })
export class ProgrammeEntity {
  @Key('pk_programme', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_programme', 'id') readonly id!: string;
  @Text('ref') ref!: string;
  @Jsonb('name') name!: LocalizedText;
  @Jsonb('line_of_business', 'nullable') lineOfBusiness!: LocalizedText | null;
  @Text('channel', 'nullable') channel!: Channel | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}
