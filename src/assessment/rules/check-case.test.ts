import { caseInput, checkedCase, miniCase, outline } from '../../../test/support/mini-documents';
import type { Answer } from '../../scoring/answers';
import { checkCase } from './check-case';

const HEADER = 'ref,dimension,QUAY,HILL,entity\n';

/** Answers of the first assessment in unit QUAY (or the entity) by requirement, without those in the case. */
function answersOf(table: string, place: 'QUAY' | 'HILL' | 'entity' = 'QUAY'): ReadonlyMap<string, Answer> {
  const { answers, problems, tableProblems } = checkedCase((draft) => {
    for (const assessment of draft.assessments) delete assessment.answers;
  }, HEADER + table);
  expect([...problems, ...(tableProblems.get(0) ?? [])]).toEqual([]);
  const [book] = answers.values();
  return (place === 'entity' ? book?.entity : book?.byUnit.get(place)) ?? new Map<string, Answer>();
}

function tableOutline(table: string): string[] {
  const { tableProblems } = checkedCase(undefined, table);
  return (tableProblems.get(0) ?? []).map(({ line, column, code }) => `${line}:${column} ${code}`);
}

// Most problems are shown, with their wording and places, by test/malformed/cases. Here: what is read, and what must not be reported.
describe('checkCase', () => {
  it('finds nothing in a case that uses every part', () => {
    expect(checkedCase().problems).toEqual([]);
  });

  it('checks nothing that a framework would have to say while there is none', () => {
    const checked = checkCase({
      ...caseInput(miniCase(), ['ref,nonsense']),
      frameworks: new Map(),
      frameworkIds: { all: [], broken: new Set(['mini@1.0.0']) },
    });
    expect(outline(checked.problems)).toEqual([
      '/assessments/0/framework case/invalid-framework',
      '/assessments/1/framework case/invalid-framework',
    ]);
    expect(checked.tableProblems.get(0)).toEqual([]);
  });

  it('keeps the folder of a shared plan free', () => {
    const { problems } = checkedCase((draft) => {
      const [first] = draft.assessments;
      if (!first) return;
      const shared = { ...first };
      delete shared.previous;
      draft.assessments = [
        { ...shared, key: 'one', wave: 'spring', documentNumber: 'A-1' },
        { ...shared, key: 'spring-plan', wave: 'spring', documentNumber: 'A-2' },
        { ...shared, key: 'summer-plan', wave: 'summer', documentNumber: 'A-3' },
      ];
    });
    expect(outline(problems)).toEqual(['/assessments/1/key case/reserved-key']);
  });

  it('leaves out answers that the schema refused', () => {
    const document = miniCase((draft) => {
      const [first] = draft.assessments;
      if (first) first.answers = { 'PEO-01': [[2]] as never, 'PEO-02': [2, 2] };
    });
    const checked = checkCase({ ...caseInput(document), refusedAnswers: new Set(['/assessments/0/answers/PEO-01']) });
    expect(checked.problems).toEqual([]);
    const [book] = checked.answers.values();
    expect([...(book?.byUnit.get('QUAY')?.keys() ?? [])]).toEqual(['PEO-02']);
  });

  it('accepts interviews of the whole entity and assessments without any lists', () => {
    const checked = checkedCase((draft) => {
      const [first, second] = draft.assessments;
      if (!first || !second) return;
      first.interviews = [{ role: 'Director', count: 1 }];
      delete second.answers;
      delete draft.plan;
      delete second.planStart;
    });
    expect(checked.problems).toEqual([]);
  });
});

