import { miniFramework } from '../../../test/support/mini-documents';
import { toFramework } from '../../framework/rules/to-framework';
import { AnswerFaults } from './answer-faults';
import { answerSheet } from './answer-sheet';
import { checkAnswerRows, type UploadContext, type UploadedAnswer } from './check-answer-rows';

const context: UploadContext = {
  sheet: answerSheet(toFramework(miniFramework(), '0'.repeat(64))),
  ...{ assessment: 'baseline', resultRatings: 'stated' },
  covered: new Set(['entity', 'S1', 'S2']),
  others: new Set(['S3']),
  unprintable: (text) => (text.includes('\u200b') ? 'The text contains U+200B.' : undefined),
};

function check(
  body: unknown,
  changes: Partial<UploadContext> = {},
): { answers: UploadedAnswer[]; faults: AnswerFaults; outline: string[] } {
  const faults = new AnswerFaults();
  const answers = checkAnswerRows(body, { ...context, ...changes }, faults);
  return { answers, faults, outline: faults.details.map(({ pointer, code }) => `${pointer ?? '-'} ${code}`) };
}

const row = { unit: 'S1', requirement: 'PEO-02' };
const ratings = { approach: '2', deployment: 1 };

describe('rows of an upload', () => {
  it('are read into answers', () => {
    const { answers, outline } = check({
      rows: [
        { ...row, ratings, note: 'Seen.' },
        { ...row, unit: 'S2', notApplicable: 'No agents.' },
        { unit: 'S2', requirement: 'PEO-01', ratings: { approach: '1' } },
      ],
    });
    expect(outline).toEqual([]);
    expect(answers).toEqual([
      { ...row, answer: { kind: 'rated', ratings: { approach: '2', deployment: '1' }, reason: null, note: 'Seen.' } },
      { ...row, unit: 'S2', answer: { kind: 'notApplicable', ratings: null, reason: 'No agents.', note: null } },
      {
        ...{ unit: 'S2', requirement: 'PEO-01' },
        answer: { kind: 'rated', ratings: { approach: '1' }, reason: null, note: null },
      },
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['a body that is no object', null, [' answers/invalid-body']],
    ['a body that is a list', [], [' answers/invalid-body']],
    ['another property of the body', { rows: [], mode: 1 }, ['/mode answers/unknown-property']],
    ['rows that are no list', { rows: 'x' }, ['/rows answers/invalid-rows']],
    ['too many rows', { rows: Array(60_001).fill(row) }, ['/rows answers/too-many-rows']],
  ])('are refused for %s', (_name, body, outline) => {
    expect(check(body)).toMatchObject({ answers: [], outline });
  });

  it.each<[string, unknown, string[]]>([
    ['no object', [], ['/rows/0 answers/invalid-row']],
    ['an unknown property', { ...row, ratings, 'no/te': 1 }, ['/rows/0/no~1te answers/unknown-property']],
    [
      'no unit and no requirement',
      { ratings },
      ['/rows/0/unit answers/missing-property', '/rows/0/requirement answers/missing-property'],
    ],
    ['a unit that is no ref', { ...row, unit: 1, ratings }, ['/rows/0/unit answers/invalid-ref']],
    ['an empty requirement', { ...row, requirement: '', ratings }, ['/rows/0/requirement answers/invalid-ref']],
    ['neither ratings nor a reason', row, ['/rows/0 answers/no-answer']],
    ['both', { ...row, ratings, notApplicable: 'x' }, ['/rows/0 answers/conflicting-answers']],
    [
      'a note beside a reason',
      { ...row, notApplicable: 'x', note: 'y' },
      ['/rows/0/note answers/note-without-ratings'],
    ],
    ['a reason that is no text', { ...row, notApplicable: 1 }, ['/rows/0/notApplicable answers/invalid-text']],
    ['a blank reason', { ...row, notApplicable: ' ' }, ['/rows/0/notApplicable answers/invalid-text']],
    ['a note that is too long', { ...row, ratings, note: 'x'.repeat(4001) }, ['/rows/0/note answers/invalid-text']],
    ['a note with hidden characters', { ...row, ratings, note: 'a\u200b' }, ['/rows/0/note answers/invalid-text']],
    ['ratings that are a text', { ...row, ratings: '2' }, ['/rows/0/ratings answers/invalid-ratings']],
    ['no ratings', { ...row, ratings: {} }, ['/rows/0/ratings answers/invalid-ratings']],
    [
      'ratings of other kinds',
      { ...row, ratings: { approach: null, deployment: 'x'.repeat(101) } },
      ['/rows/0/ratings/approach answers/invalid-rating', '/rows/0/ratings/deployment answers/invalid-rating'],
    ],
    [
      'a rating off its scale',
      { ...row, ratings: { approach: 7 } },
      ['/rows/0/ratings/approach answer/unknown-option'],
    ],
    [
      'a forbidden exclusion',
      { ...row, requirement: 'PEO-01', notApplicable: 'x' },
      ['/rows/0/notApplicable answer/not-applicable-forbidden'],
    ],
    [
      'an unknown requirement',
      { ...row, requirement: 'X', ratings },
      ['/rows/0/requirement answer/unknown-requirement'],
    ],
  ])('are refused with %s', (_name, wrong, outline) => {
    expect(check({ rows: [wrong] })).toMatchObject({ answers: [], outline });
  });

  it('tell an unknown unit from one that is not assessed', () => {
    const { faults } = check({
      rows: [
        { ...row, unit: 'S3', ratings },
        { ...row, unit: 's2', ratings },
      ],
    });
    expect(faults.details.map(({ hint }) => hint)).toEqual([
      'Add it to the units of assessment baseline, or leave the row out.',
      'Did you mean "S2"? Known are "entity", "S1", "S2".',
    ]);
  });

  it('hold one answer for a unit and requirement, and say where the other one is', () => {
    const { answers, faults } = check({
      rows: [
        { ...row, ratings },
        { ...row, unit: 'S2', ratings },
        { ...row, ratings },
      ],
    });
    expect(answers).toHaveLength(2);
    expect(faults.details).toEqual([
      expect.objectContaining({
        pointer: '/rows/2',
        code: 'answers/duplicate-row',
        hint: expect.stringContaining('/rows/0'),
      }),
    ]);
  });

  it('shorten what they repeat', () => {
    const { faults } = check({ rows: [{ ...row, ratings, ['x'.repeat(5000)]: 1 }] });
    expect(JSON.stringify(faults.details).length).toBeLessThan(600);
  });
});

describe('ratings of results, where these are rated from KPI evidence', () => {
  const result = { unit: 'S1', requirement: 'RES-01', ratings: { outcome: 'met stable 6/6 2/2' } };

  it('need a note that says why they overrule it', () => {
    const rows = [result, { ...result, unit: 'S2', note: 'The system lost two months.' }];
    const { answers, outline } = check({ rows }, { resultRatings: 'evidence' });
    expect(outline).toEqual(['/rows/0/note answer/overrule-without-reason']);
    expect(answers.map(({ unit }) => unit)).toEqual(['S2']);
  });

  it('need none where they are not computed, not applicable, or stated', () => {
    const rows = [
      { ...row, ratings },
      { unit: 'S1', requirement: 'RES-01', notApplicable: 'No customers.' },
    ];
    expect(check({ rows }, { resultRatings: 'evidence' }).outline).toEqual([]);
    expect(check({ rows: [result] }).outline).toEqual([]);
  });
});
