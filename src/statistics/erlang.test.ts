import fc from 'fast-check';
import { agentsFor, erlangA, erlangB, erlangC, type Load, offeredErlangs, scheduledAgents } from './erlang';

/** 250 calls in half an hour, 210 s each: 29.17 erlangs. */
const LOAD: Load = { calls: 250, intervalSeconds: 1800, handlingSeconds: 210 };

describe('Erlang C', () => {
  // P(wait) %, service level % in 20 s, ASA s, occupancy %
  it.each([
    [30, 82.8, 23.5, 208.7, 97.2],
    [31, 65.2, 45.2, 74.7, 94.1],
    [32, 50.7, 61.3, 37.6, 91.1],
    [33, 38.8, 73.0, 21.3, 88.4],
    [34, 29.3, 81.5, 12.7, 85.8],
    [35, 21.8, 87.5, 7.8, 83.3],
    [36, 15.9, 91.7, 4.9, 81.0],
    [37, 11.4, 94.6, 3.1, 78.8],
    [38, 8.1, 96.5, 1.9, 76.8],
    [39, 5.6, 97.8, 1.2, 74.8],
    [40, 3.8, 98.6, 0.7, 72.9],
    [41, 2.6, 99.2, 0.5, 71.1],
    [42, 1.7, 99.5, 0.3, 69.4],
  ])('gives the published row of %i agents', (agents, waiting, serviceLevel, speed, occupancy) => {
    const result = erlangC(LOAD, agents, 20);
    const percent = (share: number): string => (share * 100).toFixed(1);
    expect([percent(result.waiting), percent(result.serviceLevel), percent(result.occupancy)]).toEqual(
      [waiting, serviceLevel, occupancy].map((figure) => figure.toFixed(1)),
    );
    expect(result.averageSpeedOfAnswer.toFixed(1)).toBe(speed.toFixed(1));
  });

  it.each([
    [0.8, 34],
    [0.9, 36],
    [0.95, 38],
  ])('needs, for %p in 20 s, %i agents', (serviceLevel, agents) => {
    expect(agentsFor(LOAD, serviceLevel, 20)).toBe(agents);
  });

  it('keeps 36 agents for 246 to 253 calls', () => {
    const needed = (calls: number): number => agentsFor({ ...LOAD, calls }, 0.9, 20);
    expect([245, 246, 253, 254].map(needed)).toEqual([35, 36, 36, 37]);
  });

  it('has a queue without end where agents can not keep up', () => {
    expect(erlangC(LOAD, 29, 20)).toMatchObject({
      ...{ waiting: 1, serviceLevel: 0, averageSpeedOfAnswer: Infinity, occupancy: 1 },
    });
  });

  it('answers at once when nobody calls', () => {
    const nobody = { ...LOAD, calls: 0 };
    expect(erlangC(nobody, 3, 20)).toMatchObject({ waiting: 0, serviceLevel: 1, averageSpeedOfAnswer: 0 });
    expect(erlangA(nobody, 3, 20, 60)).toMatchObject({ waiting: 0, serviceLevel: 1, abandonment: 0 });
    expect(agentsFor(nobody, 0.9, 20)).toBe(1);
  });
});