describe('answers in the case', () => {
  const books = checkedCase().answers;
  const [baseline, followUp] = books.values();

  it('count for all units assessed, or for those named, the star for the rest', () => {
    expect([...(baseline?.byUnit.keys() ?? [])]).toEqual(['QUAY', 'HILL']);
    expect(baseline?.byUnit.get('QUAY')?.get('PEO-01')).toEqual({
      kind: 'rated',
      ratings: { approach: '2', deployment: '3' },
    });
    expect(baseline?.byUnit.get('QUAY')?.get('PEO-02')).toMatchObject({ ratings: { approach: '3', deployment: '2' } });
    expect(baseline?.byUnit.get('HILL')?.get('PEO-02')).toMatchObject({ ratings: { approach: '1', deployment: '1' } });
    expect([...(followUp?.byUnit.keys() ?? [])]).toEqual(['QUAY', 'HILL', 'MAIL']);
  });

  it('stand once for the entity where the framework says so, with their note', () => {
    expect(baseline?.entity.get('PRC-01')).toEqual({
      kind: 'rated',
      ratings: { approach: '2', deployment: '1' },
      note: 'Two sites keep their own copy.',
    });
    expect(baseline?.byUnit.get('QUAY')?.has('PRC-01')).toBe(false);
  });

  it('keep the note in every language that it has', () => {
    const { answers } = checkedCase((draft) => {
      const [first] = draft.assessments;
      if (first) first.answers = { 'PRC-01': { ratings: [2, 1], note: { en: 'Seen', id: 'Terlihat' } } };
    });
    const [book] = answers.values();
    expect(book?.entity.get('PRC-01')).toMatchObject({ note: { en: 'Seen', id: 'Terlihat' } });
  });

  it('can be not applicable, with the reason', () => {
    const { answers, problems } = checkedCase((draft) => {
      const [first] = draft.assessments;
      if (first) first.answers = { 'PEO-02': { units: { HILL: { notApplicable: 'Mail only' } } } };
    });
    expect(problems).toEqual([]);
    const [book] = answers.values();
    expect(book?.byUnit.get('HILL')?.get('PEO-02')).toEqual({ kind: 'notApplicable', reason: 'Mail only' });
    expect(book?.byUnit.get('QUAY')?.has('PEO-02')).toBe(false);
  });

  it('win over those of the answers file', () => {
    const { answers } = checkedCase((draft) => {
      const [first] = draft.assessments;
      if (first) first.answers = { 'PEO-01': { units: { QUAY: [0, 0] } } };
    }, `${HEADER}PEO-01,*,3,3,\n`);
    const [book] = answers.values();
    expect(book?.byUnit.get('QUAY')?.get('PEO-01')).toMatchObject({ ratings: { approach: '0' } });
    expect(book?.byUnit.get('HILL')?.get('PEO-01')).toMatchObject({ ratings: { approach: '3' } });
  });

  it('keep the digits of a percentage that is written as a number', () => {
    const { answers } = checkedCase((draft) => {
      const [first] = draft.assessments;
      if (first) first.answers = { 'STG-01': 42.5 };
    });
    const [book] = answers.values();
    expect(book?.byUnit.get('QUAY')?.get('STG-01')).toEqual({ kind: 'rated', ratings: { outcome: 42.5 } });
  });
});

