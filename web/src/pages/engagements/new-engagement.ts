import type { Language } from '../../language/language';
import { lacksEnglish, textOfTyped, type TypedText } from '../../language/text-edit';

/** An engagement while it is typed. */
export interface NewEngagement {
  readonly title: TypedText;
  /** Id of a party, `new` for one that is made with it; null while nobody is chosen. */
  readonly client: string | null;
  readonly clientName: TypedText;
  readonly clientRef: string;
  readonly consultancy: TypedText;
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  /** Null as long as it follows from the title. */
  readonly key: string | null;
}

export const isKey = (key: string): boolean => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(key) && key.length <= 60;
export const isRef = (ref: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/.test(ref);

/** @returns the day, `2026-03-31`, where somebody is */
export function dayOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** An engagement with nothing typed yet: from today, for half a year. */
export function startOf(language: Language, today: Date): NewEngagement {
  const end = new Date(today.getFullYear(), today.getMonth() + 6, today.getDate());
  return {
    ...{ title: '', client: null, clientName: '', clientRef: '', consultancy: '' },
    ...{ from: dayOf(today), to: dayOf(end), language, key: null },
  };
}

type Lack = 'missing' | 'wrongPeriod' | 'wrongKey' | 'clientRefHint';

/** @returns what stands in the way, by field */
export function lackOf(value: NewEngagement, key: string): Partial<Record<keyof NewEngagement, Lack>> {
  const isNew = value.client === 'new';
  const isEmpty = (text: TypedText): boolean => textOfTyped(text) === undefined || lacksEnglish(text);
  const lacks: [keyof NewEngagement, Lack | undefined][] = [
    ['title', isEmpty(value.title) ? 'missing' : undefined],
    ['client', value.client === null ? 'missing' : undefined],
    ['clientName', isNew && isEmpty(value.clientName) ? 'missing' : undefined],
    ['clientRef', isNew ? refLack(value.clientRef.trim()) : undefined],
    ['consultancy', isEmpty(value.consultancy) ? 'missing' : undefined],
    ['from', value.from === '' ? 'missing' : undefined],
    ['to', value.to === '' ? 'missing' : value.to < value.from ? 'wrongPeriod' : undefined],
    ['key', isKey(key) ? undefined : 'wrongKey'],
  ];
  return Object.fromEntries(lacks.filter(([, lack]) => lack !== undefined));
}

function refLack(ref: string): Lack | undefined {
  if (ref === '') return 'missing';
  return isRef(ref) ? undefined : 'clientRefHint';
}
