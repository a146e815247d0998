import type { ContactReason } from '../../assessment/assessment';
import { ratio, type Ratio } from '../../scoring/ratio';
import { wilsonInterval, type Interval } from './wilson';

export interface SystemicShare {
  /** Contacts that the front line can not resolve within its authority. */
  readonly systemic: number;
  readonly total: number;
  readonly share: Ratio;
  /** 95 % Wilson. */
  readonly interval: Interval;
}

/** Share of the counted contacts whose cause lies outside the front line; null when nothing was counted. */
export function systemicShare(reasons: readonly ContactReason[]): SystemicShare | null {
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const systemic = reasons.filter(({ frontLine }) => !frontLine).reduce((sum, { count }) => sum + count, 0);
  return { systemic, total, share: ratio(systemic, total), interval: wilsonInterval(systemic, total) };
}
