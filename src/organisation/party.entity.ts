import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { Integer, Jsonb, Key, Text, Timestamp } from '../database';
import type { LocalizedText } from '../shared/text';

export const PARTY_KINDS = ['client', 'own', 'vendor'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** A client, a vendor, or an own operation of the client. */
@Entity('party')
@Unique('uq_party_ref', ['workspaceId', 'ref'])
@Check('ck_party_kind', `kind IN ('client', 'own', 'vendor')`)
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['id'], { name: 'fk_party_workspace' })
export class PartyEntity {
  @Key('pk_party', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_party', 'id') readonly id!: string;
  @Text('ref') ref!: string;
  @Jsonb('name') name!: LocalizedText;
  @Text('kind') kind!: PartyKind;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}
