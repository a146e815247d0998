import type { Calibration } from '../../../assessment/assessment';
import { AGREEMENT_SOUGHT, type CalibrationJudgement } from '../../../kpi/rules/judge-calibration';
import { judgedCalibration } from '../../../kpi/rules/judged-once';
import { known } from '../../../shared/known';
import type { Interval } from '../../../statistics/interval';
import type { Block, Cell, TableModel } from '../blocks';
import { muted, row, type LanguageContext, type ReportContext } from '../report-context';
import { rounded } from './kpi-text';

const VERDICT_TONE = { met: 'good', notMet: 'bad', notProven: 'warning' } as const;
const MOST_ITEMS = 5;

/** How far raters agree, session by session; nothing without a calibration. */
export function calibrationBlocks(context: ReportContext): Block[] {
  const { words, assessment } = context;
  if (assessment.calibrations.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.calibration.title },
    ...assessment.calibrations.flatMap((calibration) => sessionBlocks(context, calibration)),
    { kind: 'paragraph', style: 'note', text: words.calibration.note },
  ];
}

function sessionBlocks(context: ReportContext, calibration: Calibration): Block[] {
  const { words, figures } = context;
  const judgement = judgedCalibration(calibration);
  const { agreement, drift, items } = judgement;
  const disputed = items.filter(({ disagreement }) => disagreement > 0);
  return [
    {
      kind: 'heading',
      level: 3,
      text: words.pair(context.text(calibration.title), figures.date(calibration.date)),
    },
    {
      kind: 'callout',
      tone: VERDICT_TONE[agreement.verdict],
      title: words.verdict[agreement.verdict],
      text: agreementSentence(context, calibration, judgement),
    },
    { kind: 'table', table: coefficientTable(context, calibration, judgement) },
    ...(drift ? ([{ kind: 'table', table: driftTable(context, calibration, drift) }] satisfies Block[]) : []),
    ...(disputed.length > 0
      ? ([
          {
            kind: 'paragraph',
            text: words.labelled(
              words.calibration.disputed,
              context.list(
                disputed
                  .slice(0, MOST_ITEMS)
                  .map(({ ref, disagreement }) =>
                    words.calibration.disputedItem(ref, figures.share(rounded(disagreement))),
                  ),
              ),
            ),
          },
        ] satisfies Block[])
      : []),
  ];
}

/** How far the raters agree, against what practice asks for. */
export function agreementSentence(
  { words, figures }: LanguageContext,
  { raters }: Calibration,
  { agreement, isKappaParadox }: CalibrationJudgement,
): string {
  return words.sentences([
    words.calibration.agreement(
      `${figures.points(rounded(agreement.share))}%`,
      figures.interval(agreement.interval),
      figures.share(rounded(AGREEMENT_SOUGHT)),
      raters.length,
      agreement.items,
    ),
    ...(isKappaParadox ? [words.calibration.paradox] : []),
  ]);
}

function coefficientTable(
  context: ReportContext,
  { key }: Calibration,
  { kappa, alpha, ac1 }: CalibrationJudgement,
): TableModel {
  const { words, figures } = context;
  const { calibration } = words;
  const none = muted(words.kpis.noInterval);
  const decimal = (value: number): string => figures.decimal(rounded(value), 2);
  const valueCell = (value: number | null): Cell => (value === null ? none : decimal(value));
  const intervalCell = (interval: Interval | null): Cell =>
    interval ? words.period(decimal(interval.low), decimal(interval.high)) : none;
  return {
    id: `agreement-${key}`,
    columns: [
      { header: calibration.columns.coefficient, width: { share: 3 } },
      { header: calibration.columns.value, width: { share: 1 }, align: 'right' },
      { header: calibration.columns.interval, width: { share: 2 }, align: 'right' },
      { header: calibration.columns.reading, width: { share: 3.4 } },
    ],
    rows: [
      row(
        calibration.statistic[kappa.statistic],
        valueCell(kappa.value),
        intervalCell(kappa.interval),
        kappa.missing ? muted(calibration.missing[kappa.missing]) : kappa.band ? calibration.band[kappa.band] : '',
      ),
      row(
        calibration.alpha,
        valueCell(alpha.value),
        intervalCell(alpha.interval),
        alpha.reading ? calibration.reading[alpha.reading] : muted(calibration.missing.noVariation),
      ),
      row(calibration.ac1, decimal(ac1.value), none, calibration.band[ac1.band]),
    ],
    emptyText: words.none,
  };
}

function driftTable(
  context: ReportContext,
  { key, raters, scale }: Calibration,
  drift: NonNullable<CalibrationJudgement['drift']>,
): TableModel {
  const { words, figures } = context;
  const { calibration } = words;
  const names = new Map(raters.map((rater) => [rater.key, rater.name]));
  const categories = new Map(
    scale.categories.map(({ key: category, title }) => [category, title ? context.text(title) : category]),
  );
  const none = muted(words.kpis.noInterval);
  return {
    id: `drift-${key}`,
    columns: [
      { header: calibration.driftColumns.rater, width: { share: 2.4 } },
      { header: calibration.driftColumns.agreement[drift.reference], width: { share: 2 }, align: 'right' },
      { header: calibration.driftColumns.interval, width: { share: 1.8 }, align: 'right' },
      { header: calibration.driftColumns.deviations, width: { share: 4 } },
    ],
    rows: drift.raters.map(({ rater, agreement, agreeing, items, interval, deviations }) =>
      row(
        known(names, rater),
        agreement === null
          ? none
          : words.drivers.share(
              figures.share(rounded(agreement)),
              words.kpis.ofCounts(figures.whole(agreeing), figures.whole(items)),
            ),
        interval ? figures.interval(interval) : none,
        words.notes(
          deviations.map(({ category, missed, added }) =>
            calibration.deviation(known(categories, category), missed, added),
          ),
        ),
      ),
    ),
    emptyText: words.none,
  };
}
