import type { KpiTable, KpiTableMapping, StatedMapping, TableContext, TablePoint } from '../assessment';
import type { SeriesPlace } from './rules/merge-series';

/** A file on its way to becoming series: what the thread is asked, step after step, and what it answers. Plain data. */
export interface ReadingSteps {
  /** Takes the file. */
  readonly open: { readonly request: { readonly bytes: Uint8Array }; readonly answer: OpenedFile };
  readonly read: { readonly request: ReadRequest; readonly answer: ReadFile };
  /** Compares its points with the series that they fall into. */
  readonly merge: { readonly request: MergeRequest; readonly answer: MergedFile };
}

export type ReadingStep = keyof ReadingSteps;

export type ReadingRequest = {
  readonly [Step in ReadingStep]: { readonly step: Step } & ReadingSteps[Step]['request'];
}[ReadingStep];

export type ReadingAnswer = ReadingSteps[ReadingStep]['answer'];

/** Of how many things of its step are done. */
export interface ReadingNote {
  readonly done: number;
  readonly of: number;
}

/** Both hex. */
export interface OpenedFile {
  readonly sha256: string;
  /** Of the header: the same for files that are read alike. */
  readonly headerSha256: string;
}

interface ReadRequest {
  readonly context: TableContext;
  /** By ref. */
  readonly unitIds: ReadonlyMap<string, string>;
  readonly mapping: StatedMapping | undefined;
}

export interface ReadFile extends Pick<
  KpiTable,
  'rows' | 'problems' | 'problemCount' | 'warnings' | 'warningCount' | 'targets'
> {
  readonly mapping: KpiTableMapping;
  readonly points: number;
  /** The first points. */
  readonly sample: readonly TablePoint[];
  /** The series that the points fall into. */
  readonly places: readonly SeriesPlace[];
}

interface MergeRequest {
  /** JSON of `Series[]`: those of the places that are there. */
  readonly stored: string;
}

export interface MergedFile {
  readonly inserted: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly series: number;
  /** JSON of `ChangedSeries[]`, a part of them each. */
  readonly parts: readonly string[];
}
