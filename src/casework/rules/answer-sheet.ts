import type { Framework } from '../../framework/framework';
import { requirementsOf } from '../../scoring/look-up';
import type { RequirementNode, Scale } from '../../scoring/model';

/** What of a framework is needed to check and to show answers. */
export interface AnswerSheet {
  readonly framework: Framework;
  /** By ref, in the order of the framework. */
  readonly requirements: ReadonlyMap<string, RequirementNode>;
  readonly scales: ReadonlyMap<string, Scale>;
}

const sheets = new WeakMap<Framework, AnswerSheet>();

/** Prepared once per framework: a map of 1,500 requirements takes longer than a whole save. */
export function answerSheet(framework: Framework): AnswerSheet {
  const known = sheets.get(framework);
  if (known) return known;
  const requirements = new Map(requirementsOf(framework.model).map((node) => [node.ref, node]));
  const sheet = { framework, requirements, scales: framework.model.scales };
  sheets.set(framework, sheet);
  return sheet;
}
