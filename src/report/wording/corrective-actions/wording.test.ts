import { LANGUAGES } from '../../../shared/text';
import { actionPlanWordingIn } from '.';

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
    for (const first of COUNTS) for (const second of COUNTS) yield say(first, second);
  } else for (const child of Object.values(value as object)) yield* textsOf(child);
}

describe('the words of corrective action plans', () => {
  it.each(LANGUAGES)('are there for every entry, whatever the counts (%s)', (language) => {
    const broken = [...textsOf(actionPlanWordingIn(language))].filter(
      (text) => text.trim() === '' || /undefined|NaN|\[object|  |\s$/.test(text),
    );
    expect(broken).toEqual([]);
  });

  it.each(['id', 'zh'] as const)('have the entries of the English ones (%s)', (language) => {
    expect(keysOf(actionPlanWordingIn(language)).sort()).toEqual(keysOf(actionPlanWordingIn('en')).sort());
  });

  it('tell none, one and many apart', () => {
    const { total, urgent, unansweredTitle, late, days } = actionPlanWordingIn('en');
    expect([total(1, 1), total(1, 0), total(3, 3), total(3, 0), total(3, 1)]).toEqual([
      '1 corrective action, open.',
      '1 corrective action, closed.',
      '3 corrective actions, all of them open.',
      '3 corrective actions, all of them closed.',
      '3 corrective actions, 1 of them open.',
    ]);
    expect([urgent(0, 0), urgent(1, 0), urgent(2, 1), urgent(0, 2)]).toEqual([
      'No date is overdue or close.',
      '1 is overdue.',
      '2 are overdue; 1 date falls within the next 14 days.',
      'Nothing is overdue; 2 dates fall within the next 14 days.',
    ]);
    expect([unansweredTitle(1), late(1), late(2), days('1'), days('1.5')]).toEqual([
      ...['One nonconformity has no corrective action', '1 day late', '2 days late', '1 day', '1.5 days'],
    ]);
  });
});
