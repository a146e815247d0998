import { dayOf, isRef, lackOf, startOf } from './new-engagement';

const complete = {
  ...startOf('en', new Date(2026, 0, 31)),
  ...{ title: 'Baseline', client: 'id-of-a-party', consultancy: 'Fairgauge' },
};

describe('an engagement that is started', () => {
  it('begins today and ends half a year later', () => {
    expect(startOf('id', new Date(2026, 0, 15))).toMatchObject({
      ...{ from: '2026-01-15', to: '2026-07-15', language: 'id' },
    });
    expect(dayOf(new Date(2026, 8, 5))).toBe('2026-09-05');
  });

  it('lacks nothing once title, client, consultancy and days stand', () => {
    expect(lackOf(complete, 'baseline')).toEqual({});
  });

  it('says what is missing or wrong, field by field', () => {
    expect(lackOf({ ...complete, title: { zh: '基线' }, client: null, to: '2026-01-01' }, 'Baseline')).toEqual({
      ...{ title: 'missing', client: 'missing', to: 'wrongPeriod', key: 'wrongKey' },
    });
  });

  it('needs a name and a reference of a client that is new', () => {
    expect(lackOf({ ...complete, client: 'new' }, 'a')).toEqual({ clientName: 'missing', clientRef: 'missing' });
    expect(lackOf({ ...complete, client: 'new', clientName: 'Bank', clientRef: 'A bank' }, 'a')).toEqual({
      clientRef: 'clientRefHint',
    });
    expect(isRef('BANK-1.a')).toBe(true);
  });
});
