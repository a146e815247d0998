import type { Schemas } from '../api/client';
import type { Language } from '../language/language';
import { type FrameworkRequirement, type FrameworkTree, placedRequirements, type PlacedRequirement } from './tree';

type Text = FrameworkRequirement['title'];
type Scheme = Schemas['FrameworkSchemeDto'];

const LANGUAGES: readonly Language[] = ['en', 'id', 'zh'];

/** A text that differs, in these languages. While its English is the same, only translations were changed. */
export interface TextChange {
  readonly kind: 'text';
  readonly field: 'title' | 'statement';
  readonly before: Text;
  readonly after: Text;
  readonly languages: readonly Language[];
  readonly changesMeaning: boolean;
}

/** What of a requirement is no text: refs, keys and numbers, as texts. */
export const VALUE_FIELDS = [
  ...(['weight', 'critical', 'category', 'dimensions', 'answeredPer', 'notApplicable'] as const),
  ...(['ownerFunction', 'workstream', 'kpis'] as const),
] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];

export interface ValueChange {
  readonly kind: 'value';
  readonly field: ValueField;
  readonly before: string;
  readonly after: string;
}

export type RequirementChange = TextChange | ValueChange;

export interface ChangedRequirement {
  readonly ref: string;
  readonly title: Text;
  readonly changes: readonly RequirementChange[];
  /** Whether an answer may have to be another one. */
  readonly changesMeaning: boolean;
}

export interface FrameworkDiff {
  readonly added: readonly FrameworkRequirement[];
  readonly removed: readonly FrameworkRequirement[];
  /** In the order of the new version; without those that are equal. */
  readonly changed: readonly ChangedRequirement[];
  readonly unchanged: number;
}

/** Which parts of the rules of scoring differ. */
export const SCHEME_PARTS = [
  ...(['target', 'minimumCoverage', 'notAssessed', 'rollUp', 'acrossUnits', 'methods'] as const),
  ...(['gates', 'levels'] as const),
] as const;
export type SchemePart = (typeof SCHEME_PARTS)[number];

/** These say something of how an answer counts, or who acts; not what is asked. */
const NO_MEANING: ReadonlySet<ValueField> = new Set(['weight', 'category', 'ownerFunction', 'workstream', 'kpis']);

/** What differs between two versions of a framework, requirement by requirement. */
export function diffTrees(before: FrameworkTree, after: FrameworkTree): FrameworkDiff {
  const old = byRef(before);
  const now = byRef(after);
  const both = [...now.values()].flatMap((placed) => {
    const former = old.get(placed.requirement.ref);
    return former ? [{ former, placed }] : [];
  });
  const changed = both
    .map(({ former, placed }) => changedRequirement(former, placed))
    .filter(({ changes }) => changes.length > 0);
  return {
    added: [...now.values()].flatMap(({ requirement }) => (old.has(requirement.ref) ? [] : [requirement])),
    removed: [...old.values()].flatMap(({ requirement }) => (now.has(requirement.ref) ? [] : [requirement])),
    changed,
    unchanged: both.length - changed.length,
  };
}

/** @returns the parts of the rules of scoring that are not the same */
export function diffSchemes(before: Scheme, after: Scheme): readonly SchemePart[] {
  return SCHEME_PARTS.filter((part) => ruleText(before[part]) !== ruleText(after[part]));
}

/** @returns the language in which a change is shown: that of the page, where it differs there */
export function shownLanguage({ languages }: TextChange, wanted: Language): Language {
  return languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
}

/** @returns the text in this language alone; nothing where it is not translated */
export function textOnlyIn(text: Text, language: Language): string {
  if (typeof text === 'string') return language === 'en' ? text : '';
  return text[language] ?? '';
}

/** What is called otherwise scores alike. */
const ruleText = (rule: Scheme[SchemePart]): string =>
  JSON.stringify(rule, (key, value: unknown) => (key === 'title' || key === 'description' ? undefined : value));

const byRef = (tree: FrameworkTree): ReadonlyMap<string, PlacedRequirement> =>
  new Map(placedRequirements(tree.groups).map((placed) => [placed.requirement.ref, placed]));

function changedRequirement(former: PlacedRequirement, placed: PlacedRequirement): ChangedRequirement {
  const changes = [
    ...textChange('title', former, placed),
    ...textChange('statement', former, placed),
    ...VALUE_FIELDS.flatMap((field) => valueChange(field, former, placed)),
  ];
  return {
    ref: placed.requirement.ref,
    title: placed.requirement.title,
    changes,
    changesMeaning: changes.some((change) =>
      change.kind === 'text' ? change.changesMeaning : !NO_MEANING.has(change.field),
    ),
  };
}

function textChange(field: TextChange['field'], former: PlacedRequirement, placed: PlacedRequirement): TextChange[] {
  const [before, after] = [former.requirement[field], placed.requirement[field]];
  const languages = LANGUAGES.filter((language) => textOnlyIn(before, language) !== textOnlyIn(after, language));
  if (languages.length === 0) return [];
  return [{ kind: 'text', field, before, after, languages, changesMeaning: languages.includes('en') }];
}

function valueChange(field: ValueField, former: PlacedRequirement, placed: PlacedRequirement): ValueChange[] {
  const [before, after] = [valueOf(field, former), valueOf(field, placed)];
  return before === after ? [] : [{ kind: 'value', field, before, after }];
}

function valueOf(field: ValueField, { requirement, groups }: PlacedRequirement): string {
  switch (field) {
    case 'category':
      return groups[0]?.ref ?? '';
    case 'dimensions':
      return requirement.dimensions
        .map(({ dimension, scale, weight }) => `${dimension}: ${scale}${weight === 1 ? '' : ` ×${weight}`}`)
        .join(', ');
    case 'kpis':
      return requirement.kpis.join(', ');
    default:
      return String(requirement[field]);
  }
}
