import type { Schemas } from '../../../../api/client';
import type { Draft, Lack, Surroundings } from './draft';

/** What every step of the set-up works with. */
export interface StepProps {
  readonly engagement: Schemas['EngagementDto'];
  readonly versions: readonly Schemas['FrameworkVersionDto'][];
  readonly units: readonly Schemas['UnitDto'][];
  readonly assessments: readonly Schemas['AssessmentSummaryDto'][];
  readonly around: Surroundings;
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
  /** What to say at a field; nothing before somebody tried to go on. */
  readonly fault: (field: Lack) => string | undefined;
}
