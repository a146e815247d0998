import { figure, modelOf } from '../../test/support/scoring-builders';
import type { GateResult } from './gates';
import { blockersTo, capScore, judgeLevel, type LevelVerdict } from './levels';
import type { Gate, GateEffect, Level } from './model';
import { percent, ratio, toFraction, type Ratio } from './ratio';
import type { Outcome } from './score';

const scored = (value: Ratio): Outcome => ({ kind: 'scored', ratio: value });

function result(key: string, outcome: GateResult['outcome'], effect: GateEffect = { kind: 'fail' }): GateResult {
  const kind: Gate['kind'] = 'minimumCoverage';
  return { key, kind, effect, outcome, threshold: { kind: 'count', count: 0 }, value: null, blockers: [], open: [] };
}

describe('a capped score', () => {
  const cap = (value: number): GateEffect => ({ kind: 'capScore', ratio: percent(value) });
  const capped = (...gates: readonly GateResult[]) => {
    const { outcome, cappedBy } = capScore(scored(ratio(4, 5)), gates);
    return [figure(outcome), ...cappedBy];
  };

  it('may not exceed the cap of a failing gate', () => {
    expect(capped(result('floor', 'failed', cap(45)))).toEqual(['9/20', 'floor']);
  });

  it('takes the lowest of several caps, and names all that bite', () => {
    expect(
      capped(result('a', 'failed', cap(70)), result('b', 'failed', cap(45)), result('c', 'failed', cap(60))),
    ).toEqual(['9/20', 'a', 'b', 'c']);
  });

  it('stays as it is under a cap at or above it, a gate that does not fail, or another effect', () => {
    expect(
      capped(
        result('equal', 'failed', cap(80)),
        result('above', 'failed', cap(90)),
        result('passed', 'passed', cap(10)),
        result('open', 'notDetermined', cap(10)),
        result('fails', 'failed'),
        result('level', 'failed', { kind: 'capLevel', level: 'one' }),
      ),
    ).toEqual(['4/5']);
  });

  it('is none where there is no score', () => {
    const outcome: Outcome = { kind: 'notAssessed' };
    expect(capScore(outcome, [result('floor', 'failed', cap(45))])).toEqual({ outcome, cappedBy: [] });
  });
});

