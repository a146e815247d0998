import { textIn } from '../../shared/text';
import type { RasicProfile } from './matrix';
import type { CellReading } from './read-cell';

type BadReading = Extract<CellReading, { readonly kind: 'bad' }>;

const CODES = {
  unknown: 'rasic/unknown-letter',
  notInProfile: 'rasic/letter-not-in-profile',
  notTogether: 'rasic/letters-not-together',
  twice: 'rasic/repeated-letter',
} as const;

const MESSAGES: Readonly<Record<keyof typeof CODES, (part: string) => string>> = {
  unknown: (part) => `"${part}" is no letter of a RASIC matrix.`,
  notInProfile: (part) => `This convention does not use ${part}.`,
  notTogether: (part) => `This convention does not join ${part}.`,
  twice: (part) => `${part} stands here twice.`,
};

/** What is wrong with the letters of a cell, and which ones could stand there. */
export function badLetters(
  { reason, part }: BadReading,
  profile: RasicProfile,
): { readonly code: string; readonly message: string; readonly hint: string } {
  return { code: CODES[reason], message: MESSAGES[reason](part), hint: legend(profile) };
}

function legend({ letters, together }: RasicProfile): string {
  const named = letters.map(({ letter, meaning }) => `${letter} ${textIn(meaning, 'en')}`);
  const joined = together.map((pair) => pair.join('/'));
  return `Letters here: ${named.join('; ')}.${joined.length === 0 ? '' : ` Together: ${joined.join(', ')}.`}`;
}
