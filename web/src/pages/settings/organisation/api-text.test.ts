import { EMPTY_TEXT, textOf, typedOf } from './api-text';

it.each([
  ['a plain text', 'Jakarta office'],
  ['one in two languages', { en: 'Jakarta office', id: 'Kantor Jakarta' }],
  ['one in all', { en: 'Jakarta office', id: 'Kantor Jakarta', zh: '雅加达办公室' }],
])('%s is the same after it was shown in fields', (_, text) => expect(textOf(typedOf(text))).toEqual(text));

it('that is not there is empty, and spaces around are no part of it', () => {
  expect(typedOf(null)).toEqual(EMPTY_TEXT);
  expect(textOf({ en: ' A ', id: ' ', zh: '' })).toBe('A');
});
