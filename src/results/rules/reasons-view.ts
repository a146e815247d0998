import type { CauseDomain, ContactReason, ContactReasons, Period } from '../../assessment/assessment';
import type { Framework } from '../../framework/framework';
import { reasonChanges } from '../../kpi/rules/reason-change';
import { systemicShare, type SystemicShare } from '../../kpi/rules/systemic-share';
import {
  concentrationJson,
  reasonChangeJson,
  type ConcentrationJson,
  type ReasonChangeJson,
} from '../../report/models/evidence-json';
import { concentrationSentences, systemicSentence } from '../../report/models/gap-report/contact-reasons';
import { intervalJson, statisticJson, type IntervalJson } from '../../report/models/kpi-json';
import type { LanguageContext } from '../../report/models/report-context';
import { figureJson, type FigureJson } from '../../report/models/score-json';
import { known } from '../../shared/known';
import { textIn, type Language, type LocalizedText } from '../../shared/text';
import { csvCell } from '../../shared/write-csv';
import { wilsonInterval } from '../../statistics/proportion';

export interface ReasonView {
  /** 1 is the most frequent; reasons of equal count share a rank. */
  readonly rank: number;
  readonly key: string | null;
  readonly reason: LocalizedText;
  readonly count: number;
  /** Of all contacts counted, 0..1. */
  readonly share: string;
  readonly interval: IntervalJson;
  /** Of this and all that stand before it. */
  readonly cumulated: string;
  readonly cause: CauseDomain;
  readonly ownerFunction: string;
  readonly ownerTitle: LocalizedText;
  readonly frontLine: boolean;
}

export interface ReasonChangeView extends Omit<ReasonChangeJson, 'reason'> {
  readonly key: string | null;
  readonly reason: LocalizedText;
}

export interface ReasonsView extends ConcentrationJson {
  readonly title: LocalizedText;
  readonly period: Period;
  readonly sample: LocalizedText | null;
  /** Contacts that the front line can not resolve. */
  readonly systemic: number;
  readonly total: number;
  readonly share: FigureJson;
  readonly interval: IntervalJson;
  readonly sentence: string;
  /** The most frequent first. */
  readonly reasons: readonly ReasonView[];
  /** Against the previous assessment, the largest first; empty where either counted nothing. */
  readonly changes: readonly ReasonChangeView[];
}

export interface ReasonsOf {
  readonly evidence: ContactReasons;
  readonly framework: Pick<Framework, 'ownerFunctions'>;
  /** Of the previous assessment. */
  readonly before: readonly ContactReason[];
}

/** The contact reasons of an assessment as the API shows them; null where nothing was counted. */
export function reasonsView(context: LanguageContext, { evidence, framework, before }: ReasonsOf): ReasonsView | null {
  const { title, period, sample = null, reasons } = evidence;
  const systemic = systemicShare(reasons);
  if (!systemic) return null;
  return {
    ...{ title, period, sample, systemic: systemic.systemic, total: systemic.total },
    share: figureJson(systemic.share),
    interval: intervalJson(systemic.interval),
    sentence: sentenceOn(context, reasons, systemic),
    reasons: rankedReasons(reasons, systemic.total, framework),
    ...concentrationJson(reasons),
    changes: reasonChanges(before, reasons).map((change) => ({
      ...reasonChangeJson(change),
      key: change.reason.key ?? null,
      reason: change.reason.reason,
    })),
  };
}

function sentenceOn(context: LanguageContext, reasons: readonly ContactReason[], systemic: SystemicShare): string {
  return context.words.sentences([systemicSentence(context, systemic), ...concentrationSentences(context, reasons)]);
}

function rankedReasons(
  reasons: readonly ContactReason[],
  total: number,
  { ownerFunctions }: ReasonsOf['framework'],
): ReasonView[] {
  let running = 0;
  return [...reasons]
    .sort((one, other) => other.count - one.count)
    .map(({ key = null, reason, count, cause, ownerFunction, frontLine }) => {
      running += count;
      return {
        rank: 1 + reasons.filter((other) => other.count > count).length,
        ...{ key, reason, count, cause, ownerFunction, frontLine },
        share: statisticJson(count / total),
        interval: intervalJson(wilsonInterval(count, total)),
        cumulated: statisticJson(running / total),
        ownerTitle: known(ownerFunctions, ownerFunction).title,
      };
    });
}

const HEADER = 'rank,key,reason,count,share,low,high,cumulated,cause,ownerFunction,frontLine';

/** The reasons as CSV, with their texts in one language; the header alone without reasons. */
export function reasonsCsv(reasons: readonly ReasonView[], language: Language): string {
  const lines = reasons.map(({ rank, key, reason, count, share, interval, cumulated, ...rest }) =>
    [
      ...[String(rank), key ?? '', textIn(reason, language), String(count), share, interval.low, interval.high],
      ...[cumulated, rest.cause, textIn(rest.ownerTitle, language), String(rest.frontLine)],
    ]
      .map(csvCell)
      .join(','),
  );
  return [HEADER, ...lines].map((line) => `${line}\r\n`).join('');
}
