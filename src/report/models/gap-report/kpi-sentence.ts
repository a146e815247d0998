import type { JudgedSeries } from '../../../kpi/rules/judge-series';
import { kpiFigure, kpiInterval, kpiTarget, type KpiTextContext } from './kpi-text';

/** Why the level of a series is judged as it is, and what would settle it, in plain sentences. */
export function verdictSentence(context: KpiTextContext, judged: JudgedSeries): string {
  const { words } = context;
  return words.sentences([levelSentence(context, judged), ...reasonSentences(context, judged)]);
}

function levelSentence(context: KpiTextContext, judged: JudgedSeries): string {
  const { kpi, last, interval, target, targetTo, sample, noTarget } = judged;
  const { because } = context.words.kpis;
  const value = kpiFigure(context, kpi, last);
  if (!target) return because[noTarget ?? 'notStated'](value);
  const goal = kpiTarget(context, kpi, target, targetTo);
  if (!interval || !sample) return because.bare(value, goal);
  return because.interval(value, context.figures.decimal(sample, 0), kpiInterval(context, kpi, interval), goal);
}

function reasonSentences({ words, figures }: KpiTextContext, judged: JudgedSeries): string[] {
  const { verdict, interval, settling, isWithheld, targetTo } = judged;
  const { because } = words.kpis;
  if (verdict === null) return [];
  const said = targetTo ? because.range : because;
  if (isWithheld) return [said.withheld];
  if (verdict === 'notProven') {
    const proof = settling ? because.settling[settling.as](figures.whole(settling.sample)) : said.unsettled;
    return [said.verdict.notProven, proof];
  }
  return [interval ? said.verdict[verdict] : said.bareVerdict[verdict]];
}
