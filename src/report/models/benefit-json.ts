import {
  BENEFIT_INPUT_KEYS,
  type BenefitInput,
  type Benefits,
  type BenefitUnit,
  type InputRange,
  inputRule,
  type Lever,
} from '../../assessment/rules/benefits';
import type {
  ImpliedVolume,
  Payback,
  PlanValue,
  ReckonedBenefits,
  SolvedBack,
  TornadoBar,
  Worlds,
} from '../../benefit/rules/benefit';
import { mapWorlds } from '../../benefit/rules/worlds';
import type { Ratio } from '../../scoring/ratio';
import type { LocalizedText } from '../../shared/text';
import { figureJson, type FigureJson } from './score-json';

/** low: all inputs at their weak end, all costs at their highest; high: the other way round. */
export type WorldsJson = { readonly low: FigureJson; readonly likely: FigureJson; readonly high: FigureJson };

/** low ≤ likely ≤ high; percentages as shares of 1. */
export type RangeJson = WorldsJson & { readonly source: LocalizedText };

export type LeverJson = { readonly lever: Lever; readonly quantity: WorldsJson; readonly money: WorldsJson };

export type MovedJson = {
  readonly lever: Lever;
  readonly now: FigureJson;
  readonly target: FigureJson;
  readonly difference: FigureJson;
  readonly relative: FigureJson;
};

export type TornadoEndJson = { readonly value: FigureJson; readonly money: FigureJson };

export type TornadoJson = {
  readonly input: BenefitInput;
  readonly weak: TornadoEndJson;
  readonly strong: TornadoEndJson;
  readonly swing: FigureJson;
};

export type ResolutionGridJson = {
  readonly contacts: readonly FigureJson[];
  readonly rows: readonly { readonly callBack: FigureJson; readonly money: readonly FigureJson[] }[];
};

export type SolvedBackJson = {
  readonly contactsAvoided: FigureJson;
  readonly saving: FigureJson | null;
  readonly perContact: FigureJson | null;
  readonly rows: readonly {
    readonly repeats: ImpliedVolume['repeats'];
    readonly callBack: FigureJson;
    readonly change: FigureJson;
    readonly contacts: FigureJson | null;
  }[];
};

export type PaybackJson = { readonly months: number | null; readonly reason?: 'noBenefit' | 'runningCosts' };

export type PlanValueJson = {
  readonly effort: WorldsJson;
  readonly once: WorldsJson;
  readonly yearly: WorldsJson;
  readonly ramp: readonly FigureJson[];
  readonly rampFrom: PlanValue['rampFrom'];
  readonly payback: { readonly low: PaybackJson; readonly likely: PaybackJson; readonly high: PaybackJson };
  readonly npv: WorldsJson;
  readonly years: readonly {
    readonly year: number;
    readonly benefit: FigureJson;
    readonly runningCost: FigureJson;
    readonly once: FigureJson;
    readonly presentValue: FigureJson;
  }[];
};

/** What follows from a benefit model. */
export type ReckonedBenefitsJson = {
  readonly levers: readonly LeverJson[];
  readonly money: WorldsJson;
  readonly contactsAvoided: WorldsJson;
  readonly moved: readonly MovedJson[];
  readonly tornado: readonly TornadoJson[];
  readonly grid: ResolutionGridJson | null;
  readonly solvedBack: SolvedBackJson | null;
  readonly value: PlanValueJson | null;
};

export type BenefitsJson = ReckonedBenefitsJson & {
  readonly wave: string;
  readonly currency: string;
  readonly inputs: readonly (RangeJson & { readonly input: BenefitInput; readonly unit: BenefitUnit })[];
  readonly dayRate: RangeJson;
  readonly costs: readonly (RangeJson & { readonly title: LocalizedText; readonly when: 'once' | 'yearly' })[];
  readonly horizonYears: number;
  readonly discountRate: FigureJson;
};

/** Inputs and what follows from them, every figure exact. */
export function benefitsJson(stated: Benefits, reckoned: ReckonedBenefits): BenefitsJson {
  const { wave, currency, inputs, dayRate, costs, horizonYears, discountRate } = stated;
  return {
    ...{ wave, currency, horizonYears },
    discountRate: figureJson(discountRate),
    inputs: BENEFIT_INPUT_KEYS.flatMap((input) => {
      const range = inputs[input];
      return range ? [{ input, unit: inputRule(input).unit, ...rangeJson(range) }] : [];
    }),
    dayRate: rangeJson(dayRate),
    costs: costs.map((cost) => ({ title: cost.title, when: cost.when, ...rangeJson(cost) })),
    ...reckonedBenefitsJson(reckoned),
  };
}

export function reckonedBenefitsJson(reckoned: ReckonedBenefits): ReckonedBenefitsJson {
  const { levers, money, contactsAvoided, moved, tornado, grid, solvedBack, value } = reckoned;
  return {
    levers: levers.map((one) => ({
      lever: one.lever,
      quantity: worldsJson(one.quantity),
      money: worldsJson(one.money),
    })),
    money: worldsJson(money),
    contactsAvoided: worldsJson(contactsAvoided),
    moved: moved.map(({ lever, now, target, difference, relative }) => ({
      lever,
      now: figureJson(now),
      target: figureJson(target),
      difference: figureJson(difference),
      relative: figureJson(relative),
    })),
    tornado: tornado.map(({ input, weak, strong, swing }) => ({
      ...{ input, weak: endJson(weak), strong: endJson(strong) },
      swing: figureJson(swing),
    })),
    grid: grid && {
      contacts: grid.contacts.map(figureJson),
      rows: grid.rows.map((row) => ({ callBack: figureJson(row.callBack), money: row.money.map(figureJson) })),
    },
    solvedBack: solvedBack && solvedBackJson(solvedBack),
    value: value && valueJson(value),
  };
}

const worldsJson = (worlds: Worlds<Ratio>): WorldsJson => mapWorlds(worlds, figureJson);

const rangeJson = ({ source, ...range }: InputRange): RangeJson => ({ ...worldsJson(range), source });

const endJson = ({ value, money }: TornadoBar['weak']): TornadoEndJson => ({
  value: figureJson(value),
  money: figureJson(money),
});

function solvedBackJson({ contactsAvoided, saving, perContact, rows }: SolvedBack): SolvedBackJson {
  return {
    contactsAvoided: figureJson(contactsAvoided),
    saving: saving && figureJson(saving),
    perContact: perContact && figureJson(perContact),
    rows: rows.map(({ repeats, callBack, change, contacts }) => ({
      repeats,
      callBack: figureJson(callBack),
      change: figureJson(change),
      contacts: contacts && figureJson(contacts),
    })),
  };
}

function valueJson({ effort, once, yearly, ramp, rampFrom, payback, npv, years }: PlanValue): PlanValueJson {
  return {
    effort: worldsJson(effort),
    once: worldsJson(once),
    yearly: worldsJson(yearly),
    ramp: ramp.map(figureJson),
    rampFrom,
    payback: mapWorlds(payback, (one: Payback): PaybackJson => ({ ...one })),
    npv: worldsJson(npv),
    years: years.map(({ year, benefit, runningCost, once: paid, presentValue }) => ({
      year,
      benefit: figureJson(benefit),
      runningCost: figureJson(runningCost),
      once: figureJson(paid),
      presentValue: figureJson(presentValue),
    })),
  };
}
