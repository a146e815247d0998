import { createHash } from 'node:crypto';
import { headerFingerprint, readKpiTable, tableHeaders, type TableProblem } from '../assessment';
import { characterProblems, encodingProblem } from '../input';
import { known } from '../shared/known';
import { answerRequests } from '../threads';
import type {
  MergedFile,
  OpenedFile,
  ReadFile,
  ReadingAnswer,
  ReadingNote,
  ReadingRequest,
} from './kpi-reading-messages';
import { mergeSeries, type PlacedPoint, placesOf, type Series } from './rules/merge-series';

const SAMPLE = 20;
/** Of which one statement writes the rows. */
const SERIES_OF_PART = 400;

type Note = (note: ReadingNote) => void;
type RequestOf<Step> = Extract<ReadingRequest, { readonly step: Step }>;

/** What the steps of one file hand on; the thread ends with the file. */
class TableFile {
  private text = '';
  private textProblems: readonly TableProblem[] = [];
  private points: readonly PlacedPoint[] = [];

  /** What is no text is read as an empty one. */
  open({ bytes }: RequestOf<'open'>): OpenedFile {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const encoding = encodingProblem(file);
    const text = encoding ? '' : new TextDecoder('utf-8').decode(file);
    const found = encoding ? [encoding] : characterProblems(text);
    // Where in a line a character stands is not the number of a cell.
    this.textProblems = found.map(({ line, code, message, hint }) => ({ row: line, column: 0, code, message, hint }));
    this.text = found.length === 0 ? text : '';
    return { sha256: sha256(file), headerSha256: sha256(headerFingerprint(tableHeaders(this.text))) };
  }

  read({ context, unitIds, mapping }: RequestOf<'read'>, note: Note): ReadFile {
    const table = readKpiTable(this.text, context, mapping, (done, of) => {
      note({ done, of });
    });
    const { rows, warnings, warningCount, targets, points } = table;
    this.points = points.map((point) => ({ ...point, unitId: known(unitIds, point.unit) }));
    const isText = this.textProblems.length === 0;
    return {
      ...{ mapping: table.mapping, rows, warnings, warningCount, targets, points: points.length },
      problems: isText ? table.problems : this.textProblems,
      problemCount: isText ? table.problemCount : this.textProblems.length,
      ...{ sample: points.slice(0, SAMPLE), places: placesOf(this.points) },
    };
  }

  merge({ stored }: RequestOf<'merge'>, note: Note): MergedFile {
    const merge = mergeSeries(JSON.parse(stored) as readonly Series[], this.points, (done, of) => {
      note({ done, of });
    });
    const { series, inserted, corrected, unchanged } = merge;
    const parts = Array.from({ length: Math.ceil(series.length / SERIES_OF_PART) }, (_, part) =>
      JSON.stringify(series.slice(part * SERIES_OF_PART, (part + 1) * SERIES_OF_PART)),
    );
    return { inserted, corrected, unchanged, series: series.length, parts };
  }
}

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

const file = new TableFile();
answerRequests((request: ReadingRequest, note: Note): ReadingAnswer => {
  switch (request.step) {
    case 'open':
      return file.open(request);
    case 'read':
      return file.read(request, note);
    case 'merge':
      return file.merge(request, note);
  }
});
