import { ratio } from '../../scoring/ratio';
import type { DecisionBlocker } from './proposal';
import { proposalJson } from './proposal-json';

describe('a proposal as JSON', () => {
  const HALF = { exact: '1/2', decimal: '0.500000' };
  const QUARTER = { exact: '1/4', decimal: '0.250000' };
  const half = ratio(1, 2);
  const quarter = ratio(1, 4);
  const json = (blocker: DecisionBlocker) =>
    proposalJson({ outcome: 'refuse', blockers: [blocker], waived: [], conditions: [] }).blockers[0];

  it('has every fraction exactly, with its decimal', () => {
    expect(json({ kind: 'notDetermined', coverage: quarter, minimumCoverage: half })).toEqual({
      ...{ kind: 'notDetermined', coverage: QUARTER, minimumCoverage: HALF },
    });
    expect(json({ kind: 'score', value: quarter, needed: half, distance: quarter })).toEqual({
      ...{ kind: 'score', value: QUARTER, needed: HALF, distance: QUARTER },
    });
    const blockers = [
      { ref: 'Q', unit: 'u1', value: { kind: 'ratio', ratio: half } },
      { ref: 'R', value: { kind: 'count', count: 2 } },
      { ref: 'S' },
    ] as const;
    expect(json({ kind: 'gate', gate: 'g', outcome: 'failed', blockers, open: [] })).toEqual({
      ...{ kind: 'gate', gate: 'g', outcome: 'failed', open: [] },
      blockers: [{ ref: 'Q', unit: 'u1', value: HALF }, { ref: 'R', value: 2 }, { ref: 'S' }],
    });
  });

  it('leaves the rest as it is, and can be kept', () => {
    const months = { kind: 'dataMonths', months: 3, needed: 6 } as const;
    const conditions = [{ id: 'pairedEvidence', due: '2026-09-01', metOn: null }];
    const waived = [{ kind: 'pairedEvidence', why: 'missing' }] as const;
    const made = proposalJson({ outcome: 'grantOnConditions', blockers: [months], waived, conditions });
    expect(made).toEqual({ outcome: 'grantOnConditions', blockers: [months], waived, conditions });
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });
});
