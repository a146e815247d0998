import type { Schemas } from '../../../../api/client';
import type { Language } from '../../../../language/language';
import { readPercent } from '../../../../language/numbers';
import { freeKey, lacksEnglish, textOfTyped, type TypedText } from '../../../../language/text-edit';
import { isKey } from '../../../engagements/new-engagement';

type Create = Schemas['CreateAssessmentDto'];
type Engagement = Schemas['EngagementDto'];
export type Kind = Create['kind'];

export const STEPS = ['framework', 'about', 'units', 'team', 'targets', 'earlier', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** An assessment while it is set up. Null: as proposed. */
export interface Draft {
  readonly frameworkId: string | null;
  readonly kind: Kind;
  readonly title: TypedText | null;
  readonly key: string | null;
  readonly documentNumber: string;
  readonly from: string;
  readonly to: string;
  readonly reportDate: string | null;
  /** Refs; null: all units of the engagement. */
  readonly units: readonly string[] | null;
  readonly author: string;
  readonly reviewer: string;
  readonly approver: string;
  readonly target: string;
  readonly systemicShare: string;
  readonly planStart: string;
  readonly resultRatings: NonNullable<Create['resultRatings']>;
  readonly previousId: string | null;
  readonly carryFromId: string | null;
  readonly startsFieldwork: boolean;
}

export function startOf({ period }: Pick<Engagement, 'period'>, kind: Kind): Draft {
  return {
    ...{ frameworkId: null, kind, title: null, key: null, documentNumber: '' },
    ...{ from: period.from, to: period.to, reportDate: null, units: null },
    ...{ author: '', reviewer: '', approver: '', target: '', systemicShare: '', planStart: '' },
    ...{ resultRatings: 'evidence', previousId: null, carryFromId: null, startsFieldwork: true },
  };
}

/** What a draft is set up in: what it may name. */
export interface Surroundings {
  readonly unitRefs: readonly string[];
  /** Keys of the assessments that the engagement has. */
  readonly keys: ReadonlySet<string>;
  /** What each kind is called. */
  readonly kinds: Readonly<Record<Language, Readonly<Record<Kind, string>>>>;
}

/** @returns the title that was typed, else the kind in all languages */
export const titleOf = ({ title, kind }: Draft, { kinds: { en, id, zh } }: Surroundings): TypedText =>
  title ?? { en: en[kind], id: id[kind], zh: zh[kind] };

export const keyOfDraft = ({ key, kind }: Draft, { keys }: Surroundings): string => key ?? freeKey(kind, keys);

export const unitsOf = ({ units }: Draft, { unitRefs }: Surroundings): readonly string[] =>
  units === null ? unitRefs : unitRefs.filter((ref) => units.includes(ref));

/** @returns the last day of the period unless another was chosen */
export const reportDateOf = ({ reportDate, to }: Draft): string => reportDate ?? to;

/** @returns a percentage as the API takes it; undefined for what is none. Empty: nothing was said. */
export function percentOf(typed: string): string | null | undefined {
  if (typed.replace('%', '').trim() === '') return null;
  const percent = readPercent(typed);
  return percent !== undefined && /^\d+(?:\.\d{1,6})?$/.test(percent) ? percent : undefined;
}

export type Lack = keyof Draft;

/** @returns what is missing or wrong at a step; a step without any is done */
export function lacksAt(step: Step, draft: Draft, around: Surroundings): readonly Lack[] {
  const title = titleOf(draft, around);
  const checks: Readonly<Record<Exclude<Step, 'review'>, readonly (readonly [Lack, boolean])[]>> = {
    framework: [['frameworkId', draft.frameworkId === null]],
    about: [
      ['title', textOfTyped(title) === undefined || lacksEnglish(title)],
      ['key', !isKey(keyOfDraft(draft, around))],
      ['from', draft.from === ''],
      ['to', draft.to === '' || draft.to < draft.from],
      ['reportDate', reportDateOf(draft) < draft.to],
    ],
    units: [['units', unitsOf(draft, around).length === 0]],
    team: [],
    targets: [
      ['target', percentOf(draft.target) === undefined],
      ['systemicShare', percentOf(draft.systemicShare) === undefined],
    ],
    earlier: [],
  };
  if (step === 'review') return STEPS.flatMap((one) => (one === 'review' ? [] : lacksAt(one, draft, around)));
  return checks[step].filter(([, isLacking]) => isLacking).map(([field]) => field);
}

/** @returns what is sent; what was left as proposed is left to the server where it proposes the same */
export function bodyOf(draft: Draft, engagementId: string, around: Surroundings): Create {
  const named = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
  const { kind, frameworkId, from, to, resultRatings, previousId, documentNumber, planStart } = draft;
  return {
    ...{ engagementId, kind, frameworkId: frameworkId ?? '', key: keyOfDraft(draft, around) },
    title: textOfTyped(titleOf(draft, around)) ?? kind,
    ...{ period: { from, to }, reportDate: reportDateOf(draft), units: [...unitsOf(draft, around)] },
    ...{ author: named(draft.author), reviewer: named(draft.reviewer), approver: named(draft.approver) },
    target: percentOf(draft.target) ?? null,
    systemicShare: percentOf(draft.systemicShare) ?? null,
    planStart: planStart === '' ? null : planStart,
    ...{ resultRatings, previousId },
    ...(documentNumber.trim() === '' ? {} : { documentNumber: documentNumber.trim() }),
  };
}

/** @returns the versions of each framework, the newest first */
export function byFramework<V extends { readonly key: string; readonly version: string }>(
  versions: readonly V[],
): readonly (readonly V[])[] {
  const keys = [...new Set(versions.map(({ key }) => key))];
  return keys.map((key) => versions.filter((one) => one.key === key).sort((a, b) => compareVersions(b, a)));
}

function compareVersions(a: { readonly version: string }, b: { readonly version: string }): number {
  return a.version.localeCompare(b.version, 'en', { numeric: true });
}
