import type { BenefitPlan } from './reckon-benefits';
import { ONE } from '../../scoring/ratio';

/** A plan of which only effort and length are known: its benefit comes whole once it has ended. */
export function planFromStart(effort: BenefitPlan['effort'], months: number): BenefitPlan {
  // Any first of January will do: months are counted from it.
  const lastMonth = months - 1;
  const [year, month] = [2001 + Math.floor(lastMonth / 12), (lastMonth % 12) + 1];
  const endDate = `${year}-${String(month).padStart(2, '0')}-01`;
  return { effort, startDate: '2001-01-01', workstreams: [{ endDate, lost: ONE }] };
}
