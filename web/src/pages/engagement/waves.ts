import type { Schemas } from '../../api/client';

type Assessment = Pick<Schemas['AssessmentSummaryDto'], 'id' | 'wave' | 'status' | 'period'>;
type Status = Assessment['status'];

/** From the beginning of an assessment to its end. */
const LIFE: readonly Status[] = ['draft', 'fieldwork', 'review', 'completed'];

/** Assessments that belong to one point in time of an engagement. */
export interface Wave<A extends Assessment> {
  readonly key: string;
  /** In the order of their periods. */
  readonly assessments: readonly A[];
  /** First day of the earliest, last day of the latest. */
  readonly from: string;
  readonly to: string;
  /** Of the one that is least far: a wave is as far as all of it. */
  readonly status: Status;
}

/** @returns waves in the order in which they began */
export function wavesOf<A extends Assessment>(assessments: readonly A[]): readonly Wave<A>[] {
  const byWave = new Map<string, A[]>();
  for (const assessment of [...assessments].sort((a, b) => a.period.from.localeCompare(b.period.from))) {
    byWave.set(assessment.wave, [...(byWave.get(assessment.wave) ?? []), assessment]);
  }
  return [...byWave].map(([key, own]) => {
    const ends = own.map(({ period }) => period.to).sort();
    const status = LIFE.find((one) => own.some((assessment) => assessment.status === one)) ?? 'draft';
    return { key, assessments: own, from: own[0]?.period.from ?? '', to: ends.at(-1) ?? '', status };
  });
}
