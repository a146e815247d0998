import { byLanguage, forAll, freeKey, keyOf, lacksEnglish, textOfTyped } from './text-edit';

describe('a text that is typed', () => {
  it('is sent without empty parts and without spaces at its ends', () => {
    expect(textOfTyped('  Baseline ')).toBe('Baseline');
    expect(textOfTyped('  ')).toBeUndefined();
    expect(textOfTyped({ en: 'Baseline ', id: ' ', zh: '基线' })).toEqual({ en: 'Baseline', zh: '基线' });
    expect(textOfTyped({ en: '', id: '' })).toBeUndefined();
  });

  it('lacks English where only another language was typed', () => {
    expect(lacksEnglish({ id: 'Dasar' })).toBe(true);
    expect(lacksEnglish({ en: 'Baseline', id: 'Dasar' })).toBe(false);
    expect(lacksEnglish({})).toBe(false);
    expect(lacksEnglish('Dasar')).toBe(false);
  });

  it('goes from one wording to several and back without losing the one that is read', () => {
    expect(byLanguage('Baseline', 'zh')).toEqual({ en: 'Baseline', zh: 'Baseline' });
    expect(forAll({ en: 'Baseline', zh: '基线' }, 'zh')).toBe('基线');
    expect(forAll({ en: 'Baseline', zh: ' ' }, 'zh')).toBe('Baseline');
    expect(forAll({}, 'en')).toBe('');
  });
});

describe('a key', () => {
  it('is made of the letters and digits of a title', () => {
    expect(keyOf('Café review: 2026 (Jakarta)')).toBe('cafe-review-2026-jakarta');
    expect(keyOf('2026 baseline')).toBe('baseline');
    expect(keyOf('基线')).toBe('');
    expect(keyOf('a'.repeat(80))).toHaveLength(60);
    expect(keyOf('abc def', 4)).toBe('abc');
  });

  it('is numbered when it is taken', () => {
    expect(freeKey('baseline', new Set())).toBe('baseline');
    expect(freeKey('baseline', new Set(['baseline', 'baseline-2']))).toBe('baseline-3');
    expect(freeKey('abcdef', new Set(['abcdef']), 6)).toBe('abcd-2');
  });
});
