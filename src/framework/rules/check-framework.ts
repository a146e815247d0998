import type { DocumentProblem } from '../../shared/source-document';
import { checkGates, checkLevels } from './check-gates';
import { checkMethods } from './check-methods';
import { checkScales } from './check-scales';
import { checkTemplates } from './check-templates';
import { checkPlace, checkTree } from './check-tree';
import type { FrameworkDocument } from './framework-document';
import { treeOf } from './tree';

/**
 * Everything that a schema can not say about a framework: names that lead nowhere, rules that can not work, parts that
 * nothing uses. All problems at once, by part of the file; none means that it can be scored.
 * @param folders names of the folders above the file, nearest first, when they have to agree with version and key
 */
export function checkFramework(document: FrameworkDocument, folders: readonly string[] = []): DocumentProblem[] {
  const tree = treeOf(document);
  return [
    ...checkPlace(document, folders),
    ...checkScales(document),
    ...checkMethods(document, tree),
    ...checkTree(document, tree),
    ...checkGates(document, tree),
    ...checkLevels(document),
    ...checkTemplates(document, tree),
  ];
}
