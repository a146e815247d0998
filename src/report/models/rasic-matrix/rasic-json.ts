import type { FrozenMatrix, JudgedCopy, MatrixApproval } from '../../../rasic/rules/frozen-matrix';
import type { RasicIssue, RasicThresholds } from '../../../rasic/rules/issue';
import { type CellChange, lettersAt, type RasicMatrix } from '../../../rasic/rules/matrix';
import type { Deviation } from '../../../rasic/rules/overlay';
import { textIn } from '../../../shared/text';
import { countOf } from '../rasic-issues';
import type { AssessedWave } from '../report-context';
import type { Json } from '../score-json';
import { matrixView, type MatrixView } from './rasic-context';

/** Everything that a printed matrix shows, as data, in English where a text is translated. The print names its SHA-256. */
export function rasicMatrixDocument({ assessment }: Pick<AssessedWave, 'assessment'>, view: MatrixView): Json {
  const { frozen, matrix, groups } = view;
  return {
    schema: 'tolok-rasic-matrix/1',
    assessment: { key: assessment.key, documentNumber: assessment.documentNumber },
    ...headJson(view),
    owner: frozen.owner,
    changedAt: frozen.changedAt,
    letters: matrix.profile.letters.map(({ letter }) => letter),
    thresholds: thresholdsJson(frozen.thresholds),
    rolesWithoutHolder: matrix.roles.filter(({ holders = [] }) => holders.length === 0).length,
    roles: matrix.roles.map(({ key, title, side, rank, isCommittee, holders = [] }) => ({
      ...{ key, title: textIn(title, 'en'), side, rank, isCommittee, holders },
      parts: partsJson(matrix, key),
    })),
    activities: groups.flatMap(({ activities }) =>
      activities.map(({ number, activity: { key, title, step, reserved, requirements } }) => ({
        ...{ number, key, title: textIn(title, 'en'), step, reserved, requirements },
        cells: Object.fromEntries(
          matrix.roles.flatMap(({ key: role }) => {
            const letters = lettersAt(matrix, key, role);
            return letters.length === 0 ? [] : [[role, letters.join('/')] as const];
          }),
        ),
      })),
    ),
    issues: view.issues.map((issue) => issueJson(view, issue)),
    original: frozen.original && {
      title: textIn(frozen.original.title, 'en'),
      deviations: frozen.original.deviations.map(deviationJson),
      lost: frozen.original.lost.map(changeJson),
    },
    copies: copiesJson(view, (one) => ({
      deviations: one.deviations.map(deviationJson),
      lost: one.lost.map(changeJson),
      issues: one.ownIssues.map((issue) => issueJson(view, issue)),
    })),
  };
}

/** What a gap report says of the matrices of its engagement, as data. */
export function accountabilityJson(matrices: readonly FrozenMatrix[]): Json {
  const views = matrices.map(matrixView);
  return {
    errors: views.reduce((sum, view) => sum + errorsOf(view), 0),
    matrices: views.map((view) => ({
      ...headJson(view),
      errorList: view.issues.filter(({ severity }) => severity === 'error').map((issue) => issueJson(view, issue)),
      copies: copiesJson(view, ({ ownIssues }) => ({
        errorList: ownIssues.filter(({ severity }) => severity === 'error').map((issue) => issueJson(view, issue)),
      })),
    })),
  };
}

/** Broken rules of a matrix and of its copies, each once. */
export const errorsOf = ({ issues, copies }: MatrixView): number =>
  copies.reduce((sum, { ownIssues }) => sum + countOf(ownIssues, 'error'), countOf(issues, 'error'));

function headJson({ frozen, matrix, issues }: MatrixView): Readonly<Record<string, Json>> {
  const { title, unit, version, approval } = frozen;
  return {
    title: textIn(title, 'en'),
    unit: unit && unit.ref,
    convention: matrix.profile.key,
    version,
    approval: approval && approvalJson(approval),
    counts: {
      activities: matrix.activities.length,
      roles: matrix.roles.length,
      errors: countOf(issues, 'error'),
      warnings: countOf(issues, 'warning'),
      hints: countOf(issues, 'hint'),
    },
  };
}

// Named one by one: what was kept as JSON comes back with its members in another order.
const approvalJson = ({ version, at, givenBy, recordedBy, isCurrent }: MatrixApproval): Json => ({
  ...{ version, at, givenBy, recordedBy, isCurrent },
});

const thresholdsJson = (thresholds: RasicThresholds): Json => ({
  mostResponsible: thresholds.mostResponsible,
  mostConsulted: thresholds.mostConsulted,
  mostInformed: thresholds.mostInformed,
  fewestActivities: thresholds.fewestActivities,
  mostResponsibleShare: thresholds.mostResponsibleShare,
  mostAccountableShare: thresholds.mostAccountableShare,
  mostConsultedShare: thresholds.mostConsultedShare,
});

function copiesJson(
  { copies }: MatrixView,
  more: (copy: JudgedCopy) => Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  return {
    count: copies.length,
    deviating: copies.filter(({ deviations }) => deviations.length > 0).length,
    errors: copies.reduce((sum, { ownIssues }) => sum + countOf(ownIssues, 'error'), 0),
    units: copies
      .filter(({ deviations, lost, ownIssues }) => deviations.length + lost.length + ownIssues.length > 0)
      .map((one) => ({ unit: one.copy.unit.ref, cells: one.deviations.length, ...more(one) })),
  };
}

function partsJson(matrix: RasicMatrix, role: string): Json {
  const counts = new Map<string, number>();
  for (const { key } of matrix.activities) {
    for (const letter of lettersAt(matrix, key, role)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return Object.fromEntries(
    ['R', 'A', 'S', 'C', 'I'].flatMap((letter) => {
      const count = counts.get(letter);
      return count === undefined ? [] : [[letter, count] as const];
    }),
  );
}

function issueJson({ numbers }: MatrixView, issue: RasicIssue): Json {
  const { code, severity, activity, roles, letter, count, most, mend } = issue;
  return {
    ...{ code, severity, activity, number: activity === undefined ? undefined : numbers.get(activity) },
    ...(issue.code === 'step-without-activity' && { step: issue.step }),
    ...{ roles, letter, count, most },
    mend: mend && mend.map(changeJson),
  };
}

const changeJson = ({ activity, role, letters }: CellChange): Json => ({ activity, role, letters: letters.join('/') });

const deviationJson = ({ modelLetters, ...change }: Deviation): Json => ({
  ...(changeJson(change) as Readonly<Record<string, Json>>),
  original: modelLetters.join('/'),
});
