const globals = globalThis as Record<string, unknown>;
const replaced: string[] = [];
let tokenIn: (path: string, fragment: string) => string;
let linkToken: () => string;

beforeAll(() => {
  globals['location'] = { pathname: '/invitation', hash: '#token=abc-123' };
  globals['history'] = { replaceState: (...[, , path]: [unknown, string, string]) => replaced.push(path) };
  globals['addEventListener'] = () => undefined;
  ({ tokenIn, linkToken } = jest.requireActual('./link-token'));
});
afterAll(() => {
  for (const name of ['location', 'history', 'addEventListener']) Reflect.deleteProperty(globals, name);
});

describe('the token of a one-time link', () => {
  it('is taken out of the address before anything else happens', () => {
    expect(replaced).toEqual(['/invitation']);
    expect(linkToken()).toBe('abc-123');
  });

  it('is looked for on the pages of links only', () => {
    expect(tokenIn('/set-up', '#token=a')).toBe('a');
    expect(tokenIn('/password-reset/', '#token=a_b-c')).toBe('a_b-c');
    expect(tokenIn('/Invitation', '#token=a')).toBe('a');
    expect(tokenIn('/check', '#token=a')).toBe('');
    expect(tokenIn('/invitation/x', '#token=a')).toBe('');
  });

  it('is absent where the link is not whole', () => {
    expect(tokenIn('/invitation', '')).toBe('');
    expect(tokenIn('/invitation', '#token=')).toBe('');
    expect(tokenIn('/invitation', '#main')).toBe('');
  });
});
