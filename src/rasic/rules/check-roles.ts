import { leadingLetters } from './check-activity';
import type { RasicThresholds, RoleIssue } from './issue';
import { lettersAt, type Letter, type RasicMatrix, type RasicRole } from './matrix';

/** What is wrong in the columns. With few activities only what holds of any number is said. */
export function roleIssues(matrix: RasicMatrix, thresholds: RasicThresholds): readonly RoleIssue[] {
  return matrix.roles.flatMap((role) => issuesOf(matrix, role, thresholds));
}

function issuesOf(matrix: RasicMatrix, role: RasicRole, thresholds: RasicThresholds): RoleIssue[] {
  const cells = matrix.activities.map(({ key }) => lettersAt(matrix, key, role.key));
  const all = cells.length;
  const has = (...letters: readonly Letter[]): number =>
    cells.filter((cell) => cell.some((letter) => letters.includes(letter))).length;
  const involved = cells.filter((cell) => cell.length > 0).length;
  const leading = leadingLetters(matrix);
  const issue = (
    code: RoleIssue['code'],
    severity: RoleIssue['severity'],
    facts: Partial<RoleIssue> = {},
  ): RoleIssue => ({
    ...{ code, severity, roles: [role.key] },
    ...facts,
  });
  if (all === 0) return [];
  if (involved === 0) return [issue('unused-role', 'warning')];
  const isUnheld = role.holders?.length === 0 && has('R', ...leading) > 0;
  const unheld = isUnheld ? [issue('no-holder', 'warning', { count: has('R', ...leading) })] : [];
  if (all < thresholds.fewestActivities) return unheld;
  const beyond = (code: RoleIssue['code'], share: number, ...letters: readonly Letter[]): RoleIssue[] => {
    const [count, most] = [has(...letters), Math.floor(share * all)];
    return count > most ? [issue(code, 'warning', { count, most })] : [];
  };
  const lead = leading.filter((letter) => letter !== 'R');
  return [
    ...unheld,
    ...beyond('overloaded-role', thresholds.mostResponsibleShare, 'R'),
    ...beyond('leads-too-much', thresholds.mostAccountableShare, ...lead),
    ...(has('R', 'S', ...leading) === 0 ? [issue('no-task', 'hint', { count: involved })] : []),
    ...beyond('consulted-everywhere', thresholds.mostConsultedShare, 'C'),
    ...(involved === all ? [issue('in-everything', 'warning', { count: all })] : []),
  ];
}
