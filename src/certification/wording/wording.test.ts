import { CONDITION_KINDS } from '../../framework/rules/certification-scheme';
import { ratio } from '../../scoring/ratio';
import { LANGUAGES } from '../../shared/text';
import { CERTIFICATE_STATUSES } from '../rules/certificate';
import { INTEREST_KINDS } from '../rules/independence';
import { CERTIFICATION_STATES, CERTIFICATION_TRANSITIONS } from '../rules/life-cycle';
import type { Obligation } from '../rules/nonconformity';
import type { DecisionBlocker } from '../rules/proposal';
import { certificationWordingIn } from '.';
import { blockerSentence, type CertificationNames, obligationWords } from './sentences';

const NAMES: CertificationNames = {
  gate: (key) => ({ title: `<${key}>`, threshold: key === 'floor' ? ratio(1, 2) : null }),
  unit: (id) => `<${id}>`,
  site: (id) => `<${id}>`,
  nonconformity: (id) => `<${id}>`,
};

/** One or more of every kind, with the figures that have to stand in its sentence, as each language writes them. */
const BLOCKERS: readonly (readonly [DecisionBlocker, en: readonly string[], id: readonly string[]])[] = [
  [
    { kind: 'notDetermined', coverage: ratio(899, 1000), minimumCoverage: ratio(9, 10) },
    ['89.9%', '90%'],
    ['89,9%', '90%'],
  ],
  [
    { kind: 'score', value: ratio(7496, 10_000), needed: ratio(3, 4), distance: ratio(4, 10_000) },
    ['74.96%', '75%', '0.040'],
    ['74,96%', '75%', '0,040'],
  ],
  [
    { kind: 'score', value: ratio(7, 10), needed: ratio(3, 4), distance: ratio(1, 20) },
    ['70%', '75%', '5.0'],
    ['70%', '75%', '5,0'],
  ],
  [
    {
      ...{ kind: 'gate', gate: 'floor', outcome: 'failed', open: [] },
      blockers: [
        { ref: 'P-01', unit: 'manila', value: { kind: 'ratio', ratio: ratio(498, 1000) } },
        { ref: 'P-02', value: { kind: 'count', count: 1200 } },
        { ref: 'P-03', unit: 'chengdu' },
        { ref: 'P-04' },
      ],
    },
    ['<floor>', 'P-01', '<manila>', '49.8%', 'P-02', '1,200', 'P-03', '<chengdu>', 'P-04'],
    ['<floor>', 'P-01', '<manila>', '49,8%', 'P-02', '1.200', 'P-03', '<chengdu>', 'P-04'],
  ],
  [
    { kind: 'gate', gate: 'rated', outcome: 'notDetermined', blockers: [{ ref: 'P-01' }], open: [{ ref: 'P-09' }] },
    ['<rated>', 'P-09'],
    ['<rated>', 'P-09'],
  ],
  [{ kind: 'gate', gate: 'coverage', outcome: 'failed', blockers: [], open: [] }, ['<coverage>'], ['<coverage>']],
  [
    { kind: 'gate', gate: 'coverage', outcome: 'notDetermined', blockers: [], open: [] },
    ['<coverage>'],
    ['<coverage>'],
  ],
  [{ kind: 'dataMonths', months: 4, needed: 6 }, ['4', '6'], ['4', '6']],
  [{ kind: 'dataMonths', months: 0, needed: 12 }, ['12'], ['12']],
  [{ kind: 'openMajors', allowed: 0, ids: ['F-1'] }, ['1', '<F-1>'], ['1', '<F-1>']],
  [
    { kind: 'openMinors', allowed: 5, ids: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
    ['7', '5', '<e>', '2'],
    ['7', '5', '<e>', '2'],
  ],
  [{ kind: 'minorPlans', ids: ['F-2', 'F-3'] }, ['2', '<F-2>', '<F-3>'], ['2', '<F-2>', '<F-3>']],
  [{ kind: 'sitesNotVisited', sites: ['jogja', 'cebu'] }, ['2', '<jogja>', '<cebu>'], ['2', '<jogja>', '<cebu>']],
  [{ kind: 'sitesNotVisited', sites: ['jogja'] }, ['1', '<jogja>'], ['1', '<jogja>']],
  ...(['missing', 'tooOld', 'belowLevel'] as const).map(
    (why) => [{ kind: 'pairedEvidence', why }, [], []] as readonly [DecisionBlocker, string[], string[]],
  ),
];

const obligation = (changes: Partial<Obligation>): Obligation => ({
  ...{ kind: 'majorAnswer', id: 'F-1', due: '2026-12-05', metOn: null, suspendsFrom: '2027-01-04' },
  ...changes,
});
const OBLIGATIONS: readonly (readonly [Obligation, subject: string])[] = [
  [obligation({}), '<F-1>'],
  [obligation({ kind: 'majorClosure' }), '<F-1>'],
  [obligation({ kind: 'surveillance', id: 'OSP-2026-00001-72/2' }), '2'],
  [obligation({ kind: 'condition', id: 'of-the-workspace' }), 'of-the-workspace'],
];

/** Texts of the catalogue that are no functions. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object'
      ? Object.values(value as object).flatMap(textsOf)
      : [];
/** As letters that belong to the language. */
const withoutNames = (text: string): string => text.replace(/<[^>]*>|P-\d\d|KPI|of-the-workspace/g, '');

describe.each(LANGUAGES)('the words of certification in %s', (language) => {
  const words = certificationWordingIn(language);
  const sentences = BLOCKERS.map(([blocker]) => blockerSentence(blocker, language, NAMES));

  it('have every state, transition, status, interest and condition, each told apart from the others', () => {
    const all: readonly (readonly [object, readonly string[]])[] = [
      [words.states, CERTIFICATION_STATES],
      [words.transitions, CERTIFICATION_TRANSITIONS],
      [words.statuses, CERTIFICATE_STATUSES],
      [words.interests, INTEREST_KINDS],
      [words.conditions, CONDITION_KINDS],
    ];
    for (const [record, members] of all) {
      expect(Object.keys(record).sort()).toEqual([...members].sort());
      const texts = Object.values(record).map((text: unknown) => JSON.stringify(text));
      expect(new Set(texts).size).toBe(texts.length);
    }
    const names = Object.values(words.states).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are finished: no text is empty, and each sentence ends', () => {
    for (const text of textsOf(words)) expect(text).toMatch(/^\S(.*\S)?$/);
    const whole = [
      ...Object.values(words.states).map(({ now }) => now),
      ...Object.values(words.escalations),
      ...sentences,
      ...OBLIGATIONS.flatMap(([one]) => Object.values(obligationWords(one, language, NAMES)) as string[]),
    ];
    for (const sentence of whole) expect(sentence).toMatch(language === 'zh' ? /[^。]。$/ : /[^.]\.$/);
    for (const sentence of whole) expect(sentence).not.toMatch(/undefined|null|NaN|\s\s|\s$/);
  });

  it('say every blocker with its figures and names', () => {
    BLOCKERS.forEach(([, inEnglish, inIndonesian], at) => {
      for (const figure of language === 'id' ? inIndonesian : inEnglish) expect(sentences[at]).toContain(figure);
    });
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('say every obligation with what it is about and its days', () => {
    for (const [one, subject] of OBLIGATIONS) {
      const { what, then } = obligationWords(one, language, NAMES);
      expect(what).toContain(subject);
      expect(what).toMatch({ en: /5 December 2026/, id: /5 Desember 2026/, zh: /2026年12月5日/ }[language]);
      expect(then).toMatch({ en: /4 January 2027/, id: /4 Januari 2027/, zh: /2027年1月4日/ }[language]);
      const met = obligationWords({ ...one, metOn: '2026-12-01' }, language, NAMES);
      expect(met.then).toMatch({ en: /1 December 2026/, id: /1 Desember 2026/, zh: /2026年12月1日/ }[language]);
    }
    for (const kind of CONDITION_KINDS) {
      expect(obligationWords(obligation({ kind: 'condition', id: kind }), language, NAMES).what).toContain(
        words.conditions[kind],
      );
    }
  });

  it('are of the language', () => {
    const said = [
      ...textsOf(words),
      ...sentences,
      ...OBLIGATIONS.map(([one]) => obligationWords(one, language, NAMES).what),
    ];
    if (language === 'zh') for (const text of said) expect(withoutNames(text)).not.toMatch(/[A-Za-z]/);
    if (language === 'id') {
      const english = new Set(textsOf(certificationWordingIn('en')));
      expect(said.filter((text) => english.has(text))).toEqual([]);
      for (const text of said)
        expect(withoutNames(text)).not.toMatch(/\b(the|of|and|has|with|certificate|appeal|scope)\b/);
    }
  });
});

it('names one and many in English as people do', () => {
  const say = (blocker: DecisionBlocker): string => blockerSentence(blocker, 'en', NAMES);
  expect([
    say({ kind: 'sitesNotVisited', sites: ['a'] }),
    say({ kind: 'sitesNotVisited', sites: ['a', 'b'] }),
    say({ kind: 'openMajors', allowed: 0, ids: ['a'] }),
    say({ kind: 'openMajors', allowed: 1, ids: ['a', 'b'] }),
    say({ kind: 'minorPlans', ids: ['a'] }),
    say({ kind: 'dataMonths', months: 0, needed: 1 }),
    say(BLOCKERS[3]![0]),
  ]).toEqual([
    '1 site of the sample has to be visited: <a>.',
    '2 sites of the sample have to be visited: <a> and <b>.',
    'The correction of major nonconformities has to be verified: 1 is open, none may be (<a>).',
    'The correction of major nonconformities has to be verified: 2 are open, at most 1 may be (<a> and <b>).',
    'A plan of correction has to be accepted for 1 minor nonconformity (<a>).',
    'Every result needs 1 month of data; there is one without any.',
    '“<floor>” has to be met, and is not: P-01 in <manila> at 49.8%, P-02 at 1,200, P-03 in <chengdu> and P-04.',
  ]);
});
