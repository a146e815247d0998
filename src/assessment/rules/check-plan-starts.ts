import type { DocumentProblem } from '../../shared/source-document';

/** When the plan begins that follows from an assessment. Dates are YYYY-MM-DD. */
export interface PlanStart {
  readonly key: string;
  readonly wave: string;
  /** Null: as the plan says. */
  readonly planStart: string | null;
  /** Last day of the assessment. */
  readonly periodTo: string;
  /** Pointer to the assessment. */
  readonly path: string;
}

/**
 * Assessments of one wave share one plan, which can not begin before they are done.
 * @param assessments in order: of two that contradict each other the later one is reported
 * @param owner whose plan it is, for the sentences
 */
export function checkPlanStarts(
  plan: { readonly start: string } | null | undefined,
  assessments: readonly PlanStart[],
  owner: 'case' | 'engagement',
): DocumentProblem[] {
  const starts = new Map<string, { start: string; path: string }>();
  return assessments.flatMap(({ key, wave, planStart, periodTo, path }) => {
    const start = planStart ?? plan?.start;
    if (start === undefined) return [];
    if (!plan) {
      return [
        {
          code: 'case/plan-missing',
          message: `Assessment ${key} has a "planStart", but the ${owner} has no plan.`,
          hint: 'Add "plan" with "start" and "timeLimit", or remove "planStart".',
          path: `${path}/planStart`,
        },
      ];
    }
    const shared = starts.get(wave) ?? { start, path };
    starts.set(wave, shared);
    const place = planStart === null ? path : `${path}/planStart`;
    if (shared.start !== start) {
      return [
        {
          code: 'case/plan-start-conflict',
          message: `Assessment ${key} starts the plan of wave "${wave}" on ${start}, another assessment of the wave on ${shared.start}.`,
          hint: 'Assessments of a wave share one plan: give them the same "planStart", or separate waves.',
          path: place,
          first: shared.path,
        },
      ];
    }
    if (start >= periodTo) return [];
    return [
      {
        code: 'case/plan-too-early',
        message: `The plan of assessment ${key} would start on ${start}, before the assessment ends on ${periodTo}.`,
        hint:
          planStart === null
            ? 'Give the assessment a "planStart" after its period.'
            : 'Correct "planStart": a plan starts after the assessment that it follows from.',
        path: place,
      },
    ];
  });
}
