import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import {
  headerFingerprint,
  type KpiTable,
  type KpiTableMapping,
  readKpiTable,
  type StatedMapping,
  type TablePoint,
  type TableProblem,
} from '../assessment';
import { Database, type KeyedRow, keysetPage, newId, type Page, type Scope, type Tx } from '../database';
import { characterProblems, encodingProblem } from '../input';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { known } from '../shared/known';
import { type EngagementKpis, EngagementKpisReader, holdEvidence } from './engagement-kpis';
import { insertImport, insertNewTargets, newTargets, type NewTarget, readTouched, writeMerge } from './evidence-rows';
import { type ImporterView, importerView } from './importer-view';
import { mergeSeries, type SeriesMerge } from './rules/merge-series';

/** A file of KPI points as it is sent. */
export interface KpiUpload {
  readonly bytes: Buffer;
  readonly fileName: string;
  /** Undefined: as the last file with the same header was read, or guessed. */
  readonly mapping: StatedMapping | undefined;
}

/** How a file was read, and what it did or would do. */
interface KpiReadingView {
  /** Complete: can be changed and sent back. */
  readonly mapping: KpiTableMapping;
  /** Whether the mapping is that of the last file with the same header. */
  readonly remembered: boolean;
  /** Below the header. */
  readonly rows: number;
  readonly points: number;
  /** Points that are new. */
  readonly inserted: number;
  /** Points that get other figures. */
  readonly corrected: number;
  readonly unchanged: number;
  /** Targets that are new; those that are there stay. */
  readonly targets: number;
  readonly warnings: readonly TableProblem[];
  readonly warningCount: number;
}

export interface KpiPreviewView extends KpiReadingView {
  /** The first of `problemCount`; with one of them nothing can be brought in. */
  readonly problems: readonly TableProblem[];
  readonly problemCount: number;
  readonly sample: readonly TablePoint[];
}

export interface KpiImportResultView extends KpiReadingView {
  /** Null: everything was there already, and nothing was changed. */
  readonly importId: string | null;
}

/** A file that was brought in. */
export interface KpiImportView {
  readonly id: string;
  readonly fileName: string;
  /** Hex, of the file. */
  readonly sha256: string;
  readonly mapping: KpiTableMapping;
  readonly rows: number;
  readonly inserted: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly importedBy: ImporterView | null;
  readonly importedAt: string;
}

export interface KpiImportQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface ImportRow extends Omit<KpiImportView, 'importedAt' | 'importedBy'> {
  readonly importedAt: Date;
  readonly importerId: string | null;
  readonly importerName: string | null;
}

interface Reading {
  readonly table: KpiTable;
  readonly remembered: boolean;
  readonly merge: SeriesMerge;
  readonly targets: readonly NewTarget[];
}

const SAMPLE = 20;
const SORTS = { importedAt: [{ sql: 'import.imported_at', type: 'timestamptz' }] } as const;

/** Brings KPI points of the client's files into an engagement, all or nothing. */
@Injectable()
export class KpiImportService {
  constructor(
    private readonly database: Database,
    private readonly kpis: EngagementKpisReader,
  ) {}

  /**
   * What an import would do. Changes nothing; what is wrong with the file is part of the answer.
   * @throws DomainError engagement/not-found
   */
  async preview(scope: Scope, engagementId: string, upload: KpiUpload): Promise<KpiPreviewView> {
    return this.database.read(scope, async (tx) => {
      const reading = await this.reading(tx, scope, engagementId, upload);
      const { problems, problemCount, points } = reading.table;
      return { ...readingView(reading), problems, problemCount, sample: points.slice(0, SAMPLE) };
    });
  }

  /**
   * Brings in every point of the file. Months that it does not have stay; a point that is there with other figures is
   * corrected, and what it was is kept. Imports of an engagement wait for each other.
   * @throws DomainError engagement/not-found; kpi/invalid with everything that is wrong with the file
   */
  async run(scope: Scope, engagementId: string, upload: KpiUpload, now: Date): Promise<KpiImportResultView> {
    return this.database.transaction(scope, async (tx) => {
      await holdEvidence(tx, scope, engagementId);
      const reading = await this.reading(tx, scope, engagementId, upload);
      const { table, merge, targets } = reading;
      if (table.problemCount > 0) throw refused(table);
      const view = readingView(reading);
      if (merge.series.length + targets.length === 0) return { ...view, importId: null };
      const { workspaceId } = scope;
      const place = { workspaceId, engagementId, importId: newId(), now };
      await insertImport(tx, place, {
        ...{ fileName: upload.fileName, sha256: sha256(upload.bytes), headerSha256: headerSha256(table) },
        ...{ mapping: view.mapping, rows: view.rows, inserted: view.inserted, corrected: view.corrected },
        ...{ unchanged: view.unchanged, importedBy: scope.actor.kind === 'person' ? scope.actor.personId : null },
      });
      await writeMerge(tx, place, merge);
      await insertNewTargets(tx, place, targets);
      return { ...view, importId: place.importId };
    });
  }

