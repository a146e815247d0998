import { LANGUAGES, textIn } from './text';

describe('a text', () => {
  it('in one language only reads the same in all', () => {
    expect(LANGUAGES.map((language) => textIn('Policies', language))).toEqual(['Policies', 'Policies', 'Policies']);
  });

  it('reads in the language asked for', () => {
    const text = { en: 'Policies', id: 'Kebijakan', zh: '政策' };
    expect(LANGUAGES.map((language) => textIn(text, language))).toEqual(['Policies', 'Kebijakan', '政策']);
  });

  it('reads in English where the language is missing', () => {
    expect(textIn({ en: 'Policies', zh: '政策' }, 'id')).toBe('Policies');
  });
});
