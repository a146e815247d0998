import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { Integer, Key, Text, Timestamp } from '../database';
import type { WorkspaceRole } from './rules/policy';

export const PERSON_KINDS = ['member', 'demo'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

export const PERSON_STATUSES = ['active', 'disabled', 'erased'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

/** Somebody who works in the workspace, without what names them. */
@Entity('person')
@Check('ck_person_kind', `kind IN ('member', 'demo')`)
@Check('ck_person_role', `role IN ('owner', 'lead', 'assessor', 'vendorManager', 'respondent', 'auditor')`)
@Check('ck_person_status', `status IN ('active', 'disabled', 'erased')`)
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['id'], { name: 'fk_person_workspace' })
export class PersonEntity {
  @Key('pk_person', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_person', 'id') readonly id!: string;
  @Text('kind') readonly kind!: PersonKind;
  @Text('role') role!: WorkspaceRole;
  @Text('status') status!: PersonStatus;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}

/** What names a person; removed when the person is erased. */
@Entity('person_profile')
@Unique('uq_person_profile_email', ['workspaceId', 'email'])
@Check('ck_person_profile_email', `email = lower(email)`)
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { name: 'fk_person_profile_person' })
export class PersonProfileEntity {
  @Key('pk_person_profile', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_person_profile', 'person_id') readonly personId!: string;
  @Text('name') name!: string;
  /** In small letters. */
  @Text('email') email!: string;
}
