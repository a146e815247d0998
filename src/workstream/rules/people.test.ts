import { daysNeeded, earliestStart, NOTHING_OCCUPIED, occupy, partsOccupied, partsPerPerson, peopleOf } from './people';

describe('peopleOf', () => {
  it('takes two people in a function that nobody named', () => {
    expect(peopleOf(new Map([['quality', 7]]), 'quality')).toBe(7);
    expect(peopleOf(new Map([['quality', 7]]), 'training')).toBe(2);
  });
});

describe('daysNeeded', () => {
  it('keeps the days of the template while there are people enough', () => {
    expect(daysNeeded(12, 4, 3)).toBe(4);
    expect(daysNeeded(12, 4, 10)).toBe(4);
  });

  it('stretches until the people that there are suffice', () => {
    expect(daysNeeded(12, 4, 2)).toBe(6);
    expect(daysNeeded(13, 4, 2)).toBe(7);
    expect(daysNeeded(12, 4, 1)).toBe(12);
  });
});

describe('parts of a person', () => {
  it('make every load a whole number', () => {
    const person = partsPerPerson([3, 4, 3]);
    expect(person).toBe(60n);
    expect(partsOccupied(2, 3, person)).toBe(40n);
    expect(partsOccupied(5, 4, person)).toBe(75n);
  });

  it('are a fifth at least, however little an item takes', () => {
    expect(partsOccupied(1, 20, 100n)).toBe(20n);
    expect(partsOccupied(0, 3, 15n)).toBe(3n);
  });
});

describe('occupation', () => {
  it('has room everywhere at first', () => {
    expect(earliestStart(NOTHING_OCCUPIED, 4, 10, 0n)).toBe(4);
  });

  it('adds up where bookings overlap, and leaves room between them', () => {
    // day   0 1 2 3 4 5 6 7 8
    // one   · · 2 2 2 · · · ·
    // two   · · · · 1 1 · · ·
    // three · · · · · · · 3 ·
    const one = occupy(NOTHING_OCCUPIED, 2, 5, 2n);
    const occupation = occupy(occupy(one, 4, 6, 1n), 7, 8, 3n);
    expect(earliestStart(occupation, 0, 2, 0n)).toBe(0);
    expect(earliestStart(occupation, 0, 3, 0n)).toBe(8);
    expect(earliestStart(occupation, 1, 1, 0n)).toBe(1);
    expect(earliestStart(occupation, 2, 1, 0n)).toBe(6);
    expect(earliestStart(occupation, 0, 4, 2n)).toBe(0);
    expect(earliestStart(occupation, 1, 4, 2n)).toBe(8);
    expect(earliestStart(occupation, 5, 2, 2n)).toBe(5);
    expect(earliestStart(occupation, 0, 9, 3n)).toBe(0);
  });
});
