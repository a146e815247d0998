import type { JudgedSeries } from '../../kpi/rules/judge-series';
import { intervalJson } from '../../report/models/kpi-json';
import { figureJson } from '../../report/models/score-json';
import type { KpiVerdictJson, PartyKpiJson, PartyKpisJson } from '../../report/models/vendor-review/scorecard-json';
import type { LocalizedText } from '../../shared/text';

/** What needs attention first. */
const ORDER = ['notMet', 'notProven', 'met', 'noTarget'] as const satisfies readonly KpiVerdictJson[];

export const NO_KPIS: PartyKpisJson = {
  currency: null,
  counts: { met: 0, notMet: 0, notProven: 0, noTarget: 0 },
  list: [],
};

/**
 * What the KPI series of some units say, each by its latest month; targets that are not met first. Series of the whole
 * entity and of other units are left out.
 * @param units ref → name
 */
export function partyKpis(
  judged: readonly JudgedSeries[],
  units: ReadonlyMap<string, LocalizedText>,
  currency: string | null,
): PartyKpisJson {
  const list = judged
    .flatMap((series) => {
      const ref = series.series.unit;
      const name = ref === undefined ? undefined : units.get(ref);
      return ref === undefined || name === undefined ? [] : [kpiOf(series, { ref, name })];
    })
    .sort(byAttention);
  const count = (wanted: KpiVerdictJson): number => list.filter(({ verdict }) => verdict === wanted).length;
  return {
    currency,
    counts: {
      met: count('met'),
      notMet: count('notMet'),
      notProven: count('notProven'),
      noTarget: count('noTarget'),
    },
    list,
  };
}

function kpiOf(judged: JudgedSeries, unit: PartyKpiJson['unit']): PartyKpiJson {
  const { kpi, series, to, last, interval, sample, target, targetTo, verdict, trend } = judged;
  return {
    ...{ kpi: kpi.key, title: kpi.title, kpiUnit: kpi.unit, unit, channel: series.channel ?? null, month: to },
    value: figureJson(last),
    interval: intervalJson(interval),
    sample: sample && figureJson(sample),
    target: target && figureJson(target),
    targetTo: targetTo && figureJson(targetTo),
    verdict: verdict ?? 'noTarget',
    trend: trend.verdict,
  };
}

function byAttention(a: PartyKpiJson, b: PartyKpiJson): number {
  return ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || byText(keyOf(a), keyOf(b));
}

const keyOf = ({ kpi, unit, channel }: PartyKpiJson): string => JSON.stringify([kpi, unit.ref, channel]);
const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);
