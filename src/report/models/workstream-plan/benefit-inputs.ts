import { BENEFIT_INPUT_KEYS, type InputRange } from '../../../assessment/rules/benefits';
import type { Ratio } from '../../../scoring/ratio';
import type { Block, TableModel, TableRow } from '../blocks';
import { row } from '../report-context';
import type { BenefitParts } from './benefit-parts';

/** Every input with its range, unit and source, and how the levers follow from them. */
export function inputBlocks(parts: BenefitParts): Block[] {
  const { context, reckoned } = parts;
  const { benefits } = context.words.plan;
  return [
    { kind: 'heading', level: 2, text: benefits.inputsHeading },
    { kind: 'table', table: inputTable(parts) },
    { kind: 'heading', level: 2, text: benefits.methodHeading },
    {
      kind: 'definitions',
      items: reckoned.levers.map(({ lever }) => ({ term: benefits.levers[lever], text: benefits.formulas[lever] })),
    },
  ];
}

function inputTable({ context, text, stated }: BenefitParts): TableModel {
  const { benefits } = context.words.plan;
  const { input, unit, low, likely, high, source } = benefits.inputColumns;
  const money = (value: Ratio): string => context.figures.decimal(value, 2);
  const inputRow = (name: string, unitText: string, range: InputRange, write: (value: Ratio) => string): TableRow =>
    row(name, unitText, write(range.low), write(range.likely), write(range.high), context.text(range.source));
  return {
    id: 'benefit-inputs',
    columns: [
      { header: input, width: { share: 3.4 } },
      { header: unit, width: { share: 1.5 } },
      { header: low, width: { share: 1.9 }, align: 'right' },
      { header: likely, width: { share: 1.9 }, align: 'right' },
      { header: high, width: { share: 1.9 }, align: 'right' },
      { header: source, width: { share: 4.4 } },
    ],
    rows: [
      ...BENEFIT_INPUT_KEYS.flatMap((key): TableRow[] => {
        const range = stated.inputs[key];
        return range
          ? [inputRow(benefits.inputs[key], text.inputUnit(key), range, (value) => text.input(key, value))]
          : [];
      }),
      inputRow(benefits.dayRate, text.currency, stated.dayRate, money),
      ...stated.costs.map((cost) =>
        inputRow(context.text(cost.title), benefits.costUnits[cost.when](text.currency), cost, money),
      ),
    ],
    emptyText: '',
  };
}
