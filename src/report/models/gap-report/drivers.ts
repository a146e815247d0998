import type { Drivers } from '../../../assessment/assessment';
import type { DriverModel } from '../../../kpi/rules/driver-model';
import type {
  AssociationVerdict,
  DissatisfiedShare,
  DriversJudgement,
  ErrorAssociation,
} from '../../../kpi/rules/judge-drivers';
import { judgedDrivers } from '../../../kpi/rules/judged-once';
import { ratio } from '../../../scoring/ratio';
import type { Interval } from '../../../statistics/interval';
import type { Block, Cell, TableModel, Tone } from '../blocks';
import { muted, row, type LanguageContext, type ReportContext } from '../report-context';
import { rounded } from './kpi-text';

const VERDICT_TONE: Readonly<Record<AssociationVerdict, Tone>> = {
  associated: 'bad',
  notProven: 'neutral',
  protective: 'good',
};

/** Which errors go with dissatisfaction; nothing without contacts that were both monitored and surveyed. */
export function driverBlocks(context: ReportContext): Block[] {
  const { words, assessment } = context;
  const { drivers } = assessment;
  if (!drivers) return [];
  const judgement = judgedDrivers(drivers);
  const { model, associations } = judgement;
  return [
    { kind: 'heading', level: 2, text: context.text(drivers.title) },
    ...(drivers.sample ? ([{ kind: 'paragraph', text: context.text(drivers.sample) }] satisfies Block[]) : []),
    {
      kind: 'callout',
      tone: 'accent',
      text: words.sentences([driversSentence(context, drivers, judgement), ...strongest(context, associations)]),
    },
    { kind: 'table', table: driverTable(context, associations) },
    { kind: 'paragraph', style: 'note', text: words.sentences([words.drivers.note, modelSentence(context, model)]) },
  ];
}

/** How many contacts there are, and how many errors are associated with dissatisfaction. */
export function driversSentence(
  { words, figures }: LanguageContext,
  { period }: Pick<Drivers, 'period'>,
  { contacts, dissatisfied, associations }: DriversJudgement,
): string {
  const associated = associations.filter(({ verdict }) => verdict === 'associated').length;
  return words.sentences([
    words.drivers.sample(figures.whole(contacts), figures.whole(dissatisfied), figures.period(period)),
    words.drivers.found(associated, associations.length),
  ]);
}

/** What customers say with and without the error that goes most clearly with dissatisfaction. */
function strongest(context: ReportContext, associations: readonly ErrorAssociation[]): string[] {
  const { words, figures } = context;
  const { error, withError, withoutError } = associations.find(({ verdict }) => verdict === 'associated') ?? {};
  if (!error || !withError || !withoutError) return [];
  const share = ({ dissatisfied, contacts }: DissatisfiedShare): string => figures.share(ratio(dissatisfied, contacts));
  return [words.drivers.strongest(context.text(error.title), share(withError), share(withoutError))];
}

/** What the adjusted odds ratios hold equal, or why there are none. */
export function modelSentence({ words, figures }: LanguageContext, model: DriverModel): string {
  if (model.kind === 'notFitted') return words.drivers.notFitted[model.reason];
  const [first, second] = model.adjustedFor;
  const held = first === undefined ? 'errors' : second === undefined ? first : 'both';
  const { setAside } = model;
  return words.sentences([
    words.drivers.adjusted[held],
    ...(setAside > 0 ? [words.drivers.setAside(figures.whole(setAside))] : []),
  ]);
}

function driverTable(context: ReportContext, associations: readonly ErrorAssociation[]): TableModel {
  const { words } = context;
  const { columns } = words.drivers;
  return {
    id: 'drivers',
    columns: [
      { header: columns.error, width: { share: 1 } },
      { header: columns.withError, width: { points: 62 }, align: 'right' },
      { header: columns.without, width: { points: 62 }, align: 'right' },
      { header: columns.odds, width: { points: 72 }, align: 'right' },
      { header: columns.adjusted, width: { points: 62 }, align: 'right' },
      { header: columns.attributable, width: { points: 58 }, align: 'right' },
      { header: columns.verdict, width: { points: 80 } },
    ],
    rows: associations.map((one) => {
      const none = muted(words.kpis.noInterval);
      return row(
        words.drivers.named(context.text(one.error.title), words.drivers.class[one.error.class]),
        shareCell(context, one.withError),
        shareCell(context, one.withoutError),
        testedText(context, one) ?? none,
        one.adjustedOddsRatio ? oddsText(context, one.adjustedOddsRatio) : none,
        one.populationAttributableShare === null
          ? none
          : context.figures.share(rounded(one.populationAttributableShare)),
        {
          kind: 'badge',
          badge: { kind: 'status', tone: VERDICT_TONE[one.verdict], text: words.drivers.verdict[one.verdict] },
        },
      );
    }),
    emptyText: words.none,
  };
}

function shareCell({ words, figures }: ReportContext, share: DissatisfiedShare | null): Cell {
  if (!share) return muted(words.kpis.noInterval);
  const { dissatisfied, contacts } = share;
  return words.drivers.share(
    figures.share(ratio(dissatisfied, contacts)),
    words.kpis.ofCounts(figures.whole(dissatisfied), figures.whole(contacts)),
  );
}

/** "4.64 (2.87–7.49), p < 0.001"; of either, what there is. */
function testedText(context: ReportContext, { oddsRatio, test }: ErrorAssociation): string | null {
  const odds = oddsRatio && oddsText(context, oddsRatio);
  const pValue = test && context.figures.pValue(rounded(test.adjustedPValue));
  return odds && pValue ? context.words.drivers.tested(odds, pValue) : (odds ?? pValue);
}

/** "4.64 (2.87–7.49)" */
function oddsText(
  { figures }: ReportContext,
  { value, interval }: { readonly value: number; readonly interval: Interval },
): string {
  const decimal = (one: number): string => figures.decimal(rounded(one), 2);
  return `${decimal(value)} (${decimal(interval.low)}–${decimal(interval.high)})`;
}
