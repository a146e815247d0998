import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { KpiDefinitionDocument } from '../assessment';
import { Integer, Jsonb, Key, Decimal, Text, Timestamp, Uuid } from '../database';
import type { LocalizedText } from '../shared/text';

/** A month of a series as it is stored: numbers as decimal texts, exactly as they came. */
export interface StoredPoint {
  /** YYYY-MM */
  readonly month: string;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly n?: string;
  readonly sd?: string;
  readonly population?: string;
  readonly promoters?: string;
  readonly detractors?: string;
}

/** A KPI that an engagement defines itself. */
@Entity('kpi_definition')
@Check(
  'ck_kpi_definition_unit',
  `unit IN ('percent', 'points', 'seconds', 'minutes', 'hours', 'days', 'perThousand', 'currency', 'count', 'ratio')`,
)
@Check('ck_kpi_definition_direction', `direction IN ('higher', 'lower', 'band')`)
@Check('ck_kpi_definition_kind', `kind IN ('proportion', 'score', 'mean', 'amount')`)
@Check('ck_kpi_definition_minimum_sample', `minimum_sample >= 1`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_kpi_definition_engagement',
  onDelete: 'CASCADE',
})
export class KpiDefinitionEntity {
  @Key('pk_kpi_definition', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_kpi_definition', 'engagement_id') readonly engagementId!: string;
  @Key('pk_kpi_definition', 'key', 'text') readonly key!: string;
  @Jsonb('title') title!: LocalizedText;
  @Text('unit') unit!: KpiDefinitionDocument['unit'];
  @Text('direction') direction!: KpiDefinitionDocument['direction'];
  @Text('kind') kind!: KpiDefinitionDocument['kind'];
  @Jsonb('formula') formula!: LocalizedText;
  @Integer('minimum_sample', 'nullable') minimumSample!: number | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}

/** Target, a figure or a range, and benchmark of a KPI: for everything, or for one unit, one channel, or both. */
@Entity('kpi_target')
@Unique('uq_kpi_target_id', ['workspaceId', 'id'])
@Index('uq_kpi_target_place', ['workspaceId', 'engagementId', 'kpi', 'unitId', 'channel'], { unique: true })
@Index('ix_kpi_target_unit', ['workspaceId', 'engagementId', 'unitId'])
@Index('ix_kpi_target_import', ['workspaceId', 'engagementId', 'importId'])
@ForeignKey('KpiImportEntity', ['workspaceId', 'engagementId', 'importId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_kpi_target_import',
})
@Check('ck_kpi_target_stated', `target IS NOT NULL OR benchmark IS NOT NULL`)
@Check('ck_kpi_target_range', `target_to IS NULL OR (target IS NOT NULL AND target < target_to)`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_kpi_target_engagement',
  onDelete: 'CASCADE',
})
@ForeignKey('UnitEntity', ['workspaceId', 'engagementId', 'unitId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_kpi_target_unit',
})
export class KpiTargetEntity {
  @Key('pk_kpi_target', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_kpi_target', 'engagement_id') readonly engagementId!: string;
  @Key('pk_kpi_target', 'id') readonly id!: string;
  @Text('kpi') kpi!: string;
  /** Null: every unit, and the whole. */
  @Uuid('unit_id', 'nullable') unitId!: string | null;
  /** Empty: every channel. */
  @Text('channel') channel!: string;
  @Decimal('target', 'nullable') target!: string | null;
  /** The upper end of a range that begins at `target`. */
  @Decimal('target_to', 'nullable') targetTo!: string | null;
  @Decimal('benchmark', 'nullable') benchmark!: string | null;
  @Jsonb('source', 'nullable') source!: LocalizedText | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
  /** The file that stated it. */
  @Uuid('import_id', 'nullable') readonly importId!: string | null;
}

/** The months of one KPI at one unit and in one channel. */
@Entity('kpi_series')
@Index('ix_kpi_series_kpi', ['workspaceId', 'engagementId', 'kpi'])
@Check('ck_kpi_series_points', `jsonb_typeof(points) = 'array' AND jsonb_array_length(points) >= 1`)
@ForeignKey('UnitEntity', ['workspaceId', 'engagementId', 'unitId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_kpi_series_unit',
})
export class KpiSeriesEntity {
  @Key('pk_kpi_series', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_kpi_series', 'engagement_id') readonly engagementId!: string;
  /** The whole is the unit `entity`. */
  @Key('pk_kpi_series', 'unit_id') readonly unitId!: string;
  @Key('pk_kpi_series', 'kpi', 'text') readonly kpi!: string;
  /** Empty: all channels together. */
  @Key('pk_kpi_series', 'channel', 'text') readonly channel!: string;
  /** Ascending by month, each month once. */
  @Jsonb('points') points!: readonly StoredPoint[];
  @Integer('version') readonly version!: number;
  @Timestamp('updated_at') updatedAt!: Date;
}

/** A file of KPI points that was brought in. */
@Entity('kpi_import')
@Unique('uq_kpi_import_id', ['workspaceId', 'id'])
@Index('ix_kpi_import_header', ['workspaceId', 'engagementId', 'headerSha256', 'importedAt'])
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_kpi_import_engagement',
  onDelete: 'CASCADE',
})
export class KpiImportEntity {
  @Key('pk_kpi_import', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_kpi_import', 'engagement_id') readonly engagementId!: string;
  @Key('pk_kpi_import', 'id') readonly id!: string;
  @Text('file_name') fileName!: string;
  /** Hex, of the file's bytes. */
  @Text('sha256') sha256!: string;
  /** Hex, of its header row: the mapping of the last file with the same one is proposed again. */
  @Text('header_sha256') headerSha256!: string;
  @Jsonb('mapping') mapping!: object;
  @Integer('rows') rows!: number;
  @Integer('inserted') inserted!: number;
  @Integer('corrected') corrected!: number;
  @Integer('unchanged') unchanged!: number;
  @Uuid('imported_by', 'nullable') importedBy!: string | null;
  @Timestamp('imported_at') importedAt!: Date;
}

/** A point of a series that an import gave other figures. */
export interface StoredCorrection {
  /** YYYY-MM */
  readonly month: string;
  readonly before: StoredPoint;
  readonly after: StoredPoint;
}

/** What an import did to a series. */
@Entity('kpi_change')
@Index('ix_kpi_change_series', ['workspaceId', 'engagementId', 'unitId', 'kpi', 'channel'])
@Check('ck_kpi_change_points', `jsonb_array_length(inserted) + jsonb_array_length(corrected) >= 1`)
@ForeignKey('KpiImportEntity', ['workspaceId', 'engagementId', 'importId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_kpi_change_import',
  onDelete: 'CASCADE',
})
@ForeignKey('UnitEntity', ['workspaceId', 'engagementId', 'unitId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_kpi_change_unit',
})
export class KpiChangeEntity {
  @Key('pk_kpi_change', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_kpi_change', 'engagement_id') readonly engagementId!: string;
  @Key('pk_kpi_change', 'import_id') readonly importId!: string;
  @Key('pk_kpi_change', 'unit_id') readonly unitId!: string;
  @Key('pk_kpi_change', 'kpi', 'text') readonly kpi!: string;
  @Key('pk_kpi_change', 'channel', 'text') readonly channel!: string;
  /** Of the series, after it. */
  @Integer('version') readonly version!: number;
  /** Months that the series did not have. */
  @Jsonb('inserted') inserted!: readonly string[];
  @Jsonb('corrected') corrected!: readonly StoredCorrection[];
}
