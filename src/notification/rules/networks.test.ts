import * as fc from 'fast-check';
import { isNamed, mayReach, NOTHING_ALLOWED } from './networks';

const reach = (address: string, allowed = NOTHING_ALLOWED, host = 'hooks.example'): boolean =>
  mayReach(address, host, allowed);

const REFUSED = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.0.1'],
  ...['168.63.129.16', '169.254.169.254', '169.254.0.1', '172.16.0.1', '172.31.255.255', '192.0.0.192', '192.0.2.1'],
  ...['192.88.99.1', '192.168.0.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1'],
  ...['239.255.255.250', '240.0.0.1', '255.255.255.255'],
  ...[
    '::',
    '::1',
    '::10.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:0:10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
  ],
  ...[
    '100::1',
    '2001::1',
    '2001:2::1',
    '2001:db8::1',
    '2002:a00:1::1',
    '3fff::1',
    '4000::1',
    'fc00::1',
    'fd00:ec2::254',
  ],
  ...['fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'febf::1', 'fec0::1', 'ff02::1'],
  ...['', 'hooks.example', '8.8.8', '8.8.8.8/32'],
];
const OPEN = [
  '8.8.8.8',
  '1.1.1.1',
  '11.0.0.1',
  '100.128.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '223.255.255.1',
  '2606:4700::1111',
  '2a00:1450::1',
];

describe('what messages may reach', () => {
  it.each(REFUSED)('is not %p', (address) => {
    expect(reach(address)).toBe(false);
  });

  it.each(OPEN)('is %s, on the public internet', (address) => {
    expect(reach(address)).toBe(true);
  });

  it('is a network that the installation allows, and nothing around it', () => {
    const allowed = {
      hosts: [],
      networks: ['10.20.0.0/16', '127.0.0.1', '169.254.7.7/32', 'fd12:3456::/32', 'fd99::7'],
    };
    for (const address of ['10.20.0.1', '10.20.255.255', '127.0.0.1', '169.254.7.7', 'fd12:3456::1', 'fd99::7'])
      expect([address, reach(address, allowed)]).toEqual([address, true]);
    for (const address of ['10.21.0.1', '127.0.0.2', '169.254.169.254', 'fd13::1', 'fd99::8', '::ffff:127.0.0.1'])
      expect([address, reach(address, allowed)]).toEqual([address, false]);
  });

  it('is the private address of a host that the installation names, though none that clouds keep secrets at', () => {
    const allowed = { hosts: ['tickets.corp'], networks: [] };
    for (const address of ['10.0.0.1', '127.0.0.1', '::1', 'fd12::1', '8.8.8.8'])
      expect([address, reach(address, allowed, 'tickets.corp')]).toEqual([address, true]);
    for (const address of [
      '169.254.169.254',
      '0.0.0.0',
      '100.100.100.200',
      'fd00:ec2::254',
      'fe80::1',
      '::ffff:10.0.0.1',
    ])
      expect([address, reach(address, allowed, 'tickets.corp')]).toEqual([address, false]);
    expect(reach('10.0.0.1', allowed, 'evil.tickets.corp')).toBe(false);
  });

  it('is nothing that carries an IPv4 address within it, whatever that is', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom('::', '::ffff:', '64:ff9b::'), (ipv4, prefix) => {
        expect(reach(`${prefix}${ipv4}`)).toBe(false);
      }),
    );
  });
});

describe('a host that the installation names', () => {
  const allowed = { hosts: ['tickets.corp'], networks: ['10.20.0.0/16', 'fd12::/16', '::/0'] };

  it.each([
    ['tickets.corp', true],
    ['evil.tickets.corp', false],
    ['10.20.1.1', true],
    ['fd12::1', true],
    ['::ffff:a14:101', false],
    ['hooks.example', false],
  ])('%s: %p', (host, expected) => {
    expect(isNamed(host, allowed)).toBe(expected);
  });
});
