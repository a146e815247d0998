import { requirementsOf } from '../../scoring';
import type { RequirementNode } from '../../scoring/model';
import type { Framework } from '../framework';
import type { FullText } from './guidance';

/** `same`: the earlier rating still holds; `look`: it is shown, and rated again; `new`: there is none. */
export type Carry = 'same' | 'look' | 'new';

export interface MappedRequirement {
  /** Refs in the earlier version. */
  readonly from: readonly string[];
  readonly carry: Carry;
  readonly reason: FullText;
}

/** A file as the schema `tolok-mapping/1` admits it. */
export interface MappingDocument {
  readonly schema: string;
  /** `key@version` */
  readonly from: string;
  readonly to: string;
  readonly reviewed: string;
  /** By ref in the new version; those that are not listed mean the same. */
  readonly requirements: Readonly<Record<string, MappedRequirement>>;
  /** Requirements of the earlier version that lead nowhere. */
  readonly dropped?: Readonly<Record<string, FullText>>;
}

/** Where the answer to one requirement of the new version comes from. */
export interface Origin {
  readonly from: readonly string[];
  readonly carry: Carry;
  /** Absent when nothing changed. */
  readonly reason?: FullText;
}

/** What becomes of the answers of an earlier version. */
export interface VersionMapping {
  readonly from: string;
  readonly to: string;
  /** Day of the review, YYYY-MM-DD; absent between a version and itself, where there is nothing to review. */
  readonly reviewed?: string;
  /** By ref in the new version, all of them. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** @param document checked by `checkMapping` */
export function toMapping(document: MappingDocument, after: Framework): VersionMapping {
  const { from, to, reviewed, requirements } = document;
  const origins = [...after.requirements.keys()].map((ref): [string, Origin] => [ref, requirements[ref] ?? same(ref)]);
  return { from, to, reviewed, origins: new Map(origins) };
}

/** Between a version and itself everything holds. */
export function identityMapping({ id, requirements }: Framework): VersionMapping {
  return { from: id, to: id, origins: new Map([...requirements.keys()].map((ref) => [ref, same(ref)])) };
}

const same = (ref: string): Origin => ({ from: [ref], carry: 'same' });

/**
 * Whether an answer to a requirement of the one version is an answer to one of the other: asked of the same (each unit,
 * or the whole entity), rated in the same dimensions on scales with the same options.
 */
export function isRatedAlike(before: Framework, oldRef: string, after: Framework, newRef: string): boolean {
  const old = formOf(before, oldRef);
  return old !== undefined && old === formOf(after, newRef);
}

function formOf({ model }: Framework, ref: string): string | undefined {
  const node = requirementsOf(model).find((candidate) => candidate.ref === ref);
  return node && JSON.stringify([node.answeredPer, node.notApplicable, dimensionsOf(node, model)]);
}

function dimensionsOf({ method }: RequirementNode, { scales }: Framework['model']): unknown {
  return method.dimensions.map(({ dimension, scale }) => {
    const rules = scales.get(scale);
    const values = rules && ('options' in rules ? rules.options.map(({ key }) => key) : rules.step);
    return [dimension, rules?.kind, values];
  });
}
