import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import type { Framework } from '../framework';
import {
  type CoverageJson,
  type FigureJson,
  figureJson,
  type GateJson,
  type GroupTreeJson,
  type LevelJson,
  type NodeFiguresJson,
  nodeFiguresJson,
  type OutcomeJson,
  type RequirementTreeJson,
  type TreeJson,
  treeJson,
  type VerdictJson,
  verdictJson,
} from '../report';
import { type LostShares, type UnitResult } from '../scoring';
import { DomainError } from '../shared/domain-error';
import { known } from '../shared/known';
import { suggestion } from '../shared/suggest';
import type { LocalizedText } from '../shared/text';
import { basisView, type ResultBasisView } from './result-basis';
import { ResultsReader } from './results.reader';
import { type ListedNode, type NodeKind, nodesOf } from './rules/list-nodes';

export interface LevelView {
  readonly key: string;
  readonly title: LocalizedText;
  readonly minimum: FigureJson;
}

export interface VerdictView extends Omit<VerdictJson, 'gates'> {
  readonly gates: readonly (GateJson & { readonly title: LocalizedText })[];
}

export type NodeView = ListedNode & NodeFiguresJson;

export interface UnitScoreView {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly weight: number;
  readonly score: OutcomeJson;
  readonly beforeCaps: OutcomeJson;
  readonly level: LevelJson;
  readonly coverage: CoverageJson;
  /** Of the entity's total. */
  readonly lost: FigureJson;
}

export interface ScoresView {
  readonly basis: ResultBasisView;
  readonly target: FigureJson;
  readonly minimumCoverage: FigureJson;
  readonly entity: VerdictView;
  /** Ascending. */
  readonly levels: readonly LevelView[];
  readonly nodes: readonly NodeView[];
  readonly units: readonly UnitScoreView[];
}

interface TreeNodeView {
  readonly title: LocalizedText;
  readonly lost: FigureJson;
}

export type UnitTreeView =
  | (RequirementTreeJson & TreeNodeView)
  | (Omit<GroupTreeJson, 'inputs'> &
      TreeNodeView & {
        readonly inputs: readonly (Omit<GroupTreeJson['inputs'][number], 'of'> & { readonly of: UnitTreeView })[];
      });

export interface UnitScoresView {
  readonly basis: ResultBasisView;
  readonly unit: { readonly ref: string; readonly name: LocalizedText; readonly weight: number };
  readonly verdict: VerdictView;
  readonly lost: FigureJson;
  readonly tree: UnitTreeView;
}

/** Scores of an assessment as the API shows them. */
@Injectable()
export class ScoresService {
  constructor(private readonly results: ResultsReader) {}

  /** @throws DomainError assessment/not-found; assessment/no-units */
  async scores(scope: Scope, id: string, depth: NodeKind): Promise<ScoresView> {
    const state = await this.results.assessed(scope, id);
    const { assessment, framework, result } = state.wave;
    const names = new Map(assessment.units.map(({ ref, name }) => [ref, name]));
    return {
      basis: basisView(state),
      target: figureJson(assessment.target),
      minimumCoverage: figureJson(framework.model.minimumCoverage),
      entity: verdictView(framework, verdictJson(result.score.entity)),
      levels: framework.model.levels.map(({ key, minimum }) => ({
        key,
        title: framework.levels.get(key)?.title ?? key,
        minimum: figureJson(minimum),
      })),
      nodes: nodesOf(framework, depth).map((node) => ({
        ...node,
        ...nodeFiguresJson(known(result.score.nodes, node.ref), known(result.loss.byNode, node.ref)),
      })),
      units: result.score.units.map((unit) =>
        unitView(unit, known(names, unit.score.ref), known(result.loss.byUnit, unit.score.ref)),
      ),
    };
  }

  /** @throws DomainError assessment/not-found; assessment/no-units; unit/not-found */
  async unit(scope: Scope, id: string, ref: string): Promise<UnitScoresView> {
    const state = await this.results.assessed(scope, id);
    const { assessment, framework, result } = state.wave;
    const unit = result.score.units.find(({ score }) => score.ref === ref);
    const named = assessment.units.find((one) => one.ref === ref);
    if (!unit || !named) {
      const refs = assessment.units.map((one) => one.ref);
      throw new DomainError('unit/not-found', `The assessment covers no unit "${ref}". ${suggestion(ref, refs)}`);
    }
    const lost = known(result.loss.byUnit, ref);
    return {
      basis: basisView(state),
      unit: { ref, name: named.name, weight: named.weight },
      verdict: verdictView(framework, verdictJson(unit.verdict)),
      lost: figureJson(known(lost, unit.score.root.ref)),
      tree: treeView(treeJson(unit.score.root), framework, lost),
    };
  }
}

function verdictView({ gates: titles }: Framework, verdict: VerdictJson): VerdictView {
  return {
    ...verdict,
    gates: verdict.gates.map((gate) => ({ ...gate, title: titles.get(gate.key)?.title ?? gate.key })),
  };
}

function unitView({ score, verdict }: UnitResult, name: LocalizedText, lost: LostShares): UnitScoreView {
  const { score: capped, beforeCaps, level, coverage } = verdictJson(verdict);
  return {
    ...{ ref: score.ref, name, weight: score.weight, score: capped, beforeCaps, level, coverage },
    lost: figureJson(known(lost, score.root.ref)),
  };
}

function treeView(tree: TreeJson, framework: Framework, lost: LostShares): UnitTreeView {
  const { ref } = tree;
  const node = { title: titleOf(framework, ref), lost: figureJson(known(lost, ref)) };
  if ('dimensions' in tree) return { ...tree, ...node };
  return {
    ...tree,
    ...node,
    inputs: tree.inputs.map((input) => ({ ...input, of: treeView(input.of, framework, lost) })),
  };
}

function titleOf({ requirements, groups, title }: Framework, ref: string): LocalizedText {
  return requirements.get(ref)?.title ?? groups.get(ref)?.title ?? title;
}
