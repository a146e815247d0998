import fc from 'fast-check';
import { sameContent, type AnswerContent } from './answer';
import { merge, resolve } from './merge';

const rated = (ratings: Record<string, string>, note: string | null = null): AnswerContent => ({
  kind: 'rated',
  ratings,
  note,
});

const content: fc.Arbitrary<AnswerContent | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constant('rated' as const),
    ratings: fc.dictionary(fc.constantFrom('approach', 'deployment', 'results'), fc.constantFrom('0', '1', '2')),
    note: fc.constantFrom(null, 'a', 'b'),
  }),
  fc.record({ kind: fc.constant('notApplicable' as const), reason: fc.constantFrom('no cards', 'no mail') }),
);

describe('two changes of one answer', () => {
  it('are joined where they touch different parts', () => {
    const base = rated({ approach: '1', deployment: '1' });
    const mine = rated({ approach: '2', deployment: '1' }, 'seen');
    const theirs = rated({ approach: '1', deployment: '3', results: '0' });
    expect(merge(base, mine, theirs)).toEqual({
      kind: 'merged',
      content: rated({ approach: '2', deployment: '3', results: '0' }, 'seen'),
    });
  });

  it('are left to people where they differ in one part, and joined in the rest', () => {
    const outcome = merge(rated({ approach: '1' }), rated({ approach: '2' }, 'mine'), rated({ approach: '3' }));
    expect(outcome).toEqual({
      kind: 'conflict',
      conflicts: [{ field: 'rating:approach', base: '1', mine: '2', theirs: '3' }],
      content: rated({ approach: '2' }, 'mine'),
    });
  });

  it('are left to people when one removed what the other rated', () => {
    const outcome = merge(rated({ approach: '1' }), null, rated({ approach: '3' }));
    expect(outcome).toMatchObject({ kind: 'conflict', conflicts: [{ field: 'answer' }] });
  });

  it('keep a removed rating removed when the other did not touch it', () => {
    const outcome = merge(
      rated({ approach: '1', results: '2' }),
      rated({ results: '2' }),
      rated({ approach: '1', results: '3' }),
    );
    expect(outcome).toEqual({ kind: 'merged', content: rated({ results: '3' }) });
  });

  it('lose nothing: whoever changed nothing gets the other one’s answer', () => {
    fc.assert(
      fc.property(content, content, (base, other) => {
        expect(sameContent(contentOf(merge(base, base, other)), other)).toBe(true);
        expect(sameContent(contentOf(merge(base, other, base)), other)).toBe(true);
        expect(merge(base, other, other).kind).toBe('merged');
      }),
    );
  });

  it('come to the same whoever is first, unless people have to decide', () => {
    fc.assert(
      fc.property(content, content, content, (base, one, other) => {
        const [first, second] = [merge(base, one, other), merge(base, other, one)];
        expect(first.kind).toBe(second.kind);
        if (first.kind === 'merged') expect(sameContent(first.content, contentOf(second))).toBe(true);
      }),
    );
  });

  it('become one of the two in every part that was decided', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const outcome = merge(base, mine, theirs);
        if (outcome.kind === 'merged') return;
        const all = (choice: 'mine' | 'theirs'): Record<string, 'mine' | 'theirs'> =>
          Object.fromEntries(outcome.conflicts.map(({ field }) => [field, choice]));
        expect(resolve(outcome.content, outcome.conflicts, all('mine'))).toEqual(outcome.content);
        // Taking all of theirs, and then joining again, leaves nothing to decide.
        const taken = resolve(outcome.content, outcome.conflicts, all('theirs'));
        expect(merge(base, taken, theirs).kind).toBe('merged');
      }),
    );
  });
});

const contentOf = (outcome: ReturnType<typeof merge>): AnswerContent | null => outcome.content;
