import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import {
  isMappingFault,
  type KpiTableMapping,
  type StatedMapping,
  statedMapping,
  type TablePoint,
  type TableProblem,
} from '../assessment';
import { IfSent, IsPlainText, KEY_SCHEMA, PageQueryDto, REF_SCHEMA, UploadedBytes } from '../http';
import { forbiddenCharacter } from '../input';
import { DomainError } from '../shared/domain-error';
import type { ImporterView } from './importer-view';
import type { KpiImportView } from './kpi-import-history.service';
import type { KpiImportResultView, KpiPreviewView, KpiUpload } from './kpi-import.service';

const MOST_MAPPING = 12_000;
const NO_NAME = 'table.csv';
const FILE_NAME = { type: String, maxLength: 200, example: 'kpis-2026-q1.csv' } as const;
const SHA256 = {
  example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  description: 'Of the bytes, in hex.',
};
const ROLES = { type: 'object', additionalProperties: { type: 'string' } } as const;

export class KpiUploadQueryDto {
  @ApiPropertyOptional({
    type: String,
    maxLength: MOST_MAPPING,
    description:
      'How the table is read, as JSON; what it does not state is guessed. As a preview gives it, or a part of it. Left ' +
      'out: as the last file with the same header was read. {}: guessed anew.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_MAPPING)
  mapping?: string;

  @ApiPropertyOptional({
    ...FILE_NAME,
    default: NO_NAME,
    description: 'What the file is called in the list of imports.',
  })
  @IfSent()
  @IsPlainText(200)
  fileName?: string;

  /** @throws DomainError request/invalid for a mapping that is none */
  static upload({ mapping, fileName = NO_NAME }: KpiUploadQueryDto, body: unknown): KpiUpload {
    if (!(body instanceof UploadedBytes)) throw new TypeError('The route takes bytes only.');
    return { bytes: body.bytes, fileName, mapping: mapping === undefined ? undefined : readMapping(mapping) };
  }
}

function readMapping(text: string): StatedMapping {
  const mapping = statedMapping(jsonOf(text));
  if (!isMappingFault(mapping)) return mapping;
  throw wrongMapping(`${mapping.path === '' ? 'The mapping' : mapping.path}: ${mapping.message}`, mapping.hint);
}

/** Escapes can bring in what no text may contain. */
function jsonOf(text: string): unknown {
  let hidden: string | undefined;
  const look = (name: string, value: unknown): unknown => {
    hidden ??= forbiddenCharacter(typeof value === 'string' ? name + value : name)?.problem.message;
    return value;
  };
  let value: unknown;
  try {
    value = JSON.parse(text, look);
  } catch {
    throw wrongMapping('The mapping is no JSON.', 'Send it as a preview gives it, escaped for an address.');
  }
  if (hidden !== undefined) throw wrongMapping(hidden, 'Take the character out of the mapping.');
  return value;
}

function wrongMapping(message: string, hint: string): DomainError {
  return new DomainError('request/invalid', `${message} ${hint}`, {
    errors: [{ pointer: '?mapping', code: 'kpi/invalid-mapping', message, hint }],
  });
}

export class KpiMappingDefaultsDto {
  @ApiPropertyOptional({ type: String }) kpi?: string;
  @ApiPropertyOptional({ type: String }) unit?: string;
  @ApiPropertyOptional({ type: String }) channel?: string;
}

export class KpiMappingNamesDto {
  @ApiProperty({ ...ROLES, description: 'What the file calls KPIs → key.', example: { 'CSAT %': 'csat' } })
  kpis!: Record<string, string>;
  @ApiProperty({ ...ROLES, description: 'What the file calls units → ref; "entity": the whole.' })
  units!: Record<string, string>;
}

export class KpiTableMappingDto implements KpiTableMapping {
  @ApiProperty({ enum: [',', ';', '\t', '|'] }) delimiter!: KpiTableMapping['delimiter'];
  @ApiProperty({ enum: ['.', ','] }) decimal!: KpiTableMapping['decimal'];
  @ApiProperty({
    enum: ['long', 'kpiColumns', 'monthColumns', 'unitColumns'],
    description: 'A row for each point, or a column for each KPI, month or unit.',
  })
  layout!: KpiTableMapping['layout'];
  @ApiProperty({ enum: ['yearMonth', 'monthYear', 'dayMonthYear', 'monthDayYear', 'monthName', 'serial'] })
  monthFormat!: KpiTableMapping['monthFormat'];
  @ApiProperty({
    ...ROLES,
    description:
      'Header → what the column holds: kpi, unit, site, programme, channel, month, measure, target, ignore, a figure, ' +
      'or kpi:<key>:<figure>, month:<YYYY-MM>, unit:<ref>.',
    example: { KPI: 'kpi', Site: 'unit', Month: 'month', Value: 'value' },
  })
  columns!: KpiTableMapping['columns'];
  @ApiProperty({ type: KpiMappingDefaultsDto, description: 'Where the table has no such column, or an empty cell.' })
  defaults!: KpiTableMapping['defaults'];
  @ApiProperty({ type: KpiMappingNamesDto }) names!: KpiMappingNamesDto;
}

@ApiSchema({ name: 'KpiTableProblemDto' })
export class KpiTableProblemDto implements TableProblem {
  @ApiProperty({ type: Number, description: 'Line of the file, 1-based; 0: the whole file.' }) row!: number;
  @ApiProperty({ type: Number, description: 'Number of the cell in its row, 1-based; 0: the whole row.' })
  column!: number;
  @ApiProperty({ type: String, example: 'kpi-table/out-of-range' }) code!: string;
  @ApiProperty({ type: String }) message!: string;
  @ApiProperty({ type: String, description: 'What to do.' }) hint!: string;
}

const FIGURE = { type: String, example: '412.5', description: 'Decimal, as it was written.' } as const;

/** The figures of a month. */
export class KpiFiguresDto {
  @ApiProperty({ type: String, example: '2026-01', pattern: String.raw`^\d{4}-\d{2}$` }) month!: string;
  @ApiPropertyOptional(FIGURE) value?: string;
  @ApiPropertyOptional(FIGURE) numerator?: string;
  @ApiPropertyOptional(FIGURE) denominator?: string;
  @ApiPropertyOptional({ ...FIGURE, example: '800', description: 'Size of the sample.' }) n?: string;
  @ApiPropertyOptional({ ...FIGURE, description: 'Standard deviation.' }) sd?: string;
  @ApiPropertyOptional({ ...FIGURE, example: '9000', description: 'What the sample was drawn from.' })
  population?: string;
  @ApiPropertyOptional({ ...FIGURE, example: '110' }) promoters?: string;
  @ApiPropertyOptional({ ...FIGURE, example: '40' }) detractors?: string;
}

export class KpiTablePointDto extends KpiFiguresDto implements TablePoint {
  @ApiProperty({ ...KEY_SCHEMA, example: 'aht' }) kpi!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'JKT-V', description: 'Ref; "entity": the whole.' }) unit!: string;
  @ApiProperty({ type: String, example: 'voice', description: 'Empty: all channels together.' }) channel!: string;
  @ApiProperty({ type: Number, description: 'Line of the file.' }) row!: number;
}

