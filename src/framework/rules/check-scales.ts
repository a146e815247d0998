import { pointer } from '../../shared/json-pointer';
import type { DocumentProblem } from '../../shared/source-document';
import { listed, suggestion } from '../../shared/suggest';
import type {
  ComputedScaleDocument,
  FrameworkDocument,
  LevelName,
  ListedScaleDocument,
  NplfScaleDocument,
  OptionDocument,
  RuleDocument,
  ScaleDocument,
  TrendName,
} from './framework-document';
import { keyUses, repeatedNames } from '../../shared/references';

/** What is wrong with the scales by themselves; whether they are used is for the methods to say. */
export function checkScales(document: FrameworkDocument): DocumentProblem[] {
  return [
    ...repeatedNames('framework', keyUses(document.scales, 'scales'), 'scales'),
    ...document.scales.flatMap((scale, index) => checkScale(scale, pointer('scales', index))),
  ];
}

function checkScale(scale: ScaleDocument, path: string): DocumentProblem[] {
  switch (scale.kind) {
    case 'percentage':
      return checkStep(scale.step, scale.key, path);
    case 'nplf':
      return [...checkOptions(scale, path), ...checkNplf(scale, path)];
    case 'computed':
      return [...checkOptions(scale, path), ...checkComputed(scale, path)];
    default:
      return [...checkOptions(scale, path), ...checkListed(scale, path)];
  }
}

function checkStep(step: number, scale: string, path: string): DocumentProblem[] {
  if (100 % step === 0) return [];
  return [
    {
      code: 'framework/uneven-step',
      message: `Steps of ${step} on scale ${scale} do not end at 100 %.`,
      hint: 'Use a step that divides 100, such as 5, 10 or 25.',
      path: `${path}/step`,
    },
  ];
}

function checkOptions(
  { key, options }: { key: string; options: readonly OptionDocument[] },
  path: string,
): DocumentProblem[] {
  const uses = options.map((option, index) => ({ name: option.key, path: `${path}/options/${index}/key` }));
  const problems = repeatedNames('framework', uses, `options on scale ${key}`);
  if (highest(options) > 0) return problems;
  return [
    ...problems,
    {
      code: 'framework/worthless-scale',
      message: `No option of scale ${key} is worth any points, so nothing on it can reach 100 %.`,
      hint: 'Give the best option points.',
      path: `${path}/options`,
    },
  ];
}

function checkListed({ key, kind, options, fullPoints }: ListedScaleDocument, path: string): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  if (kind === 'binary' && options.length > 2) {
    problems.push({
      code: 'framework/binary-options',
      message: `Scale ${key} is binary and has ${options.length} options.`,
      hint: 'Keep two, or make it "nominal".',
      path: `${path}/options`,
    });
  }
  if (fullPoints !== undefined && fullPoints > highest(options)) {
    problems.push({
      code: 'framework/unreachable-full-points',
      message: `Scale ${key} asks for ${fullPoints} points, but its best option has ${highest(options)}: 100 % can not be reached.`,
      hint: `Set "fullPoints" to ${highest(options)} or less, or remove it.`,
      path: `${path}/fullPoints`,
    });
  }
  return problems;
}

const NPLF = ['N', 'P', 'L', 'F'];

function checkNplf({ key, options }: NplfScaleDocument, path: string): DocumentProblem[] {
  const keys = options.map((option) => option.key);
  const odd = keys.filter((option) => !NPLF.includes(option));
  const missing = NPLF.filter((letter) => !keys.includes(letter));
  if (odd.length > 0 || missing.length > 0) {
    const parts = [
      ...(missing.length > 0 ? [`lacks ${listed(missing)}`] : []),
      ...(odd.length > 0 ? [`has ${listed(odd)} on top`] : []),
    ];
    return [
      {
        code: 'framework/nplf-options',
        message: `Scale ${key} is of kind nplf and ${parts.join(' and ')}.`,
        hint: 'Its options are exactly "N", "P", "L" and "F"; for others use the kind "ordinal".',
        path: `${path}/options`,
      },
    ];
  }
  const points = NPLF.flatMap((letter) =>
    options.filter((option) => option.key === letter).map((option) => option.points),
  );
  if (points.every((value, index) => value > Math.max(-1, ...points.slice(0, index)))) return [];
  return [
    {
      code: 'framework/nplf-points',
      message: `The points of scale ${key} do not rise from N over P and L to F: they are ${points.join(', ')}.`,
      hint: 'More achieved has to be worth more.',
      path: `${path}/options`,
    },
  ];
}

