import { compare, dividedBy, type Ratio, ratio, toNumber, ZERO } from '../../../scoring/ratio';
import type { ImpliedVolume, ResolutionGrid, SolvedBack, TornadoBar } from '../../../benefit/rules/benefit';
import { axisUpTo } from '../axis';
import type { Block, FigureModel } from '../blocks';
import { row } from '../report-context';
import type { BenefitText } from './benefit-text';
import type { BenefitParts } from './benefit-parts';
import type { PlanContext } from './plan-context';

type Parts = Pick<BenefitParts, 'context' | 'text' | 'stated' | 'reckoned'>;

/** What the benefit hangs on: one input at a time, the two hardest to know together, and what was observed solved back. */
export function unknownBlocks(parts: Parts): Block[] {
  const { context, text, reckoned } = parts;
  const { tornado, grid, solvedBack } = reckoned;
  return [
    ...(tornado.length === 0 ? [] : [tornadoBlock(parts, tornado)]),
    ...(grid ? [gridBlock(context, text, grid)] : []),
    ...(solvedBack ? observedBlocks(parts, solvedBack) : []),
  ];
}

function tornadoBlock({ context, text, reckoned }: Parts, tornado: readonly TornadoBar[]): Block {
  const { words } = context;
  const { benefits } = words.plan;
  const [first] = tornado;
  const likely = reckoned.money.likely;
  const ends = tornado.flatMap(({ weak, strong }) => [weak.money, strong.money]);
  const axis = axisUpTo(Math.max(...ends.map(toNumber)), (value) => text.amount(ratio(Math.round(value))));
  const rangeOf = ({ input, weak, strong }: TornadoBar): string =>
    text.inputRange(input, sorted(weak.value, strong.value));
  const resultOf = ({ weak, strong }: TornadoBar): string =>
    words.period(text.amount(weak.money), text.amount(strong.money));
  const figure: FigureModel = {
    id: 'benefit-tornado',
    title: benefits.tornadoTitle(first ? benefits.inputs[first.input] : ''),
    subtitle: benefits.tornadoSubtitle(text.unit),
    alt: benefits.tornadoAlt(
      text.money(likely),
      tornado.map((bar) => benefits.tornadoPart(benefits.inputs[bar.input], rangeOf(bar), resultOf(bar))).join(' '),
    ),
    chart: {
      kind: 'tornado',
      bars: tornado.map((bar) => ({
        label: benefits.inputs[bar.input],
        sublabel: rangeOf(bar),
        from: axis.place(toNumber(bar.weak.money)),
        to: axis.place(toNumber(bar.strong.money)),
        text: resultOf(bar),
      })),
      ticks: axis.ticks,
      likely: { at: axis.place(toNumber(likely)), label: benefits.tornadoLikely(text.amount(likely)) },
    },
  };
  return { kind: 'figure', figure };
}

function sorted(one: Ratio, other: Ratio): { readonly low: Ratio; readonly high: Ratio } {
  return compare(one, other) <= 0 ? { low: one, high: other } : { low: other, high: one };
}

function gridBlock({ words }: PlanContext, text: BenefitText, { contacts, rows }: ResolutionGrid): Block {
  const { benefits } = words.plan;
  return {
    kind: 'table',
    table: {
      id: 'benefit-grid',
      caption: benefits.gridHeading(text.unit),
      columns: [
        { header: benefits.gridCorner, width: { share: 3 } },
        ...contacts.map((volume) => ({
          header: benefits.gridColumn(text.count(volume)),
          width: { share: 2 },
          align: 'right' as const,
        })),
      ],
      rows: rows.map(({ callBack, money }) =>
        row(text.percent(callBack), ...money.map((amount) => text.amount(amount))),
      ),
      emptyText: '',
    },
  };
}

function observedBlocks({ context, text, stated }: Parts, observed: SolvedBack): Block[] {
  const { words } = context;
  const { benefits } = words.plan;
  const { contactsAvoided, saving, perContact, rows } = observed;
  const seen = (stated.observed ? [stated.observed] : []).map(({ source }) =>
    benefits.observed(text.count(contactsAvoided), context.text(source)),
  );
  const saved = saving && perContact ? [benefits.observedSaving(text.money(saving), text.price(perContact))] : [];
  return [
    { kind: 'paragraph', text: words.sentences([...seen, ...saved, benefits.observedVolume]) },
    { kind: 'bullets', items: rows.map((implied) => impliedText(context, text, implied)) },
  ];
}

function impliedText(
  { words, figures }: PlanContext,
  text: BenefitText,
  { repeats, callBack, change, contacts }: ImpliedVolume,
): string {
  const { benefits } = words.plan;
  const share = text.percent(callBack);
  if (!contacts) return benefits.impliedNone(share);
  const sentence = repeats === 'once' ? benefits.impliedOnce : benefits.implied;
  return sentence(share, `${figures.change(change)}%`, text.count(toHundredThousands(contacts)));
}

/** Solved back from a round figure: more digits would say more than is known. */
function toHundredThousands(value: Ratio): Ratio {
  const { numerator, denominator } = dividedBy(value, ratio(100_000));
  const whole = (2n * numerator + denominator) / (2n * denominator);
  return compare(value, ZERO) > 0 ? ratio(whole * 100_000n) : ZERO;
}
