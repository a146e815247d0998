import { type BenefitInput, type Lever, LEVER_INPUTS, LEVERS } from '../../assessment/rules/benefits';
import { dividedBy, minus, ONE, plus, type Ratio, ratio, times, ZERO } from '../../scoring/ratio';
import type { InputValues, LeverBenefit, YearlyBenefit } from './benefit';
import { contactsKept } from './contacts-per-issue';

const SECONDS_AN_HOUR = ratio(3600);

/** What earlier levers leave, as shares of today: contacts, and the time that they take together. */
interface Left {
  readonly contacts: Ratio;
  readonly work: Ratio;
}

type Read = (input: BenefitInput) => Ratio;

interface Step extends Omit<LeverBenefit, 'lever'> {
  readonly left: Left;
}

const RULES: Readonly<Record<Lever, (read: Read, left: Left) => Step>> = {
  /** Repeat contacts fall away. */
  resolution: (read, left) => {
    const moved = { now: read('resolutionNow'), target: read('resolutionTarget'), callBack: read('callBack') };
    return withoutContacts(read, left, minus(ONE, contactsKept(moved)));
  },
  /** Of the contacts left, those that are taken and do not come back. */
  automation: (read, left) =>
    withoutContacts(read, left, times(read('automatedShare'), minus(ONE, read('containedUnresolved')))),
  /** Seconds saved × contacts left × cost of an hour. */
  handleTime: (read, { contacts, work }) => {
    const [now, target] = [read('handleTimeNow'), read('handleTimeTarget')];
    const seconds = times(times(read('contacts'), contacts), minus(now, target));
    const quantity = dividedBy(seconds, SECONDS_AN_HOUR);
    return {
      quantity,
      money: times(quantity, read('costPerHour')),
      left: { contacts, work: times(work, dividedBy(target, now)) },
    };
  },
  complaints: (read, left) => {
    const quantity = minus(read('complaintsNow'), read('complaintsTarget'));
    return { quantity, money: times(quantity, read('costPerComplaint')), left };
  },
  /** Of the agents that the work left needs: those who are not needed any more are not replaced, and count above. */
  attrition: (read, left) => {
    const leavers = minus(read('attritionNow'), read('attritionTarget'));
    const quantity = times(times(read('agents'), left.work), leavers);
    return { quantity, money: times(quantity, read('replacementCost')), left };
  },
};

/**
 * The benefit of a year at full effect. Levers are reckoned in the order of `LEVERS`, each on what those before it leave, so
 * that nothing is counted twice: time is saved on the contacts that are still made, leavers among the agents still needed.
 * @throws RangeError when a lever has some of its inputs and not all
 */
export function yearlyBenefit(values: InputValues): YearlyBenefit {
  const read: Read = (input) => {
    const value = values[input];
    if (!value) throw new RangeError(`The benefit model has no ${input}.`);
    return value;
  };
  let left: Left = { contacts: ONE, work: ONE };
  const levers = leversOf(values).map((lever): LeverBenefit => {
    const { left: after, ...brought } = RULES[lever](read, left);
    left = after;
    return { lever, ...brought };
  });
  return {
    levers,
    money: levers.reduce((sum, { money }) => plus(sum, money), ZERO),
    contactsAvoided: times(values.contacts ?? ZERO, minus(ONE, left.contacts)),
  };
}

/** Those of which an input is stated that no other lever has. */
export function leversOf(stated: Readonly<Partial<Record<BenefitInput, unknown>>>): Lever[] {
  return LEVERS.filter((lever) =>
    LEVER_INPUTS[lever].some(
      (input) => input !== 'contacts' && input !== 'costPerContact' && stated[input] !== undefined,
    ),
  );
}

function withoutContacts(read: Read, { contacts, work }: Left, avoided: Ratio): Step {
  const kept = minus(ONE, avoided);
  const quantity = times(times(read('contacts'), contacts), avoided);
  return {
    quantity,
    money: times(quantity, read('costPerContact')),
    left: { contacts: times(contacts, kept), work: times(work, kept) },
  };
}
