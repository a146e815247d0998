import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { SortText } from '../database';
import { IsKey, KEY_SCHEMA, LOCALIZED_TEXT_SCHEMA, PageQueryDto, SortParam } from '../http';
import type { LocalizedText } from '../shared/text';
import { FrameworkSchemeDto } from './framework-scheme.dto';
import {
  type CategoryView,
  FRAMEWORK_ORIGINS,
  type FrameworkOrigin,
  type FrameworkPreview,
  type FrameworkVersionDetail,
  type FrameworkVersionSort,
  type FrameworkVersionView,
} from './framework-version.service';
import { TitledDto } from './titled.dto';

const EXAMPLE_ID = 'service-excellence-5p@1.0.0';
const EXAMPLE_SHA256 = '0d4f6a1b7c2e9f3058d1c6b4a7e2f90c3b8d5e6f7a1c2b3d4e5f60718293a4b5';

export class FrameworkVersionDto implements FrameworkVersionView {
  @ApiProperty({ type: String, example: EXAMPLE_ID, description: 'Key and version, as assessments name it.' })
  id!: string;
  @ApiProperty({ ...KEY_SCHEMA, example: 'service-excellence-5p' }) key!: string;
  @ApiProperty({ type: String, example: '1.0.0', description: 'Of the framework; it never changes.' }) version!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ enum: FRAMEWORK_ORIGINS, description: 'It came with the product, or the workspace loaded it.' })
  origin!: FrameworkOrigin;
  @ApiProperty({ type: String, example: EXAMPLE_SHA256, description: 'SHA-256 of the file, hex.' }) sha256!: string;
  @ApiProperty({ type: Number, example: 54, description: 'Requirements answered once per unit.' })
  unitRequirements!: number;
  @ApiProperty({ type: Number, example: 8, description: 'Requirements answered once for the whole entity.' })
  entityRequirements!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class CategoryDto implements CategoryView {
  @ApiProperty({ type: String, example: 'PEO' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: Number, example: 12, description: 'Requirements below it, at any depth.' })
  requirements!: number;
}

export class FrameworkVersionDetailDto extends FrameworkVersionDto implements FrameworkVersionDetail {
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) summary!: LocalizedText;
  @ApiProperty({ type: [CategoryDto] }) categories!: readonly CategoryDto[];
  @ApiProperty({ type: [TitledDto] }) scales!: readonly TitledDto[];
  @ApiProperty({ type: [TitledDto], description: 'What of a requirement is rated.' }) dimensions!: readonly TitledDto[];
  @ApiProperty({ type: [TitledDto], description: 'Conditions that a result has to pass.' })
  gates!: readonly TitledDto[];
  @ApiProperty({ type: [TitledDto], description: 'Of the verdict, from the lowest to the highest.' })
  levels!: readonly TitledDto[];
  @ApiProperty({ type: FrameworkSchemeDto, description: 'How ratings become a score and a level.' })
  scheme!: FrameworkSchemeDto;
}

/** What a file would become. */
export class FrameworkPreviewDto implements FrameworkPreview {
  @ApiProperty({ type: String, example: EXAMPLE_ID, description: 'Key and version, as assessments would name it.' })
  id!: string;
  @ApiProperty({ ...KEY_SCHEMA, example: 'service-excellence-5p' }) key!: string;
  @ApiProperty({ type: String, example: '1.0.0' }) version!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) summary!: LocalizedText;
  @ApiProperty({ type: String, example: EXAMPLE_SHA256, description: 'SHA-256 of the file, hex.' }) sha256!: string;
  @ApiProperty({ type: Number, example: 54, description: 'Requirements answered once per unit.' })
  unitRequirements!: number;
  @ApiProperty({ type: Number, example: 8, description: 'Requirements answered once for the whole entity.' })
  entityRequirements!: number;
  @ApiProperty({ type: [CategoryDto] }) categories!: readonly CategoryDto[];
  @ApiProperty({ type: Boolean, description: 'The workspace has this version already: it would be refused.' })
  isTaken!: boolean;
}

export class FrameworkVersionQueryDto extends PageQueryDto {
  @ApiPropertyOptional({
    ...KEY_SCHEMA,
    example: 'service-excellence-5p',
    description: 'Only versions of this framework.',
  })
  @IsOptional()
  @IsKey()
  key?: string;

  @ApiPropertyOptional({ enum: FRAMEWORK_ORIGINS })
  @IsOptional()
  @IsIn(FRAMEWORK_ORIGINS)
  origin?: FrameworkOrigin;

  @SortParam<FrameworkVersionSort>(['id', 'createdAt'], 'id')
  sort?: SortText<FrameworkVersionSort>;
}
