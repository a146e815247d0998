import { type Language, type LocalizedText, textIn } from '../../shared/text';
import type { CalendarEntry } from './calendar';
import { type Dates, nextDue } from './due';

/** What a calendar says of a corrective action. */
export interface CalendarAction extends Dates {
  readonly id: string;
  readonly ref: string;
  readonly engagement: LocalizedText | null;
  readonly grade: string;
  readonly finding: { readonly ref: string; readonly title: LocalizedText };
  readonly action: LocalizedText | null;
  readonly responsibleName: string | null;
  readonly version: number;
  /** ISO 8601 */
  readonly updatedAt: string;
}

interface Words {
  readonly name: string;
  readonly due: string;
  readonly check: string;
  readonly finding: string;
  readonly responsible: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    ...{ name: 'Corrective actions', due: 'corrective action due', check: 'check of effectiveness' },
    ...{ finding: 'Finding', responsible: 'Responsible' },
  },
  id: {
    ...{ name: 'Tindakan korektif', due: 'tenggat tindakan korektif', check: 'pemeriksaan efektivitas' },
    ...{ finding: 'Temuan', responsible: 'Penanggung jawab' },
  },
  zh: {
    ...{ name: '纠正措施', due: '纠正措施到期', check: '有效性检查' },
    ...{ finding: '发现项', responsible: '负责人' },
  },
};

export const calendarName = (language: Language): string => WORDS[language].name;

/**
 * The dates that are waited for, one entry for each action that has one, in the order given. An entry for the due date and one
 * for the check of effectiveness have ids of their own: the one goes when the other comes.
 */
export function calendarEntries(actions: readonly CalendarAction[], language: Language): readonly CalendarEntry[] {
  const words = WORDS[language];
  return actions.flatMap((action) => {
    const day = nextDue(action);
    if (day === null) return [];
    const isCheck = action.state === 'verified';
    return [
      {
        uid: `${action.id}-${isCheck ? 'check' : 'due'}@tolok`,
        ...{ day, changedAt: action.updatedAt, sequence: action.version },
        summary: `${action.ref} ${isCheck ? words.check : words.due}: ${textIn(action.finding.title, language)}`,
        description: descriptionOf(action, words, language),
      },
    ];
  });
}

function descriptionOf(
  { engagement, grade, finding, action, responsibleName }: CalendarAction,
  words: Words,
  language: Language,
): string {
  return [
    ...(engagement === null ? [] : [textIn(engagement, language)]),
    `${words.finding}: ${finding.ref} (${grade})`,
    ...(responsibleName === null ? [] : [`${words.responsible}: ${responsibleName}`]),
    ...(action === null ? [] : [textIn(action, language)]),
  ].join('\n');
}
