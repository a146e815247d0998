import { pointer } from '../../shared/json-pointer';
import type { DocumentProblem } from '../../shared/source-document';
import type { FrameworkDocument, GroupDocument, RequirementDocument, RollUpDocument } from './framework-document';
import { type Known, type NameUse, repeatedNames, unknownName } from '../../shared/references';
import { type FrameworkTree, type GroupPlace, isStaged, methodOf, type RequirementPlace } from './tree';

/** Categories, groups and requirements: refs, references, weights, points and stages; and the scoring defaults. */
export function checkTree(document: FrameworkDocument, tree: FrameworkTree): DocumentProblem[] {
  const known = knownNames(document);
  return [
    ...checkScoring(document, known.method),
    ...repeatedNames('framework', refUses(document, tree), 'groups or requirements'),
    ...tree.groups.flatMap((place) => checkGroup(place, known.method)),
    ...tree.requirements.flatMap((place) => checkRequirement(document, place, known)),
  ];
}

interface KnownNames {
  readonly method: Known;
  readonly scale: Known;
  readonly ownerFunction: Known;
  readonly kpi: Known;
  readonly template: Known;
}

function knownNames(document: FrameworkDocument): KnownNames {
  const keys = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);
  return {
    method: { what: 'rating method', names: keys(document.ratingMethods) },
    scale: { what: 'scale', names: keys(document.scales) },
    ownerFunction: { what: 'owner function', names: keys(document.ownerFunctions) },
    kpi: { what: 'KPI', names: keys(document.kpis) },
    template: { what: 'workstream template', names: keys(document.workstreamTemplates) },
  };
}

/** The framework's key is the ref of the root, so nothing below may have it. */
function refUses(document: FrameworkDocument, tree: FrameworkTree): NameUse[] {
  return [
    { name: document.key, path: '/key' },
    ...tree.groups.map(({ group, path }) => ({ name: group.ref, path: `${path}/ref` })),
    ...tree.requirements.map(({ requirement, path }) => ({ name: requirement.ref, path: `${path}/ref` })),
  ];
}

function checkScoring({ scoring, categories }: FrameworkDocument, methods: Known): DocumentProblem[] {
  return [
    ...unknownName('framework', '"scoring"', { name: scoring.ratingMethod, path: '/scoring/ratingMethod' }, methods),
    ...checkThreshold(scoring.rollUp, '/scoring/rollUp'),
    ...checkThreshold(scoring.acrossUnits, '/scoring/acrossUnits'),
    ...checkSum('The framework', scoring.rollUp, categories, '/categories'),
  ];
}

function checkThreshold(rollUp: RollUpDocument | undefined, path: string): DocumentProblem[] {
  if (typeof rollUp !== 'object') return [];
  const [[name, threshold]] = Object.entries(rollUp) as [[string, number]];
  if (threshold > 0) return [];
  return [
    {
      code: 'framework/zero-threshold',
      message: `With "${name}: 0" everything reaches the threshold, whatever its rating.`,
      hint: 'Set a threshold above 0.',
      path: `${path}/${name}`,
    },
  ];
}

function checkGroup(place: GroupPlace, methods: Known): DocumentProblem[] {
  const { thing, group, path, parentRollUp, rollUp } = place;
  const problems = [
    ...(group.ratingMethod === undefined
      ? []
      : unknownName('framework', thing, { name: group.ratingMethod, path: `${path}/ratingMethod` }, methods)),
    ...checkThreshold(group.rollUp, `${path}/rollUp`),
    ...checkStage(thing, group, parentRollUp, path),
    ...checkSum(thing, rollUp, [...(group.groups ?? []), ...(group.requirements ?? [])], path),
  ];
  if (group.weight === undefined || parentRollUp !== 'sumOfPoints') return problems;
  return [
    ...problems,
    {
      code: 'framework/weight-without-effect',
      message: `${thing} has a weight, but in a points scheme a group counts by the points below it.`,
      hint: 'Remove "weight", and set the points of its requirements.',
      path: `${path}/weight`,
    },
  ];
}

function checkRequirement(document: FrameworkDocument, place: RequirementPlace, known: KnownNames): DocumentProblem[] {
  const { requirement, path, parentRollUp } = place;
  const { ref, ratingMethod, ownerFunction, workstream, kpis = [] } = requirement;
  const thing = `Requirement ${ref}`;
  return [
    ...(ratingMethod === undefined
      ? []
      : unknownName('framework', thing, { name: ratingMethod, path: `${path}/ratingMethod` }, known.method)),
    ...checkScaleOverride(document, place, known.scale),
    ...unknownName('framework', thing, { name: ownerFunction, path: `${path}/ownerFunction` }, known.ownerFunction),
    ...kpis.flatMap((name, index) =>
      unknownName('framework', thing, { name, path: `${path}/kpis/${index}` }, known.kpi),
    ),
    ...unknownName('framework', thing, { name: workstream, path: `${path}/workstream` }, known.template),
    ...checkPoints(thing, requirement, parentRollUp, path),
    ...checkStage(thing, requirement, parentRollUp, path),
  ];
}

