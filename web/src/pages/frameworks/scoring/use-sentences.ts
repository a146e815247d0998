import type { Schemas } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import type { FrameworkContext } from '../FrameworkLayout';
import { SCORING } from './wording';

type Rule = Schemas['RollUpRuleDto'];
type Gate = Schemas['GateRuleDto'];

/** A share as people write it: 62.5%, but 80% and not 80.0%. */
export function useShare(): (share: string) => string {
  const { percent } = useFormats();
  return (share) => percent(share, Number.isInteger(Math.round(Number(share) * 10_000) / 100) ? 0 : 1);
}

/** How figures become one, as a sentence. */
export function useRule(): (rule: Rule) => string {
  const t = useTexts(SCORING);
  const share = useShare();
  return ({ kind, threshold = '0' }) => {
    if (kind === 'countShare' || kind === 'stagedAnd') return t.rollUp[kind](share(threshold));
    return t.rollUp[kind];
  };
}

/** What a gate asks, as a sentence. */
export function useGateSentence({ tree }: FrameworkContext): (gate: Gate) => string {
  const t = useTexts(SCORING);
  const { text, number } = useFormats();
  const share = useShare();
  const titleOf = (all: readonly Schemas['TitledDto'][], key: string): string => {
    const found = all.find((one) => one.key === key);
    return found ? text(found.title) : key;
  };
  return (gate) => {
    const { kind, threshold = '0', limit = 0, places, dimension, grade = 'major', scale, option = '' } = gate;
    const named = places?.join(', ');
    switch (kind) {
      case 'knockOut': {
        const what = named ?? t.allCritical;
        if (dimension === undefined) return t.asksOf.knockOut(what, share(threshold));
        return t.asksOf.knockOutOn(what, share(threshold), titleOf(tree.dimensions, dimension));
      }
      case 'categoryMinimum':
        return t.asksOf.categoryMinimum(named ?? t.allCategories, share(threshold));
      case 'findingLimit':
        return t.asksOf.findingLimit(number(limit), t.grades[grade]);
      case 'optionLimit': {
        const options = tree.scales.find(({ key }) => key === scale)?.options ?? [];
        return t.asksOf.optionLimit(number(limit), titleOf(options, option));
      }
      case 'minimumDataMonths':
        return t.asksOf.minimumDataMonths(number(limit));
      case 'mandatory':
        return t.asksOf.mandatory(named ?? t.allCritical);
      case 'minimumCoverage':
        return t.asksOf.minimumCoverage(share(threshold));
    }
  };
}

/** What follows from a gate that fails, as a sentence. */
export function useEffectSentence({ framework }: FrameworkContext): (gate: Gate) => string {
  const t = useTexts(SCORING);
  const { text } = useFormats();
  const share = useShare();
  const { levels } = framework.scheme;
  return ({ key, effect, capLevel = '', capScore = '0' }) => {
    switch (effect) {
      case 'fail': {
        const closed = levels.filter(({ gates }) => gates.includes(key)).map(({ title }) => text(title));
        return closed.length === 0 ? t.effects.failNone : t.effects.fail(closed.join(', '));
      }
      case 'capLevel': {
        const level = levels.find((one) => one.key === capLevel);
        return t.effects.capLevel(level ? text(level.title) : capLevel);
      }
      case 'capScore':
        return t.effects.capScore(share(capScore));
    }
  };
}
