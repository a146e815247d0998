import { activityIssues } from './check-activity';
import { roleIssues } from './check-roles';
import { DEFAULT_THRESHOLDS, type RasicIssue, type RasicThresholds, type StepIssue } from './issue';
import type { RasicMatrix } from './matrix';
import { mendFor } from './propose-mend';

/** Everything that is wrong with a matrix: rows in their order, then columns, then steps of the process without a row. */
export function checkMatrix(
  matrix: RasicMatrix,
  thresholds: RasicThresholds = DEFAULT_THRESHOLDS,
): readonly RasicIssue[] {
  return [
    ...matrix.activities.flatMap((activity) =>
      activityIssues(matrix, activity, thresholds).map((issue) => ({ ...issue, mend: mendFor(matrix, issue) })),
    ),
    ...roleIssues(matrix, thresholds).map((issue) => ({ ...issue, mend: null })),
    ...missingSteps(matrix).map((issue) => ({ ...issue, mend: null })),
  ];
}

function missingSteps({ steps, activities }: RasicMatrix): readonly StepIssue[] {
  const covered = new Set(activities.map(({ step }) => step));
  return steps
    .filter((step) => !covered.has(step))
    .map((step) => ({ code: 'step-without-activity', severity: 'warning', roles: [], step }));
}
