import { known } from '../../shared/known';
import type { Coverage } from '../../scoring/score';
import { addressOf } from './figure-address';
import type { Explanation, FigureInput, FigureLabel, LeftOut } from './figure';
import type { FigureIndex } from './figure-index';

interface Part {
  readonly figure: string;
  readonly label: FigureLabel;
  readonly coverage: Coverage;
}

/**
 * How much of what applies was rated, below a node: of the entity (what is answered once counts once), or of one unit.
 * @param ref undefined for the whole framework
 */
export function explainCoverage(
  index: FigureIndex,
  ref: string | undefined,
  unit: string | undefined,
): Explanation | undefined {
  const node = ref ?? index.root;
  const nodes = unit === undefined ? index.wave.result.score.nodes : index.units.get(unit)?.score.nodes;
  const coverage = nodes?.get(node)?.coverage;
  if (!coverage) return undefined;
  const parts = unit === undefined ? entityParts(index, node) : unitParts(index, node, unit);
  const inputs: FigureInput[] = [];
  const leftOut: LeftOut[] = [];
  for (const { figure, label, coverage: of } of parts) {
    if (of.applicable === 0) leftOut.push({ figure, label, reason: 'notApplicable' });
    else
      inputs.push({ figure, label, value: { kind: 'coverage', coverage: of }, weight: of.applicable, use: 'counted' });
  }
  return {
    figure: addressOf.coverage(node === index.root ? undefined : node, unit),
    label: { key: 'coverage', name: index.name(node), ...index.inUnit(unit) },
    value: { kind: 'coverage', coverage },
    rule: { kind: 'coverage' },
    inputs,
    leftOut,
  };
}

function entityParts(index: FigureIndex, ref: string): Part[] {
  const node = known(index.nodes, ref);
  const { nodes, units } = index.wave.result.score;
  if (node.kind === 'group') {
    return node.children.map((child) => ({
      figure: addressOf.coverage(child.ref),
      label: { key: 'coverage', name: index.name(child.ref) },
      coverage: known(nodes, child.ref).coverage,
    }));
  }
  return (node.answeredPer === 'entity' ? units.slice(0, 1) : units).map(({ score }) =>
    answerPart(index, ref, score.ref, known(score.nodes, ref).coverage),
  );
}

function unitParts(index: FigureIndex, ref: string, unit: string): Part[] {
  const node = known(index.nodes, ref);
  const { nodes } = known(index.units, unit).score;
  if (node.kind === 'requirement') return [answerPart(index, ref, unit, known(nodes, ref).coverage)];
  return node.children.map((child) =>
    child.kind === 'requirement'
      ? answerPart(index, child.ref, unit, known(nodes, child.ref).coverage)
      : {
          figure: addressOf.coverage(child.ref, unit),
          label: { key: 'coverage', name: index.name(child.ref), ...index.inUnit(unit) },
          coverage: known(nodes, child.ref).coverage,
        },
  );
}

function answerPart(index: FigureIndex, ref: string, unit: string, coverage: Coverage): Part {
  return {
    figure: addressOf.requirement(ref, unit),
    label: { key: 'plain', name: index.name(ref), ...index.inUnit(unit) },
    coverage,
  };
}
