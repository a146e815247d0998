import fc from 'fast-check';
import { PriorityQueue } from './priority-queue';

const emptied = <T>(queue: PriorityQueue<T>): T[] => {
  const taken: T[] = [];
  for (let value = queue.take(); value !== undefined; value = queue.take()) taken.push(value);
  return taken;
};

describe('a priority queue', () => {
  it('gives nothing when it is empty', () => {
    const queue = new PriorityQueue<number>((a, b) => a - b);
    expect(queue.take()).toBeUndefined();
    queue.put(1);
    expect([queue.take(), queue.take()]).toEqual([1, undefined]);
  });

  it('gives all values as a stable sort would, equals in the order in which they were put in', () => {
    const pairs = fc.array(fc.record({ key: fc.integer({ min: 0, max: 9 }), name: fc.nat() }));
    fc.assert(
      fc.property(pairs, (values) => {
        const queue = new PriorityQueue<(typeof values)[number]>((a, b) => a.key - b.key);
        for (const value of values) queue.put(value);
        expect(emptied(queue)).toEqual(values.toSorted((a, b) => a.key - b.key));
      }),
    );
  });

  it('gives the first of those that are in it, whatever was taken and put in before', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }))), (steps) => {
        const queue = new PriorityQueue<number>((a, b) => a - b);
        let inside: number[] = [];
        for (const step of steps) {
          if (step !== null) {
            queue.put(step);
            inside = [...inside, step].sort((a, b) => a - b);
          } else {
            expect(queue.take()).toBe(inside[0]);
            inside = inside.slice(1);
          }
        }
        expect(emptied(queue)).toEqual(inside);
      }),
    );
  });
});
