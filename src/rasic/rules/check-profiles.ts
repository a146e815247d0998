import { pointer } from '../../shared/json-pointer';
import { keyUses, repeatedNames } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import type { Letter, RasicProfile } from './matrix';

/** Keys that are used once, letters that the profile has, and numbers that can be kept. */
export function checkProfiles(profiles: readonly RasicProfile[]): readonly DocumentProblem[] {
  return [
    ...repeatedNames('rasic', keyUses(profiles, 'profiles'), 'RASIC profiles'),
    ...profiles.flatMap(profileProblems),
  ];
}

function profileProblems(profile: RasicProfile, index: number): readonly DocumentProblem[] {
  const { key, letters, accountable, approver, together } = profile;
  const names = letters.map(({ letter }) => letter);
  const uses = (letter: Letter, ...path: readonly (string | number)[]): DocumentProblem[] =>
    names.includes(letter)
      ? []
      : [
          {
            code: 'rasic/unknown-letter',
            path: pointer('profiles', index, ...path),
            message: `Profile ${key} has no letter ${letter}.`,
            hint: `Add ${letter} to its letters, or name one of ${names.join(', ')}.`,
          },
        ];
  return [
    ...letters.flatMap(({ letter, fewest, most }, at): DocumentProblem[] => [
      ...(names.indexOf(letter) === at
        ? []
        : [
            {
              code: 'rasic/repeated-letter',
              path: pointer('profiles', index, 'letters', at, 'letter'),
              message: `Profile ${key} has the letter ${letter} twice.`,
              hint: 'Leave one of them out.',
            },
          ]),
      ...(most === null || fewest <= most
        ? []
        : [
            {
              code: 'rasic/impossible-count',
              path: pointer('profiles', index, 'letters', at, 'most'),
              message: `Profile ${key} asks for at least ${fewest} and at most ${most} of ${letter}.`,
              hint: 'Raise the most, or lower the fewest.',
            },
          ]),
    ]),
    ...uses(accountable, 'accountable'),
    ...(approver === null ? [] : uses(approver, 'approver')),
    ...together.flatMap((joined, at) => joined.flatMap((letter, place) => uses(letter, 'together', at, place))),
  ];
}
