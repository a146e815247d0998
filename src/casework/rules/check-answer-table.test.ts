import { miniFramework } from '../../../test/support/mini-documents';
import { toFramework } from '../../framework/rules/to-framework';
import { AnswerFaults } from './answer-faults';
import { answerSheet } from './answer-sheet';
import type { UploadContext, UploadedAnswer } from './check-answer-rows';
import { checkAnswerTable, MOST_CELLS } from './check-answer-table';

const context: UploadContext = {
  sheet: answerSheet(toFramework(miniFramework(), '0'.repeat(64))),
  ...{ assessment: 'baseline', resultRatings: 'stated' },
  covered: new Set(['entity', 'S1', 'S2']),
  others: new Set(['S3']),
  unprintable: (text) => (text.includes('\u200b') ? 'The text contains U+200B.' : undefined),
};

function check(
  text: string,
  changes: Partial<UploadContext> = {},
): { answers: UploadedAnswer[]; faults: AnswerFaults } {
  const faults = new AnswerFaults();
  return { answers: checkAnswerTable(text, { ...context, ...changes }, faults), faults };
}

const places = ({ faults }: { faults: AnswerFaults }): string[] =>
  faults.details.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a table of answers', () => {
  it('is read into answers without notes', () => {
    const { answers, faults } = check('ref,dimension,S1,S2,entity\nPEO-02,*,2,NA: closed,\nPRC-01,*,,,1');
    expect(faults.count).toBe(0);
    expect(answers).toEqual([
      {
        ...{ unit: 'S1', requirement: 'PEO-02' },
        answer: { kind: 'rated', ratings: { approach: '2', deployment: '2' }, reason: null, note: null },
      },
      {
        ...{ unit: 'S2', requirement: 'PEO-02' },
        answer: { kind: 'notApplicable', ratings: null, reason: 'closed', note: null },
      },
      expect.objectContaining({ unit: 'entity', requirement: 'PRC-01' }),
    ]);
  });

  it.each([
    ['nothing', '', ['1:1 csv/wrong-header']],
    ['a column of a unit that is not assessed', 'ref,dimension,S3\nPEO-02,*,1', ['1:15 answer/unknown-unit']],
    [
      'hidden characters, line by line',
      'ref,dimension,\u200b\nPEO-02,*,1\nPEO-01,*,\u200b',
      ['1:1 csv/hidden-character', '3:1 csv/hidden-character'],
    ],
    ['too many columns', `ref,dimension${',S1'.repeat(60)}`, ['1:1 csv/too-many-columns']],
    ['too many cells', '\r\n'.repeat(MOST_CELLS / 2 + 1), ['1:1 csv/too-many-cells']],
    [
      'too long a reason',
      `ref,dimension,S1\nPEO-02,*,NA: ${'x'.repeat(4001)}`,
      ['undefined:undefined answers/invalid-text'],
    ],
  ])('is refused for %s', (_name, text, expected) => {
    const found = check(text);
    expect(found.answers).toEqual([]);
    expect(places(found)).toEqual(expected);
  });

  it('is not read on with many unknown refs: to word them takes long', () => {
    const found = check(`ref,dimension,S1\n${'X,*,9\n'.repeat(5000)}PEO-02,*,9`);
    expect(found.faults.count).toBe(5000);
    expect(places(found)[99]).toBe('101:1 answer/unknown-requirement');
  });

  it('is refused with more answers than one upload may hold', () => {
    const units = Array.from({ length: 10_001 }, (_, index) => `U${index}`);
    const cells = ',1'.repeat(units.length);
    const refs = ['PEO-01', 'PEO-02', 'PRC-02', 'RES-01', 'STG-01', 'STG-02'];
    const values = { 'PRC-02': ',10', 'STG-01': ',N', 'STG-02': ',no', 'RES-01': ',met stable 1/1 1/1' } as const;
    const line = (ref: string): string =>
      `${ref},*${ref in values ? values[ref as keyof typeof values].repeat(units.length) : cells}`;
    const text = [`ref,dimension,${units.join(',')}`, ...refs.map(line)].join('\n');
    const found = check(text, { covered: new Set(units) });
    expect(places(found)).toEqual(['1:1 answers/too-many-rows']);
  });
});

it('refuses ratings of results at their cells, where these are rated from KPI evidence: a table has no notes', () => {
  const csv = 'ref,dimension,S1,S2,entity\nPEO-02,*,2,2,\nRES-01,outcome,,met stable 6/6 2/2,';
  const { answers, faults } = check(csv, { resultRatings: 'evidence' });
  expect(places({ faults })).toEqual(['3:17 answer/overrule-without-reason']);
  expect(faults.details[0]?.hint).toContain('with a note');
  expect(answers.map(({ requirement }) => requirement)).toEqual(['PEO-02', 'PEO-02']);
});
