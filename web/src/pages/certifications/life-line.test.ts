import { lifeLine } from './life-line';
import type { CertificationState } from './words/wording';

const reached = (state: CertificationState, hasCertificate = true): string[] =>
  lifeLine(state, hasCertificate).flatMap((step) => (step.standing === 'done' ? [step.state] : []));
const now = (state: CertificationState): string[] =>
  lifeLine(state, true).flatMap((step) => (step.standing === 'now' ? [step.state] : []));

describe('the line of steps', () => {
  it('counts what comes before the present one', () => {
    expect(reached('applied')).toEqual([]);
    expect(reached('remediation')).toEqual(['applied', 'readiness', 'baseline']);
    expect(now('decision')).toEqual(['decision']);
  });

  it('has a refusal after the decision that made it', () => {
    const line = lifeLine('refused', false).map(({ state }) => state);
    expect(line.slice(5, 8)).toEqual(['decision', 'refused', 'certified']);
    expect(reached('refused', false).at(-1)).toBe('decision');
  });

  it('goes round once there is a certificate', () => {
    expect(reached('recertification').at(-1)).toBe('certified');
    expect(reached('suspended').at(-1)).toBe('certified');
    expect(now('suspended')).toEqual(['suspended']);
  });

  it('ends where it ended', () => {
    expect(reached('lapsed', false)).toEqual(['applied']);
    expect(reached('withdrawn')).toContain('certified');
  });
});