describe('Erlang A', () => {
  it('comes to Erlang C as patience grows', () => {
    const [patient, endless] = [erlangA(LOAD, 36, 20, 1e9), erlangC(LOAD, 36, 20)];
    expect(patient.serviceLevel).toBeCloseTo(endless.serviceLevel, 6);
    expect(patient.averageSpeedOfAnswer).toBeCloseTo(endless.averageSpeedOfAnswer, 4);
    expect(patient.abandonment).toBeLessThan(1e-6);
  });

  it('comes to Erlang B as patience vanishes', () => {
    const hasty = erlangA(LOAD, 30, 20, 1e-6);
    expect(hasty.abandonment).toBeCloseTo(erlangB(offeredErlangs(LOAD), 30), 6);
  });

  it('stays stable with fewer agents than load', () => {
    const { abandonment, occupancy } = erlangA(LOAD, 20, 20, 120);
    expect(occupancy).toBeGreaterThan(0.99);
    // What is answered is what 20 agents can handle.
    expect(1 - abandonment).toBeCloseTo((20 * occupancy) / offeredErlangs(LOAD), 9);
  });

  it.each([
    [1, 3600],
    [200, 3600],
    [333, 1e7],
    [1, 1e9],
  ])('keeps %i agents busy with a load of 333 erlangs, callers being patient for %d s', (agents, patience) => {
    const load = { calls: 2000, intervalSeconds: 1800, handlingSeconds: 300 };
    const result = erlangA(load, agents, 20, patience);
    expect(result.occupancy).toBeGreaterThan(0.98);
    expect(result.occupancy * agents).toBeCloseTo(result.erlangs * (1 - result.abandonment), 5);
    expect(result.averageSpeedOfAnswer).toBeGreaterThan(0);
    expect(Number.isFinite(result.averageSpeedOfAnswer)).toBe(true);
  });

  it('waits, under a load far above what agents can handle, as long as it takes to thin the callers out', () => {
    // A fluid: of callers with patience θ a share e^(−w/θ) is left after w seconds, and that is what agents can handle.
    const load = { calls: 2000, intervalSeconds: 1800, handlingSeconds: 300 };
    const expected = 36_000 * Math.log(333.33 / 200);
    expect(erlangA(load, 200, 20, 36_000).averageSpeedOfAnswer / expected).toBeCloseTo(1, 2);
  });

  it('keeps shares within 0 and 1, and what agents do equal to what is answered', () => {
    fc.assert(
      fc.property(
        fc.record({ calls: fc.integer({ min: 1, max: 600 }), handlingSeconds: fc.integer({ min: 20, max: 900 }) }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 5, max: 600 }),
        (load, agents, patience) => {
          const result = erlangA({ ...load, intervalSeconds: 1800 }, agents, 20, patience);
          for (const share of [result.waiting, result.serviceLevel, result.occupancy, result.abandonment]) {
            expect(share).toBeGreaterThanOrEqual(-1e-9);
            expect(share).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(result.occupancy * agents).toBeCloseTo(result.erlangs * (1 - result.abandonment), 6);
        },
      ),
    );
  });

  it('answers more within the limit with one agent more, whoever waits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.option(fc.integer({ min: 5, max: 600 })), (agents, patience) => {
        const level = (count: number): number =>
          (patience === null ? erlangC(LOAD, count, 20) : erlangA(LOAD, count, 20, patience)).serviceLevel;
        expect(level(agents + 1)).toBeGreaterThanOrEqual(level(agents) - 1e-12);
      }),
    );
  });

  it('needs the fewest agents with whom the service level is reached', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.3, max: 0.99, noNaN: true }),
        fc.option(fc.integer({ min: 5, max: 600 })),
        (calls, serviceLevel, patience) => {
          const load = { ...LOAD, calls };
          const level = (count: number): number =>
            (patience === null ? erlangC(load, count, 20) : erlangA(load, count, 20, patience)).serviceLevel;
          const agents = agentsFor(load, serviceLevel, 20, patience ?? undefined);
          expect(level(agents)).toBeGreaterThanOrEqual(serviceLevel);
          if (agents > 1) expect(level(agents - 1)).toBeLessThan(serviceLevel);
        },
      ),
    );
  });

  it('needs more agents than the load where impatient callers give up before the limit', () => {
    expect(agentsFor({ ...LOAD, calls: 5 }, 0.99, 20, 1)).toBeGreaterThan(2);
  });

  it('needs no more agents than patient callers do', () => {
    expect(agentsFor(LOAD, 0.9, 20, 60)).toBeLessThanOrEqual(agentsFor(LOAD, 0.9, 20));
  });
});

describe('agents to schedule', () => {
  it('are more by what shrinkage takes', () => {
    expect(scheduledAgents(36, 0.32)).toBe(53);
    expect(scheduledAgents(36, 0)).toBe(36);
    expect(scheduledAgents(7, 0.3)).toBe(10);
  });
});

describe('what can not be', () => {
  it.each([
    [() => erlangC({ ...LOAD, calls: -1 }, 3, 20), 'A load has calls'],
    [() => erlangC({ ...LOAD, intervalSeconds: 0 }, 3, 20), 'A load has calls'],
    [() => erlangC({ ...LOAD, handlingSeconds: Infinity }, 3, 20), 'A load has calls'],
    [() => erlangC(LOAD, 0, 20), 'one agent or more'],
    [() => erlangC(LOAD, 2.5, 20), 'one agent or more'],
    [() => erlangC(LOAD, 3, -1), '0 seconds or more'],
    [() => erlangA(LOAD, 3, 20, 0), 'mean patience'],
    [() => erlangA(LOAD, 3, 20, Infinity), 'mean patience'],
    [() => agentsFor(LOAD, 1, 20), 'lies between 0 and 1'],
    [() => agentsFor(LOAD, 0, 20), 'lies between 0 and 1'],
    [() => scheduledAgents(3, 1), 'Shrinkage'],
    [() => scheduledAgents(3, -0.1), 'Shrinkage'],
  ])('is refused with a sentence (%#)', (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
