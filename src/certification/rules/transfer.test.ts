import { schemeOf } from '../../../test/support/certification-schemes';
import type { Certificate } from './certificate';
import { carriedConditions } from './transfer';

const certificate: Certificate = {
  ...{ number: 'N-1', scheme: 'x-1', party: 'p1', validFrom: '2026-02-01', validUntil: '2027-01-31', events: [] },
  places: [{ site: 's1', programme: 'voice' }],
};

describe('a scope that is handed over', () => {
  it('brings along what is not met, and the next surveillance on its day', () => {
    const scheme = schemeOf();
    const open = { id: 'pairedEvidence', due: '2026-05-01', metOn: null };
    const met = { id: 'dataMonths', due: '2026-05-01', metOn: '2026-04-01' };
    expect(carriedConditions({ certificate, surveillances: [], scheme }, [open, met])).toEqual([
      open,
      { id: 'surveillance', due: '2026-08-01', metOn: null },
    ]);
    const visited = { certificate, surveillances: ['2026-07-20'], scheme };
    expect(carriedConditions(visited, [open])).toEqual([open]);
    expect(carriedConditions({ certificate: null, surveillances: [], scheme }, [])).toEqual([]);
  });
});
