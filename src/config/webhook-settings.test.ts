import { readSettings } from './settings';

const read = (text: string): unknown => readSettings({ TOLOK_WEBHOOK_ALLOW: text }, '/').webhookAllow;

describe('what webhooks may reach, in the settings', () => {
  it('is the public internet alone unless more is named', () => {
    expect(readSettings({}, '/')).not.toHaveProperty('webhookAllow');
    expect(read('')).toBeUndefined();
  });

  it('is a list of hosts and networks', () => {
    expect(read('Tickets.corp, 10.20.0.0/16,127.0.0.1, fd12::/16 ,::1,localhost')).toEqual({
      hosts: ['tickets.corp', 'localhost'],
      networks: ['10.20.0.0/16', '127.0.0.1', 'fd12::/16', '::1'],
    });
  });

  it.each([
    ...[
      'https://tickets.corp',
      'tickets.corp:8080',
      'a,,b',
      ',',
      '*',
      '*.corp',
      '10.0.0.0/33',
      '::/129',
      '10.0.0.0/8/8',
    ],
    ...[
      '10.0.0/8',
      '10.1',
      '0x7f000001',
      '2130706433',
      'fe80::1%eth0',
      '-a.corp',
      'a_b.corp',
      '10.0.0.0/',
      '10.0.0.0/-1',
    ],
  ])('is refused as %p, without its value', (text) => {
    expect(() => read(text)).toThrow(/TOLOK_WEBHOOK_ALLOW is a list/);
    expect(() => read(`${text},secret.corp`)).not.toThrow(/secret/);
  });
});
