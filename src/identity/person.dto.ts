import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, ValidateBy } from 'class-validator';
import type { SortText } from '../database';
import { IfSent, IsLongText, IsPlainText, PageQueryDto, SortParam, NestedObject } from '../http';
import { PERSON_KINDS, PERSON_STATUSES, type PersonKind, type PersonStatus } from './person.entity';
import type { Erasure, HandedLinkView } from './person-access.service';
import type { PersonQuery, PersonSignInView, PersonSort, PersonView } from './person.reader';
import type { PersonChanges, PersonData } from './person.service';
import { LONGEST_EMAIL, normalEmail } from './rules/email';
import { WORKSPACE_ROLES, type WorkspaceRole } from './rules/policy';
import { ConfirmationDto, ConfirmationParam } from './sign-in.dto';

const EMAIL = { format: 'email', maxLength: LONGEST_EMAIL, example: 'maya.hartono@example.com' } as const;
const CHANGEABLE = ['active', 'disabled'] as const satisfies readonly PersonStatus[];

/** ASCII; kept in small letters. */
function IsEmailAddress(): PropertyDecorator {
  return ValidateBy({
    name: 'isEmailAddress',
    validator: {
      validate: (value) => typeof value === 'string' && normalEmail(value) !== undefined,
      defaultMessage: () => '$property must be an e-mail address in ASCII letters',
    },
  });
}

export class CreatePersonDto implements PersonData {
  @ApiProperty({ maxLength: 200, example: 'Maya Hartono' })
  @IsPlainText(200)
  name!: string;

  @ApiProperty({ ...EMAIL, description: 'Unique in the workspace; kept in small letters. No mail is sent.' })
  @IsEmailAddress()
  email!: string;

  @ApiProperty({ enum: WORKSPACE_ROLES, example: 'assessor' })
  @IsIn(WORKSPACE_ROLES)
  role!: WorkspaceRole;

  @ConfirmationParam()
  confirmation!: ConfirmationDto;
}

export class UpdatePersonDto implements PersonChanges {
  @ApiPropertyOptional({ type: String, maxLength: 200, example: 'Maya Hartono' })
  @IfSent()
  @IsPlainText(200)
  name?: string;

  @ApiPropertyOptional({ type: String, ...EMAIL })
  @IfSent()
  @IsEmailAddress()
  email?: string;

  @ApiPropertyOptional({ enum: WORKSPACE_ROLES, description: 'Grants that do not fit the new role end.' })
  @IfSent()
  @IsIn(WORKSPACE_ROLES)
  role?: WorkspaceRole;

  @ApiPropertyOptional({ enum: CHANGEABLE, description: '`disabled` ends sessions, links and access tokens at once.' })
  @IfSent()
  @IsIn(CHANGEABLE)
  status?: (typeof CHANGEABLE)[number];

  @ApiPropertyOptional({
    type: ConfirmationDto,
    description: 'Your own password and, if set up, your second factor: needed to change role or e-mail address.',
  })
  @IfSent()
  @NestedObject(() => ConfirmationDto)
  confirmation?: ConfirmationDto;
}

export class PersonSignInDto implements PersonSignInView {
  @ApiProperty() password!: boolean;
  @ApiProperty() secondFactor!: boolean;
  @ApiProperty({ description: 'Linked to the identity provider.' }) external!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Of an invitation not used yet.' })
  invitedUntil!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSeenAt!: string | null;
}

export class PersonDto implements PersonView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: PERSON_KINDS, description: '`demo`: somebody of the demonstration.' }) kind!: PersonKind;
  @ApiProperty({ example: 'Maya Hartono' }) name!: string;
  @ApiProperty({ type: String, ...EMAIL, nullable: true, description: 'Null of somebody who was erased.' })
  email!: string | null;
  @ApiProperty({ enum: WORKSPACE_ROLES, example: 'assessor' }) role!: WorkspaceRole;
  @ApiProperty({ enum: PERSON_STATUSES, example: 'active' }) status!: PersonStatus;
  @ApiProperty({ type: PersonSignInDto, nullable: true, description: 'For owners; null for everybody else.' })
  signIn!: PersonSignInDto | null;
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class HandedLinkDto implements HandedLinkView {
  @ApiProperty({ description: 'Told this once; only its hash is kept.' }) token!: string;
  @ApiProperty({ format: 'uri', description: 'To be handed to the person, and to nobody else.' }) url!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

/** What was made: the person, and the link to hand over. */
export class InvitedPersonDto extends PersonDto {
  @ApiProperty({
    type: HandedLinkDto,
    nullable: true,
    description: 'Null in the answer to a repeated request: it is told once. Ask for a new one then.',
  })
  invitation!: HandedLinkDto | null;
}

export class ErasePersonDto implements Erasure {
  @ApiProperty({ ...EMAIL, description: 'Of the person, typed again: erasing can not be undone.' })
  @IsEmailAddress()
  email!: string;

  @ApiProperty({ maxLength: 500, example: 'Asked for it on 2 March 2026.', description: 'Stands in the audit trail.' })
  @IsLongText(500)
  reason!: string;

  @ConfirmationParam()
  confirmation!: ConfirmationDto;
}

export class PersonQueryDto extends PageQueryDto implements PersonQuery {
  @ApiPropertyOptional({ enum: WORKSPACE_ROLES })
  @IsOptional()
  @IsIn(WORKSPACE_ROLES)
  role?: WorkspaceRole;

  @ApiPropertyOptional({ enum: PERSON_STATUSES })
  @IsOptional()
  @IsIn(PERSON_STATUSES)
  status?: PersonStatus;

  @ApiPropertyOptional({ type: String, maxLength: 100, description: 'Part of the name or of the e-mail address.' })
  @IsOptional()
  @IsPlainText(100)
  text?: string;

  @SortParam<PersonSort>(['name', 'role', 'createdAt'], 'name')
  sort?: SortText<PersonSort>;
}
