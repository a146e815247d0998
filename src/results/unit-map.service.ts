import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import { type LevelJson, type OutcomeJson, outcomeJson, verdictJson } from '../report';
import { known } from '../shared/known';
import type { LocalizedText } from '../shared/text';
import { basisView, type ResultBasisView } from './result-basis';
import { ResultsReader } from './results.reader';
import { type ListedNode, type NodeKind, nodesOf } from './rules/list-nodes';

export interface MappedUnitView {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly score: OutcomeJson;
  readonly level: LevelJson;
  readonly gaps: number;
  readonly criticalGaps: number;
  /** One for each node, in their order. */
  readonly scores: readonly OutcomeJson[];
}

export interface UnitMapView {
  readonly basis: ResultBasisView;
  readonly nodes: readonly ListedNode[];
  readonly units: readonly MappedUnitView[];
}

/** All units side by side: where each stands in every part of the framework. */
@Injectable()
export class UnitMapService {
  constructor(private readonly results: ResultsReader) {}

  /** @throws DomainError assessment/not-found; assessment/no-units */
  async map(scope: Scope, id: string, depth: NodeKind): Promise<UnitMapView> {
    const state = await this.results.assessed(scope, id);
    const { assessment, framework, result } = state.wave;
    const names = new Map(assessment.units.map(({ ref, name }) => [ref, name]));
    const nodes = nodesOf(framework, depth);
    const places = result.gaps.flatMap((gap) => gap.places);
    return {
      basis: basisView(state),
      nodes,
      units: result.score.units.map(({ score: { ref, nodes: scores }, verdict }) => {
        const { score, level } = verdictJson(verdict);
        // What is answered once, for the whole, is a gap of every unit.
        const own = places.filter(({ unit }) => unit === ref || unit === undefined);
        return {
          ...{ ref, name: known(names, ref), score, level },
          gaps: own.length,
          criticalGaps: own.filter(({ severity }) => severity === 'critical').length,
          scores: nodes.map((node) => outcomeJson(known(scores, node.ref).outcome)),
        };
      }),
    };
  }
}
