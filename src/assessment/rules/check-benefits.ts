import { pointer } from '../../shared/json-pointer';
import type { DocumentProblem } from '../../shared/source-document';
import { suggestion } from '../../shared/suggest';
import {
  BENEFIT_INPUT_KEYS,
  type BenefitInput,
  type BenefitsDocument,
  inputRule,
  LEVER_INPUTS,
  type Lever,
  LEVERS,
  MOVED_INPUTS,
  type RangeDocument,
} from './benefits';

/** What stands around a benefit model. */
export interface BenefitsContext {
  /** Waves of the engagement; undefined where there is none. */
  readonly waves?: readonly string[];
  /** Of the engagement; undefined where it states none. */
  readonly currency?: string | undefined;
}

/** What is spent may be nothing. */
const COST = { unit: 'money', most: 1_000_000_000_000 } as const;
const SHARED: readonly BenefitInput[] = ['contacts', 'costPerContact'];
const WORST_IS_SMALL = { low: Math.min, high: Math.max } as const;

/**
 * What no schema can say about a benefit model: ranges that are none, figures out of bounds, levers without all of their
 * inputs, targets that are no better than today, and inputs that contradict each other.
 * @returns problems with pointers below `base`; none: `reckonBenefits` takes it
 */
export function checkBenefits(document: BenefitsDocument, context: BenefitsContext = {}, base = ''): DocumentProblem[] {
  const { inputs, dayRate, costs = [], ramp = [] } = document;
  const at = (...path: readonly (string | number)[]): string => base + pointer(...path);
  const ranges = [
    ...BENEFIT_INPUT_KEYS.flatMap((key) => {
      const range = inputs[key];
      return range ? [{ name: `"${key}"`, range, path: at('inputs', key), rule: inputRule(key) }] : [];
    }),
    { name: '"dayRate"', range: dayRate, path: at('dayRate'), rule: COST },
    ...costs.map((range, index) => ({
      ...{ name: `Cost ${index + 1}`, range, path: at('costs', index) },
      rule: COST,
    })),
  ];
  const single = [
    ...ranges.flatMap(({ name, range, path, rule }) => rangeProblems(name, range, rule, path)),
    ...missingInputs(document, at),
    ...rampProblems(ramp, at),
    ...contextProblems(document, context, at),
  ];
  // Ends that are wrong by themselves say nothing about each other.
  if (single.length > 0) return single;
  const together = [...noBetter(inputs, at), ...observedProblems(document, at)];
  return together.length > 0 ? together : contradictions(inputs, at);
}

type At = (...path: readonly (string | number)[]) => string;
type Inputs = BenefitsDocument['inputs'];

function rangeProblems(
  name: string,
  { low, likely, high }: RangeDocument,
  { above0, most, unit }: Pick<ReturnType<typeof inputRule>, 'above0' | 'most' | 'unit'>,
  path: string,
): DocumentProblem[] {
  const outside = (['low', 'likely', 'high'] as const).flatMap((end): DocumentProblem[] => {
    const value = { low, likely, high }[end];
    if (value <= most && (above0 ? value > 0 : value >= 0)) return [];
    return [
      {
        code: 'benefits/out-of-bounds',
        message: `The ${end} figure of ${name} is ${value}; it has to be ${above0 ? 'above 0' : 'at least 0'} and at most ${most}.`,
        hint: unit === 'percent' ? 'It is in percent: 66 for 66 %.' : 'Check the figure and its unit.',
        path: `${path}/${end}`,
      },
    ];
  });
  const isOrdered = (low <= likely && likely <= high) || (low >= likely && likely >= high);
  if (isOrdered) return outside;
  return [
    ...outside,
    {
      code: 'benefits/range-broken',
      message: `The likely figure of ${name}, ${likely}, does not lie between ${low} and ${high}.`,
      hint: 'State the two ends and a likely figure between them; for a figure that is known, all three alike.',
      path: `${path}/likely`,
    },
  ];
}

/** A lever is there when an input is that only it has; then it needs all of its inputs. */
function missingInputs({ inputs }: BenefitsDocument, at: At): DocumentProblem[] {
  const stated = (key: BenefitInput): boolean => inputs[key] !== undefined;
  const levers = LEVERS.filter((lever) => ownInputs(lever).some(stated));
  if (levers.length === 0) {
    return [
      {
        code: 'benefits/no-lever',
        message: 'The inputs bring no benefit: none of them belongs to a lever alone.',
        hint: 'State, for instance, "resolutionNow", "resolutionTarget" and "callBack" with "contacts" and "costPerContact".',
        path: at('inputs'),
      },
    ];
  }
  const missing = levers.flatMap((lever) =>
    LEVER_INPUTS[lever]
      .filter((key) => !stated(key))
      .map((key) => ({
        code: 'benefits/input-missing',
        message: `The lever "${lever}" needs "${key}" as well.`,
        hint: `It follows from ${LEVER_INPUTS[lever].map((one) => `"${one}"`).join(', ')}.`,
        path: at('inputs'),
      })),
  );
  const used = new Set<BenefitInput>(levers.flatMap((lever) => [...LEVER_INPUTS[lever]]));
  const unused = SHARED.filter((key) => stated(key) && !used.has(key)).map((key) => ({
    code: 'benefits/input-unused',
    message: `"${key}" is stated, but no lever needs it.`,
    hint: 'Remove it, or state the other inputs of the lever that it belongs to.',
    path: at('inputs', key),
  }));
  return [...missing, ...unused];
}

