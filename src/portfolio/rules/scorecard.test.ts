import fc from 'fast-check';
import type { JudgedSeries } from '../../kpi/rules/judge-series';
import { ratio } from '../../scoring/ratio';
import { party } from '../../../test/support/standings';
import {
  ACTIONS,
  BLOCKERS,
  cardOf,
  linesOf,
  listedAction,
  REQUIREMENTS,
  resultOf,
  reviewLines,
  reviewOf,
  sigmaResults,
  TODAY,
} from '../../../test/support/vendor-reviews';
import type { PartyCertificate } from './certified';
import { openActions } from './open-actions';
import { NO_KPIS, partyKpis } from './party-kpis';
import { partyOf } from './scorecard';

describe('a scorecard', () => {
  it('says where the party stands against its target and the result before', () => {
    const { party: who, verdict, standing, others } = cardOf(linesOf(sigmaResults()));
    expect(who).toEqual({ ref: 'SIGMA', name: 'Sigma Contact Solutions', kind: 'vendor' });
    expect(verdict).toEqual({ position: 'below', gatesFailing: 2, change: 'improved', actionsOverdue: 1 });
    expect(standing).toMatchObject({
      ...{ score: { exact: '31/50' }, target: { exact: '3/4' }, distance: { exact: '-13/100' } },
      ...{
        units: 3,
        unitsAtRisk: 3,
        trend: 'unknown',
        before: { reportedOn: '2026-02-27', score: { exact: '11/20' } },
      },
      change: { difference: { exact: '7/100' } },
    });
    expect(standing.points.map(({ reportedOn }) => reportedOn)).toEqual(['2025-11-28', '2026-02-27', '2026-05-08']);
    expect(others).toEqual([]);
  });

  it('compares categories with the result before, by the same framework version only', () => {
    const categories = (results: ReturnType<typeof sigmaResults>) => cardOf(linesOf(results)).standing.categories;
    expect(categories(sigmaResults())[0]).toMatchObject({
      ref: 'POL',
      score: { exact: '7/10' },
      before: { exact: '33/50' },
    });
    const open = categories([
      resultOf({ categories: [null, 50] }),
      resultOf({ on: '2026-03-01', categories: [60, null] }),
    ]);
    expect(open.map(({ before }) => before?.exact)).toEqual([undefined, '1/2']);
    const [first] = categories([resultOf({ framework: 'osp@0.9.0' }), resultOf({ on: '2026-03-01' })]);
    expect(first?.before).toBeNull();
  });

  it('names what fails a gate as far as parties may know it, and the gravest gaps first', () => {
    const { blockers, missed } = cardOf(linesOf(sigmaResults())).standing;
    expect(blockers[0]?.refs.map(({ ref, title }) => [ref, title !== null])).toEqual([
      ['PRC-05', true],
      ['PEO-03', true],
    ]);
    expect(blockers[1]?.refs).toMatchObject([{ ref: 'PRC', title: { en: 'Processes' } }]);
    expect(missed.map(({ ref }) => ref)).toEqual(['PRC-05', 'PEO-03', 'PEO-10']);
    const hidden = sigmaResults({ blockers: BLOCKERS.map((one) => ({ ...one, refs: ['X-1'] })), requirements: [] });
    expect(cardOf(linesOf(hidden)).standing.blockers[0]?.refs).toEqual([{ ref: 'X-1', title: null }]);
    const alike = REQUIREMENTS.map((one, at) => ({ ...one, severity: 'low' as const, missed: at, rated: 5 }));
    const sorted = cardOf(linesOf(sigmaResults({ requirements: alike }))).standing.missed;
    expect(sorted.map(({ ref }) => ref)).toEqual([...alike].reverse().map(({ ref }) => ref));
  });

  it('tells of the certificate what its holder hands over, or that there is none', () => {
    const told = { status: 'suspended', number: 'OSP-2026-00001-11', validUntil: '2026-12-31', openMajors: 1 } as const;
    const kept: PartyCertificate = {
      ...{ engagementId: 'e1', partyId: 'p1', framework: 'osp', certificationId: 'c1', state: 'suspended' },
      ...{ validFrom: '2026-01-01', blockers: [], places: [] },
      ...told,
    };
    const lines = linesOf(sigmaResults());
    expect(cardOf(lines).certificate).toBeNull();
    expect(cardOf(lines.map((line) => ({ ...line, certificate: kept }))).certificate).toEqual(told);
  });

  it('says that a target is reached, and that there is no score', () => {
    const reached = cardOf(linesOf([resultOf({ percent: 75 })]));
    expect(reached.verdict).toMatchObject({ position: 'reached', gatesFailing: 0, change: 'firstResult' });
    expect(reached.standing.before).toBeNull();
    const blank = cardOf(linesOf([resultOf({ percent: null, units: [] })]));
    expect(blank).toMatchObject({ verdict: { position: 'notScored' }, standing: { distance: null, spread: null } });
  });

  it('is about the framework that was reported on last, with the others in short', () => {
    const lines = linesOf([
      resultOf({ framework: 'vmo@1.0.0', on: '2026-04-01' }),
      resultOf({ framework: 'osp@1.0.0', on: '2026-05-01' }),
      resultOf({ framework: 'abc@1.0.0', on: '2026-05-01' }),
    ]);
    const { standing, others } = cardOf(lines);
    expect([standing, ...others].map(({ framework }) => framework.id)).toEqual(['abc@1.0.0', 'osp@1.0.0', 'vmo@1.0.0']);
    expect(others[0]).not.toHaveProperty('missed');
    const newer = cardOf([...lines, ...linesOf([resultOf({ framework: 'xyz@1.0.0', on: '2026-05-02' })])]);
    expect(newer.standing.framework.id).toBe('xyz@1.0.0');
  });

  it('names a party of which nothing is kept by its id', () => {
    const standing = party();
    const names = { ...standing.figures.names };
    delete (names as { party?: unknown }).party;
    expect(partyOf({ ...standing, figures: { ...standing.figures, names } })).toEqual({
      ...{ ref: 'p1', name: 'p1', kind: 'vendor' },
    });
  });

  it('holds nothing of any other party, whatever the others are', () => {
    const alone = cardOf(linesOf(sigmaResults()));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.array(fc.integer({ min: 0, max: 100 }))), {
          maxLength: 6,
        }),
        (others) => {
          const all = linesOf([
            ...sigmaResults(),
            ...others.map(([percent, units], at) =>
              resultOf({
                party: `z${at}`,
                percent,
                units,
                blockers: BLOCKERS,
                requirements: REQUIREMENTS,
                on: '2026-05-08',
              }),
            ),
          ]);
          const cards = reviewOf(all).scorecards;
          expect(cards.find((one) => one.party.ref === 'SIGMA')).toEqual(alone);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('open corrective actions', () => {
  it('stand by urgency, with what is late counted in days', () => {
    const found = openActions([...ACTIONS, listedAction({ ref: 'CA-00', state: 'closed', dueState: 'none' })], TODAY);
    expect(found).toMatchObject({ open: 4, openMajors: 1, overdue: 1, dueSoon: 1, withVerifier: 1 });
    expect(found.list.map(({ ref, standing, daysLate }) => [ref, standing, daysLate])).toEqual([
      ['CA-01', 'overdue', 16],
      ['CA-02', 'dueSoon', null],
      ['CA-03', 'later', null],
      ['CA-04', 'withVerifier', null],
    ]);
  });

  it('of one day stand by number, CA-9 before CA-10', () => {
    const refs = ['CA-10', 'CA-9', 'CA-11', 'CA-10'];
    const none = { nextDue: null, dueState: 'overdue' } as const;
    const { list } = openActions(
      refs.map((ref) => listedAction({ ref, ...none })),
      TODAY,
    );
    expect(list.map(({ ref, daysLate }) => [ref, daysLate])).toEqual([
      ['CA-9', null],
      ['CA-10', null],
      ['CA-10', null],
      ['CA-11', null],
    ]);
  });
});

describe('the KPIs of a party', () => {
  const series = (unit: string | undefined, verdict: JudgedSeries['verdict'], key = 'fcr'): JudgedSeries =>
    ({
      ...{ kpi: { key, title: key, unit: 'percent' }, series: { unit, ...(key === 'asa' && { channel: 'voice' }) } },
      ...{ to: '2026-04', last: ratio(1, 2), interval: verdict && { low: 0.4, high: 0.6 } },
      ...{ sample: verdict && ratio(100), target: verdict && ratio(3, 4), targetTo: verdict && ratio(4, 5) },
      ...{ verdict, trend: { verdict: 'stable' } },
    }) as unknown as JudgedSeries;
  const units = new Map([
    ['u1', 'First'],
    ['u2', 'Second'],
  ] as const);

  it('are those of its units only, what needs attention first', () => {
    const all = [
      ...[series('u1', 'met'), series('u2', null), series(undefined, 'notMet'), series('u9', 'notMet')],
      ...[series('u2', 'notMet'), series('u1', 'notMet', 'asa'), series('u1', 'notProven')],
    ];
    const { counts, list, currency } = partyKpis(all, units, 'USD');
    expect(counts).toEqual({ met: 1, notMet: 2, notProven: 1, noTarget: 1 });
    expect(list.map(({ kpi, unit, channel, verdict }) => [kpi, unit.ref, channel, verdict])).toEqual([
      ['asa', 'u1', 'voice', 'notMet'],
      ['fcr', 'u2', null, 'notMet'],
      ['fcr', 'u1', null, 'notProven'],
      ['fcr', 'u1', null, 'met'],
      ['fcr', 'u2', null, 'noTarget'],
    ]);
    expect(list[0]).toMatchObject({
      value: { exact: '1/2' },
      interval: { low: '0.400000' },
      targetTo: { exact: '4/5' },
    });
    expect(list[4]).toMatchObject({ interval: null, sample: null, target: null, targetTo: null });
    expect(currency).toBe('USD');
  });

  it('are none without series', () => {
    expect(partyKpis([], units, null)).toEqual(NO_KPIS);
  });
});

describe('a business review', () => {
  it('ranks nobody who can not be told apart, and has a page of each vendor by name', () => {
    const { parties, vendors, frameworks, scorecards } = reviewOf();
    expect([parties, vendors]).toEqual([5, 4]);
    const [review] = frameworks;
    expect(
      review?.league.places.map(({ party: one, rankFrom, rankTo, unplaced }) => [one.ref, rankFrom, rankTo, unplaced]),
    ).toEqual([
      ['OWN', 1, 1, null],
      ['BRIGHT', 2, 3, null],
      ['SIGMA', 2, 3, null],
      ['SOLO', null, null, 'oneUnit'],
      ['BLANK', null, null, 'noScore'],
    ]);
    expect(review?.lines.map(({ party: one }) => one.ref)).toEqual(['SIGMA', 'BRIGHT', 'OWN', 'SOLO', 'BLANK']);
    expect(review?.missed.map(({ ref }) => ref)).not.toContain('PLC-01');
    expect(review?.ownAgainstVendor).toMatchObject({ verdict: 'higher', own: { units: 4 } });
    expect(review?.concentration.largest.party.ref).toBe('OWN');
    expect(scorecards.map(({ party: one }) => one.name)).toMatchObject([
      ...['Blank Line', 'Brightcall', 'Sigma Contact Solutions', { en: 'Solo Desk' }],
    ]);
  });

  it('keeps framework versions apart, and vendors of one name by their refs', () => {
    const both = linesOf([
      resultOf({ party: 'b', name: 'Same' }),
      resultOf({ party: 'a', name: 'Same' }),
      resultOf({ party: 'a', name: 'Same', framework: 'vmo@2.0.0', units: [null], snapshot: 's-vmo' }),
    ]);
    const { frameworks, parties, scorecards } = reviewOf(both);
    expect(frameworks.map(({ framework, parties: count }) => [framework.id, count])).toEqual([
      ['osp@1.0.0', 2],
      ['vmo@2.0.0', 1],
    ]);
    expect(frameworks[1]?.spread).toBeNull();
    expect([parties, scorecards.map(({ party: one }) => one.ref)]).toEqual([2, ['A', 'B']]);
  });

  it('has as many units and parties at risk as its lines say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }), {
          minLength: 1,
          maxLength: 8,
        }),
        (all) => {
          const lines = linesOf(
            all.map((units, at) => resultOf({ party: `p${at}`, units, percent: Math.min(...units) })),
          );
          const [review] = reviewOf(lines).frameworks;
          const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
          expect(sum(review?.lines.map(({ units }) => units) ?? [])).toBe(review?.units);
          expect(review?.lines.filter(({ distance }) => distance?.exact.startsWith('-')).length).toBe(
            review?.partiesAtRisk,
          );
          expect(review?.league.places).toHaveLength(review?.lines.length ?? -1);
        },
      ),
      { numRuns: 30 },
    );
    expect(reviewLines()).toHaveLength(5);
  });
});
