import { canBeChecked } from './check-address';

describe('the check page of a report', () => {
  it.each([
    ['at an address that was set', 'https://tolok.example', { address: '0.0.0.0' }, true],
    ['on this machine', undefined, { address: '127.0.0.1' }, true],
    ['on this machine, in IPv6', undefined, { address: '::1' }, true],
    ['on this machine, mapped', undefined, { address: '::ffff:127.0.0.1' }, true],
    ['at all addresses, none of which was set', undefined, { address: '::' }, false],
    ['at one of them', undefined, { address: '192.0.2.7' }, false],
    ['at a name that only begins like this machine', undefined, { address: '127.0.0.1.example' }, false],
    ['behind a socket', undefined, '/run/tolok.sock', false],
    ['before the server listens', undefined, null, false],
    ['at nothing that is known', undefined, {}, false],
  ])('%s', (_, publicUrl, bound, opens) => {
    expect(canBeChecked(publicUrl, bound)).toBe(opens);
  });
});
