import { LANGUAGES } from '../../../shared/text';
import { vendorReviewWordingIn } from '.';

type Sentence = (...values: unknown[]) => string;
const COUNTS = [0, 1, 2, 12_345];

const keysOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => keysOf(child, `${path}.${key}`))
    : [path];

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'function') {
    const say = value as Sentence;
    for (const first of COUNTS) for (const second of COUNTS) yield say(first, second, second, first, first);
  } else for (const child of Object.values(value as object)) yield* textsOf(child);
}

describe('the words of scorecards and business reviews', () => {
  it.each(LANGUAGES)('are there for every entry, whatever the counts (%s)', (language) => {
    const broken = [...textsOf(vendorReviewWordingIn(language))].filter(
      (text) => text.trim() === '' || /undefined|NaN|\[object|  |\s$/.test(text),
    );
    expect(broken).toEqual([]);
  });

  it.each(['id', 'zh'] as const)('have the entries of the English ones (%s)', (language) => {
    expect(keysOf(vendorReviewWordingIn(language)).sort()).toEqual(keysOf(vendorReviewWordingIn('en')).sort());
  });

  it('tell none, one and many apart', () => {
    const { verdict, reviewLead, leagueFigure, riskLead, kpisSaid, moversNote, place } = vendorReviewWordingIn('en');
    expect([0, 1, 2].map((gates) => verdict.reached('Sigma', '80%', '75%', gates))).toEqual([
      'Sigma stands at 80%, reaches its target of 75%, and no gate fails.',
      'Sigma stands at 80% and reaches its target of 75%, but 1 gate fails.',
      'Sigma stands at 80% and reaches its target of 75%, but 2 gates fail.',
    ]);
    expect([0, 1].map((gates) => verdict.below('Sigma', '70%', '75%', '5.0', gates))).toEqual([
      'Sigma stands at 70%, 5.0 points below its target of 75%, and no gate fails.',
      'Sigma stands at 70%, 5.0 points below its target of 75%, and 1 gate fails.',
    ]);
    expect([verdict.notScored('Sigma', 0, 9), verdict.notScored('Sigma', 1, 1)]).toEqual([
      'Sigma has no score: 0 of 9 ratings are there.',
      'Sigma has no score: 1 of 1 rating is there.',
    ]);
    expect([reviewLead(1, 1, 0), reviewLead(5, 4, 1), reviewLead(5, 0, 3)]).toEqual([
      '1 party was assessed, 1 vendor among them; all reach their target and pass every gate.',
      '5 parties were assessed, 4 vendors among them; 1 falls short of its target or fails a gate.',
      '5 parties were assessed, 0 vendors among them; 3 fall short of their target or fail a gate.',
    ]);
    expect([leagueFigure.none(0), leagueFigure.none(3), leagueFigure.some(1, 3)]).toEqual([
      ...['Nobody can be compared yet', 'None of 3 pairs can be told apart', '1 of 3 pairs is proven to differ'],
    ]);
    expect([place(1, 1), place(1, 4), riskLead('55%', 1, 5), kpisSaid(0, 0, 0), moversNote(1)]).toEqual([
      ...['place 1', 'places 1–4', '55% of the volume runs in units that fall short; 1 of 5 parties is at risk.'],
      'KPIs without a target',
      'A change is proven by the same units before and now (paired t-test, 95%). 1 party has no result to compare with.',
    ]);
  });
});