  /** The newest first. @throws DomainError engagement/not-found, request/invalid-cursor */
  async list(scope: Scope, engagementId: string, { limit, cursor }: KpiImportQuery): Promise<Page<KpiImportView>> {
    const id = { sql: 'import.id', type: 'uuid' } as const;
    const filters = { engagementId };
    const page = keysetPage({ list: 'kpi-imports', sorts: SORTS, sort: '-importedAt', id, limit, cursor, filters });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(ImportRow & KeyedRow)[]>(
        `SELECT import.id, import.file_name AS "fileName", import.sha256, import.mapping, import.rows, import.inserted,
           import.corrected, import.unchanged, import.imported_by AS "importerId", profile.name AS "importerName",
           import.imported_at AS "importedAt", ${page.key}
         FROM kpi_import AS import
         LEFT JOIN person_profile AS profile ON (profile.workspace_id, profile.person_id)
           = (import.workspace_id, import.imported_by)
         WHERE import.workspace_id = $1 AND import.engagement_id = $2 AND ${page.after(3)} ${page.tail}`,
        [scope.workspaceId, engagementId, ...page.parameters],
      ),
    );
    return page.of(rows, importView);
  }

  private async reading(tx: Tx, scope: Scope, engagementId: string, { bytes, mapping }: KpiUpload): Promise<Reading> {
    const kpis = await this.kpis.read(tx, scope, engagementId);
    const place = { workspaceId: scope.workspaceId, engagementId };
    const { text, problems } = decoded(bytes);
    const guessed = readKpiTable(text, kpis, mapping);
    const last = mapping === undefined ? await lastMapping(tx, place, headerSha256(guessed)) : undefined;
    const table = last ? readKpiTable(text, kpis, last) : guessed;
    const points = table.points.map((point) => ({ ...point, unitId: known(kpis.unitIds, point.unit) }));
    return {
      table: problems.length === 0 ? table : { ...table, problems, problemCount: problems.length },
      remembered: last !== undefined,
      merge: mergeSeries(await readTouched(tx, place, points), points),
      targets: await newTargets(tx, place, targetsOf(table, kpis)),
    };
  }
}

/** A target of the whole is one of every unit that has none of its own. */
function targetsOf({ targets }: KpiTable, { unitIds, units }: EngagementKpis): readonly NewTarget[] {
  const refs = new Set(units.map(({ ref }) => ref));
  return targets.map(({ kpi, unit, channel, target }) => ({
    ...{ kpi, channel, target },
    unitId: refs.has(unit) ? known(unitIds, unit) : null,
  }));
}

/** What is no text is read as an empty one. */
function decoded(bytes: Buffer): { readonly text: string; readonly problems: readonly TableProblem[] } {
  const encoding = encodingProblem(bytes);
  const text = encoding ? '' : new TextDecoder('utf-8').decode(bytes);
  const found = encoding ? [encoding] : characterProblems(text);
  // Where in a line a character stands is not the number of a cell.
  const problems = found.map(({ line, code, message, hint }) => ({ row: line, column: 0, code, message, hint }));
  return { text: problems.length === 0 ? text : '', problems };
}

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
const headerSha256 = ({ headers }: KpiTable): string => sha256(headerFingerprint(headers));

async function lastMapping(
  tx: Tx,
  { workspaceId, engagementId }: { readonly workspaceId: string; readonly engagementId: string },
  header: string,
): Promise<KpiTableMapping | undefined> {
  const [last] = await tx.query<{ mapping: KpiTableMapping }[]>(
    `SELECT mapping FROM kpi_import WHERE workspace_id = $1 AND engagement_id = $2 AND header_sha256 = $3
     ORDER BY imported_at DESC LIMIT 1`,
    [workspaceId, engagementId, header],
  );
  return last?.mapping;
}

function readingView({ table, remembered, merge, targets }: Reading): KpiReadingView {
  const { mapping, rows, warnings, warningCount } = table;
  const { inserted, unchanged, corrections } = merge;
  return {
    ...{ mapping, remembered, rows, points: table.points.length },
    ...{ inserted, corrected: corrections.length, unchanged, targets: targets.length, warnings, warningCount },
  };
}

function importView({ importerId, importerName, importedAt, ...row }: ImportRow & KeyedRow): KpiImportView {
  const { id, fileName, mapping, rows, inserted, corrected, unchanged } = row;
  return {
    ...{ id, fileName, sha256: row.sha256, mapping, rows, inserted, corrected, unchanged },
    importedBy: importerView(importerId, importerName),
    importedAt: importedAt.toISOString(),
  };
}

function refused({ problems, problemCount }: KpiTable): DomainError {
  const [first] = problems;
  const listed = problemCount > problems.length ? ` The first ${problems.length} are listed.` : '';
  const many = `${problemCount} things in the file are wrong; nothing was changed.${listed}`;
  const detail = problemCount === 1 && first ? `${first.message} Nothing was changed.` : many;
  return new DomainError('kpi/invalid', detail, { errors: problems.map(problemDetail) });
}

function problemDetail({ row, column, code, message, hint }: TableProblem): ProblemDetail {
  return { code, message, hint, ...(row === 0 ? {} : { line: row }), ...(column === 0 ? {} : { column }) };
}
