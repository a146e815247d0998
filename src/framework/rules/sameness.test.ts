import { sameness } from './sameness';

const at = (owner: string, text: string) => ({ owner, place: 'intent', text });

describe('sameness', () => {
  it('finds no likeness in texts that share no run of four words', () => {
    expect(sameness([at('A', 'The bill is wrong again.'), at('B', 'A wrong bill is sent.')])).toEqual([]);
  });

  it('tells the share of the shorter text that the other repeats', () => {
    const [pair] = sameness([
      at('A', 'customers who gave up count as solved'),
      at('B', 'After a week customers who gave up count as wins.'),
    ]);
    // Of the four runs of the first, "as solved" alone is its own.
    expect(pair).toMatchObject({ first: { owner: 'A' }, second: { owner: 'B' }, share: 3 / 4 });
  });

  it('reads Chinese by characters, without its punctuation', () => {
    const [pair] = sameness([at('A', '每登记一件投诉，团队奖金就少一截'), at('B', '每登记一件投诉团队奖金就减少')]);
    expect(pair?.share).toBeGreaterThan(0.5);
  });

  it('does not hold a text against others of its owner', () => {
    expect(sameness([at('A', 'one two three four five'), at('A', 'one two three four five')])).toEqual([]);
  });

  it('puts the worst first and leaves out what is below the least share', () => {
    const texts = [at('A', 'a b c d e f'), at('B', 'a b c d x y'), at('C', 'a b c d e f')];
    expect(sameness(texts, 0.2).map(({ share }) => share)).toEqual([1, 1 / 3, 1 / 3]);
    expect(sameness(texts, 0.5)).toHaveLength(1);
  });
});
