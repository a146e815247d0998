import type { Framework } from '../../framework/framework';
import type { ModelNode } from '../../scoring/model';
import type { LocalizedText } from '../../shared/text';

export const NODE_DEPTHS = ['category', 'item', 'requirement'] as const;

/** A child of the root that is a group, any other group below it, or a requirement. */
export type NodeKind = (typeof NODE_DEPTHS)[number];

export interface ListedNode {
  readonly ref: string;
  readonly kind: NodeKind;
  /** Ref of the category or item above; null directly below the framework. */
  readonly parent: string | null;
  readonly title: LocalizedText;
  readonly critical: boolean;
}

/** Nodes below the root down to a kind, parents before their children, in the order of the framework. */
export function nodesOf(framework: Framework, depth: NodeKind): readonly ListedNode[] {
  const deepest = NODE_DEPTHS.indexOf(depth);
  const visit = (node: ModelNode, parent: string | null): ListedNode[] => {
    const { ref } = node;
    const kind = node.kind === 'requirement' ? 'requirement' : parent === null ? 'category' : 'item';
    const title = framework.requirements.get(ref)?.title ?? framework.groups.get(ref)?.title ?? ref;
    const critical = node.kind === 'requirement' && node.critical;
    return [
      ...(NODE_DEPTHS.indexOf(kind) <= deepest ? [{ ref, kind, parent, title, critical } as const] : []),
      ...(node.kind === 'group' ? node.children.flatMap((child) => visit(child, ref)) : []),
    ];
  };
  return framework.model.root.children.flatMap((child) => visit(child, null));
}
