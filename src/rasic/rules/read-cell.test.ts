import * as fc from 'fast-check';
import { loadProfiles } from '../load-profiles';
import type { RasicProfile } from './matrix';
import { readCell } from './read-cell';

let raci: RasicProfile;
beforeAll(async () => {
  raci = (await loadProfiles()).get('raci-a1')!;
});

describe('a cell', () => {
  it.each([
    ['A', ['A']],
    [' r ', ['R']],
    ['A/R', ['R', 'A']],
    ['r, a', ['R', 'A']],
    ['AR', ['R', 'A']],
    ['R + A', ['R', 'A']],
    ['', []],
    ['-', []],
    ['–', []],
    [' . ', []],
  ])('"%s" holds %j', (text, letters) => {
    expect(readCell(text, raci)).toEqual({ kind: 'letters', letters });
  });

  it.each([
    ['X', 'unknown', 'X'],
    ['Responsible', 'unknown', 'RESPONSIBLE'],
    ['=A', 'unknown', '=A'],
    ['S', 'notInProfile', 'S'],
    ['A/S', 'notInProfile', 'S'],
    ['A A', 'twice', 'A'],
    ['C/I', 'notTogether', 'C/I'],
    ['A/R/C', 'notTogether', 'R/A/C'],
  ])('"%s" is refused: %s', (text, reason, part) => {
    expect(readCell(text, raci)).toEqual({ kind: 'bad', reason, part });
  });

  it('is read or refused, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = readCell(text, raci);
        if (reading.kind === 'letters') expect(readCell(reading.letters.join('/'), raci)).toEqual(reading);
      }),
    );
  });
});
