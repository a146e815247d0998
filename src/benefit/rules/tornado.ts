import { BENEFIT_INPUT_KEYS, type Benefits } from '../../assessment/rules/benefits';
import { compare, minus } from '../../scoring/ratio';
import type { TornadoBar } from './benefit';
import { likelyValues, strongEnd, weakEnd } from './worlds';
import { yearlyBenefit } from './yearly-benefit';

/**
 * One input at a time from its weak to its strong end, all others at their likely value: which unknown matters most. The
 * widest swing first, equal ones in the order of the model.
 */
export function tornadoOf(inputs: Benefits['inputs']): TornadoBar[] {
  const likely = likelyValues(inputs);
  return BENEFIT_INPUT_KEYS.flatMap((input): TornadoBar[] => {
    const range = inputs[input];
    if (!range || compare(range.low, range.high) === 0) return [];
    const [weak, strong] = [weakEnd(range, input), strongEnd(range, input)].map((value) => ({
      value,
      money: yearlyBenefit({ ...likely, [input]: value }).money,
    })) as [TornadoBar['weak'], TornadoBar['strong']];
    return [{ input, weak, strong, swing: minus(strong.money, weak.money) }];
  }).sort((a, b) => compare(b.swing, a.swing));
}
