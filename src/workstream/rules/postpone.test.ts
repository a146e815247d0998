import { workstreamsOf, type Sketches } from '../../../test/support/plan-builders';
import { leastPostponed } from './postpone';

const ONE_PERSON = new Map([['operations', 1]]);
const days = (count: number, owner = 'operations') => ({ only: { owner, effort: count, days: count } });

function postponed(sketches: Sketches, limit: number): readonly string[] | null {
  const ids = leastPostponed(workstreamsOf(sketches), ONE_PERSON, limit);
  return ids && ids.map((id) => id.replace('fw/', ''));
}

describe('postponing', () => {
  const sketches: Sketches = {
    survey: { lost: 50, items: days(10) },
    coaching: { lost: 10, items: days(10) },
    reviews: { lost: 5, items: days(10), after: ['coaching'] },
  };

  it('moves the least valuable workstream that makes room', () => {
    expect(postponed(sketches, 20)).toEqual(['reviews']);
  });

  it('moves what depends on a postponed workstream with it, the least valuable first', () => {
    expect(postponed(sketches, 10)).toEqual(['reviews', 'coaching']);
  });

  it('keeps small workstreams when only a long one stands in the way', () => {
    expect(
      postponed(
        {
          long: { lost: 90, items: days(40, 'technology') },
          small: { lost: 1, items: days(5) },
          smaller: { lost: 2, items: days(5) },
        },
        20,
      ),
    ).toEqual(['long']);
  });

  it('brings back what fits again after several had to go', () => {
    expect(
      postponed(
        {
          'long-one': { lost: 90, items: days(40, 'technology') },
          'long-two': { lost: 80, items: days(40, 'product') },
          small: { lost: 1, items: days(5) },
        },
        20,
      ),
    ).toEqual(['long-two', 'long-one']);
  });

  it('moves one workstream rather than two that cost more points together', () => {
    const three: Sketches = {
      one: { lost: 10, items: days(5) },
      two: { lost: 10, items: days(5) },
      three: { lost: 15, items: days(10) },
    };
    expect(postponed(three, 10)).toEqual(['three']);
  });

  it('keeps what costs no points before it gives up', () => {
    expect(
      postponed({ free: { lost: 0, items: days(5) }, long: { lost: 10, items: days(40), after: ['free'] } }, 20),
    ).toEqual(['long']);
  });

  it('is no way out when nothing would be left', () => {
    expect(postponed({ long: { items: days(40) } }, 20)).toBeNull();
    expect(postponed({ long: { items: days(40) }, longer: { items: days(50) } }, 20)).toBeNull();
  });
});
