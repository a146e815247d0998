import type { Schemas } from '../../api/client';
import type { ApiText } from '../../language/formats';

type Action = Schemas['ActionSummaryDto'];
type Reminder = Schemas['ReminderDto'];

/** Something with a date that somebody waits for. */
export interface DueItem {
  readonly key: string;
  readonly date: string;
  readonly isOverdue: boolean;
  readonly subject:
    | { readonly kind: 'action'; readonly ref: string; readonly title: ApiText; readonly engagement: ApiText | null }
    | { readonly kind: 'certification'; readonly what: Reminder['kind']; readonly party: ApiText };
  readonly engagementId: string;
  readonly to: string;
}

/** @returns what is due, the earliest first */
export function dueItems(actions: readonly Action[], reminders: readonly Reminder[]): readonly DueItem[] {
  const ofActions = actions.flatMap((action): DueItem[] =>
    action.nextDue === null
      ? []
      : [
          {
            key: action.id,
            date: action.nextDue,
            isOverdue: action.dueState === 'overdue',
            subject: {
              ...{ kind: 'action', ref: action.ref, title: action.finding.title, engagement: action.engagement },
            },
            engagementId: action.engagementId,
            to: `/engagements/${action.engagementId}/actions`,
          },
        ],
  );
  const ofCertifications = reminders.map(
    ({ certificationId, engagementId, party, kind, ref, date, isOverdue }): DueItem => ({
      key: `${certificationId} ${kind} ${ref ?? ''}`,
      ...{ date, isOverdue, engagementId },
      subject: { kind: 'certification', what: kind, party: party.name },
      to: `/certifications/${certificationId}`,
    }),
  );
  return [...ofActions, ...ofCertifications].sort((a, b) => a.date.localeCompare(b.date));
}
