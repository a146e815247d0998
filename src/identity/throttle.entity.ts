import { Entity, ForeignKey } from 'typeorm';
import { Integer, Key, Timestamp } from '../database';

/** How often something was tried in a window of time. In the database, so that a limit holds for all processes. */
@Entity('throttle')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['id'], { name: 'fk_throttle_workspace' })
export class ThrottleEntity {
  @Key('pk_throttle', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_throttle', 'bucket', 'text') readonly bucket!: string;
  @Timestamp('window_start') readonly windowStart!: Date;
  @Integer('count') readonly count!: number;
}