function checkComputed(scale: ComputedScaleDocument, path: string): DocumentProblem[] {
  const { key, options, sustained, belowCoverage, rules } = scale;
  const names = options.map((option) => option.key);
  const problems: DocumentProblem[] = [];
  if (sustained.met > sustained.of) {
    problems.push({
      code: 'framework/impossible-duration',
      message: `Scale ${key} asks for ${sustained.met} months met of ${sustained.of}.`,
      hint: '"met" can be at most "of".',
      path: `${path}/sustained/met`,
    });
  }
  const asOption = (name: string, who: string, place: string): DocumentProblem[] =>
    names.includes(name)
      ? []
      : [
          {
            code: 'framework/unknown-option',
            message: `${who} of scale ${key} is "${name}", which is none of its options.`,
            hint: suggestion(name, names),
            path: path + place,
          },
        ];
  problems.push(...asOption(belowCoverage, '"belowCoverage"', '/belowCoverage'));
  for (const [index, rule] of rules.entries()) {
    problems.push(...asOption(rule.rating, `The rating of rule ${index + 1}`, `/rules/${index}/rating`));
  }
  return [...problems, ...checkRuleOrder(key, rules, path)];
}

/** Which cases the rules decide: every combination of level, trend and sustained is run through them. */
function checkRuleOrder(key: string, rules: readonly RuleDocument[], path: string): DocumentProblem[] {
  const reached = new Set(CASES.map((kase) => rules.findIndex((rule) => holds(rule, kase))));
  const problems: DocumentProblem[] = rules.flatMap((_, index) =>
    reached.has(index)
      ? []
      : [
          {
            code: 'framework/unreachable-rule',
            message: `Rule ${index + 1} of scale ${key} never decides: the rules before it cover all its cases.`,
            hint: 'Move it up, narrow the rules before it, or remove it.',
            path: `${path}/rules/${index}`,
          },
        ],
  );
  if (!rules.some(isUnconditional)) {
    problems.push({
      code: 'framework/conditional-last-rule',
      message: `The last rule of scale ${key} has a condition.`,
      hint: 'Remove its conditions, or end with a rule that has a rating only: it decides whatever is left.',
      path: `${path}/rules/${rules.length - 1}`,
    });
  }
  return problems;
}

interface Case {
  readonly level: LevelName;
  readonly trend: TrendName;
  readonly sustained: boolean;
}

const LEVELS: readonly LevelName[] = ['met', 'notMet', 'notProven'];
const TRENDS: readonly TrendName[] = ['improving', 'stable', 'worsening', 'unknown'];
const CASES: readonly Case[] = LEVELS.flatMap((level) =>
  TRENDS.flatMap((trend) => [true, false].map((sustained) => ({ level, trend, sustained }))),
);

const isUnconditional = ({ level, trend, sustained }: RuleDocument): boolean =>
  level === undefined && trend === undefined && sustained === undefined;

function holds({ level, trend, sustained }: RuleDocument, kase: Case): boolean {
  return (
    (level === undefined || [level].flat().includes(kase.level)) &&
    (trend === undefined || [trend].flat().includes(kase.trend)) &&
    (sustained === undefined || sustained === kase.sustained)
  );
}

const highest = (options: readonly OptionDocument[]): number =>
  options.reduce((most, { points }) => Math.max(most, points), 0);
