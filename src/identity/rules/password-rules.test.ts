import { normalPassword, passwordFault } from './password-rules';

const OWNER = { email: 'maya.hartono@fairgauge.example', name: 'Maya Hartono-Tan' };
const fault = (password: string): string | undefined => passwordFault(password, OWNER);

describe('a new password', () => {
  it.each(['plum window tractor seven', 'k7#mQz!vR2pL', '窗户和拖拉机还有七个李子和一只猫', 'zzqa opiu nbvc'])(
    'accepts %s',
    (text) => expect(fault(text)).toBeUndefined(),
  );

  it('rejects fewer than twelve characters, counted before and after normalisation', () => {
    expect(fault('k7#mQz!vR2p')).toMatch(/at least 12/);
    // One letter and one accent are one character once they are joined.
    expect(fault('k7#mQz!vR2e\u0301')).toMatch(/at least 12/);
    // One character that four are made of counts once.
    expect(fault('㌀k7#mQz!v')).toMatch(/at least 12/);
  });

  it('rejects more than 1024 bytes, though fewer characters', () => {
    const long = 'äöüßé'.repeat(103);
    expect(long.length).toBeLessThan(1024);
    expect(fault(long)).toMatch(/at most 1024 bytes/);
    expect(fault('äöüßé'.repeat(102))).toBeUndefined();
  });

  it('rejects few different characters', () => {
    expect(fault('aaaaaaaaaaaaaa')).toMatch(/different/);
    expect(fault('abababababab')).toMatch(/different/);
  });

  it.each([
    'Password1234!',
    'passwordpassword',
    'P4ssw0rd-2026!',
    'Pa$$w0rd!!!!2026',
    'qwertyuiop123',
    'Letmein!!!2026',
    'welcome-welcome-welcome',
    '1234567890123',
    'Rahasia123456',
    'Administrator9',
  ])('rejects %s as one of the first to be tried', (text) => expect(fault(text)).toMatch(/first that are tried/));

  it.each(['hartono plum window', 'PLUM-MAYA-WINDOW', 'fairgauge plum window', 'xx maya.hartono xx'])(
    'rejects %s, which contains a part of the name or address',
    (text) => expect(fault(text)).toMatch(/name or e-mail/),
  );

  it('lets short parts of names stand, and owners without an address', () => {
    expect(fault('stand tankard melt')).toBeUndefined();
    expect(passwordFault('plum window tractor', { email: '', name: '' })).toBeUndefined();
  });

  it('takes one that was typed in another form as the same', () => {
    expect(normalPassword('e\u0301ﬁ１')).toBe(normalPassword('éfi1'));
  });
});
