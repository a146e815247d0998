import { requirementsOf } from '../../scoring';
import type { ScoringModel } from '../../scoring/model';

/** Refs of the requirements that are rated from KPI evidence. */
export function resultRequirements(model: ScoringModel): ReadonlySet<string> {
  return new Set(
    requirementsOf(model).flatMap(({ ref, method }) =>
      method.dimensions.some(({ scale }) => model.scales.get(scale)?.kind === 'computed') ? [ref] : [],
    ),
  );
}
