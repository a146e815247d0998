import { Check, Entity, ForeignKey } from 'typeorm';
import { Integer, Jsonb, Key, Text, Timestamp } from '../database';
import type { LocalizedText } from '../shared/text';

/** One immutable release of a framework, as a workspace has it: one of ours, or a file that it loaded itself. */
@Entity('framework_version')
@Check('ck_framework_version_id', `id = key || '@' || version`)
@Check('ck_framework_version_origin', `origin IN ('builtIn', 'own')`)
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['id'], { name: 'fk_framework_version_workspace' })
export class FrameworkVersionEntity {
  @Key('pk_framework_version', 'workspace_id') readonly workspaceId!: string;
  /** `key@version` */
  @Key('pk_framework_version', 'id', 'text') readonly id!: string;
  @Text('key') readonly key!: string;
  @Text('version') readonly version!: string;
  @Jsonb('title') readonly title!: LocalizedText;
  @Text('origin') readonly origin!: 'builtIn' | 'own';
  /** Of the file's bytes, hex. */
  @Text('sha256') readonly sha256!: string;
  /** Requirements answered once per unit. */
  @Integer('unit_requirements') readonly unitRequirements!: number;
  /** Requirements answered once for the entity. */
  @Integer('entity_requirements') readonly entityRequirements!: number;
  /** The file as it was loaded. */
  @Text('source') readonly source!: string;
  @Timestamp('created_at') readonly createdAt!: Date;
}
