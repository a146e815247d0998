import type { ProblemDetail } from '../../shared/domain-error';
import type { Certification, Step } from './certification';
import { advance } from './clock';
import { afterStep } from './effects';
import { refusals } from './refusals';

export type Taken =
  | {
      readonly kind: 'taken';
      readonly certification: Certification;
      /** What the clock took before, then the step itself. */
      readonly steps: readonly Step[];
    }
  | {
      readonly kind: 'refused';
      readonly faults: readonly ProblemDetail[];
      /** As the clock has it on the day: that stays, though the step is refused. */
      readonly certification: Certification;
      readonly steps: readonly Step[];
    };

/**
 * Somebody takes a step: first the clock takes what was due by its day, so that nobody acts on a state that is past; then the
 * step is refused for everything that stands against it, or taken.
 */
export function take(certification: Certification, step: Step): Taken {
  const { certification: now, steps } = advance(certification, step.on);
  const faults = refusals(now, step);
  if (faults.length > 0) return { kind: 'refused', faults, certification: now, steps };
  return { kind: 'taken', certification: afterStep(now, step), steps: [...steps, step] };
}
