import { pointer } from '../../shared/json-pointer';
import type { DocumentProblem } from '../../shared/source-document';
import { listed, suggestion } from '../../shared/suggest';
import type { FrameworkDocument, GateDocument } from './framework-document';
import { keyUses, type NameUse, repeatedNames, unknownName } from '../../shared/references';
import { type FrameworkTree, methodOf, ratedScales } from './tree';

type GateOf<Kind extends GateDocument['kind']> = Extract<GateDocument, { kind: Kind }>;

interface Context {
  readonly document: FrameworkDocument;
  readonly tree: FrameworkTree;
}

/** References of the gates, and gates that can never fail or whose failing changes nothing. */
export function checkGates(document: FrameworkDocument, tree: FrameworkTree): DocumentProblem[] {
  return [
    ...repeatedNames('framework', keyUses(document.gates, 'gates'), 'gates'),
    ...document.gates.flatMap((gate, index) => {
      const path = pointer('gates', index);
      return [...checkEffect(document, gate, path), ...checkSubject({ document, tree }, gate, path)];
    }),
  ];
}

/** The levels by themselves, and the gates that they name. */
export function checkLevels({ levels, gates }: FrameworkDocument): DocumentProblem[] {
  const known = { what: 'gate', names: gates.map(({ key }) => key) };
  return [
    ...repeatedNames('framework', keyUses(levels, 'levels'), 'levels'),
    ...levels.flatMap(({ key, minimum, gates: named = [] }, index) => [
      ...checkOrder(key, minimum, levels[index - 1], pointer('levels', index)),
      ...named.flatMap((name, place) =>
        unknownName('framework', `Level ${key}`, { name, path: pointer('levels', index, 'gates', place) }, known),
      ),
    ]),
  ];
}

function checkOrder(
  key: string,
  minimum: number,
  before: FrameworkDocument['levels'][number] | undefined,
  path: string,
): DocumentProblem[] {
  if (!before || minimum > before.minimum) return [];
  const equal = minimum === before.minimum;
  return [
    {
      code: equal ? 'framework/equal-levels' : 'framework/unordered-levels',
      message: equal
        ? `Level ${key} begins at ${minimum} %, like level ${before.key} before it.`
        : `Level ${key} begins at ${minimum} %, below level ${before.key} before it (${before.minimum} %).`,
      hint: 'List the levels from the lowest to the highest, each with a minimum of its own.',
      path: `${path}/minimum`,
    },
  ];
}

function withoutEffect(gate: GateDocument, why: string, hint: string, path: string): DocumentProblem {
  return { code: 'framework/gate-without-effect', message: `Gate ${gate.key} has no effect: ${why}.`, hint, path };
}

function checkEffect({ levels }: FrameworkDocument, gate: GateDocument, path: string): DocumentProblem[] {
  const { effect } = gate;
  if (effect === 'fail') {
    return levels.some(({ gates = [] }) => gates.includes(gate.key))
      ? []
      : [
          withoutEffect(
            gate,
            'its effect is "fail", and no level names it',
            'Name it under "gates" of the levels that it guards, or give it the effect { capLevel: … } or { capScore: … }.',
            path,
          ),
        ];
  }
  if ('capScore' in effect) {
    return effect.capScore < 100
      ? []
      : [
          withoutEffect(
            gate,
            'it caps the score at 100 %',
            'Cap it lower, or remove the gate.',
            `${path}/effect/capScore`,
          ),
        ];
  }
  const names = levels.map(({ key }) => key);
  const use = { name: effect.capLevel, path: `${path}/effect/capLevel` };
  if (names.length > 0 && names.at(-1) === effect.capLevel) {
    return [
      withoutEffect(
        gate,
        `it caps at "${effect.capLevel}", the highest level`,
        'Cap it lower, or remove the gate.',
        use.path,
      ),
    ];
  }
  return unknownName('framework', `Gate ${gate.key}`, use, { what: 'level', names });
}

function checkSubject(context: Context, gate: GateDocument, path: string): DocumentProblem[] {
  switch (gate.kind) {
    case 'knockOut':
      return [
        ...checkThreshold(gate, path),
        ...checkRequirements(context, gate, path),
        ...checkDimension(context, gate, path),
      ];
    case 'mandatory':
      return checkRequirements(context, gate, path);
    case 'categoryMinimum':
      return [...checkThreshold(gate, path), ...checkGroups(context, gate, path)];
    case 'minimumCoverage':
      return checkThreshold(gate, path);
    case 'optionLimit':
      return checkOption(context, gate, path);
    case 'minimumDataMonths':
      return checkMonths(context, gate, path);
    case 'findingLimit':
      return [];
  }
}

function checkThreshold(
  gate: GateOf<'knockOut' | 'categoryMinimum' | 'minimumCoverage'>,
  path: string,
): DocumentProblem[] {
  return gate.threshold > 0
    ? []
    : [withoutEffect(gate, 'everything reaches a threshold of 0', 'Set a threshold above 0.', `${path}/threshold`)];
}

