import { defaultDocumentNumber } from './document-number';

describe('defaultDocumentNumber', () => {
  it.each([
    ['telecom-2026', 'osp', 'TELECOM-2026-OSP'],
    ['a'.repeat(37), 'bc', `${'A'.repeat(37)}-BC`],
    ['a'.repeat(60), 'bc', `${'A'.repeat(37)}-BC`],
    [`${'a'.repeat(36)}-b`, 'bc', `${'A'.repeat(36)}-BC`],
    ['telecom-2026', 'b'.repeat(38), `T-${'B'.repeat(38)}`],
    ['telecom-2026', 'b'.repeat(39), 'B'.repeat(39)],
    ['telecom-2026', `${'b'.repeat(39)}-c`, 'B'.repeat(39)],
  ])('joins %s and %s to %s', (engagement, key, expected) => {
    expect(defaultDocumentNumber(engagement, key, new Set())).toBe(expected);
  });

  it('counts on from a number that is taken, and stays within 40 characters', () => {
    const taken = new Set(['TEL-OSP', 'TEL-OSP-2']);
    expect(defaultDocumentNumber('tel', 'osp', taken)).toBe('TEL-OSP-3');
    const long = defaultDocumentNumber('a'.repeat(60), 'bc', new Set());
    expect(defaultDocumentNumber('a'.repeat(60), 'bc', new Set([long]))).toBe(`${'A'.repeat(35)}-BC-2`);
    expect(defaultDocumentNumber('a', 'b'.repeat(60), new Set(['B'.repeat(40)]))).toBe(`${'B'.repeat(38)}-2`);
  });
});
