import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';

/** Something that leaves no trace in a table: it was read, or refused. */
export interface TrailNote {
  /** Null, or of no engagement that there is: it stands in the chain of the workspace. */
  readonly engagementId: string | null;
  readonly assessmentId?: string | null;
  readonly action: 'read' | 'denied';
  /** What kind of thing, in the words of the tables: `report_file`, `evidence_file`, `snapshot`. */
  readonly subject: string;
  readonly subjectId: string;
  readonly reason?: string;
}

/** Writes into the audit trail what the triggers of the tables can not see. Changes need no call: they are seen. */
@Injectable()
export class Trail {
  constructor(private readonly database: Database) {}

  /** In the transaction of the caller: without its commit nothing was noted. Not in one that only reads. */
  async note(tx: Tx, note: TrailNote): Promise<void> {
    const { action, engagementId, assessmentId = null, subject, subjectId, reason = null } = note;
    await tx.query('SELECT audit_note($1, $2, $3, $4, $5, $6)', [
      ...[action, engagementId, assessmentId, subject, subjectId, reason],
    ]);
  }

  /** Before the bytes go out, in a transaction of its own: what can not be recorded is not handed out. */
  async read(scope: Scope, note: Omit<TrailNote, 'action'>): Promise<void> {
    await this.database.transaction(scope, (tx) => this.note(tx, { ...note, action: 'read' }));
  }

  /** Somebody was refused something, in a transaction of its own. */
  async denied(scope: Scope, note: Omit<TrailNote, 'action'>): Promise<void> {
    await this.database.transaction(scope, (tx) => this.note(tx, { ...note, action: 'denied' }));
  }
}
