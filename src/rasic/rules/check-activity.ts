import type { ActivityIssue, RasicThresholds } from './issue';
import { lettersAt, rolesWith, type Letter, type RasicActivity, type RasicMatrix, type RasicRole } from './matrix';
import { mayStandTogether } from './read-cell';

/** What is wrong in one row: the rules of the convention first, then what experience warns of. */
export function activityIssues(
  matrix: RasicMatrix,
  activity: RasicActivity,
  thresholds: RasicThresholds,
): readonly ActivityIssue[] {
  const involved = matrix.roles.filter(({ key }) => lettersAt(matrix, activity.key, key).length > 0);
  const unlinked = activity.requirements?.length === 0 ? [issueOf(activity, 'no-requirement', 'warning')] : [];
  if (involved.length === 0) return [issueOf(activity, 'empty-activity', 'error'), ...unlinked];
  return [
    ...cellIssues(matrix, activity, involved),
    ...countIssues(matrix, activity),
    ...reservedIssues(matrix, activity),
    ...loadIssues(matrix, activity, thresholds),
    ...leadIssues(matrix, activity),
    ...unlinked,
  ];
}

type Facts = Partial<Omit<ActivityIssue, 'code' | 'severity' | 'activity' | 'roles'>>;

function issueOf(
  { key }: RasicActivity,
  code: ActivityIssue['code'],
  severity: ActivityIssue['severity'],
  roles: readonly RasicRole[] = [],
  facts: Facts = {},
): ActivityIssue {
  return { code, severity, activity: key, roles: roles.map((role) => role.key), ...facts };
}

function cellIssues(matrix: RasicMatrix, activity: RasicActivity, involved: readonly RasicRole[]): ActivityIssue[] {
  const { profile } = matrix;
  return involved.flatMap((role) => {
    const letters = lettersAt(matrix, activity.key, role.key);
    const foreign = letters.filter((one) => !profile.letters.some(({ letter }) => letter === one));
    if (foreign.length > 0) {
      return foreign.map((letter) => issueOf(activity, 'letter-not-in-profile', 'error', [role], { letter }));
    }
    return mayStandTogether(letters, profile) ? [] : [issueOf(activity, 'letters-not-together', 'error', [role])];
  });
}

function countIssues(matrix: RasicMatrix, activity: RasicActivity): ActivityIssue[] {
  return matrix.profile.letters.flatMap(({ letter, fewest, most }) => {
    const holders = rolesWith(matrix, activity.key, letter);
    const facts = { letter, count: holders.length };
    if (most !== null && holders.length > most) {
      return [issueOf(activity, 'several-of-letter', 'error', holders, { ...facts, most })];
    }
    const supporters = letter === 'R' ? rolesWith(matrix, activity.key, 'S') : [];
    if (holders.length === 0 && supporters.length > 0) return [issueOf(activity, 'support-alone', 'error', supporters)];
    return holders.length < fewest ? [issueOf(activity, 'missing-letter', 'error', [], facts)] : [];
  });
}

/** Letters that carry the result: of who answers for it, and of who approves it. */
export function leadingLetters({
  profile: { accountable, approver },
}: Pick<RasicMatrix, 'profile'>): readonly Letter[] {
  return approver === null ? [accountable] : [accountable, approver];
}

function reservedIssues(matrix: RasicMatrix, activity: RasicActivity): ActivityIssue[] {
  const { reserved } = activity;
  if (reserved === undefined) return [];
  const code = reserved === 'decision' ? 'vendor-decides' : 'vendor-judges-itself';
  return leadingLetters(matrix).flatMap((letter) =>
    rolesWith(matrix, activity.key, letter)
      .filter(({ side }) => side === 'vendor')
      .map((role) => issueOf(activity, code, 'error', [role], { letter })),
  );
}

function loadIssues(matrix: RasicMatrix, activity: RasicActivity, thresholds: RasicThresholds): ActivityIssue[] {
  const { mostResponsible, mostConsulted, mostInformed } = thresholds;
  const [responsible, consulted, informed] = (['R', 'C', 'I'] as const).map((letter) =>
    rolesWith(matrix, activity.key, letter),
  ) as [readonly RasicRole[], readonly RasicRole[], readonly RasicRole[]];
  const beyond = (code: ActivityIssue['code'], roles: readonly RasicRole[], most: number): ActivityIssue[] =>
    roles.length > most ? [issueOf(activity, code, 'warning', roles, { count: roles.length, most })] : [];
  return [
    ...(matrix.profile.accountable === 'R' ? [] : beyond('many-responsible', responsible, mostResponsible)),
    ...beyond('many-consulted', consulted, mostConsulted),
    ...beyond('many-informed', informed, mostInformed),
    ...(consulted.length + informed.length === 0 ? [issueOf(activity, 'nobody-told', 'warning')] : []),
  ];
}

/** Where the leading role stands: below those who do the work, on a body of several, or alone with it. */
function leadIssues(matrix: RasicMatrix, activity: RasicActivity): ActivityIssue[] {
  const doers = rolesWith(matrix, activity.key, 'R');
  return leadingLetters(matrix).flatMap((letter) =>
    rolesWith(matrix, activity.key, letter).flatMap((role) => {
      const above = doers.filter(({ key, rank }) => key !== role.key && rank < role.rank);
      const isDoer = letter !== 'R' && doers.includes(role);
      return [
        ...(letter !== 'R' && above.length > 0
          ? [issueOf(activity, 'lead-below-doer', 'warning', [role, ...above], { letter })]
          : []),
        ...(role.isCommittee ? [issueOf(activity, 'committee-leads', 'warning', [role], { letter })] : []),
        ...(isDoer && doers.length === 1 ? [issueOf(activity, 'lead-does', 'hint', [role], { letter })] : []),
      ];
    }),
  );
}