class KpiReadingDto {
  @ApiProperty({ type: KpiTableMappingDto, description: 'How the table was read, complete.' })
  mapping!: KpiTableMappingDto;
  @ApiProperty({ type: Boolean, description: 'The mapping is that of the last file with the same header.' })
  remembered!: boolean;
  @ApiProperty({ type: Number, description: 'Below the header.' }) rows!: number;
  @ApiProperty({ type: Number, description: 'Points in the file.' }) points!: number;
  @ApiProperty({ type: Number, description: 'Points that are new.' }) inserted!: number;
  @ApiProperty({ type: Number, description: 'Points that are there with other figures.' }) corrected!: number;
  @ApiProperty({ type: Number, description: 'Points that are there as they are.' }) unchanged!: number;
  @ApiProperty({ type: Number, description: 'Targets that are new; those that are there stay.' }) targets!: number;
  @ApiProperty({ type: [KpiTableProblemDto], description: 'What may be right and should be looked at.' })
  warnings!: readonly KpiTableProblemDto[];
  @ApiProperty({ type: Number }) warningCount!: number;
}

export class KpiPreviewDto extends KpiReadingDto implements KpiPreviewView {
  @ApiProperty({ type: [KpiTableProblemDto], description: 'With one of them nothing can be brought in.' })
  problems!: readonly KpiTableProblemDto[];
  @ApiProperty({ type: Number, description: 'All of them; the first are listed.' }) problemCount!: number;
  @ApiProperty({ type: [KpiTablePointDto], description: 'The first points.' }) sample!: readonly KpiTablePointDto[];
}

export class KpiImportResultDto extends KpiReadingDto implements KpiImportResultView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: nothing was changed.' })
  importId!: string | null;
}

export class KpiImporterDto implements ImporterView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null when it was erased.' }) name!: string | null;
}

export class KpiImportDto implements KpiImportView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(FILE_NAME) fileName!: string;
  @ApiProperty(SHA256) sha256!: string;
  @ApiProperty({ type: KpiTableMappingDto }) mapping!: KpiTableMappingDto;
  @ApiProperty({ type: Number }) rows!: number;
  @ApiProperty({ type: Number }) inserted!: number;
  @ApiProperty({ type: Number }) corrected!: number;
  @ApiProperty({ type: Number }) unchanged!: number;
  @ApiProperty({ type: KpiImporterDto, nullable: true }) importedBy!: KpiImporterDto | null;
  @ApiProperty({ format: 'date-time' }) importedAt!: string;
}

export class KpiImportListQueryDto extends PageQueryDto {}
