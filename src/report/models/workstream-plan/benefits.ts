import { minus, type Ratio } from '../../../scoring/ratio';
import type { Payback, Worlds } from '../../../benefit/rules/benefit';
import type { Block, SectionModel, TableModel, TableRow, Tile } from '../blocks';
import { bold, row } from '../report-context';
import { inputBlocks } from './benefit-inputs';
import { type BenefitParts, benefitParts } from './benefit-parts';
import { unknownBlocks } from './benefit-unknowns';
import type { PlanContext } from './plan-context';

/** What the plan brings, costs and is worth, what that hangs on, and where each figure comes from; none if nothing is stated. */
export function benefitSections(context: PlanContext): SectionModel[] {
  const parts = benefitParts(context);
  if (!parts) return [];
  const { benefits } = context.words.plan;
  return [
    {
      id: 'benefits',
      title: benefits.title,
      newPage: true,
      blocks: [
        { kind: 'paragraph', style: 'lead', text: messageOf(parts) },
        { kind: 'tiles', tiles: tilesOf(parts) },
        { kind: 'table', table: leverTable(parts) },
        ...movedBlock(parts),
        { kind: 'table', table: valueTable(parts) },
        { kind: 'paragraph', style: 'note', text: benefits.worldsNote },
        ...unknownBlocks(parts),
        { kind: 'table', table: yearTable(parts) },
        { kind: 'paragraph', style: 'note', text: rampText(parts) },
        ...inputBlocks(parts),
      ],
    },
  ];
}

/** One line for the page that is read first; none if nothing is stated. */
export function benefitSummary(context: PlanContext): Block[] {
  const parts = benefitParts(context);
  if (!parts) return [];
  const { text, reckoned, value } = parts;
  const { benefits } = context.words.plan;
  const line = benefits.summary(
    text.money(reckoned.money.likely),
    text.money(value.once.likely),
    paybackText(context, value.payback.likely),
    text.money(value.npv.likely),
  );
  return [{ kind: 'paragraph', text: line }];
}

function messageOf({ context, text, reckoned: { money }, value }: BenefitParts): string {
  const { words } = context;
  const { benefits } = words.plan;
  const { likely } = value.payback;
  const cost = text.money(value.once.likely);
  return words.sentences([
    benefits.message(text.money(money.likely), text.amount(money.low), text.amount(money.high)),
    likely.months === null
      ? benefits.neverPaysBack(cost, benefits.reasons[likely.reason])
      : benefits.paysBack(cost, likely.months),
  ]);
}

function paybackText({ words }: PlanContext, payback: Payback): string {
  const { benefits } = words.plan;
  return payback.months === null ? benefits.never : benefits.months(payback.months);
}

function tilesOf({ context, text, stated, reckoned, value }: BenefitParts): Tile[] {
  const { figures, words } = context;
  const { benefits } = words.plan;
  const rangeOf = (one: string, other: string): string => benefits.range(one, other);
  return [
    {
      label: benefits.tiles.benefit,
      value: text.money(reckoned.money.likely),
      note: rangeOf(text.amount(reckoned.money.low), text.amount(reckoned.money.high)),
      tone: 'accent',
    },
    {
      label: benefits.tiles.cost,
      value: text.money(value.once.likely),
      note: rangeOf(text.amount(value.once.high), text.amount(value.once.low)),
    },
    {
      label: benefits.tiles.payback,
      value: paybackText(context, value.payback.likely),
      note: rangeOf(paybackText(context, value.payback.high), paybackText(context, value.payback.low)),
    },
    {
      label: benefits.tiles.npv(stated.horizonYears),
      value: text.money(value.npv.likely),
      note: benefits.rate(`${figures.decimal(hundredfold(stated.discountRate), 2)}%`),
    },
  ];
}

function leverTable({ context, text, reckoned: { levers, money } }: BenefitParts): TableModel {
  const { benefits } = context.words.plan;
  return {
    id: 'benefit-levers',
    caption: benefits.leverHeading(text.unit),
    columns: [
      { header: benefits.leverColumns.lever, width: { share: 4 } },
      { header: benefits.leverColumns.quantity, width: { share: 3 } },
      ...worldColumns(context),
    ],
    rows: [
      ...levers.map((one) =>
        row(
          benefits.levers[one.lever],
          benefits.quantities[one.lever](text.count(one.quantity.likely)),
          ...cells(one.money, (value) => text.amount(value)),
        ),
      ),
      totalRow(benefits.total, '', ...cells(money, (value) => text.amount(value))),
    ],
    emptyText: '',
  };
}

