import { miniFramework } from '../../../test/support/mini-documents';
import { toFramework } from '../../framework/rules/to-framework';
import { AnswerFaults } from './answer-faults';
import { answerSheet } from './answer-sheet';
import { type AnswerContent, type AnswerSubject, checkAnswer, type StoredAnswer } from './check-answer';

const framework = toFramework(miniFramework(), '0'.repeat(64));
const sheet = answerSheet(framework);

function check(subject: AnswerSubject, content: AnswerContent): { answer: StoredAnswer | undefined; faults: string[] } {
  const faults = new AnswerFaults();
  const at = (part: string, dimension?: string): string | undefined =>
    part === 'requirement' ? undefined : `/${[part, dimension].filter((name) => name !== undefined).join('/')}`;
  const answer = checkAnswer(sheet, subject, content, at, faults);
  return { answer, faults: faults.details.map(({ pointer, code }) => `${pointer ?? '-'} ${code}`) };
}

const S1 = { unit: 'S1', requirement: 'PEO-02' };
const rated = (ratings: Record<string, string | number>): AnswerContent => ({ kind: 'rated', ratings });

describe('an answer as it is sent', () => {
  it('is stored with its ratings read, as far as they are given', () => {
    expect(check(S1, rated({ approach: 2 }))).toEqual({
      answer: { kind: 'rated', ratings: { approach: '2' }, reason: null, note: null },
      faults: [],
    });
    const evidence = { ...rated({ outcome: 'met stable 6/6 2/2' }), note: 'Twelve months.' };
    expect(check({ unit: 'S1', requirement: 'RES-01' }, evidence).answer).toMatchObject({
      ratings: { outcome: { level: 'met', trend: 'stable', monthsMet: 6, months: 6 } },
      note: 'Twelve months.',
    });
  });

  it('is stored with the reason when it is not applicable', () => {
    expect(check(S1, { kind: 'notApplicable', reason: 'No agents.' }).answer).toEqual({
      ...{ kind: 'notApplicable', ratings: null, reason: 'No agents.', note: null },
    });
  });

  it.each<[string, AnswerSubject, AnswerContent, string[]]>([
    ['an unknown requirement', { unit: 'S1', requirement: 'X' }, rated({}), ['- answer/unknown-requirement']],
    [
      'a unit for an entity requirement',
      { unit: 'S1', requirement: 'PRC-01' },
      rated({}),
      ['/unit answer/answered-for-entity'],
    ],
    [
      'the entity for a unit requirement',
      { unit: 'entity', requirement: 'PEO-01' },
      rated({}),
      ['/unit answer/answered-per-unit'],
    ],
    [
      'a forbidden exclusion',
      { unit: 'S1', requirement: 'PEO-01' },
      { kind: 'notApplicable', reason: 'x' },
      ['/reason answer/not-applicable-forbidden'],
    ],
    [
      'every wrong rating',
      S1,
      rated({ approach: '9', outcome: '1', deployment: '1' }),
      ['/ratings/approach answer/unknown-option', '/ratings/outcome answer/unknown-dimension'],
    ],
    [
      'a rating that no prototype can hide',
      S1,
      rated({ toString: '1' }),
      ['/ratings/toString answer/unknown-dimension'],
    ],
  ])('is refused for %s', (_name, subject, content, faults) => {
    expect(check(subject, content)).toEqual({ answer: undefined, faults });
  });

  it('names the dimension in a fault where there are several', () => {
    const faults = new AnswerFaults();
    const at = (): string => '/x';
    checkAnswer(sheet, S1, rated({ approach: '9' }), at, faults);
    checkAnswer(sheet, { unit: 'S1', requirement: 'STG-01' }, rated({ outcome: 'Q' }), at, faults);
    expect(faults.details.map(({ message }) => message.slice(0, 34))).toEqual([
      'The rating of PEO-02 on approach i',
      'The rating of STG-01 is "Q", which',
    ]);
  });

  it('is checked against a sheet that is prepared once', () => {
    expect(answerSheet(framework)).toBe(sheet);
    expect([...sheet.requirements.keys()]).toEqual([...framework.requirements.keys()]);
  });
});

describe('faults', () => {
  it('guess at the first ten names only', () => {
    const faults = new AnswerFaults();
    const guesses = Array.from({ length: 12 }, () => faults.guess('PEO-1', ['PEO-01', 'PRC-01']));
    expect(guesses.filter((guess) => guess.includes('Did you mean "PEO-01"?'))).toHaveLength(10);
    expect(guesses.at(-1)).toBe('It is none of those that are known here.');
  });

  it('are counted beyond the hundred that are worded', () => {
    const faults = new AnswerFaults();
    let worded = 0;
    const describeFault = (): { code: string; message: string } => {
      worded += 1;
      return { code: 'x', message: `Fault ${worded}.` };
    };
    faults.add(describeFault);
    expect(faults.summary('the answer')).toBe('Fault 1.');
    faults.add(describeFault);
    expect(faults.summary('the answer')).toBe('2 things in the answer are wrong; nothing was changed.');
    for (let index = 0; index < 148; index += 1) faults.add(describeFault);
    expect([faults.count, faults.details.length, worded]).toEqual([150, 100, 100]);
    expect(faults.summary('the upload')).toBe(
      '150 things in the upload are wrong; nothing was changed. The first 100 are listed.',
    );
  });
});
