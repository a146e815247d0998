import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import {
  IsDecimalText,
  IsIsoDate,
  IsKey,
  IsLocalizedText,
  IsLongText,
  IsPercentText,
  IsPlainText,
  IsRef,
} from './localized-text';

/** The message for a value, or 'good'. */
function verdict(decorator: PropertyDecorator, value: unknown): string {
  class Probe {
    value: unknown;
  }
  decorator(Probe.prototype, 'value');
  const [error] = validateSync(plainToInstance(Probe, { value }));
  return error ? Object.values(error.constraints ?? {}).join() : 'good';
}

describe('IsLocalizedText', () => {
  it.each([['Policies'], [{ en: 'Policies' }], [{ en: 'a', id: 'b', zh: '政策' }], ['two\nlines'], ['x'.repeat(10)]])(
    'accepts %j',
    (value) => expect(verdict(IsLocalizedText({ maxLength: 10 }), value)).toBe('good'),
  );

  it.each([
    ['', 'value must not be blank'],
    [5, 'value must be a text, or an object with a text for each language: {"en": …, "id": …, "zh": …}'],
    [null, 'value must be a text, or an object with a text for each language: {"en": …, "id": …, "zh": …}'],
    [['x'], 'value must be a text, or an object with a text for each language: {"en": …, "id": …, "zh": …}'],
    [{}, 'value has no English text, which every text needs'],
    [{ id: 'x' }, 'value has no English text, which every text needs'],
    [{ en: 'x', de: 'y' }, 'value has a text for "de"; the languages are en, id and zh'],
    [{ en: 'x', zh: 5 }, 'value (zh) must be a text'],
    [{ en: 'x', id: ' ' }, 'value (id) must not be blank'],
    [{ en: 'x'.repeat(11) }, 'value (en) has 11 characters; at most 10 are allowed'],
    ['a\u200bb', 'value is not printable text. The text contains U+200B, an invisible character.'],
  ])('refuses %j', (value, message) => {
    expect(verdict(IsLocalizedText({ maxLength: 10 }), value)).toBe(message);
  });

  it.each([
    ['a\nb', 'value must be one line of printable text; it contains U+000A'],
    [{ en: 'a', zh: 'b\tc' }, 'value (zh) must be one line of printable text; it contains U+0009'],
    ['a\u2028b', 'value is not printable text. The text contains U+2028, an invisible character.'],
    ['x'.repeat(11), 'value has 11 characters; at most 10 are allowed'],
  ])('of one line refuses %j', (value, message) => {
    expect(verdict(IsLocalizedText({ maxLength: 10, oneLine: true }), value)).toBe(message);
  });

  it.each([['Policies'], [{ en: 'Policies', zh: '政策' }]])('of one line accepts %j', (value) => {
    expect(verdict(IsLocalizedText({ maxLength: 10, oneLine: true }), value)).toBe('good');
  });

  it('allows 4000 characters unless told otherwise', () => {
    expect(verdict(IsLocalizedText(), 'x'.repeat(4000))).toBe('good');
    expect(verdict(IsLocalizedText(), 'x'.repeat(4001))).toContain('at most 4000');
  });
});

describe('texts', () => {
  it.each(['a\nb', 'a\tb', 'a\u200db', 'a\u202eb', '', ' ', 'a\u0007', 5])('of one line refuse %j', (value) => {
    expect(verdict(IsPlainText(10), value)).not.toBe('good');
  });

  it('of one line are not trimmed', () => {
    expect(verdict(IsPlainText(10), ' a é 政策 ')).toBe('good');
    expect(verdict(IsPlainText(10), 'a\tb')).toBe('value must be one line of printable text; it contains U+0009');
  });

  it('of several lines may have line breaks and tabs', () => {
    expect(verdict(IsLongText(10), 'a\n\tb')).toBe('good');
    expect(verdict(IsLongText(2), 'abc')).toContain('at most 2');
  });

  it('are each checked in a list', () => {
    expect(verdict(IsPlainText(3, { each: true }), ['a', 'b'])).toBe('good');
    expect(verdict(IsPlainText(3, { each: true }), ['a', 'bcde'])).toBe(
      'value has 4 characters; at most 3 are allowed',
    );
    expect(verdict(IsPlainText(3, { each: true }), 'abcd')).not.toBe('good');
  });
});

describe('dates', () => {
  it('lie from 1900 to 2199', () => {
    expect(['1900-01-01', '2199-12-31'].map((value) => verdict(IsIsoDate(), value))).toEqual(['good', 'good']);
    for (const value of ['1899-12-31', '2200-01-01', '0001-01-01', '9999-12-31']) {
      expect(verdict(IsIsoDate(), value)).toBe('value must be a day from 1900-01-01 to 2199-12-31');
    }
  });
});

describe('references', () => {
  it.each([
    [IsRef(), 'constructor'],
    [IsRef(), 'toString'],
    [IsRef(), 'hasOwnProperty'],
    [IsKey(), 'constructor'],
  ])('are not names that every object has', (decorator, name) => {
    expect(verdict(decorator, name)).toBe(`value can not be "${name}": the name is reserved`);
  });
});

describe.each<[string, PropertyDecorator, unknown[], unknown[]]>([
  ['IsRef', IsRef(), ['POL-03', 'a', '0.b_c-D', 'x'.repeat(30)], ['', '-a', 'a b', 'é', 'x'.repeat(31), 5, 'a\n']],
  ['IsKey', IsKey(), ['quality', 'a1-b2'], ['', 'A', 'a--b', '-a', 'a-', '1a', 'a_b', 'a'.repeat(61), 5, 'a\n']],
  ['IsIsoDate', IsIsoDate(), ['2028-02-29'], ['2026-02-29', '2026-2-1', '2026-01-01T00:00:00Z', 20260101, '']],
  [
    'IsPercentText',
    IsPercentText(),
    ['0', '100', '100.000000', '99.999999', '5.5', '0.000001'],
    ['100.1', '101', '-1', '05', '1.', '.5', '1.0000001', '1e1', '5\n', 5, ''],
  ],
  [
    'IsDecimalText',
    IsDecimalText({ integers: 3, decimals: 2 }),
    ['0', '999.99', '0.01'],
    ['1000', '0.001', '-1', '01', '1.', 1, ''],
  ],
  ['IsDecimalText, signed', IsDecimalText({ signed: true }), ['-1.5', '0'], ['--1', '+1']],
])('%s', (_, decorator, good, bad) => {
  it('accepts what has the form', () => {
    expect(good.filter((value) => verdict(decorator, value) !== 'good')).toEqual([]);
  });
  it('refuses what has not', () => {
    expect(bad.filter((value) => verdict(decorator, value) === 'good')).toEqual([]);
  });
});
