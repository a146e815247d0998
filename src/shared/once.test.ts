import { oncePer, oncePerPair } from './once';

describe('oncePer', () => {
  it('works a value out once for each subject, even one that is undefined', () => {
    const compute = jest.fn((subject: { readonly name?: string }) => subject.name);
    const nameOf = oncePer(compute);
    const [named, nameless] = [{ name: 'A' }, {}];
    expect([named, nameless, named, nameless].map(nameOf)).toEqual(['A', undefined, 'A', undefined]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('tells subjects apart that look alike', () => {
    const copyOf = oncePer((subject: object) => ({ ...subject }));
    expect(copyOf({ a: 1 })).not.toBe(copyOf({ a: 1 }));
  });

  it('keeps nothing of a computation that failed', () => {
    const compute = jest.fn((): number => {
      if (compute.mock.calls.length === 1) throw new RangeError('Not yet.');
      return 2;
    });
    const subject = {};
    const valueOf = oncePer(compute);
    expect(() => valueOf(subject)).toThrow('Not yet.');
    expect(valueOf(subject)).toBe(2);
  });
});

describe('oncePerPair', () => {
  it('works a value out once for each pair', () => {
    const compute = jest.fn((first: { readonly at: number }, second: { readonly at: number }) => first.at - second.at);
    const difference = oncePerPair(compute);
    const [one, two] = [{ at: 1 }, { at: 2 }];
    const pairs = [[one, two] as const, [two, one] as const, [one, two] as const, [one, one] as const];
    expect(pairs.map(([first, second]) => difference(first, second))).toEqual([-1, 1, -1, 0]);
    expect(compute).toHaveBeenCalledTimes(3);
  });
});
