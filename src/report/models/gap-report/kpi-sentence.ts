import type { JudgedSeries } from '../../../kpi/rules/judge-series';
import { kpiFigure, kpiInterval, type KpiTextContext } from './kpi-text';

/** Why the level of a series is judged as it is, and what would settle it, in plain sentences. */
export function verdictSentence(context: KpiTextContext, judged: JudgedSeries): string {
  const { words } = context;
  return words.sentences([levelSentence(context, judged), ...reasonSentences(context, judged)]);
}

function levelSentence(context: KpiTextContext, { kpi, last, interval, target, sample }: JudgedSeries): string {
  const { because } = context.words.kpis;
  const value = kpiFigure(context, kpi, last);
  if (!target) return because.noTarget(value);
  const goal = kpiFigure(context, kpi, target);
  if (!interval || !sample) return because.bare(value, goal);
  return because.interval(value, context.figures.decimal(sample, 0), kpiInterval(context, kpi, interval), goal);
}

function reasonSentences({ words, figures }: KpiTextContext, judged: JudgedSeries): string[] {
  const { verdict, interval, settling, isWithheld } = judged;
  const { because } = words.kpis;
  if (verdict === null) return [];
  if (isWithheld) return [because.withheld];
  if (verdict === 'notProven') {
    const proof = settling ? because.settling[settling.as](figures.whole(settling.sample)) : because.unsettled;
    return [because.verdict.notProven, proof];
  }
  return [interval ? because.verdict[verdict] : because.bareVerdict[verdict]];
}