describe('a level', () => {
  const level = (key: string, minimum: number, ...gates: string[]): Level => ({
    key,
    minimum: percent(minimum),
    gates,
  });
  const LEVELS = [level('one', 50), level('two', 60, 'knock-out'), level('three', 70, 'knock-out', 'months')];
  const COMPLETE = { assessed: 10, applicable: 10 };

  function verdict(
    value: Ratio,
    gates: readonly GateResult[] = [],
    { levels = LEVELS, coverage = COMPLETE, minimumCoverage = percent(80) } = {},
  ): LevelVerdict {
    return judgeLevel(modelOf({ levels, minimumCoverage }), scored(value), coverage, gates);
  }

  /** Reached, next, and what blocks: "score 1/20" is missing, or the gate with its outcome. */
  function climbed(...given: Parameters<typeof verdict>): (string | null)[] {
    const judged = verdict(...given);
    if (judged.kind !== 'determined') return ['notDetermined'];
    return [
      judged.reached,
      judged.next,
      ...judged.blockers.map((one) =>
        one.kind === 'score' ? `score ${toFraction(one.distance)}` : `${one.gate} ${one.outcome}`,
      ),
    ];
  }

  const passed = [result('knock-out', 'passed'), result('months', 'passed')];

  it('below the lowest is none, and the next is the lowest', () => {
    expect(climbed(percent(45), passed)).toEqual([null, 'one', 'score 1/20']);
  });

  it('begins exactly at its minimum', () => {
    expect(climbed(percent(60), passed)).toEqual(['two', 'three', 'score 1/10']);
    expect(climbed(ratio(5999, 10000), passed)).toEqual(['one', 'two', 'score 1/10000']);
  });

  it('at the top has no next and nothing that blocks', () => {
    expect(climbed(percent(100), passed)).toEqual(['three', null]);
  });

  it('does not open while a gate that it names fails or is not determined', () => {
    expect(climbed(percent(65), [result('knock-out', 'failed')])).toEqual(['one', 'two', 'knock-out failed']);
    expect(climbed(percent(65), [result('knock-out', 'notDetermined')])).toEqual([
      'one',
      'two',
      'knock-out notDetermined',
    ]);
  });

  it('tells score and gates together that stand before it', () => {
    expect(climbed(percent(55), [result('knock-out', 'failed'), result('months', 'failed')])).toEqual([
      'one',
      'two',
      'score 1/20',
      'knock-out failed',
    ]);
  });

  it('is climbed one by one: a higher level that names no gate can not be reached past a blocked one', () => {
    const levels = [level('one', 50), level('two', 60, 'knock-out'), level('three', 70)];
    expect(climbed(percent(90), [result('knock-out', 'failed')], { levels })).toEqual([
      'one',
      'two',
      'knock-out failed',
    ]);
  });

  it('above a level cap stays closed while the gate fails or is not determined', () => {
    const cap: GateEffect = { kind: 'capLevel', level: 'two' };
    expect(climbed(percent(90), [...passed, result('floor', 'failed', cap)])).toEqual(['two', 'three', 'floor failed']);
    expect(climbed(percent(90), [...passed, result('floor', 'notDetermined', cap)])).toEqual([
      'two',
      'three',
      'floor notDetermined',
    ]);
    expect(climbed(percent(90), [...passed, result('floor', 'passed', cap)])).toEqual(['three', null]);
  });

  it('is not concerned by a failing gate that it does not name and that caps nothing', () => {
    expect(climbed(percent(90), [...passed, result('other', 'failed')])).toEqual(['three', null]);
  });

  it('is not determined below the minimum coverage, and determined at exactly that', () => {
    expect(climbed(percent(90), passed, { coverage: { assessed: 8, applicable: 10 } })).toEqual(['three', null]);
    const judged = verdict(percent(90), passed, { coverage: { assessed: 7, applicable: 10 } });
    expect(judged).toEqual({ kind: 'notDetermined', coverage: ratio(7, 10), minimumCoverage: percent(80) });
  });

  it('is not determined without a score', () => {
    const model = modelOf({ levels: LEVELS });
    expect(judgeLevel(model, { kind: 'notAssessed' }, COMPLETE, passed).kind).toBe('notDetermined');
  });

  it('is none in a framework without levels', () => {
    expect(climbed(percent(90), [], { levels: [] })).toEqual([null, null]);
  });
});

describe('what stands between a subject and a level', () => {
  const level = (key: string, minimum: number, ...gates: readonly string[]): Level => ({
    ...{ key, minimum: percent(minimum), gates },
  });
  const model = modelOf({ levels: [level('one', 50, 'a'), level('two', 60, 'a', 'b'), level('three', 70, 'b')] });
  const failing = [result('a', 'failed'), result('b', 'notDetermined')];
  const to = (wanted: string, value: number, gates = failing): string[] =>
    blockersTo(model, wanted, scored(percent(value)), gates).map((blocker) =>
      blocker.kind === 'gate' ? `${blocker.gate} ${blocker.outcome}` : toFraction(blocker.distance),
    );

  it('is all that is missed on the way, each gate once, the score by the highest minimum', () => {
    expect(to('three', 40)).toEqual(['a failed', 'b notDetermined', '3/10']);
    expect(to('three', 65)).toEqual(['a failed', 'b notDetermined', '1/20']);
    expect(to('one', 40)).toEqual(['1/10', 'a failed']);
    expect(to('three', 70, [])).toEqual([]);
  });

  it('begins with what stands before the next level', () => {
    const score = scored(percent(40));
    const verdict = judgeLevel(model, score, { assessed: 1, applicable: 1 }, failing);
    expect(verdict.kind === 'determined' && verdict.blockers).toEqual(blockersTo(model, 'one', score, failing));
  });

  it('is nothing without a score, and can not be asked for a level that there is not', () => {
    expect(blockersTo(model, 'three', { kind: 'notAssessed' }, failing)).toEqual([]);
    expect(() => blockersTo(model, 'four', scored(percent(40)), [])).toThrow(RangeError);
  });
});
