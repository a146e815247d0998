import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

export const LANGUAGES = ['en', 'id', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** As each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  id: 'Bahasa Indonesia',
  zh: '简体中文',
};
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', id: 'id-ID', zh: 'zh-CN' };
const STORED = 'tolok-language';

interface Chosen {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<Chosen>({ language: 'en', choose: () => undefined });

/** The language that was chosen, else the browser's, else English. */
function wanted(): Language {
  const named = [localStorage.getItem(STORED), ...navigator.languages].map((tag) => (tag ?? '').slice(0, 2));
  return LANGUAGES.find((language) => language === named.find((tag) => LANGUAGES.some((one) => one === tag))) ?? 'en';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(wanted);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: Language): void => {
    localStorage.setItem(STORED, next);
    setLanguage(next);
  };
  return (
    <LanguageContext value={{ language, choose }}>
      <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export const useLanguage = (): Chosen => use(LanguageContext);

/** Texts of one part of the pages, all languages with the same shape. */
export type Texts<T> = Readonly<Record<Language, T>>;

/** Makes texts of which Indonesian and Chinese have to say all that English says, in the same shape. */
export function texts<T>(all: { en: T; id: NoInfer<T>; zh: NoInfer<T> }): Texts<T> {
  return all;
}

/** The texts in the language of the page. */
export function useTexts<T>(all: Texts<T>): T {
  return all[use(LanguageContext).language];
}

export const localeOf = (language: Language): string => LOCALES[language];
