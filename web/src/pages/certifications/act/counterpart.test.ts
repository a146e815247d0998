import { counterpartIn } from './counterpart';

const ID = '0198c5a2-7e11-7a6e-9b1f-0c2d4e6f8a10';

describe('the other side of a transfer', () => {
  it.each([ID, `https://tolok.example/certifications/${ID}/history`, ` “${ID.toUpperCase()}” `])(
    'is found in %s',
    (text) => {
      expect(counterpartIn(text)).toBe(ID);
    },
  );

  it.each(['', 'TC-2026-0001', ID.slice(1)])('is not found in “%s”', (text) => {
    expect(counterpartIn(text)).toBeNull();
  });
});