describe('answers in a file', () => {
  it('are read by dimension or, with a star, for all dimensions', () => {
    const answers = answersOf('PEO-02,deployment,1,,\nPEO-02,approach,2,,\nPRC-02,*,50,60,\n');
    expect(answers.get('PEO-02')).toEqual({ kind: 'rated', ratings: { approach: '2', deployment: '1' } });
    expect(answers.get('PRC-02')).toEqual({ kind: 'rated', ratings: { approach: 50, deployment: 50 } });
  });

  it('leave an empty cell not assessed', () => {
    expect(answersOf('PEO-02,approach,,2,\nPEO-02,deployment,,2,\n').size).toBe(0);
    expect(answersOf('PEO-02,approach,,2,\nPEO-02,deployment,,2,\n', 'HILL').size).toBe(1);
  });

  it('are not applicable with a reason, given once or alike for all dimensions', () => {
    const expected = { kind: 'notApplicable', reason: 'no coaches, yet' };
    expect(answersOf('PEO-02,approach,"NA: no coaches, yet",,\nPEO-02,deployment,,,\n').get('PEO-02')).toEqual(
      expected,
    );
    expect(
      answersOf('PEO-02,approach,"NA: no coaches, yet",,\nPEO-02,deployment,"NA:no coaches, yet",,\n').get('PEO-02'),
    ).toEqual(expected);
    expect(answersOf('PRC-01,*,,,NA: one site\n', 'entity').get('PRC-01')).toEqual({
      kind: 'notApplicable',
      reason: 'one site',
    });
  });

  it('have the reasons of the file in the languages that the case gives', () => {
    const reason = { en: 'no coaches, yet', id: 'belum ada coach', zh: '尚无辅导员' };
    const { answers, problems } = checkedCase((draft) => {
      const [first] = draft.assessments;
      if (first) Object.assign(first, { answers: {}, reasons: [reason] });
    }, `${HEADER}PEO-02,*,"NA: no coaches, yet",NA: closed,\n`);
    expect(problems).toEqual([]);
    const [book] = answers.values();
    expect(book?.byUnit.get('QUAY')?.get('PEO-02')).toEqual({ kind: 'notApplicable', reason });
    expect(book?.byUnit.get('HILL')?.get('PEO-02')).toEqual({ kind: 'notApplicable', reason: 'closed' });
  });

  it('know an option that reads like "NA" from an exclusion', () => {
    const input = caseInput(
      miniCase((draft) => {
        const [first] = draft.assessments;
        if (first) delete first.answers;
      }),
      [`${HEADER}PEO-02,approach,NA,,\nPEO-02,deployment,1,,\nPRC-02,*,NA,,\n`],
    );
    const [framework] = input.frameworks.values();
    const maturity = framework?.model.scales.get('maturity');
    if (maturity?.kind === 'ordinal')
      Object.assign(maturity, { options: [...maturity.options, { key: 'NA', points: 0 }] });
    const { answers, tableProblems } = checkCase(input);
    const [book] = answers.values();
    expect(book?.byUnit.get('QUAY')?.get('PEO-02')).toMatchObject({ ratings: { approach: 'NA' } });
    expect(tableProblems.get(0)?.map(({ code, line }) => `${line} ${code}`)).toEqual(['4 case/missing-reason']);
  });

  it('admit empty columns at the end and blank lines', () => {
    expect(tableOutline('ref,dimension,QUAY,,\nPEO-01,*,2,,\n\n')).toEqual([]);
  });

  it.each([
    ['is empty', '', '1:1 csv/wrong-header'],
    ['has no header', 'PEO-01,*,2,2,\n', '1:1 csv/wrong-header'],
    ['has a header of one cell', 'ref\n', '1:1 csv/wrong-header'],
    ['is separated by tabs', 'ref\tdimension\tQUAY\n', '1:1 csv/wrong-header'],
    ['has a row of one cell', `${HEADER}PEO-01\n`, '2:1 csv/ragged-row'],
    [
      'rates a dimension and all',
      `${HEADER}PEO-01,approach,1,1,\nPEO-01,*,1,1,\n`,
      '3:1 csv/duplicate-row,2:1 csv/missing-row',
    ],
    ['rates all and a dimension', `${HEADER}PEO-01,*,1,1,\nPEO-01,approach,1,1,\n`, '3:1 csv/duplicate-row'],
    ['has a single rating in the wrong column', `${HEADER}PRC-01,*,1,,\n`, '2:10 case/answer-per-unit'],
    ['names a dimension like no other', `${HEADER}PEO-01,x,1,1,\n`, '2:8 case/unknown-dimension'],
    ['has one fault in two dimensions', `${HEADER}PEO-01,*,7,,\n`, '2:10 case/unknown-option'],
  ])('are refused when the file %s', (_, table, expected) => {
    expect(tableOutline(table).join(',')).toBe(expected);
  });
});