function valueTable({ context, text, value }: BenefitParts): TableModel {
  const { words, figures, plan } = context;
  const { benefits } = words.plan;
  const { effort, once, yearly, npv, payback } = value;
  const amounts = (worlds: Worlds<Ratio>): string[] => cells(worlds, (one) => text.amount(one));
  const extra: Worlds<Ratio> = {
    low: minus(once.low, effort.low),
    likely: minus(once.likely, effort.likely),
    high: minus(once.high, effort.high),
  };
  return {
    id: 'benefit-value',
    caption: benefits.valueHeading(text.unit),
    columns: [{ header: benefits.valueColumn, width: { share: 7 } }, ...worldColumns(context)],
    rows: [
      row(benefits.rows.effort(figures.whole(plan.effort.likely)), ...amounts(effort)),
      row(benefits.rows.extra, ...amounts(extra)),
      row(benefits.rows.yearly, ...amounts(yearly)),
      row(
        benefits.rows.payback,
        ...cells(payback, ({ months }) => (months === null ? benefits.never : figures.whole(months))),
      ),
      totalRow(benefits.rows.npv, ...amounts(npv)),
    ],
    emptyText: '',
  };
}

function yearTable({ context, text, value: { years, npv } }: BenefitParts): TableModel {
  const { benefits } = context.words.plan;
  const { year, benefit, running, once, present } = benefits.yearColumns;
  return {
    id: 'benefit-years',
    caption: benefits.yearsHeading(text.unit),
    columns: [
      { header: year, width: { share: 2 } },
      ...[benefit, running, once, present].map((header) => ({
        header,
        width: { share: 2 },
        align: 'right' as const,
      })),
    ],
    rows: [
      ...years.map((one) =>
        row(
          context.figures.whole(one.year),
          ...[one.benefit, one.runningCost, one.once, one.presentValue].map((amount) => text.amount(amount)),
        ),
      ),
      totalRow(benefits.yearsTotal, '', '', '', text.amount(npv.likely)),
    ],
    emptyText: '',
  };
}

/** Points and relative change, side by side. */
function movedBlock({ context, text, reckoned: { moved } }: BenefitParts): Block[] {
  const { words, figures } = context;
  const { benefits } = words.plan;
  const items = moved.flatMap(({ lever, now, target, difference, relative }): string[] => {
    const change = figures.relative(relative);
    switch (lever) {
      case 'resolution':
      case 'attrition':
        return [
          benefits.moved[lever](
            text.percent(now),
            text.percent(target),
            figures.signedDecimal(hundredfold(difference), 1),
            change,
          ),
        ];
      case 'handleTime':
      case 'complaints':
        return [
          benefits.moved[lever](
            figures.decimal(now, 1),
            figures.decimal(target, 1),
            figures.signedDecimal(difference, 1),
            change,
          ),
        ];
      case 'automation':
        return [];
    }
  });
  return items.length === 0 ? [] : [{ kind: 'bullets', items }];
}

function rampText({ context, text, value: { ramp, rampFrom } }: BenefitParts): string {
  const { benefits } = context.words.plan;
  return rampFrom === 'plan'
    ? benefits.rampPlan
    : benefits.rampStated(context.list(ramp.map((share) => text.percent(share))));
}

function worldColumns({ words }: PlanContext): TableModel['columns'] {
  const { low, likely, high } = words.plan.benefits.worlds;
  return [low, likely, high].map((header) => ({ header, width: { share: 1.5 }, align: 'right' as const }));
}

function cells<T>({ low, likely, high }: Worlds<T>, write: (one: T) => string): string[] {
  return [write(low), write(likely), write(high)];
}

function totalRow(...texts: readonly string[]): TableRow {
  return { kind: 'row', emphasis: true, cells: texts.map((text) => (text === '' ? text : bold(text))) };
}

const hundredfold = ({ numerator, denominator }: Ratio): Ratio => ({ numerator: numerator * 100n, denominator });
