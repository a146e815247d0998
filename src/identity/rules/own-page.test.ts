import { comesFromOwnPage, type RequestOrigin } from './own-page';

const said = (overrides: Partial<RequestOrigin> = {}): RequestOrigin => ({
  ...{ secFetchSite: undefined, origin: undefined, host: 'localhost:3000' },
  ...overrides,
});

describe('whether a request comes from a page of ours', () => {
  it('believes a browser that says so', () => {
    expect(comesFromOwnPage(said({ secFetchSite: 'same-origin' }))).toBe(true);
    expect(comesFromOwnPage(said({ origin: 'http://localhost:3000' }))).toBe(true);
    expect(comesFromOwnPage(said({ origin: 'https://localhost:3000' }))).toBe(true);
  });

  it.each(['cross-site', 'same-site', 'none'])('rejects a page that is %s, whatever else is said', (secFetchSite) => {
    expect(comesFromOwnPage(said({ secFetchSite, origin: 'http://localhost:3000' }))).toBe(false);
  });

  it('rejects another origin, a sandboxed page, another port, and silence', () => {
    for (const origin of ['https://evil.example', 'null', 'http://localhost:3001', undefined]) {
      expect(comesFromOwnPage(said({ origin }))).toBe(false);
    }
    expect(comesFromOwnPage(said({ origin: 'http://undefined', host: undefined }))).toBe(false);
  });
});
