import type { BenefitInput, Lever } from '../../assessment/rules/benefits';
import type { Ratio } from '../../scoring/ratio';

/**
 * The same figure in three worlds. *low*: every input at the end of its range that gives the least benefit, every cost at its
 * highest. *high*: the other way round. It is a range of inputs, no confidence interval: nobody says how probable it is.
 */
export interface Worlds<T> {
  readonly low: T;
  readonly likely: T;
  readonly high: T;
}

/** One value for each input that is stated; percentages as shares. */
export type InputValues = Readonly<Partial<Record<BenefitInput, Ratio>>>;

/** What one lever brings in a year, once the plan has its full effect. */
export interface LeverBenefit {
  readonly lever: Lever;
  /** Contacts, contacts taken by automation, agent hours, complaints, leavers: what falls away in a year. */
  readonly quantity: Ratio;
  readonly money: Ratio;
}

export interface YearlyBenefit {
  /** In the order in which they are reckoned. */
  readonly levers: readonly LeverBenefit[];
  /** The sum of the levers, exactly. */
  readonly money: Ratio;
  /** By resolution and automation together. */
  readonly contactsAvoided: Ratio;
}

/** A figure before and after, at the likely inputs. Points and relative change are different numbers: both are kept. */
export interface MovedFigure {
  readonly lever: Lever;
  readonly now: Ratio;
  readonly target: Ratio;
  /** In the unit of the figure; of shares, points as share of 1. */
  readonly difference: Ratio;
  /** Difference as share of what it started from. */
  readonly relative: Ratio;
}

/** The benefit of a year when one input moves over its range and all others are at their likely value. */
export interface TornadoBar {
  readonly input: BenefitInput;
  /** The ends of the input: the one that gives less, and the one that gives more. */
  readonly weak: { readonly value: Ratio; readonly money: Ratio };
  readonly strong: { readonly value: Ratio; readonly money: Ratio };
  readonly swing: Ratio;
}

/** What better resolution saves in a year, by the two inputs that are hardest to know. */
export interface ResolutionGrid {
  /** Ascending, without repetition. */
  readonly contacts: readonly Ratio[];
  readonly rows: readonly { readonly callBack: Ratio; readonly money: readonly Ratio[] }[];
}

/** Which volume an effect that was seen implies. */
export interface SolvedBack {
  readonly contactsAvoided: Ratio;
  readonly saving: Ratio | null;
  /** Saving ÷ contacts; null without a saving. */
  readonly perContact: Ratio | null;
  readonly rows: readonly ImpliedVolume[];
}

export interface ImpliedVolume {
  /** Customers contact again until it is resolved, or once at most. */
  readonly repeats: 'untilResolved' | 'once';
  readonly callBack: Ratio;
  /** Change of contacts per issue, as share: −0.175. */
  readonly change: Ratio;
  /** Contacts in a year before the change; null when nothing changes. */
  readonly contacts: Ratio | null;
}

/** What the plan costs, and what it is worth. */
export interface PlanValue {
  /** Person-days × day rate. */
  readonly effort: Worlds<Ratio>;
  /** Effort and what else is paid once: all of it is taken as paid at the start. */
  readonly once: Worlds<Ratio>;
  /** Running costs of a year, from the first month on. */
  readonly yearly: Worlds<Ratio>;
  /** Share of the yearly benefit reached in each month from the start of the plan; the last one stays. */
  readonly ramp: readonly Ratio[];
  /** *stated* by somebody; *plan*: as workstreams end, by the points that they win back. */
  readonly rampFrom: 'stated' | 'plan';
  readonly payback: Worlds<Payback>;
  /** Net present value over the horizon. */
  readonly npv: Worlds<Ratio>;
  /** Of the likely world, for each year of the horizon. */
  readonly years: readonly PlanYear[];
}

/** Whole months from the start of the plan; or why it is never paid back. */
export type Payback =
  { readonly months: number } | { readonly months: null; readonly reason: 'noBenefit' | 'runningCosts' };

export interface PlanYear {
  readonly year: number;
  readonly benefit: Ratio;
  readonly runningCost: Ratio;
  /** Paid at the start: of the first year only. */
  readonly once: Ratio;
  /** Benefit less costs, discounted. Those of all years sum to the net present value. */
  readonly presentValue: Ratio;
}

/** Everything that follows from a benefit model, and from a plan if there is one. */
export interface ReckonedBenefits {
  readonly wave: string;
  readonly currency: string;
  readonly levers: readonly {
    readonly lever: Lever;
    readonly quantity: Worlds<Ratio>;
    readonly money: Worlds<Ratio>;
  }[];
  readonly money: Worlds<Ratio>;
  readonly contactsAvoided: Worlds<Ratio>;
  readonly moved: readonly MovedFigure[];
  /** The widest swing first; inputs that are known exactly are left out. */
  readonly tornado: readonly TornadoBar[];
  /** Null without better resolution. */
  readonly grid: ResolutionGrid | null;
  /** Null when nothing was observed. */
  readonly solvedBack: SolvedBack | null;
  /** Null without a plan. */
  readonly value: PlanValue | null;
}
