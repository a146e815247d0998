import type { Language } from '../../shared/text';

export type IssueKind = 'gapReport' | 'workstreamPlan' | 'jointPlan';

const SUFFIXES: Readonly<Record<IssueKind, string>> = { gapReport: 'GAP', workstreamPlan: 'PLAN', jointPlan: 'JOINT' };

/**
 * Number of an issued report: that of the document, the revision, what it is, and its language:
 * `TLK-2026-014/2-GAP-en`. When one revision is issued again, `.2`, `.3` … is appended.
 */
export function issueNumber(documentNumber: string, revision: number, kind: IssueKind, language: Language): string {
  return `${documentNumber}/${revision}-${SUFFIXES[kind]}-${language}`;
}

/** Name of the file, plain ASCII: `TLK-2026-014-2-GAP-en.pdf`. */
export function issueFileName(number: string): string {
  return `${number.replace(/[^A-Za-z0-9._-]/g, '-')}.pdf`;
}
