import type { Finding } from '../../assessment/assessment';
import type { GroupNode, ModelNode, ScoringModel } from '../../scoring/model';
import type { NodeScore } from '../../scoring/score';
import type { UnitResult, Verdict } from '../../scoring/score-assessment';
import type { AssessedWave } from '../../report/models/report-context';
import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';
import { addressOf } from './figure-address';
import type { FigureName } from './figure';

/** The results of one assessment, looked up by the names that figures have. */
export class FigureIndex {
  readonly units: ReadonlyMap<string, UnitResult>;
  /** Every node of the framework by ref, the root included. */
  readonly nodes: ReadonlyMap<string, ModelNode>;
  private readonly parents: ReadonlyMap<string, GroupNode>;
  private readonly unitNames: ReadonlyMap<string, LocalizedText>;

  constructor(readonly wave: AssessedWave) {
    const nodes = new Map<string, ModelNode>();
    const parents = new Map<string, GroupNode>();
    collect(wave.framework.model.root, nodes, parents);
    this.nodes = nodes;
    this.parents = parents;
    this.units = new Map(wave.result.score.units.map((unit) => [unit.score.ref, unit]));
    this.unitNames = new Map(wave.assessment.units.map(({ ref, name }) => [ref, name]));
  }

  get model(): ScoringModel {
    return this.wave.framework.model;
  }

  get findings(): readonly Finding[] {
    return this.wave.assessment.findings;
  }

  get root(): string {
    return this.model.root.ref;
  }

  parent(ref: string): GroupNode | undefined {
    return this.parents.get(ref);
  }

  /** Of the entity, or of one unit; undefined when there is no such unit. */
  verdict(unit: string | undefined): Verdict | undefined {
    return unit === undefined ? this.wave.result.score.entity : this.units.get(unit)?.verdict;
  }

  unitName(unit: string): LocalizedText {
    return known(this.unitNames, unit);
  }

  /** The part of a label that says where. */
  inUnit(unit: string | undefined): { readonly unit?: LocalizedText } {
    return unit === undefined ? {} : { unit: this.unitName(unit) };
  }

  /** Title of a node; requirements with their ref. */
  name(ref: string): FigureName {
    const { framework } = this.wave;
    const requirement = framework.requirements.get(ref);
    if (requirement) return { ref, title: requirement.title };
    if (ref === this.root) return { title: framework.title };
    return { title: framework.groups.get(ref)?.title ?? ref };
  }

  gateName(key: string): FigureName {
    return { title: this.wave.framework.gates.get(key)?.title ?? key };
  }

  dimensionName(key: string): FigureName {
    return { title: this.wave.framework.dimensions.get(key)?.title ?? key };
  }

  /** Where a node's score in one unit is explained. */
  scoreAddress({ kind, ref }: Pick<NodeScore, 'kind' | 'ref'>, unit: string): string {
    return kind === 'group' ? addressOf.node(ref, unit) : addressOf.requirement(ref, unit);
  }
}

function collect(group: GroupNode, nodes: Map<string, ModelNode>, parents: Map<string, GroupNode>): void {
  nodes.set(group.ref, group);
  for (const child of group.children) {
    parents.set(child.ref, group);
    if (child.kind === 'group') collect(child, nodes, parents);
    else nodes.set(child.ref, child);
  }
}
