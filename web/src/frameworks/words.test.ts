import { wordChanges, type WordPart } from './words';

const marked = (parts: readonly WordPart[]): string =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`)).join('');
const before = (parts: readonly WordPart[]): string =>
  parts.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('');
const after = (parts: readonly WordPart[]): string =>
  parts.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');

describe('what became of a text', () => {
  it.each([
    ['Agents are coached monthly.', 'Agents are coached weekly.', 'Agents are coached -[monthly]+[weekly].'],
    ['One two', 'One two', 'One two'],
    ['', 'New', '+[New]'],
    ['Old', '', '-[Old]'],
    ['a b c', 'a x y c', 'a -[b ]+[x y ]c'],
  ])('marks the words of "%s" → "%s"', (old, now, expected) => {
    expect(marked(wordChanges(old, now, 'en'))).toBe(expected);
  });

  it('marks words of Chinese, not the whole sentence', () => {
    const parts = wordChanges('坐席每月接受辅导。', '坐席每周接受辅导。', 'zh');
    expect(parts.some(({ kind, text }) => kind === 'same' && text.includes('接受'))).toBe(true);
    expect([before(parts), after(parts)]).toEqual(['坐席每月接受辅导。', '坐席每周接受辅导。']);
  });

  it('gives both texts back, whatever they are', () => {
    const texts = ['Every agent, every shift.', 'Each agent on every shift', '  two  blanks ', ''];
    for (const old of texts) {
      for (const now of texts) {
        const parts = wordChanges(old, now, 'en');
        expect([before(parts), after(parts)]).toEqual([old, now]);
      }
    }
  });

  it('shows very long texts whole', () => {
    const long = 'word '.repeat(3_000);
    expect(wordChanges(long, `${long}end`, 'en').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