function checkScaleOverride(document: FrameworkDocument, place: RequirementPlace, scales: Known): DocumentProblem[] {
  const { requirement, path, method } = place;
  if (requirement.scale === undefined) return [];
  const thing = `Requirement ${requirement.ref}`;
  const unknown = unknownName('framework', thing, { name: requirement.scale, path: `${path}/scale` }, scales);
  const kind = document.scales.find(({ key }) => key === requirement.scale)?.kind;
  const dimensions = methodOf(place, document)?.dimensions.length ?? 0;
  if (kind !== 'computed' || dimensions < 2) return unknown;
  return [
    {
      code: 'framework/unusable-scale',
      message: `${thing} overrides ${dimensions} dimensions with the computed scale "${requirement.scale}": KPI evidence rates a requirement once.`,
      hint: `Give it a rating method with one dimension instead of "${method}".`,
      path: `${path}/scale`,
    },
  ];
}

function checkPoints(
  thing: string,
  { weight, points }: RequirementDocument,
  parentRollUp: RollUpDocument,
  path: string,
): DocumentProblem[] {
  if (points === undefined) return [];
  if (weight !== undefined) {
    return [
      {
        code: 'framework/weight-and-points',
        message: `${thing} has both a weight and points.`,
        hint: parentRollUp === 'sumOfPoints' ? 'Remove "weight": the scheme sums points.' : 'Remove "points".',
        path: `${path}/points`,
      },
    ];
  }
  if (parentRollUp === 'sumOfPoints') return [];
  return [
    {
      code: 'framework/points-outside-scheme',
      message: `${thing} has points, but its group does not roll up by "sumOfPoints".`,
      hint: 'Write "weight", or set "rollUp: sumOfPoints" on the group or in "scoring".',
      path: `${path}/points`,
    },
  ];
}

function checkStage(
  thing: string,
  { stage }: { readonly stage?: number },
  parentRollUp: RollUpDocument,
  path: string,
): DocumentProblem[] {
  if (isStaged(parentRollUp) === (stage !== undefined)) return [];
  return stage === undefined
    ? [
        {
          code: 'framework/missing-stage',
          message: `${thing} has no stage, but the level above it is staged.`,
          hint: 'Add "stage": the level that it belongs to, from 1 to 9.',
          path,
        },
      ]
    : [
        {
          code: 'framework/stage-outside-scheme',
          message: `${thing} has a stage, but the level above it is not staged.`,
          hint: 'Remove "stage", or roll the level above it up by { stagedAnd: … }.',
          path: `${path}/stage`,
        },
      ];
}

type Child = GroupDocument | RequirementDocument;

/** Weighted roll-ups need something to weigh. */
function checkSum(thing: string, rollUp: RollUpDocument, children: readonly Child[], path: string): DocumentProblem[] {
  const weighs =
    rollUp === 'weightedMean' || rollUp === 'sumOfPoints' || (typeof rollUp === 'object' && 'countShare' in rollUp);
  if (!weighs || children.length === 0 || children.some((child) => weightOf(child, rollUp) > 0)) return [];
  const isPoints = rollUp === 'sumOfPoints';
  return [
    {
      code: 'framework/no-weight',
      message: `${thing} has children whose ${isPoints ? 'points' : 'weights'} are all 0: it can not be scored.`,
      hint: isPoints
        ? 'Give at least one requirement below it points above 0.'
        : 'Give at least one of them a weight above 0, or leave "weight" out of all, for 1 each.',
      path,
    },
  ];
}

function weightOf(child: Child, parentRollUp: RollUpDocument): number {
  if (!('groups' in child || 'requirements' in child)) return ('points' in child ? child.points : child.weight) ?? 1;
  if (parentRollUp !== 'sumOfPoints') return child.weight ?? 1;
  return [...(child.groups ?? []), ...(child.requirements ?? [])].reduce(
    (sum, below) => sum + weightOf(below, parentRollUp),
    0,
  );
}

/** Whether the file lies where its key and version say. `folders` are the names of the folders above the file, nearest first. */
export function checkPlace(document: FrameworkDocument, folders: readonly string[]): DocumentProblem[] {
  const [version, key] = folders;
  const compare = (property: 'version' | 'key', folder: string | undefined): DocumentProblem[] =>
    folder === undefined || folder === document[property]
      ? []
      : [
          {
            code: 'framework/other-folder',
            message: `The file says ${property} "${document[property]}" and lies in the folder "${folder}".`,
            hint: `Correct "${property}", or move the file to ${document.key}/${document.version}/framework.yaml.`,
            path: pointer(property),
          },
        ];
  return [...compare('version', version), ...compare('key', key)];
}
