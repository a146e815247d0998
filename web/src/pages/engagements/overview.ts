import type { Schemas } from '../../api/client';
import type { ApiText } from '../../language/formats';
import type { AssessmentStatus } from '../assessment/status';

type Engagement = Schemas['EngagementDto'];
type Assessment = Schemas['AssessmentSummaryDto'];

/** How far an engagement is, by its assessments. `empty`: nothing was set up in it. */
export const STAGES = ['empty', 'draft', 'fieldwork', 'review', 'completed'] as const;
export type Stage = (typeof STAGES)[number];

export interface EngagementLine {
  readonly engagement: Engagement;
  readonly assessments: readonly Assessment[];
  /** How many of its assessments are in which status. */
  readonly counts: Readonly<Record<AssessmentStatus, number>>;
  /** When it, or one of its assessments, was changed last. */
  readonly changedAt: string;
}

/** @returns a line for each engagement, the one that was worked on last first */
export function linesOf(engagements: readonly Engagement[], assessments: readonly Assessment[]): EngagementLine[] {
  return engagements
    .map((engagement) => {
      const own = assessments.filter((one) => one.engagement.id === engagement.id);
      const counts = { draft: 0, fieldwork: 0, review: 0, completed: 0 };
      for (const { status } of own) counts[status] += 1;
      const changedAt = [engagement.updatedAt, ...own.map(({ updatedAt }) => updatedAt)].sort().at(-1);
      return { engagement, assessments: own, counts, changedAt: changedAt ?? engagement.updatedAt };
    })
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

export const isIn = ({ assessments, counts }: EngagementLine, stage: Stage): boolean =>
  stage === 'empty' ? assessments.length === 0 : counts[stage] > 0;

export interface EngagementFilter {
  readonly search: string;
  readonly stage: Stage | undefined;
  readonly clientPartyId: string | undefined;
}

/** @returns the lines that fit all that is asked for; what is typed may stand in any language and in any part */
export function filtered(lines: readonly EngagementLine[], filter: EngagementFilter): readonly EngagementLine[] {
  const wanted = filter.search.trim().toLowerCase();
  return lines.filter((line) => {
    const { title, clientName, key, clientPartyId } = line.engagement;
    if (filter.stage !== undefined && !isIn(line, filter.stage)) return false;
    if (filter.clientPartyId !== undefined && clientPartyId !== filter.clientPartyId) return false;
    return `${key} ${wordsOf(title)} ${wordsOf(clientName)}`.toLowerCase().includes(wanted);
  });
}

function wordsOf(text: ApiText): string {
  return typeof text === 'string' ? text : Object.values(text).join(' ');
}
