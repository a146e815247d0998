import type { ReportContext } from './report-context';
import { sealBlocks } from './seal';

describe('the seal of a report', () => {
  it('is refused for other data than the report prints', () => {
    const input = { seal: { dataSha256: 'a' }, dataFile: 'scores.json', dataHash: 'b' };
    expect(() => sealBlocks({ input } as unknown as ReportContext)).toThrow(RangeError);
  });
});
