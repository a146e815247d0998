import { requirementsOf } from '../../scoring';
import type { RequirementNode } from '../../scoring/model';
import { known } from '../../shared/known';
import { LANGUAGES, type Language, type LocalizedText } from '../../shared/text';
import type { Framework, RequirementInfo } from '../framework';

/** What of a requirement differs. Texts differ in languages; a translation that was added changes no meaning. */
export type FieldChange =
  | { readonly field: 'title' | 'statement'; readonly languages: readonly Language[]; readonly changesMeaning: boolean }
  | {
      readonly field: 'weight' | 'critical' | 'category' | 'ratingMethod' | 'answeredPer' | 'notApplicable';
      readonly before: string;
      readonly after: string;
    }
  | { readonly field: 'ownerFunction' | 'workstream' | 'kpis'; readonly before: string; readonly after: string };

export interface RequirementChange {
  readonly ref: string;
  readonly changes: readonly FieldChange[];
}

export interface FrameworkDiff {
  /** `key@version` */
  readonly from: string;
  readonly to: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** In the order of the new version; without those that are equal. */
  readonly changed: readonly RequirementChange[];
  /** Whether scales, gates, levels and roll-ups are the same: then equal answers give equal scores. */
  readonly scoresAlike: boolean;
}

/** What differs between two versions of a framework, requirement by requirement. */
export function diffFrameworks(before: Framework, after: Framework): FrameworkDiff {
  const [oldNodes, newNodes] = [before, after].map(
    ({ model }) => new Map(requirementsOf(model).map((node) => [node.ref, node])),
  ) as [Map<string, RequirementNode>, Map<string, RequirementNode>];
  const refs = [...after.requirements.keys()];
  return {
    from: before.id,
    to: after.id,
    added: refs.filter((ref) => !before.requirements.has(ref)),
    removed: [...before.requirements.keys()].filter((ref) => !after.requirements.has(ref)),
    changed: refs
      .filter((ref) => before.requirements.has(ref))
      .map((ref) => ({
        ref,
        changes: [
          ...textChanges('title', before, after, ref),
          ...textChanges('statement', before, after, ref),
          ...ruleChanges(known(oldNodes, ref), known(newNodes, ref)),
          ...placeChanges(known(before.requirements, ref), known(after.requirements, ref)),
        ],
      }))
      .filter(({ changes }) => changes.length > 0),
    scoresAlike: rulesOf(before) === rulesOf(after),
  };
}

/** Everything that scores follow from. */
function rulesOf({ model }: Framework): string {
  const rules = { ...model, framework: '', scales: [...model.scales] };
  return JSON.stringify(rules, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

function textChanges(field: 'title' | 'statement', before: Framework, after: Framework, ref: string): FieldChange[] {
  const [old, now] = [before, after].map(({ requirements }) => byLanguage(known(requirements, ref)[field])) as [
    ByLanguage,
    ByLanguage,
  ];
  const languages = LANGUAGES.filter((language) => old[language] !== now[language]);
  return languages.length === 0 ? [] : [{ field, languages, changesMeaning: old.en !== now.en }];
}

type ByLanguage = Partial<Record<Language, string>>;

const byLanguage = (text: LocalizedText): ByLanguage => (typeof text === 'string' ? { en: text } : text);

function ruleChanges(old: RequirementNode, now: RequirementNode): FieldChange[] {
  return [
    ...changed('weight', old.weight, now.weight),
    ...changed('critical', old.critical, now.critical),
    ...changed('ratingMethod', old.method.key, now.method.key),
    ...changed('answeredPer', old.answeredPer, now.answeredPer),
    ...changed('notApplicable', old.notApplicable, now.notApplicable),
  ];
}

function placeChanges(old: RequirementInfo, now: RequirementInfo): FieldChange[] {
  return [
    ...changed('category', old.category, now.category),
    ...changed('ownerFunction', old.ownerFunction, now.ownerFunction),
    ...changed('workstream', old.workstream, now.workstream),
    ...changed('kpis', old.kpis.join(', '), now.kpis.join(', ')),
  ];
}

type ValueField = Exclude<FieldChange, { languages: unknown }>['field'];

function changed(field: ValueField, old: unknown, now: unknown): FieldChange[] {
  const [before, after] = [String(old), String(now)];
  return before === after ? [] : [{ field, before, after }];
}
