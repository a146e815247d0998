import { daysAfter } from '../../remediation/rules/days';
import { oncePer } from '../../shared/once';
import { type Certification, obligationsIn, type Step } from './certification';
import { suspendedSince } from './conditions';
import { earlier, later } from './dates';
import { afterStep } from './effects';
import { type CertificationTransition, transitionsFrom } from './life-cycle';

/** What dates alone bring about. Of two on one day the first here comes first. */
const CLOCK_TRANSITIONS = [
  ...(['expire', 'withdrawByRule', 'suspendByRule', 'raiseReview', 'lapseApplication', 'lapse'] as const),
] satisfies readonly CertificationTransition[];
type ClockTransition = (typeof CLOCK_TRANSITIONS)[number];

/** What the clock will take next if nobody takes a step before, and on which day; null: nothing. */
export interface Upcoming {
  readonly transition: ClockTransition;
  readonly on: string;
}

/** The first of what dates alone will bring about, not before the latest step. */
export const upcoming = oncePer((certification: Certification): Upcoming | null => {
  const { state, since } = certification;
  const open = transitionsFrom(state);
  const due = CLOCK_TRANSITIONS.filter((transition) => open.includes(transition)).flatMap((transition): Upcoming[] => {
    const day = DAYS[transition](certification);
    return day === null ? [] : [{ transition, on: later(day, since) }];
  });
  return due.reduce<Upcoming | null>((first, one) => (first === null || one.on < first.on ? one : first), null);
});

export interface Advanced {
  readonly certification: Certification;
  /** What the clock took on the way, in order. */
  readonly steps: readonly Step[];
}

/**
 * The certification as dates alone have it on a day: every transition of the clock that was due by then, each on its own day, so
 * that a clock that slept for a month says the same as one that ran every day.
 */
export function advance(certification: Certification, today: string): Advanced {
  const steps: Step[] = [];
  let now = certification;
  for (let next = upcoming(now); next && next.on <= today; next = upcoming(now)) {
    const step: Step = { ...next, role: 'clock', personId: null, reason: null };
    steps.push(step);
    now = afterStep(now, step);
  }
  return { certification: now, steps };
}

const afterValidity = ({ certificate }: Certification, days: number): string | null =>
  certificate && daysAfter(certificate.validUntil, days + 1);

const DAYS: Readonly<Record<ClockTransition, (certification: Certification) => string | null>> = {
  expire: (certification) => afterValidity(certification, 0),
  lapse: (certification) => afterValidity(certification, certification.scheme.validity.restorationDays),
  lapseApplication: ({ since, scheme }) => daysAfter(since, scheme.validity.idleDays + 1),
  raiseReview: ({ reviewRaisedOn }) => reviewRaisedOn,
  suspendByRule: (certification) => {
    const unmet = obligationsIn(certification).filter(({ metOn }) => metOn === null);
    return unmet.length === 0 ? null : unmet.map(({ suspendsFrom }) => suspendsFrom).reduce(earlier);
  },
  withdrawByRule: (certification) => {
    const since = suspendedSince(certification);
    return since === null ? null : daysAfter(since, certification.scheme.validity.suspensionDays + 1);
  },
};
