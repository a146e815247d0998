import type { CauseDomain, ContactReason } from '../../assessment/assessment';
import { textIn } from '../../shared/text';
import { newcombeInterval, shareOf, wilsonInterval, type Counts } from '../../statistics/proportion';
import type { Interval } from '../../statistics/interval';

/** A share of all reasons counted, 0..1, with its 95 % Wilson interval. */
export interface ReasonShare extends Counts {
  readonly share: number;
  readonly interval: Interval;
}

/** One reason in two waves. */
export interface ReasonChange {
  /** As the later wave tells it, or the earlier one where it was not counted again. */
  readonly reason: ContactReason;
  readonly before: ReasonShare;
  readonly now: ReasonShare;
  /** Now less before, −1..1, with Newcombe's 95 % interval. */
  readonly difference: number;
  readonly interval: Interval;
  /** The interval does not hold zero. */
  readonly isProven: boolean;
}

export interface CauseShare extends ReasonShare {
  readonly cause: CauseDomain;
}

/**
 * How the share of each reason changed, the largest change first. Reasons are the same by their key, else by their English
 * text; one that a wave does not name counts as 0 there. Empty where a wave counted nothing.
 */
export function reasonChanges(
  before: readonly ContactReason[],
  now: readonly ContactReason[],
): readonly ReasonChange[] {
  const [totalBefore, totalNow] = [totalOf(before), totalOf(now)];
  if (totalBefore === 0 || totalNow === 0) return [];
  const identityOf = reasonIdentity([...before, ...now]);
  const [countsBefore, countsNow] = [countsOf(before, identityOf), countsOf(now, identityOf)];
  const reasons = new Map([...before, ...now].map((reason) => [identityOf(reason), reason]));
  return [...reasons]
    .map(([identity, reason]): ReasonChange => {
      const earlier = { successes: countsBefore.get(identity) ?? 0, sample: totalBefore };
      const later = { successes: countsNow.get(identity) ?? 0, sample: totalNow };
      const interval = newcombeInterval(later, earlier);
      return {
        reason,
        before: reasonShare(earlier),
        now: reasonShare(later),
        difference: shareOf(later) - shareOf(earlier),
        interval,
        isProven: interval.low > 0 || interval.high < 0,
      };
    })
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
}

/** Contacts whose cause lies outside the front line, by where it lies, as shares of all; the largest first. */
export function systemicByCause(reasons: readonly ContactReason[]): readonly CauseShare[] {
  const total = totalOf(reasons);
  if (total === 0) return [];
  const systemic = reasons.filter(({ frontLine }) => !frontLine);
  return [...new Set(systemic.map(({ cause }) => cause))]
    .map((cause): CauseShare => {
      const successes = totalOf(systemic.filter((reason) => reason.cause === cause));
      return { cause, ...reasonShare({ successes, sample: total }) };
    })
    .sort((one, other) => other.successes - one.successes);
}

/** Contacts of the so many most frequent reasons; null when nothing was counted. */
export function topShare(reasons: readonly ContactReason[], most: number): ReasonShare | null {
  const total = totalOf(reasons);
  if (total === 0) return null;
  const largest = [...reasons].sort((one, other) => other.count - one.count).slice(0, most);
  return reasonShare({ successes: totalOf(largest), sample: total });
}

const totalOf = (reasons: readonly ContactReason[]): number => reasons.reduce((sum, { count }) => sum + count, 0);

const reasonShare = (counts: Counts): ReasonShare => ({
  ...counts,
  share: shareOf(counts),
  interval: wilsonInterval(counts.successes, counts.sample),
});

type Identity = (reason: ContactReason) => string;

const englishOf = ({ reason }: ContactReason): string => textIn(reason, 'en');

/** By key; a wave that has none yet takes it from the other wave's reason of the same text. A key never equals a text. */
export function reasonIdentity(reasons: readonly ContactReason[]): Identity {
  const keys = new Map(reasons.flatMap((one) => (one.key === undefined ? [] : [[englishOf(one), one.key] as const])));
  return (one) => {
    const key = one.key ?? keys.get(englishOf(one));
    return key === undefined ? `text ${englishOf(one)}` : `key ${key}`;
  };
}

/** The same reason counted in several rows is one. */
function countsOf(reasons: readonly ContactReason[], identityOf: Identity): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const reason of reasons) {
    const identity = identityOf(reason);
    counts.set(identity, (counts.get(identity) ?? 0) + reason.count);
  }
  return counts;
}