describe('KPI figures', () => {
  const withKpi = (unit: string, kind: string, value: number): string[] => {
    const document = miniCase((draft) => {
      const series = draft.assessments[0]?.kpis?.[1];
      if (series) series.points = [{ month: '2011-11', value }];
      if (series) delete series.target;
    });
    const input = caseInput(document);
    const [framework] = input.frameworks.values();
    const info = framework?.kpis.get('aht');
    if (info) Object.assign(info, { unit, kind });
    return checkCase(input).problems.map(({ message }) => message);
  };

  it.each([
    ['perThousand', 'proportion', 1000.5, 'from 0 to 1,000 per thousand'],
    ['ratio', 'proportion', 1.01, 'from 0 to 1 (ratio)'],
    ['percent', 'proportion', 100.01, 'from 0 to 100 %'],
    ['percent', 'amount', -0.1, 'at least 0 %'],
    ['points', 'score', 101, 'from -100 to 100 (points)'],
    ['points', 'score', -101, 'from -100 to 100 (points)'],
    ['days', 'mean', -1, 'at least 0 (days)'],
  ])('in %s (%s) can not be %d', (unit, kind, value, words) => {
    expect(withKpi(unit, kind, value)).toEqual([`The value of aht for 2011-11 is ${value}; it has to be ${words}.`]);
  });

  it.each([
    ['percent', 'amount', 140],
    ['points', 'score', -20],
    ['currency', 'amount', -3.5],
    ['ratio', 'proportion', 1],
  ])('in %s (%s) can be %d', (unit, kind, value) => {
    expect(withKpi(unit, kind, value)).toEqual([]);
  });

  it('keeps counts of scores and money free to be negative', () => {
    const countsOf = (kind: string, unit: string): number => {
      const input = caseInput(
        miniCase((draft) => {
          const series = draft.assessments[0]?.kpis?.[1];
          if (series) series.points = [{ month: '2011-11', numerator: -5, denominator: 2 }];
          delete series?.target;
        }),
      );
      const [framework] = input.frameworks.values();
      const info = framework?.kpis.get('aht');
      if (info) Object.assign(info, { unit, kind });
      return checkCase(input).problems.length;
    };
    expect([countsOf('score', 'points'), countsOf('amount', 'currency'), countsOf('mean', 'seconds')]).toEqual([
      0, 0, 1,
    ]);
  });

  it('keeps a bias free to be negative, and asks for a range as its target', () => {
    const problemsOf = (target: object): string[] => {
      const input = caseInput(
        miniCase((draft) => {
          const series = draft.assessments[0]?.kpis?.[1];
          if (series) series.points = [{ month: '2011-11', numerator: -5, denominator: 2 }];
          delete series?.target;
          if (series) Object.assign(series, target);
        }),
      );
      const [framework] = input.frameworks.values();
      const info = framework?.kpis.get('aht');
      if (info) Object.assign(info, { unit: 'percent', kind: 'amount', direction: 'band' });
      return checkCase(input).problems.map(({ code, path }) => `${code} ${path}`);
    };
    expect(problemsOf({ target: -5, targetTo: 5 })).toEqual([]);
    expect(problemsOf({ target: -5 })).toEqual(['case/target-needs-range /assessments/0/kpis/1']);
    expect(problemsOf({ target: 5, targetTo: -5 })).toEqual(['case/target-range-empty /assessments/0/kpis/1/targetTo']);
  });

  it('refuses a range where one side is the better one', () => {
    const { problems } = checkedCase((draft) => {
      const series = draft.assessments[0]?.kpis?.[1];
      if (series) Object.assign(series, { targetTo: 400 });
    });
    expect(problems).toMatchObject([
      { code: 'case/target-needs-one-figure', path: '/assessments/0/kpis/1/targetTo', hint: expect.any(String) },
    ]);
  });

  it('allows the same KPI for several units', () => {
    const { problems } = checkedCase((draft) => {
      const { kpis } = draft.assessments[0] ?? {};
      const [csat] = kpis ?? [];
      if (csat) kpis?.push({ ...csat, unit: 'HILL' });
    });
    expect(problems).toEqual([]);
  });

  it('reports a second series for the entity', () => {
    const { problems } = checkedCase((draft) => {
      const { kpis } = draft.assessments[0] ?? {};
      const [, aht] = kpis ?? [];
      if (aht) kpis?.push({ ...aht });
    });
    expect(problems.map(({ message }) => message)).toEqual(['There are two series of aht for the entity.']);
  });
});
