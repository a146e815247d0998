import type { ApiText } from '../language/formats';
import type { KeptAssessment, KeptRead } from './store';

/** An assessment that can be rated without a network. */
export interface Ratable {
  readonly id: string;
  readonly title: ApiText;
  readonly engagement: ApiText;
  /** Milliseconds: when the server was looked at for it last. */
  readonly keptAt: number;
  readonly size: number;
  /** Where all of it was asked for. */
  readonly whole: KeptAssessment | undefined;
}

/** @returns assessments of which head and answers are kept, the one looked at last first */
export function ratableOf(reads: readonly KeptRead[], whole: readonly KeptAssessment[]): readonly Ratable[] {
  return reads
    .flatMap(({ titles, assessmentId }): Ratable[] => {
      const own = reads.filter((read) => read.assessmentId === assessmentId);
      if (!titles || assessmentId === null || !own.some(({ path }) => path.endsWith('/tree'))) return [];
      return [
        {
          ...{ id: assessmentId, title: titles[0], engagement: titles[1] },
          keptAt: Math.max(...own.map(({ keptAt }) => keptAt)),
          size: own.reduce((sum, { size }) => sum + size, 0),
          whole: whole.find((one) => one.assessmentId === assessmentId),
        },
      ];
    })
    .sort((a, b) => b.keptAt - a.keptAt);
}
