import type { CertificationState } from './words/wording';

/** The way to a certificate, and the round of those who hold one. */
const WAY = [
  ...(['applied', 'readiness', 'baseline', 'remediation', 'certificationAssessment', 'decision'] as const),
  ...(['certified', 'surveillance', 'recertification', 'renewalDecision'] as const),
];

/** States beside the way: after which step of it they stand. */
const BESIDE: Partial<Readonly<Record<CertificationState, (typeof WAY)[number]>>> = {
  ...{ refused: 'decision', appealed: 'decision', renewalAppealed: 'renewalDecision' },
  ...{ suspended: 'surveillance', suspensionAppealed: 'surveillance' },
  ...{ expired: 'renewalDecision', withdrawn: 'renewalDecision', transferred: 'renewalDecision' },
};

export interface LifeStep {
  readonly state: CertificationState;
  readonly standing: 'done' | 'now' | 'ahead';
}

/**
 * Where a certification is, as a line of steps. A state beside the way, such as a suspension, stands in the line where it branched
 * off. What holds a certificate goes round: of the round only the present step counts as reached.
 * @param hasCertificate whether there is, or was, one: an application that lapsed never came so far
 */
export function lifeLine(state: CertificationState, hasCertificate: boolean): readonly LifeStep[] {
  const before = state === 'lapsed' ? (hasCertificate ? 'renewalDecision' : 'applied') : BESIDE[state];
  const line: CertificationState[] =
    before === undefined ? [...WAY] : WAY.flatMap((one) => (one === before ? [one, state] : [one]));
  const now = line.indexOf(state);
  const certified = line.indexOf('certified');
  return line.map((one, at) => {
    if (at === now) return { state: one, standing: 'now' };
    const isReached = at < now && (at <= certified || now <= certified);
    return { state: one, standing: isReached ? 'done' : 'ahead' };
  });
}
