import { NOTHING_ALLOWED } from './networks';
import { urlFaults } from './webhook-url';

const ALLOWED = { hosts: ['tickets.corp', 'localhost'], networks: ['127.0.0.1/32'] };
const codes = (url: string, allowed = NOTHING_ALLOWED): string[] =>
  urlFaults(url, allowed).map(({ code }) => code.replace('webhook/url-', ''));

describe('the address of a webhook', () => {
  it.each([
    'https://tickets.example/hooks/tolok?team=7',
    'https://tickets.example:8443/',
    'https://TICKETS.example./hook',
    'https://8.8.8.8/hook',
    'https://[2606:4700::1111]/hook',
    'https://例え.example/',
  ])('may be %s', (url) => {
    expect(codes(url)).toEqual([]);
  });

  it.each([
    ['tickets.example/hook', 'malformed'],
    ['https://', 'malformed'],
    ['http://tickets.example/hook', 'scheme'],
    ['ftp://tickets.example/hook', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://user@tickets.example/', 'credentials'],
    ['https://:word@tickets.example/', 'credentials'],
    ['https://tickets.example/#top', 'fragment'],
    ['https://tickets.example:22/', 'port'],
    ['https://tickets.example:1023/', 'port'],
    ['https://127.0.0.1/', 'local'],
    ['https://0x7f.1/', 'local'],
    ['https://2130706433/', 'local'],
    ['https://[::1]/', 'local'],
    ['https://[::ffff:10.0.0.1]/', 'local'],
    ['https://169.254.169.254/latest/meta-data', 'local'],
    ['https://localhost/', 'local'],
    ['https://LOCALHOST./', 'local'],
    ['https://metadata.google.internal/', 'local'],
    ['https://printer.local/', 'local'],
    ['https://tickets/', 'local'],
  ])('%s is refused: %s', (url, code) => {
    expect(codes(url)).toEqual([code]);
  });

  it('is told everything that is wrong at once, each with what to do', () => {
    const faults = urlFaults('http://a:b@localhost:22/#x', NOTHING_ALLOWED);
    expect(faults.map(({ code }) => code)).toEqual(
      ['scheme', 'credentials', 'fragment', 'port', 'local'].map((what) => `webhook/url-${what}`),
    );
    for (const { pointer, message, hint } of faults) {
      expect([pointer, message.at(-1), hint?.at(-1)]).toEqual(['/url', '.', '.']);
    }
  });

  it.each([
    'https://tickets.corp/',
    'http://tickets.corp:8080/',
    'http://localhost:8080/',
    'http://127.0.0.1:9000/a',
    'http://tickets.corp/',
  ])('may be %s where the installation names the host', (url) => {
    expect(codes(url, ALLOWED)).toEqual([]);
  });

  it('is not opened to other hosts by that', () => {
    expect(codes('http://tickets.example/', ALLOWED)).toEqual(['scheme']);
    expect(codes('https://evil.tickets.corp/', ALLOWED)).toEqual(['local']);
    expect(codes('https://127.0.0.2/', ALLOWED)).toEqual(['local']);
    expect(codes('http://tickets.corp:25/', ALLOWED)).toEqual(['port']);
  });
});
