import { daysAfter } from '../../remediation/rules/days';
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
  for (let step = nextStep(now, today); step; step = nextStep(now, today)) {
    steps.push(step);
    now = afterStep(now, step);
  }
  return { certification: now, steps };
}

function nextStep(certification: Certification, today: string): Step | undefined {
  const open = transitionsFrom(certification.state);
  const due = CLOCK_TRANSITIONS.filter((transition) => open.includes(transition))
    .map((transition) => ({ transition, on: dayOf(transition, certification) }))
    .filter((one): one is { transition: ClockTransition; on: string } => one.on !== null && one.on <= today);
  const [first] = due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return first && { ...first, role: 'clock', personId: null, reason: null };
}

/** First day on which its condition holds, not before the latest step; null: not by any date that is known. */
function dayOf(transition: ClockTransition, certification: Certification): string | null {
  const { since } = certification;
  const day = DAYS[transition](certification);
  return day === null ? null : later(day, since);
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
