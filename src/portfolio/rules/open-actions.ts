import type { OpenActionJson, PartyActionsJson } from '../../report/models/vendor-review/scorecard-json';
import { daysBetween } from '../../remediation/rules/days';
import type { DueState } from '../../remediation/rules/due';
import type { ActionState } from '../../remediation/rules/life-cycle';
import type { LocalizedText } from '../../shared/text';

/** A corrective action as lists show it. */
export interface ListedAction {
  readonly ref: string;
  readonly grade: OpenActionJson['grade'];
  readonly finding: { readonly requirement: string; readonly title: LocalizedText };
  readonly state: ActionState;
  readonly nextDue: string | null;
  readonly dueState: DueState;
}

const STANDING: Readonly<Record<DueState, OpenActionJson['standing']>> = {
  overdue: 'overdue',
  dueSoon: 'dueSoon',
  open: 'later',
  none: 'withVerifier',
};
const URGENCY: readonly OpenActionJson['standing'][] = ['overdue', 'dueSoon', 'later', 'withVerifier'];

/**
 * What is not closed of a party's corrective actions, the most urgent first: by standing, by the date that is waited for,
 * then by number.
 * @param today YYYY-MM-DD
 */
export function openActions(listed: readonly ListedAction[], today: string): PartyActionsJson {
  const list = listed
    .filter(({ state }) => state !== 'closed')
    .map(({ ref, grade, finding, state, nextDue, dueState }): OpenActionJson => {
      const standing = STANDING[dueState];
      return {
        ...{ ref, grade, requirement: finding.requirement, finding: finding.title, state, standing, nextDue },
        daysLate: standing === 'overdue' && nextDue !== null ? daysBetween(nextDue, today) : null,
      };
    })
    .sort(byUrgency);
  const count = (wanted: OpenActionJson['standing']): number =>
    list.filter(({ standing }) => standing === wanted).length;
  return {
    open: list.length,
    openMajors: list.filter(({ grade }) => grade === 'major').length,
    overdue: count('overdue'),
    dueSoon: count('dueSoon'),
    withVerifier: count('withVerifier'),
    list,
  };
}

function byUrgency(a: OpenActionJson, b: OpenActionJson): number {
  return (
    URGENCY.indexOf(a.standing) - URGENCY.indexOf(b.standing) ||
    byText(a.nextDue ?? '', b.nextDue ?? '') ||
    // CA-9 before CA-10.
    a.ref.length - b.ref.length ||
    byText(a.ref, b.ref)
  );
}

const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);
