import type { Framework } from '../../framework/framework';
import {
  type CoverageJson,
  coverageJson,
  type GateJson,
  type GroupTreeJson,
  levelJson,
  type LevelJson,
  type OutcomeJson,
  outcomeJson,
  type RequirementTreeJson,
  type TreeJson,
  treeJson,
  type VerdictJson,
  verdictJson,
} from '../../report/models/score-json';
import { requirementsOf } from '../../scoring/look-up';
import type { ScoringModel } from '../../scoring/model';
import type { UnitResult } from '../../scoring/score-assessment';
import type { LocalizedText } from '../../shared/text';

/** A gate as it stands in one unit; the worst figure is left out, since it may be one of the whole entity. */
export interface PartyGate extends Pick<GateJson, 'key' | 'kind' | 'outcome' | 'threshold' | 'blockers' | 'open'> {
  readonly title: LocalizedText;
}

/** A node that is answered once for the whole entity: it counts in the unit, but it is not the party's to see. */
export interface WithheldNode {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly answeredForEntity: true;
}

export type PartyNode =
  | WithheldNode
  | (RequirementTreeJson & { readonly title: LocalizedText })
  | (Omit<GroupTreeJson, 'inputs'> & {
      readonly title: LocalizedText;
      readonly inputs: readonly {
        readonly weight: number;
        readonly stage?: number;
        /** Left out where the node is withheld. */
        readonly use?: GroupTreeJson['inputs'][number]['use'];
        readonly of: PartyNode;
      }[];
    });

/** Score, level, gates and tree of one unit. Every figure is the one that the whole assessment has. */
export interface PartyUnitScore {
  readonly unit: string;
  /** After caps. */
  readonly score: OutcomeJson;
  readonly beforeCaps: OutcomeJson;
  /** Keys of the gates that cap the score. */
  readonly cappedBy: readonly string[];
  readonly level: LevelJson;
  readonly coverage: CoverageJson;
  readonly gates: readonly PartyGate[];
  readonly tree: PartyNode;
}

export function partyUnitScore(framework: Framework, { score, verdict }: UnitResult): PartyUnitScore {
  const withheld = answeredForEntity(framework);
  const { cappedBy, gates } = verdictJson(verdict);
  return {
    unit: score.ref,
    score: outcomeJson(verdict.capped.outcome),
    beforeCaps: outcomeJson(verdict.outcome),
    cappedBy,
    level: levelJson(verdict.level),
    coverage: coverageJson(verdict.coverage),
    gates: gates.map((gate) => partyGate(framework, gate, withheld)),
    tree: partyNode(framework, treeJson(score.root), withheld),
  };
}

/** Requirements that are answered once for the entity, and groups of nothing else. */
export function answeredForEntity({ model, groups }: Pick<Framework, 'model' | 'groups'>): ReadonlySet<string> {
  const requirements = entityRequirements(model);
  const all = [...groups.values()].filter((group) => group.requirements.every((ref) => requirements.has(ref)));
  return new Set([...requirements, ...all.map(({ ref }) => ref)]);
}

function entityRequirements(model: ScoringModel): ReadonlySet<string> {
  return new Set(requirementsOf(model).flatMap(({ ref, answeredPer }) => (answeredPer === 'entity' ? [ref] : [])));
}

function partyGate({ gates }: Framework, gate: VerdictJson['gates'][number], withheld: ReadonlySet<string>): PartyGate {
  const { key, kind, outcome, threshold } = gate;
  const isShown = ({ ref }: { readonly ref: string }): boolean => !withheld.has(ref);
  const title = gates.get(key)?.title ?? key;
  const blockers = gate.blockers.filter(isShown);
  return { ...{ key, title, kind, outcome, threshold }, blockers, open: gate.open.filter(isShown) };
}

function partyNode(framework: Framework, tree: TreeJson, withheld: ReadonlySet<string>): PartyNode {
  const { ref } = tree;
  const { requirements, groups, title: whole } = framework;
  const title = requirements.get(ref)?.title ?? groups.get(ref)?.title ?? whole;
  if (withheld.has(ref)) return { ref, title, answeredForEntity: true };
  if ('dimensions' in tree) return { ...tree, title };
  const inputs = tree.inputs.map(({ weight, stage, use, of }) => ({
    weight,
    ...(stage === undefined ? {} : { stage }),
    ...(withheld.has(of.ref) ? {} : { use }),
    of: partyNode(framework, of, withheld),
  }));
  return { ...tree, title, inputs };
}
