import { loadOrder } from './load-order';

describe('the order of loading', () => {
  it('puts each table after those that it points to', () => {
    const references = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'd', to: 'b' },
    ];
    const order = loadOrder(['a', 'b', 'c', 'd'], references);
    for (const { from, to } of references) expect(order.indexOf(from)).toBeGreaterThan(order.indexOf(to));
    expect([...order].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets a table point to itself and to tables that are not loaded', () => {
    const references = [
      { from: 'a', to: 'a' },
      { from: 'a', to: 'elsewhere' },
    ];
    expect(loadOrder(['a'], references)).toEqual(['a']);
  });

  it('refuses tables that point to each other, by name', () => {
    const references = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    expect(() => loadOrder(['b', 'a', 'c'], references)).toThrow('These tables point to each other: a, b.');
  });
});
