import type { Language } from '../../shared/text';
import type { IssueKind } from './issue-number';

/** What decides whether a report can be issued. */
export interface IssueSubject {
  readonly format: 'pdf' | 'json';
  readonly status: 'queued' | 'rendering' | 'ready' | 'failed';
  readonly kind: IssueKind;
  /** Who asked for the report; null: unknown. */
  readonly requestedBy: string | null;
  /** Who completed the revision; null: the server itself, or unknown. */
  readonly completedBy: string | null;
  readonly isCompleted: boolean;
  /** Of the completed assessment. */
  readonly completedSnapshotId: string | null;
  readonly inputs: readonly {
    readonly snapshotId: string;
    readonly role: 'current' | 'previous' | 'sameWave' | 'earlier';
    /** A link of the chain of waves, which a gap report prints. */
    readonly isLink: boolean;
    readonly kind: 'completed' | 'working';
    /** Who completed the revision that it shows; null: the server itself, unknown, or it is a working one. */
    readonly completedBy: string | null;
  }[];
  /** Number under which it was issued already. */
  readonly issuedAs: string | null;
}

/** A sentence that says why a report can not be issued and what to do; undefined when it can. */
export function notIssuableBecause(subject: IssueSubject): string | undefined {
  const { format, status, isCompleted, completedSnapshotId, inputs, issuedAs, requestedBy } = subject;
  if (issuedAs !== null) return `The report was issued already, as ${issuedAs}.`;
  if (format !== 'pdf') return 'Only PDFs are issued. Ask for the report as a PDF, and read it before you issue it.';
  if (status !== 'ready') return 'The report is not ready. Wait until it is, and read it before you issue it.';
  if (!isCompleted) return 'The assessment is not completed. Complete it, then ask for the report again.';
  if (!inputs.some(({ role, snapshotId }) => role === 'current' && snapshotId === completedSnapshotId)) {
    return 'The report is not on the present revision of the assessment. Ask for the report again.';
  }
  if (inputs.some((input) => input.kind === 'working' && prints(subject.kind, input))) {
    return 'The report also prints an assessment that was still open. Complete that one, then ask for the report again.';
  }
  if (requestedBy === null) return 'It is not known who asked for the report. Ask for it again.';
  return undefined;
}

/**
 * A gap report says nothing of the other assessments of its wave; a plan is shared with them. What shared the plan of an
 * earlier wave is named by neither.
 */
function prints(kind: IssueKind, { role, isLink }: IssueSubject['inputs'][number]): boolean {
  switch (role) {
    case 'earlier':
      return isLink;
    case 'sameWave':
      return kind !== 'gapReport' || isLink;
    case 'current':
    case 'previous':
      return true;
  }
}

/** A sentence when this person may not be the one who issues the report; undefined when they may. */
export function needsSecondPerson(
  { kind, requestedBy, completedBy, inputs }: Pick<IssueSubject, 'kind' | 'requestedBy' | 'completedBy' | 'inputs'>,
  personId: string,
): string | undefined {
  if (personId === requestedBy) return 'You asked for this report. Somebody else has to read and issue it.';
  if (personId === completedBy) return 'You completed this assessment. Somebody else has to read and issue its report.';
  if (inputs.some((input) => input.role === 'sameWave' && prints(kind, input) && input.completedBy === personId)) {
    return 'You completed an assessment that this plan rests on. Somebody else has to read and issue it.';
  }
  return undefined;
}

/** What is in force of the same assessment, kind and language. */
export interface InForce {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
}

/** Whether what is in force makes room: when it is named, or when a newer revision comes. */
export function makesRoom(inForce: InForce, revision: number, named: string | undefined): boolean {
  return named === inForce.id || (named === undefined && inForce.revision < revision);
}

/** What a signature under an issued report says, in its language. */
export const APPROVED_FOR_ISSUE: Readonly<Record<Language, string>> = {
  en: 'approved for issue',
  id: 'disetujui untuk diterbitkan',
  zh: '批准签发',
};
