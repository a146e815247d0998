import { Injectable } from '@nestjs/common';
import { refusedTable, type TableProblem } from '../assessment';
import { Database, type Scope } from '../database';
import { decodedText } from '../input';
import {
  documentOf,
  type MatrixDocument,
  matrixFrom,
  readCells,
  readMatrix,
  type RasicActivity,
  type RasicRole,
  repeatedKeys,
  withKeptKeys,
  type WrittenCell,
} from '../rasic';
import { DomainError } from '../shared/domain-error';
import { textIn } from '../shared/text';
import { rasicLibrary } from '../workstream';
import { copiesOf, type MatrixRow } from './rasic-matrix.rows';
import { invalidCells, type MatrixView, RasicMatrixService } from './rasic-matrix.service';

/** Rows, columns and cells of a matrix, as people write them. */
export interface WrittenMatrix {
  readonly roles: readonly RasicRole[];
  readonly activities: readonly RasicActivity[];
  readonly cells: readonly WrittenCell[];
  readonly steps?: readonly string[];
}

/** Beyond these a matrix is several; a table of them is nothing that anybody reads. */
export const MOST_ACTIVITIES = 500;
export const MOST_ROLES = 60;
export const MOST_TITLE_LENGTH = 300;

/** Replaces the rows, columns and cells of a matrix of its own. */
@Injectable()
export class MatrixTableService {
  constructor(
    private readonly database: Database,
    private readonly matrices: RasicMatrixService,
  ) {}

  /** @throws DomainError rasic/matrix-not-found, precondition/failed, rasic/follows-another, rasic/invalid */
  async replace(
    scope: Scope,
    engagementId: string,
    id: string,
    version: number,
    { roles, activities, cells, steps = [] }: WrittenMatrix,
    now: Date,
  ): Promise<MatrixView> {
    const { row, resolved } = await this.matrices.open(scope, engagementId, id, version);
    requireOwnRows(row);
    const read = readCells(cells, { roles, activities }, { profile: resolved.profile, path: 'cells' });
    const problems = [...repeatedKeys('roles', roles), ...repeatedKeys('activities', activities), ...read.problems];
    if (problems.length > 0) throw invalidCells(problems);
    const document = documentOf(matrixFrom({ roles, activities, steps, cells: read.cells }, resolved.profile));
    return this.matrices.set(scope, engagementId, id, version, { document, updatedAt: now });
  }

  /**
   * From a CSV. Activities that keep their title keep their key, and with it the deviations of copies.
   * @throws DomainError as `replace`
   */
  async bringIn(
    scope: Scope,
    engagementId: string,
    id: string,
    version: number,
    bytes: Buffer,
    now: Date,
  ): Promise<MatrixView> {
    const { row, resolved } = await this.matrices.open(scope, engagementId, id, version);
    const before = requireOwnRows(row);
    const { roles } = await rasicLibrary();
    const { matrix, problems } = readMatrix(textOf(bytes), resolved.profile, roles);
    const found = [...problems.map(({ line, ...problem }) => ({ ...problem, row: line })), ...sizeProblems(matrix)];
    if (found.length > 0) {
      throw refusedTable('rasic/invalid', { problems: found.slice(0, MOST_TOLD), problemCount: found.length });
    }
    const copies = await this.database.read(scope, (tx) => copiesOf(tx, scope, engagementId, id));
    const named = copies.flatMap(({ changes }) => changes.map(({ activity }) => activity));
    const kept = withKeptKeys(before.activities, named, { ...matrix, steps: before.steps });
    return this.matrices.set(scope, engagementId, id, version, { document: documentOf(kept), updatedAt: now });
  }
}

const MOST_TOLD = 100;

function requireOwnRows({ document, modelId }: MatrixRow): MatrixDocument {
  if (document) return document;
  const what = modelId === null ? 'the plan of an assessment' : 'another matrix';
  throw new DomainError(
    'rasic/follows-another',
    `The matrix follows ${what}, which its rows come from. Change single cells here, or the rows there.`,
  );
}

/** Of a table that was read: in a request, the form of the body sees to it. */
function sizeProblems({ activities, roles }: Pick<MatrixDocument, 'activities' | 'roles'>): readonly TableProblem[] {
  const many = (count: number, most: number, what: string): TableProblem[] =>
    count <= most
      ? []
      : [
          {
            ...{ row: 0, column: 0, code: 'rasic/too-large', message: `The table has ${count} ${what}.` },
            hint: `A matrix has up to ${most}. Split it by process.`,
          },
        ];
  const long = [...activities, ...roles].filter(({ title }) => textIn(title, 'en').length > MOST_TITLE_LENGTH);
  return [
    ...many(activities.length, MOST_ACTIVITIES, 'activities'),
    ...many(roles.length, MOST_ROLES, 'roles'),
    ...long.slice(0, 1).map((): TableProblem => {
      const message = `A title has more than ${MOST_TITLE_LENGTH} characters.`;
      return { row: 0, column: 0, code: 'rasic/long-title', message, hint: 'Shorten it: it heads a row or a column.' };
    }),
  ];
}

function textOf(bytes: Buffer): string {
  const { text, problems } = decodedText(bytes);
  if (problems.length === 0) return text;
  // Where in a line a character stands is not the number of a cell.
  const errors = problems.map(({ code, message, hint, line }) => ({
    ...{ code, message, hint },
    ...(line > 0 && { line }),
  }));
  throw new DomainError('rasic/invalid', 'The file is not plain text in UTF-8; nothing was changed.', { errors });
}
