import { isUnreached, outdated, shellOf, wantedBy } from './rules';

const ORIGIN = 'https://tolok.example';
const asked = (path: string, mode = 'navigate', method = 'GET') =>
  wantedBy({ method, mode, url: path.startsWith('http') ? path : `${ORIGIN}${path}` }, ORIGIN);

describe('what the worker answers', () => {
  it.each(['/', '/assessments/1/rate?unit=a', '/engagements', '/settings/webhooks', '/account', '/trail'])(
    'is a page of the workspace: %s',
    (path) => expect(asked(path)).toBe('page'),
  );

  it.each(['/v1/session', '/v1/evidence/1/file', '/sign-in', '/check/abc', '/docs', '/certificate/abc', '/v1'])(
    'is never %s, opened as a page or called by one',
    (path) => {
      expect(asked(path)).toBe('nothing');
      expect(asked(path, 'cors')).toBe('nothing');
      expect(asked(path, 'same-origin')).toBe('nothing');
    },
  );

  it('is a file of the build, and no folder of it', () => {
    expect(asked('/assets/index-1.js', 'cors')).toBe('asset');
    expect(asked('/assets/../v1/session', 'cors')).toBe('nothing');
    expect(asked('/assets/a/b.js', 'cors')).toBe('nothing');
  });

  it('is nothing that changes something, and nothing of other servers', () => {
    expect(asked('/assessments/1', 'navigate', 'POST')).toBe('nothing');
    expect(asked('https://elsewhere.example/assets/a.js', 'cors')).toBe('nothing');
  });

  it('is not a page that is asked for by a script', () => expect(asked('/engagements', 'cors')).toBe('nothing'));
});

it('takes gateways that have lost the server for no server', () => {
  expect([200, 404, 500, 502, 503, 504].filter(isUnreached)).toEqual([502, 503, 504]);
});

describe('caches of older versions', () => {
  const names = [shellOf('a'), 'tolok-fonts', shellOf('b'), 'somebody-else', shellOf('c')];

  it('all go when no page is open', () => {
    expect(outdated(names, 'c', false)).toEqual([shellOf('a'), shellOf('b')]);
  });

  it('are not those that came later', () => {
    expect(outdated(names, 'b', false)).toEqual([shellOf('a')]);
    expect(outdated(names, 'unknown', false)).toEqual([]);
  });

  it('leave the last one to a page that is open', () => {
    expect(outdated(names, 'c', true)).toEqual([shellOf('a')]);
    expect(outdated([shellOf('c')], 'c', true)).toEqual([]);
  });
});