function checkRequirements({ tree }: Context, gate: GateOf<'knockOut' | 'mandatory'>, path: string): DocumentProblem[] {
  if (gate.requirements === 'critical') {
    return tree.requirements.some(({ requirement }) => requirement.critical)
      ? []
      : [
          withoutEffect(
            gate,
            'no requirement is critical',
            'Mark requirements with "critical: true", or list the refs that the gate is about.',
            `${path}/requirements`,
          ),
        ];
  }
  const names = tree.requirements.map(({ requirement }) => requirement.ref);
  const groups = tree.groups.map(({ group }) => group.ref);
  return checkRefs(gate, gate.requirements, `${path}/requirements`, {
    what: 'requirement',
    names,
    others: groups,
    instead: 'That is a group. List the requirements below it.',
  });
}

function checkGroups({ tree }: Context, gate: GateOf<'categoryMinimum'>, path: string): DocumentProblem[] {
  if (gate.groups === 'all') return [];
  return checkRefs(gate, gate.groups, `${path}/groups`, {
    what: 'group',
    names: tree.groups.map(({ group }) => group.ref),
    others: tree.requirements.map(({ requirement }) => requirement.ref),
    instead: 'That is a requirement. Use a gate of kind "knockOut" for requirements.',
  });
}

function checkRefs(
  gate: GateDocument,
  refs: readonly string[],
  path: string,
  { what, names, others, instead }: { what: string; names: string[]; others: string[]; instead: string },
): DocumentProblem[] {
  const uses: NameUse[] = refs.map((name, index) => ({ name, path: `${path}/${index}` }));
  return uses.flatMap((use) =>
    unknownName('framework', `Gate ${gate.key}`, use, { what, names }).map((problem) =>
      others.includes(use.name) ? { ...problem, hint: instead } : problem,
    ),
  );
}

/**
 * A requirement without the dimension is judged by its combined rating. For *critical* that is a fair reading as long as
 * one has it; a requirement that is named must have it.
 */
function checkDimension({ document, tree }: Context, gate: GateOf<'knockOut'>, path: string): DocumentProblem[] {
  const { dimension, requirements } = gate;
  if (dimension === undefined) return [];
  const known = { what: 'dimension', names: document.dimensions.map(({ key }) => key) };
  const unknown = unknownName('framework', `Gate ${gate.key}`, { name: dimension, path: `${path}/dimension` }, known);
  if (unknown.length > 0) return unknown;
  const judged = tree.requirements.filter(({ requirement }) =>
    requirements === 'critical' ? requirement.critical : requirements.includes(requirement.ref),
  );
  const lacking = judged.filter((place) => {
    const method = methodOf(place, document);
    return method && !method.dimensions.some((rated) => rated.dimension === dimension);
  });
  if (lacking.length === 0 || (requirements === 'critical' && lacking.length < judged.length)) return [];
  return [
    {
      code: 'framework/dimension-outside-method',
      message: `Gate ${gate.key} judges the dimension "${dimension}", which the rating method of ${listed(lacking.map(({ requirement }) => requirement.ref))} does not have.`,
      hint: 'Leave "dimension" out to judge the combined rating, or name requirements that are rated on it.',
      path: `${path}/dimension`,
    },
  ];
}

function checkOption({ document, tree }: Context, gate: GateOf<'optionLimit'>, path: string): DocumentProblem[] {
  const use = { name: gate.scale, path: `${path}/scale` };
  const scale = document.scales.find(({ key }) => key === gate.scale);
  if (!scale)
    return unknownName('framework', `Gate ${gate.key}`, use, {
      what: 'scale',
      names: document.scales.map(({ key }) => key),
    });
  const problems: DocumentProblem[] = [];
  const options = scale.kind === 'percentage' ? [] : scale.options.map(({ key }) => key);
  if (!options.includes(gate.option)) {
    problems.push({
      code: 'framework/unknown-option',
      message: `Gate ${gate.key} counts the option "${gate.option}", which scale ${gate.scale} does not have.`,
      hint: options.length === 0 ? 'A percentage scale has no options to count.' : suggestion(gate.option, options),
      path: `${path}/option`,
    });
  }
  if (ratedScales(tree, document)?.has(gate.scale) === false) {
    problems.push(
      withoutEffect(
        gate,
        `no requirement is rated on scale "${gate.scale}"`,
        'Name a scale that a rating method uses, or remove the gate.',
        use.path,
      ),
    );
  }
  return problems;
}

function checkMonths({ document, tree }: Context, gate: GateOf<'minimumDataMonths'>, path: string): DocumentProblem[] {
  const scales = ratedScales(tree, document);
  const rated = !scales || document.scales.some(({ key, kind }) => kind === 'computed' && scales.has(key));
  return rated
    ? []
    : [
        withoutEffect(
          gate,
          'no requirement is rated from KPI evidence',
          'Rate the result requirements on a scale of kind "computed", or remove the gate.',
          path,
        ),
      ];
}
