import { programmeRef } from './programme-ref';

describe('programmeRef', () => {
  it.each([
    ['Cards, day', 'cards-day'],
    ['Línea — móvil', 'linea-movil'],
    ['银行卡', 'programme'],
    ['A name that is far longer than a ref may be', 'a-name-that-is-far-longer-than'],
  ])('makes one from %p', (name, ref) => {
    expect(programmeRef(name, new Set())).toBe(ref);
  });

  it('numbers a ref that is taken, and stays within its length', () => {
    expect(programmeRef('Cards', new Set(['cards']))).toBe('cards-2');
    expect(programmeRef('Cards', new Set(['cards', 'cards-2']))).toBe('cards-3');
    const long = 'x'.repeat(40);
    expect(programmeRef(long, new Set(['x'.repeat(30)]))).toBe(`${'x'.repeat(28)}-2`);
  });
});
