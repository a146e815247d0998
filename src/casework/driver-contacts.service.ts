import { Injectable } from '@nestjs/common';
import { type ContactTable, readContactTable, refusedTable } from '../assessment';
import { compareAndSet, Database, type Scope } from '../database';
import { decodedText } from '../input';
import { DomainError } from '../shared/domain-error';
import { AssessmentAccess } from './assessment-access';
import { AssessmentEntity } from './assessment.entity';
import { AssessmentService } from './assessment.service';
import { readUnits } from './details-names';

/** What a table of contacts became. */
export interface DriverContactsView {
  /** Rows of the table. */
  readonly contacts: number;
  readonly dissatisfied: number;
  /** Rows of counts that are kept: contacts that have the same unit, reason and errors. */
  readonly groups: number;
}

/** Counts with the version of their assessment, which they share. */
export interface VersionedContacts {
  readonly view: DriverContactsView;
  readonly version: number;
}

/** Brings the monitored contacts of an assessment in from a table, all or nothing. */
@Injectable()
export class DriverContactsService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly assessments: AssessmentService,
  ) {}

  /**
   * In place of all contacts that the drivers of the assessment have.
   * @param bytes CSV, unchecked
   * @throws DomainError assessment/invalid with all problems of the table, or when no errors are defined yet;
   * assessment/not-found; assessment/completed; precondition/failed when the assessment was changed since `version`
   */
  async replace(scope: Scope, id: string, version: number, bytes: Buffer, now: Date): Promise<VersionedContacts> {
    return this.database.transaction(scope, async (tx) => {
      const head = await this.access.forChange(tx, scope, id);
      if (head.version !== version) throw await this.assessments.stale(tx, scope, id);
      const { workspaceId } = scope;
      const select = { workspaceId: true, engagementId: true, id: true, details: true } as const;
      const { details } = await tx.findOneOrFail(AssessmentEntity, { select, where: { workspaceId, id } });
      if (!details.drivers) throw noErrors();
      const units = (await readUnits(tx, head)).filter(({ covered }) => covered).map(({ ref }) => ref);
      const table = readTable(bytes, { errors: details.drivers.errors.map(({ key }) => key), units });
      const drivers = { ...details.drivers, contacts: table.groups };
      const changes = { details: { ...details, drivers } as never, updatedAt: now };
      await compareAndSet(tx, AssessmentEntity, { workspaceId, id }, version, changes);
      return { view: viewOf(table), version: version + 1 };
    });
  }
}

function readTable(bytes: Buffer, context: Parameters<typeof readContactTable>[1]): ContactTable {
  const { text, problems } = decodedText(bytes);
  if (problems.length > 0) {
    // Where in a line a character stands is not the number of a cell.
    const errors = problems.map(({ code, message, hint, line }) => ({
      code,
      message,
      hint,
      ...(line > 0 && { line }),
    }));
    throw new DomainError('assessment/invalid', 'The file is not plain text in UTF-8; nothing was changed.', {
      errors,
    });
  }
  const table = readContactTable(text, context);
  if (table.problemCount > 0) throw refusedTable('assessment/invalid', table);
  return table;
}

function noErrors(): DomainError {
  const message = 'The assessment defines no errors that contacts could have.';
  const hint = 'Write "drivers" with their errors into the details first; "contacts" can be left out there.';
  return new DomainError('assessment/invalid', `${message} ${hint}`, {
    errors: [{ code: 'assessment/no-errors-defined', message, hint }],
  });
}

function viewOf({ rows, groups }: ContactTable): DriverContactsView {
  return {
    contacts: rows,
    dissatisfied: groups.reduce((sum, { dissatisfied }) => sum + dissatisfied, 0),
    groups: groups.length,
  };
}