function ownInputs(lever: Lever): readonly BenefitInput[] {
  return LEVER_INPUTS[lever].filter((key) => !SHARED.includes(key));
}

function rampProblems(ramp: readonly number[], at: At): DocumentProblem[] {
  return ramp.flatMap((share, month): DocumentProblem[] =>
    share >= Math.max(...ramp.slice(0, month), 0)
      ? []
      : [
          {
            code: 'benefits/ramp-falls',
            message: `The ramp falls to ${share} % in month ${month + 1}.`,
            hint: 'It says how much of the yearly benefit is reached, and does not fall.',
            path: at('ramp', month),
          },
        ],
  );
}

function contextProblems({ wave, currency }: BenefitsDocument, context: BenefitsContext, at: At): DocumentProblem[] {
  return [
    ...(context.waves === undefined || context.waves.includes(wave)
      ? []
      : [
          {
            code: 'benefits/unknown-wave',
            message: `The engagement has no wave "${wave}".`,
            hint: suggestion(wave, context.waves),
            path: at('wave'),
          },
        ]),
    ...(context.currency === undefined || context.currency === currency
      ? []
      : [
          {
            code: 'benefits/other-currency',
            message: `The benefits are in ${currency}, the engagement in ${context.currency}.`,
            hint: 'Use one currency, and state the figures in it.',
            path: at('currency'),
          },
        ]),
  ];
}

/** The end of a range that gives the least benefit. */
function weak(inputs: Inputs, key: BenefitInput): number {
  const range = inputs[key];
  return range ? WORST_IS_SMALL[inputRule(key).weak](range.low, range.high) : 0;
}

function strong(inputs: Inputs, key: BenefitInput): number {
  const range = inputs[key];
  return range ? WORST_IS_SMALL[inputRule(key).weak === 'low' ? 'high' : 'low'](range.low, range.high) : 0;
}

/** At the weak ends a target may be reached already, but not be worse than today. */
function noBetter(inputs: Inputs, at: At): DocumentProblem[] {
  return Object.values(MOVED_INPUTS).flatMap(([now, target]): DocumentProblem[] => {
    if (!inputs[now] || !inputs[target]) return [];
    const [before, after] = [weak(inputs, now), weak(inputs, target)];
    if (inputRule(target).weak === 'low' ? after >= before : after <= before) return [];
    return [
      {
        code: 'benefits/target-worse',
        message: `At its weak end "${target}" is ${after}, worse than "${now}" at ${before}.`,
        hint: 'Narrow the ranges: a plan that may make it worse brings no benefit that can be reckoned.',
        path: at('inputs', target),
      },
    ];
  });
}

function observedProblems({ inputs, observed }: BenefitsDocument, at: At): DocumentProblem[] {
  if (!observed || inputs.callBack) return [];
  return [
    {
      code: 'benefits/observed-alone',
      message: 'An observed effect can be solved back only with better resolution.',
      hint: 'State "resolutionNow", "resolutionTarget" and "callBack", or remove "observed".',
      path: at('observed'),
    },
  ];
}

/**
 * Levers share their inputs: a contact that falls away takes with it the time and the leavers that would have been saved on
 * it. When that is worth more than the contact, or leavers cost more than all work, a unit is wrong, and more improvement
 * would bring less.
 */
function contradictions(inputs: Inputs, at: At): DocumentProblem[] {
  const { costPerContact, handleTimeNow, agents, contacts } = inputs;
  const savedTime =
    ((strong(inputs, 'handleTimeNow') - strong(inputs, 'handleTimeTarget')) / 3600) * strong(inputs, 'costPerHour');
  const leavers =
    ((strong(inputs, 'attritionNow') - strong(inputs, 'attritionTarget')) / 100) * strong(inputs, 'agents');
  const savedLeavers = leavers * strong(inputs, 'replacementCost');
  const perContact = savedTime + (contacts ? savedLeavers / weak(inputs, 'contacts') : 0);
  const work = (weak(inputs, 'contacts') * weak(inputs, 'handleTimeNow') * weak(inputs, 'costPerHour')) / 3600;
  return [
    ...(costPerContact && perContact > weak(inputs, 'costPerContact')
      ? [
          {
            code: 'benefits/contradiction',
            message: `A contact costs ${weak(inputs, 'costPerContact')} at least, but shorter handling and fewer leavers alone save up to ${perContact.toFixed(2)} of it.`,
            hint: 'The cost of a contact holds the time and the people that it takes; are the units right?',
            path: at('inputs', 'costPerContact'),
          },
        ]
      : []),
    ...(handleTimeNow && agents && savedLeavers > work
      ? [
          {
            code: 'benefits/contradiction',
            message: `Fewer leavers save up to ${savedLeavers.toFixed(0)} a year, more than all handling costs (${work.toFixed(0)}).`,
            hint: 'Check the number of agents, the cost of an hour and the volume of contacts.',
            path: at('inputs', 'replacementCost'),
          },
        ]
      : []),
  ];
}
