import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import {
  type KpiTableMapping,
  refusedTable,
  type StatedMapping,
  type TableContext,
  type TablePoint,
  type TableProblem,
} from '../assessment';
import { Database, newId, type Scope, type Tx } from '../database';
import { known } from '../shared/known';
import type { Watcher } from '../shared/watcher';
import { type EngagementKpis, EngagementKpisReader, holdEvidence } from './engagement-kpis';
import { insertImport, insertNewTargets, type NewTarget, newTargets, readStored, writeSeries } from './evidence-rows';
import { KPI_LISTENER, type KpiListener } from './kpi-listener';
import { type KpiReading, KpiReader } from './kpi-reader';
import type { MergedFile, OpenedFile, ReadFile, ReadingNote } from './kpi-reading-messages';

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

/** Who brings in what where. */
interface Order {
  readonly scope: Scope;
  readonly engagementId: string;
  readonly upload: KpiUpload;
  readonly watcher: Watcher;
}

interface Reading {
  readonly opened: OpenedFile;
  readonly file: ReadFile;
  readonly remembered: boolean;
  readonly merged: MergedFile;
  readonly targets: readonly NewTarget[];
}

/** Brings KPI points of the client's files into an engagement, all or nothing. */
@Injectable()
export class KpiImportService {
  private readonly logger = new Logger('evidence');

  constructor(
    private readonly database: Database,
    private readonly kpis: EngagementKpisReader,
    private readonly reader: KpiReader,
    @Optional() @Inject(KPI_LISTENER) private readonly listener?: KpiListener,
  ) {}

  /**
   * What an import would do. Changes nothing; what is wrong with the file is part of the answer.
   * @throws DomainError engagement/not-found; server/unavailable when many files are read
   */
  async preview(scope: Scope, engagementId: string, upload: KpiUpload, watcher: Watcher): Promise<KpiPreviewView> {
    return this.reader.during(watcher.signal, (thread) =>
      this.database.read(scope, async (tx) => {
        const reading = await this.reading(tx, thread, { scope, engagementId, upload, watcher });
        const { problems, problemCount, sample } = reading.file;
        return { ...readingView(reading), problems, problemCount, sample };
      }),
    );
  }

  /**
   * Brings in every point of the file. Months that it does not have stay; a point that is there with other figures is
   * corrected, and what it was is kept. Imports of an engagement wait for each other. Nothing is changed when nobody waits
   * for the end.
   * @throws DomainError engagement/not-found; kpi/invalid with everything that is wrong with the file; server/unavailable
   * when many files are read
   */
  async run(
    scope: Scope,
    engagementId: string,
    upload: KpiUpload,
    now: Date,
    watcher: Watcher,
  ): Promise<KpiImportResultView> {
    const view = await this.bringIn(scope, engagementId, upload, now, watcher);
    if (view.importId !== null) await this.tell(scope, engagementId, now);
    return view;
  }

  /** Whatever becomes of it, the figures are there. */
  private async tell(scope: Scope, engagementId: string, now: Date): Promise<void> {
    try {
      await this.listener?.imported(scope, engagementId, now);
    } catch (error) {
      this.logger.warn(`Figures were brought in, but not weighed yet; they will be soon. ${String(error)}`);
    }
  }

  private async bringIn(
    scope: Scope,
    engagementId: string,
    upload: KpiUpload,
    now: Date,
    watcher: Watcher,
  ): Promise<KpiImportResultView> {
    return this.reader.during(watcher.signal, (thread) =>
      this.database.transaction(scope, async (tx) => {
        await holdEvidence(tx, scope, engagementId);
        const reading = await this.reading(tx, thread, { scope, engagementId, upload, watcher });
        const { opened, file, merged, targets } = reading;
        if (file.problemCount > 0) throw refusedTable('kpi/invalid', file);
        const view = readingView(reading);
        if (merged.series + targets.length === 0) return { ...view, importId: null };
        const place = { workspaceId: scope.workspaceId, engagementId, importId: newId(), now };
        await insertImport(tx, place, {
          ...{ fileName: upload.fileName, ...opened },
          ...{ mapping: view.mapping, rows: view.rows, inserted: view.inserted, corrected: view.corrected },
          ...{ unchanged: view.unchanged, importedBy: scope.actor.kind === 'person' ? scope.actor.personId : null },
        });
        for (const [index, part] of merged.parts.entries()) {
          const done = Math.round((index / merged.parts.length) * merged.series);
          watcher.progress({ step: 'writing', done, of: merged.series });
          await writeSeries(tx, place, part);
          watcher.signal.throwIfAborted();
        }
        await insertNewTargets(tx, place, targets);
        watcher.signal.throwIfAborted();
        return { ...view, importId: place.importId };
      }),
    );
  }

  private async reading(tx: Tx, thread: KpiReading, order: Order): Promise<Reading> {
    const { scope, engagementId, upload, watcher } = order;
    const kpis = await this.kpis.read(tx, scope, engagementId);
    const place = { workspaceId: scope.workspaceId, engagementId };
    const telling =
      (step: string) =>
      ({ done, of }: ReadingNote): void => {
        watcher.progress({ step, done, of });
      };
    watcher.progress({ step: 'reading', done: 0, of: upload.bytes.length });
    const opened = await thread.ask('open', { bytes: upload.bytes });
    const last = upload.mapping === undefined ? await lastMapping(tx, place, opened.headerSha256) : undefined;
    const mapping = upload.mapping ?? last;
    const named = { context: tableContext(kpis), unitIds: kpis.unitIds, mapping };
    const file = await thread.ask('read', named, telling('reading'));
    watcher.progress({ step: 'checking', done: 0, of: file.places.length });
    const stored = await readStored(tx, place, file.places);
    const merged = await thread.ask('merge', { stored }, telling('checking'));
    const targets = await newTargets(tx, place, targetsOf(file, kpis));
    return { opened, file, remembered: last !== undefined, merged, targets };
  }
}

/** Only what a table is read by: it is copied to the thread. */
function tableContext({ kpis, units }: EngagementKpis): TableContext {
  return { units, kpis: kpis.map(({ key, title, unit, kind, direction }) => ({ key, title, unit, kind, direction })) };
}

/** A target of the whole is one of every unit that has none of its own. */
function targetsOf({ targets }: ReadFile, { unitIds, units }: EngagementKpis): readonly NewTarget[] {
  const refs = new Set(units.map(({ ref }) => ref));
  return targets.map(({ kpi, unit, channel, target, targetTo = null }) => ({
    ...{ kpi, channel, target, targetTo },
    unitId: refs.has(unit) ? known(unitIds, unit) : null,
  }));
}

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

function readingView({ file, remembered, merged, targets }: Reading): KpiReadingView {
  const { mapping, rows, points, warnings, warningCount } = file;
  const { inserted, corrected, unchanged } = merged;
  return {
    ...{ mapping, remembered, rows, points },
    ...{ inserted, corrected, unchanged, targets: targets.length, warnings, warningCount },
  };
}
