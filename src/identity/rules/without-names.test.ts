import { withoutNames } from './without-names';

it.each([
  ['Ratna Wirjo asked for it', '… asked for it'],
  ['Mrs WIRJO (ratna.w@example.test) left', 'Mrs … (…) left'],
  ['By the letter of 2 March', 'By the letter of 2 March'],
])('takes the person out of "%s"', (text, expected) => {
  expect(withoutNames(text, ['Ratna Wirjo', 'ratna.w@example.test'])).toBe(expected);
});

it('keeps a text when nobody is named, and takes signs of patterns as they are', () => {
  expect(withoutNames('As it was', ['', ' '])).toBe('As it was');
  expect(withoutNames('A.(B) and AxB', ['A.(B)'])).toBe('… and AxB');
  expect(withoutNames('李 left', ['李'])).toBe('… left');
});
