import * as fc from 'fast-check';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isGenuine, secretText, signedHeaders, TOLERANCE_SECONDS } from './signature';

/** The example that implementations of the convention are tried with. */
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const MESSAGE = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' };
const SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const OTHER = secretText(Buffer.alloc(32, 7));

describe('the signature of a message', () => {
  it('is the one of the convention', () => {
    expect(signedHeaders(MESSAGE, [SECRET])).toEqual({
      'webhook-id': MESSAGE.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': SIGNATURE,
    });
  });

  it('stands there once for each secret while they change, so that a receiver may know either', () => {
    const headers = signedHeaders(MESSAGE, [OTHER, SECRET]);
    const [first, second, ...others] = String(headers['webhook-signature']).split(' ');
    expect([second, others]).toEqual([SIGNATURE, []]);
    expect(first).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
    for (const secret of [OTHER, SECRET])
      expect(isGenuine(headers, MESSAGE.body, secret, MESSAGE.timestamp)).toBe(true);
  });

  it('covers id, time and every byte of the body', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.integer({ min: 0, max: 4e9 }),
        text,
        fc.uint8Array({ minLength: 24, maxLength: 64 }),
        (id, timestamp, body, key) => {
          const secret = secretText(key);
          const headers = signedHeaders({ id, timestamp, body }, [secret]);
          expect(isGenuine(headers, body, secret, timestamp)).toBe(true);
          expect(isGenuine(headers, `${body} `, secret, timestamp)).toBe(false);
          expect(isGenuine({ ...headers, 'webhook-id': `${id}x` }, body, secret, timestamp)).toBe(false);
          const later = { ...headers, 'webhook-timestamp': String(timestamp + 1) };
          expect(isGenuine(later, body, secret, timestamp)).toBe(false);
          expect(isGenuine(headers, body, secretText(Buffer.concat([key, Buffer.from([1])])), timestamp)).toBe(false);
        },
      ),
    );
  });

  it.each([
    [-TOLERANCE_SECONDS, true],
    [TOLERANCE_SECONDS, true],
    [-TOLERANCE_SECONDS - 1, false],
    [TOLERANCE_SECONDS + 1, false],
  ])('holds %i seconds later: %p', (later, holds) => {
    const headers = signedHeaders(MESSAGE, [SECRET]);
    expect(isGenuine(headers, MESSAGE.body, SECRET, MESSAGE.timestamp + later)).toBe(holds);
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('does not hold without %s', (name) => {
    const headers = { ...signedHeaders(MESSAGE, [SECRET]), [name]: undefined };
    expect(isGenuine(headers, MESSAGE.body, SECRET, MESSAGE.timestamp)).toBe(false);
  });

  it('does not hold with a time that is none', () => {
    const headers = { ...signedHeaders(MESSAGE, [SECRET]), 'webhook-timestamp': '1614265330.0' };
    expect(isGenuine(headers, MESSAGE.body, SECRET, MESSAGE.timestamp)).toBe(false);
  });

  it('is checked as well by the lines that the README gives to receivers', () => {
    const readme = readFileSync(join(__dirname, '..', '..', '..', 'README.md'), 'utf8');
    const [, lines = ''] = /```js\n(.*?webhook-signature.*?)```/s.exec(readme) ?? [];
    const names = ['request', 'secret', 'body', 'Date', 'createHmac', 'timingSafeEqual'];
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what people copy is what is tried
    const check = new Function(...names, `${lines}; return genuine;`);
    const genuine = (body: string, secret: string, later = 0): unknown => {
      const clock = { now: () => (MESSAGE.timestamp + later) * 1000 };
      const headers = signedHeaders(MESSAGE, [OTHER, SECRET]);
      return check({ headers }, secret, body, clock, createHmac, timingSafeEqual);
    };
    expect([genuine(MESSAGE.body, SECRET), genuine(MESSAGE.body, OTHER)]).toEqual([true, true]);
    expect(genuine(`${MESSAGE.body} `, SECRET)).toBe(false);
    expect(genuine(MESSAGE.body, secretText(Buffer.alloc(32, 8)))).toBe(false);
    expect(genuine(MESSAGE.body, SECRET, TOLERANCE_SECONDS + 1)).toBe(false);
  });
});
