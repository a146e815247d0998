import { Entity, Unique } from 'typeorm';
import { Key, Text, Timestamp } from '../database';

/** A consultancy or an enterprise: the outer wall. */
@Entity('workspace')
@Unique('uq_workspace_key', ['key'])
export class WorkspaceEntity {
  @Key('pk_workspace', 'id') readonly id!: string;
  @Text('key') key!: string;
  @Text('name') name!: string;
  @Timestamp('created_at') readonly createdAt!: Date;
}
