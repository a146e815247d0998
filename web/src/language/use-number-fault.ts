import { texts, useLanguage, useTexts } from './language';
import { numberFault, type NumberWords } from './numbers';

const NUMBERS = texts<NumberWords>({
  en: {
    invalid: 'Write a number, such as 1200 or 12.5.',
    ambiguous: (typed, readings) => `“${typed}” can be read in two ways. Write ${readings}.`,
  },
  id: {
    invalid: 'Tulis angka, misalnya 1200 atau 12,5.',
    ambiguous: (typed, readings) => `“${typed}” dapat dibaca dengan dua cara. Tulis ${readings}.`,
  },
  zh: {
    invalid: '请填写数字，例如 1200 或 12.5。',
    ambiguous: (typed, readings) => `“${typed}”有两种读法。请写 ${readings}。`,
  },
});

/** @returns what tells, for a typed figure, what is wrong with it and what to write instead */
export function useNumberFault(): (typed: string) => string | undefined {
  const { language } = useLanguage();
  const words = useTexts(NUMBERS);
  return (typed) => numberFault(typed, language, words);
}
