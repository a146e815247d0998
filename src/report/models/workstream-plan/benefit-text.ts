import type { BenefitInput, InputRange } from '../../../assessment/rules/benefits';
import { inputRule } from '../../../assessment/rules/benefits';
import type { ReckonedBenefits } from '../../../benefit/rules/benefit';
import { compare, dividedBy, larger, minus, type Ratio, ratio, times, ZERO } from '../../../scoring/ratio';
import type { PlanContext } from './plan-context';

type Scale = 'units' | 'thousands' | 'millions';

const SIZES = {
  units: { one: ratio(1), digits: 0 },
  thousands: { one: ratio(1000), digits: 0 },
  millions: { one: ratio(1_000_000), digits: 1 },
} as const;
const HUNDRED = ratio(100);

/** Writes the money and the inputs of a benefit model: all money of one section in the same scale. */
export class BenefitText {
  private readonly scale: Scale;

  constructor(
    private readonly context: PlanContext,
    private readonly reckoned: ReckonedBenefits,
  ) {
    this.scale = scaleOf(larger(reckoned.money.likely, reckoned.value?.once.likely ?? ZERO));
  }

  get currency(): string {
    return this.reckoned.currency;
  }

  private get scaleWord(): string {
    return this.scale === 'units' ? '' : this.context.words.plan.benefits.scales[this.scale];
  }

  /** "USD million", for heads of tables. */
  get unit(): string {
    return this.context.words.plan.benefits.moneyUnit(this.currency, this.scaleWord);
  }

  /** "53.3", in the scale of the section. */
  amount(value: Ratio): string {
    const { one, digits } = SIZES[this.scale];
    return this.context.figures.fixed(dividedBy(value, one), digits);
  }

  /** "USD 53.3 million" */
  money(value: Ratio): string {
    return this.context.words.plan.benefits.money(this.currency, this.amount(value), this.scaleWord);
  }

  /** "USD 4.44" */
  price(value: Ratio): string {
    return this.context.words.plan.benefits.money(this.currency, this.context.figures.decimal(value, 2), '');
  }

  count(value: Ratio): string {
    return this.context.figures.fixed(value, 0);
  }

  percent(value: Ratio): string {
    return `${this.context.figures.decimal(times(value, HUNDRED), 1)}%`;
  }

  /** Without unit; shares in percent. */
  input(input: BenefitInput, value: Ratio): string {
    const { figures } = this.context;
    switch (inputRule(input).unit) {
      case 'percent':
        return figures.decimal(times(value, HUNDRED), 2);
      case 'money':
        return figures.decimal(value, 2);
      case 'seconds':
        return figures.decimal(value, 1);
      case 'contacts':
      case 'complaints':
      case 'people':
        return figures.decimal(value, 0);
    }
  }

  inputUnit(input: BenefitInput): string {
    const { unit } = inputRule(input);
    return unit === 'money' ? this.currency : this.context.words.plan.benefits.units[unit];
  }

  /** "50 to 100 %" */
  inputRange(input: BenefitInput, { low, high }: Pick<InputRange, 'low' | 'high'>): string {
    const { words } = this.context;
    const range = words.period(this.input(input, low), this.input(input, high));
    return inputRule(input).unit === 'percent' ? `${range}%` : words.inUnit(range, this.inputUnit(input));
  }
}

function scaleOf(largest: Ratio): Scale {
  if (isAbove(largest, 10_000_000)) return 'millions';
  return isAbove(largest, 100_000) ? 'thousands' : 'units';
}

const isAbove = (value: Ratio, limit: number): boolean => compare(minus(value, ratio(limit)), ZERO) >= 0;
