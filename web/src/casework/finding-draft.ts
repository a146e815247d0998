import type { Schemas } from '../api/client';
import type { Finding, Grade } from './findings';
import { draftOf, EMPTY_DRAFT, isBlank, textOfDraft, type TranslatedDraft } from './translated';

/** A finding while it is written. */
export interface FindingDraft {
  readonly ref: string;
  readonly grade: Grade;
  readonly requirement: string;
  readonly units: readonly string[];
  readonly title: TranslatedDraft;
  readonly condition: TranslatedDraft;
  readonly cause: TranslatedDraft;
  readonly consequence: TranslatedDraft;
  readonly recommendation: TranslatedDraft;
  readonly evidence: readonly string[];
  /** Empty: that of the requirement. */
  readonly ownerFunction: string;
  /** YYYY-MM-DD, or empty. */
  readonly due: string;
}

export const EMPTY_FINDING: FindingDraft = {
  ...{ ref: '', grade: 'minor', requirement: '', units: [], title: EMPTY_DRAFT, condition: EMPTY_DRAFT },
  ...{ cause: EMPTY_DRAFT, consequence: EMPTY_DRAFT, recommendation: EMPTY_DRAFT },
  ...{ evidence: [], ownerFunction: '', due: '' },
};

export function findingDraft(finding: Finding): FindingDraft {
  const { ref, grade, requirement, units, evidence, ownerFunction, due } = finding;
  return {
    ...{ ref, grade, requirement, units, evidence, ownerFunction, due: due ?? '' },
    title: draftOf(finding.title),
    condition: draftOf(finding.condition),
    cause: draftOf(finding.cause),
    consequence: draftOf(finding.consequence),
    recommendation: draftOf(finding.recommendation),
  };
}

/** @returns the fields that have to be filled in first */
export function missingIn({ requirement, title, condition }: FindingDraft): readonly (keyof FindingDraft)[] {
  return [
    ...(requirement === '' ? (['requirement'] as const) : []),
    ...(isBlank(title) ? (['title'] as const) : []),
    ...(isBlank(condition) ? (['condition'] as const) : []),
  ];
}

/** What creates it; nothing is sent that is empty. */
export function creationOf(draft: FindingDraft): Schemas['CreateFindingDto'] {
  const { ref, grade, requirement, units, evidence, ownerFunction, due } = draft;
  const [cause, consequence, recommendation] = [draft.cause, draft.consequence, draft.recommendation].map(textOfDraft);
  return {
    ...{ grade, requirement, units: [...units], evidence: [...evidence] },
    title: textOfDraft(draft.title) ?? '',
    condition: textOfDraft(draft.condition) ?? '',
    ...(ref.trim() === '' ? {} : { ref: ref.trim() }),
    ...(cause === null || cause === undefined ? {} : { cause }),
    ...(consequence === null || consequence === undefined ? {} : { consequence }),
    ...(recommendation === null || recommendation === undefined ? {} : { recommendation }),
    ...(ownerFunction === '' ? {} : { ownerFunction }),
    ...(due === '' ? {} : { due }),
  };
}

/** What changes it: only what differs, so that a colleague's other words stay. */
export function changesOf(before: FindingDraft, now: FindingDraft): Schemas['UpdateFindingDto'] {
  const full: Readonly<Record<keyof FindingDraft, unknown>> = {
    ...{ ref: now.ref.trim(), grade: now.grade, requirement: now.requirement, units: now.units },
    ...{ title: textOfDraft(now.title), condition: textOfDraft(now.condition), cause: textOfDraft(now.cause) },
    consequence: textOfDraft(now.consequence),
    recommendation: textOfDraft(now.recommendation),
    evidence: now.evidence,
    ownerFunction: now.ownerFunction === '' ? null : now.ownerFunction,
    due: now.due === '' ? null : now.due,
  };
  const changed = (Object.keys(full) as (keyof FindingDraft)[]).filter((key) => !isSame(before[key], now[key]));
  return Object.fromEntries(changed.map((key) => [key, full[key]]));
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @returns the refusals of the server that belong to a field, by its name */
export function faultsByField(
  errors: readonly { readonly pointer?: string; readonly message: string }[],
): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const { pointer = '', message } of errors) {
    const field = pointer.split('/')[1] ?? '';
    faults[field] = faults[field] === undefined ? message : `${faults[field]} ${message}`;
  }
  return faults;
}
