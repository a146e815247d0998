import { classifyTables, KEPT_TABLES, LEFT_OUT_TABLES } from './table-classes';

describe('the tables of a database', () => {
  it('are kept, left out or unknown', () => {
    expect(classifyTables(['answer', 'session', 'novelty'])).toEqual({ kept: ['answer'], unknown: ['novelty'] });
  });

  it('have one class each', () => {
    const all = [...KEPT_TABLES, ...LEFT_OUT_TABLES];
    expect(new Set(all).size).toBe(all.length);
  });
});
