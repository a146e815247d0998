import type { AssessmentRecord } from '../../casework/rules/record';
import { canonicalJson, type JsonValue } from '../../shared/canonical-json';
import { textIn } from '../../shared/text';
import { csvCell } from '../../shared/write-csv';
import type { PackEvidenceFile } from './pack-manifest';

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** The answers of a record, a row each, by unit and requirement; ratings as canonical JSON. */
export function answersCsv({ answers }: AssessmentRecord): string {
  const rows = sorted(answers).flatMap(([unit, byRequirement]) =>
    sorted(byRequirement).map(([requirement, answer]) =>
      answer.kind === 'rated'
        ? [unit, requirement, answer.kind, canonicalJson(answer.ratings as JsonValue), textIn(answer.note ?? '', 'en')]
        : [unit, requirement, answer.kind, '', textIn(answer.reason, 'en')],
    ),
  );
  return csv([['unit', 'requirement', 'kind', 'ratings', 'reason'], ...rows]);
}

const REGISTER_COLUMNS = ['ref', 'title', 'kind', 'date', 'source', 'requirements', 'sensitivity'];
const FILE_COLUMNS = ['fileName', 'fileType', 'fileBytes', 'fileSha256', 'fileState', 'fileEntry'];

/** The evidence of a record, a row each; lists within a cell are separated by spaces. */
export function evidenceCsv(record: AssessmentRecord, files: readonly PackEvidenceFile[]): string {
  const bySha256 = new Map(files.map((file) => [file.sha256, file]));
  const evidence = record.case.assessments.flatMap((assessment) => assessment.evidence ?? []);
  const rows = evidence.map(({ ref, title, kind, date, source, requirements = [], sensitivity = '' }) => {
    const file = record.evidenceFiles[ref];
    return [
      ...[ref, textIn(title, 'en'), kind, date, source === undefined ? '' : textIn(source, 'en')],
      ...[requirements.join(' '), sensitivity],
      ...(file ? [file.name, file.type, String(file.size), file.sha256] : ['', '', '', '']),
      ...stateOf(file && bySha256.get(file.sha256)),
    ];
  });
  return csv([[...REGISTER_COLUMNS, ...FILE_COLUMNS], ...rows]);
}

const stateOf = (file: PackEvidenceFile | undefined): string[] => (file ? [file.state, file.entry ?? ''] : ['', '']);

/** By UTF-16 code units, whatever language the server speaks. */
function sorted<T>(members: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1));
}
