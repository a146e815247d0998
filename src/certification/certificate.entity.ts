import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Bytes, DateColumn, Integer, Jsonb, Key, NumberKey, Text, Timestamp, Uuid } from '../database';
import type { Language, LocalizedText } from '../shared/text';
import type { CertificateEvent } from './rules/certificate';
import type { Interest } from './rules/independence';
import type { NamedPlace } from './rules/named-place';

const place = ['workspaceId', 'engagementId'] as const;

/** A certificate as it was issued. Never changed: what happens to it are events. */
@Entity('certificate')
@Unique('uq_certificate_id', ['workspaceId', 'id'])
@Unique('uq_certificate_number', ['workspaceId', 'number'])
@Unique('uq_certificate_check', ['workspaceId', 'checkId'])
@Unique('uq_certificate_step', [...place, 'certificationId', 'stepSeq'])
@Index('ix_certificate_framework', ['workspaceId', 'framework'])
@Index('ix_certificate_party', ['workspaceId', 'partyId'])
@Check('ck_certificate_check_id', `check_id ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$'`)
@Check('ck_certificate_validity', `valid_from <= valid_until`)
@ForeignKey('CertificationStepEntity', [...place, 'certificationId', 'stepSeq'], [...place, 'certificationId', 'seq'], {
  name: 'fk_certificate_step',
})
@ForeignKey('PartyEntity', ['workspaceId', 'partyId'], ['workspaceId', 'id'], { name: 'fk_certificate_party' })
export class CertificateEntity {
  @Key('pk_certificate', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_certificate', 'engagement_id') readonly engagementId!: string;
  @Key('pk_certificate', 'id') readonly id!: string;
  @Uuid('certification_id') readonly certificationId!: string;
  /** The step that issued it. */
  @Integer('step_seq') readonly stepSeq!: number;
  @Text('number') readonly number!: string;
  /** What the public check page goes by. */
  @Text('check_id') readonly checkId!: string;
  @Text('framework') readonly framework!: string;
  @Text('scheme') readonly scheme!: string;
  @Uuid('party_id') readonly partyId!: string;
  /** Name of the party when it was issued. */
  @Jsonb('holder') readonly holder!: LocalizedText;
  /** As issued, with the names that they had. */
  @Jsonb('places') readonly places!: readonly NamedPlace[];
  @DateColumn('valid_from') readonly validFrom!: string;
  @DateColumn('valid_until') readonly validUntil!: string;
}

/** What happened to a certificate. Never changed. */
@Entity('certificate_event')
@Check(
  'ck_certificate_event_kind',
  `kind IN ('suspended', 'reinstated', 'withdrawn', 'superseded', 'extended', 'reduced')`,
)
@Check(
  'ck_certificate_event_content',
  `(kind <> 'superseded' OR by_number IS NOT NULL) AND (by_number IS NULL OR kind IN ('superseded', 'reduced'))
   AND (kind IN ('extended', 'reduced')) = (places IS NOT NULL)`,
)
@ForeignKey('CertificateEntity', [...place, 'certificateId'], [...place, 'id'], {
  name: 'fk_certificate_event_certificate',
})
export class CertificateEventEntity {
  @Key('pk_certificate_event', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_certificate_event', 'engagement_id') readonly engagementId!: string;
  @Key('pk_certificate_event', 'certificate_id') readonly certificateId!: string;
  /** From 1. */
  @NumberKey('pk_certificate_event', 'seq') readonly seq!: number;
  @DateColumn('on_day') readonly onDay!: string;
  @Text('kind') readonly kind!: CertificateEvent['kind'];
  @Text('by_number', 'nullable') readonly byNumber!: string | null;
  @Jsonb('places', 'nullable') readonly places!: readonly NamedPlace[] | null;
}

/** A signed PDF of a certificate. Never changed. */
@Entity('certificate_file')
@Check('ck_certificate_file_language', `language IN ('en', 'id', 'zh')`)
@Check('ck_certificate_file_hash', `sha256 = encode(sha256(bytes), 'hex')`)
@ForeignKey('CertificateEntity', [...place, 'certificateId'], [...place, 'id'], {
  name: 'fk_certificate_file_certificate',
})
export class CertificateFileEntity {
  @Key('pk_certificate_file', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_certificate_file', 'engagement_id') readonly engagementId!: string;
  @Key('pk_certificate_file', 'certificate_id') readonly certificateId!: string;
  @Key('pk_certificate_file', 'language', 'text') readonly language!: Language;
  /** How often its scope had been extended or reduced. */
  @NumberKey('pk_certificate_file', 'scope_changes') readonly scopeChanges!: number;
  /** The data that it prints, canonical JSON. */
  @Text('document') readonly document!: string;
  @Bytes('bytes') readonly bytes!: Buffer;
  /** Of the bytes, hex. */
  @Text('sha256') readonly sha256!: string;
  @Timestamp('signed_at') readonly signedAt!: Date;
}

/** What somebody declared about their interests. Never changed: a later declaration comes beside it. */
@Entity('interest_declaration')
@Index('ix_interest_declaration_person', ['workspaceId', 'personId'])
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], {
  name: 'fk_interest_declaration_person',
})
export class InterestDeclarationEntity {
  @Key('pk_interest_declaration', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_interest_declaration', 'id') readonly id!: string;
  @Uuid('person_id') readonly personId!: string;
  @DateColumn('declared_on') readonly declaredOn!: string;
  /** Empty: there are none. */
  @Jsonb('interests') readonly interests!: readonly Interest[];
  @Timestamp('declared_at') readonly declaredAt!: Date;
}
