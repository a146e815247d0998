import { percent, ratio, roundedTo } from '../../scoring/ratio';
import { contactsKept, contactsPerIssue, contactsPerIssueOnce } from './contacts-per-issue';
import { impliedVolume } from './solve-back';

const NOW = percent(66);
const TARGET = percent(80);
const FEWER = ratio(12_000_000);
const moved = (callBack: number) => ({ now: NOW, target: TARGET, callBack: percent(callBack) });

describe('contacts per issue', () => {
  it('falls from 1.515 to 1.250 when resolution rises from 66 to 80 % and everybody calls again', () => {
    expect(roundedTo(contactsPerIssue(NOW, percent(100)), 3)).toBe('1.515');
    expect(roundedTo(contactsPerIssue(TARGET, percent(100)), 3)).toBe('1.250');
    expect(roundedTo(contactsPerIssueOnce(NOW, percent(100)), 2)).toBe('1.34');
  });

  it('stays one when nobody calls again, whatever is resolved', () => {
    expect(contactsPerIssue(NOW, percent(0))).toEqual(ratio(1));
    expect(contactsKept(moved(0))).toEqual(ratio(1));
  });

  it('has no value when nobody is helped and everybody calls again', () => {
    expect(() => contactsPerIssue(percent(0), percent(100))).toThrow(RangeError);
  });
});

describe('12 million contacts fewer, solved back (check figures of the case)', () => {
  it.each([
    [100, undefined, '-17.5 % of 68.6 M'],
    [70, undefined, '-11.4 % of 105.3 M'],
    [50, undefined, '-7.8 % of 154.3 M'],
    [100, 'once', '-10.4 % of 114.9 M'],
  ] as const)('at a call-back propensity of %d %% (%s) mean %s', (callBack, repeats, expected) => {
    const { contacts, change } = impliedVolume(FEWER, moved(callBack), repeats);
    const inMillions = contacts && ratio(contacts.numerator, contacts.denominator * 1_000_000n);
    expect(`${roundedTo(change, 1, 100)} % of ${inMillions && roundedTo(inMillions, 1)} M`).toBe(expected);
  });

  it('imply no volume when nobody calls again', () => {
    expect(impliedVolume(FEWER, moved(0)).contacts).toBeNull();
  });
});
