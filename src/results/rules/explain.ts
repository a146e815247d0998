import { suggestion } from '../../shared/suggest';
import { explainCoverage } from './explain-coverage';
import { explainGap, explainLost, explainUnitLost } from './explain-loss';
import { explainPlanEffort, explainStart, explainWorkItem, explainWorkstream, type SharedPlan } from './explain-plan';
import { explainNode, explainScore, explainUnitNode } from './explain-score';
import { explainGate, explainLevel } from './explain-verdict';
import { addressOf, type FigureAddress } from './figure-address';
import type { Explanation } from './figure';
import type { FigureIndex } from './figure-index';

/** Whether the figure stands in the plan, which the whole wave has to be assessed for. */
export const isOfPlan = ({ kind }: FigureAddress): boolean =>
  kind === 'effort' || kind === 'workstream' || kind === 'workItem' || kind === 'start';

/**
 * What a figure was made of. Undefined when the assessment has no such figure.
 * @param shared the plan of the wave, for figures of it; undefined when there is none
 */
export function explain(
  index: FigureIndex,
  shared: SharedPlan | undefined,
  address: FigureAddress,
): Explanation | undefined {
  switch (address.kind) {
    case 'score':
      return explainScore(index, address.unit);
    case 'level':
      return explainLevel(index, address.unit);
    case 'coverage':
      return explainCoverage(index, undefined, address.unit);
    case 'effort':
      return shared && explainPlanEffort(shared);
    case 'workstream':
      return shared && explainWorkstream(shared, address.id);
    case 'workItem':
      return shared && explainWorkItem(shared, address.id);
    case 'start':
      return shared && explainStart(shared, address.id);
    default:
      return explainNamed(index, address);
  }
}

type NamedAddress = Extract<FigureAddress, { readonly name: string }>;

function explainNamed(index: FigureIndex, { kind, name, unit }: NamedAddress): Explanation | undefined {
  switch (kind) {
    case 'coverageOf':
      return explainCoverage(index, name, unit);
    case 'gate':
      return explainGate(index, name, unit);
    case 'node':
      return unit === undefined ? explainNode(index, name) : explainUnitNode(index, name, unit);
    case 'requirement':
      return unit === undefined || index.nodes.get(name)?.kind !== 'requirement'
        ? undefined
        : explainUnitNode(index, name, unit);
    case 'lost':
      return unit === undefined ? explainLost(index, name) : explainUnitLost(index, name, unit);
    case 'gap':
      return unit === undefined ? explainGap(index, name) : undefined;
  }
}

/** Every address that `explain` knows. */
export function figureAddresses(index: FigureIndex, shared: SharedPlan | undefined): string[] {
  return [
    ...wholeAddresses(index, shared),
    ...[...index.units.keys()].flatMap((unit) => subjectAddresses(index, unit)),
  ];
}

/**
 * What to ask for in place of an address that nothing stands at. Looks among the figures of the unit named, else among
 * those of the whole, so that it takes no longer with many units.
 */
export function suggestFigure(index: FigureIndex, shared: SharedPlan | undefined, wrong: string): string {
  const [, unit] = /^unit\/([^/]*)/.exec(wrong) ?? [];
  if (unit === undefined) return suggestion(wrong, wholeAddresses(index, shared));
  if (index.units.has(unit)) return suggestion(wrong, subjectAddresses(index, unit));
  return suggestion(
    `unit/${unit}`,
    [...index.units.keys()].map((ref) => addressOf.score(ref)),
  );
}

function wholeAddresses(index: FigureIndex, shared: SharedPlan | undefined): string[] {
  return [
    ...subjectAddresses(index, undefined),
    ...index.wave.result.gaps.map(({ requirement }) => addressOf.gap(requirement.ref)),
    ...(shared ? planAddresses(shared) : []),
  ];
}

function subjectAddresses(index: FigureIndex, unit: string | undefined): string[] {
  const refs = [...index.nodes.keys()];
  const below = refs.filter((ref) => ref !== index.root);
  return [
    ...[addressOf.score(unit), addressOf.level(unit), addressOf.coverage(undefined, unit)],
    ...index.model.gates.map(({ key }) => addressOf.gate(key, unit)),
    ...[...index.nodes.values()].map((node) =>
      unit === undefined ? addressOf.node(node.ref) : index.scoreAddress(node, unit),
    ),
    ...refs.map((ref) => addressOf.lost(ref, unit)),
    ...below.map((ref) => addressOf.coverage(ref, unit)),
  ];
}

function planAddresses({ plan: { workstreams } }: SharedPlan): string[] {
  return [
    addressOf.planEffort,
    ...workstreams.flatMap(({ id, workItems }) => [
      addressOf.workstream(id),
      ...workItems.flatMap((item) => [addressOf.workItem(item.id), addressOf.start(item.id)]),
    ]),
  ];
}
