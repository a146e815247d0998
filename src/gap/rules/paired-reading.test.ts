import fc from 'fast-check';
import { assessments, type Drawn } from '../../../test/support/arbitrary-assessments';
import {
  answerBook,
  frameworkAround,
  type GivenAnswers,
  groupOf,
  modelOf,
  notApplicable,
  requirementOf,
} from '../../../test/support/scoring-builders';
import type { Assessment } from '../../assessment/assessment';
import type { Framework } from '../../framework/framework';
import type { ScoringInput } from '../../scoring/answers';
import { percent, plus, toFraction, ZERO } from '../../scoring/ratio';
import { assess } from './assess';
import { ORIGINS, type PairedReading, READINGS, readPaired, type RequirementPair } from './paired-reading';
import type { ProgressWave } from './standing';

const operation = frameworkAround(
  modelOf({ root: groupOf('root', ['A', 'B', 'C', requirementOf('E', { answeredPer: 'entity' })]) }),
);
const management = frameworkAround(modelOf({ root: groupOf('root', ['K', 'L', 'M']) }));

/** Target 80 %: a rating of 4 reaches it. */
function assessed(by: Framework, input: ScoringInput): ProgressWave {
  const assessment = { ...input, target: percent(80), systemicShare: percent(50) } as unknown as Assessment;
  return { framework: by, result: assess(by, assessment) };
}

function waveOf(by: Framework, byUnit: Readonly<Record<string, GivenAnswers>>, entity: GivenAnswers = {}) {
  const units = Object.keys(byUnit).map((ref) => ({ ref, weight: 1 }));
  return assessed(by, { units, answers: answerBook(byUnit, entity), findings: [] });
}

const pair = (from: string, to: string, relation: RequirementPair['relation'] = 'related'): RequirementPair => ({
  ...{ from, to, relation, reason: `${from} and ${to}` },
});

const readingsOf = ({ pairs }: PairedReading<unknown>): string[] =>
  pairs.map(({ provider, client, reading }) => `${provider.requirement.ref}${client.requirement.ref} ${reading}`);

const originsOf = (shares: PairedReading<unknown>['provider']): Record<string, string> =>
  Object.fromEntries(
    shares.flatMap(({ origin, requirements }) =>
      requirements.length > 0 ? [[origin, requirements.join(' ')] as const] : [],
    ),
  );

describe('an operation and the client that commissions it, read together', () => {
  const vendor = waveOf(operation, { U: { A: 1, B: 5, C: 2 }, V: { A: 5, B: 5, C: notApplicable() } }, { E: 2 });
  const client = waveOf(management, { H: { K: 2, L: 5 } });

  it('says whose gap it is, and looks first where both are below target', () => {
    const reading = readPaired(vendor, client, [pair('B', 'L'), pair('B', 'K'), pair('A', 'L'), pair('A', 'K')]);
    expect(readingsOf(reading)).toEqual(['AK both', 'AL provider', 'BK client', 'BL neither']);
  });

  it('leaves open what was judged on one side only, before what is in order', () => {
    const reading = readPaired(vendor, client, [pair('B', 'L'), pair('C', 'M')]);
    expect(readingsOf(reading)).toEqual(['CM open', 'BL neither']);
    expect(reading.pairs[0]?.client).toMatchObject({ standing: 'notAssessed', below: 0, judged: 0 });
  });

  it('puts what costs more first', () => {
    const reading = readPaired(vendor, client, [pair('C', 'K'), pair('A', 'K'), pair('E', 'K')]);
    expect(readingsOf(reading)).toEqual(['EK both', 'AK both', 'CK both']);
    expect(reading.pairs.map(({ provider }) => toFraction(provider.lost))).toEqual(['7/40', '1/10', '3/40']);
  });

  it('gives each gap of a side an origin', () => {
    const reading = readPaired(vendor, client, [pair('A', 'K'), pair('A', 'L'), pair('C', 'L'), pair('E', 'L')]);
    expect(originsOf(reading.provider)).toEqual({ shared: 'A', own: 'C E' });
    expect(originsOf(reading.client)).toEqual({ shared: 'K' });
    expect(originsOf(readPaired(vendor, client, [pair('A', 'M')]).provider)).toEqual({ open: 'A', alone: 'C E' });
  });

  it('reads a pair that is written the other way round as it stands, and turns its relation', () => {
    const pairs = [pair('K', 'A', 'narrower'), pair('K', 'E', 'wider'), pair('K', 'C', 'same')];
    const reading = readPaired(vendor, client, pairs);
    expect(readingsOf(reading).sort()).toEqual(['AK both', 'CK both', 'EK both']);
    const relations = reading.pairs.map(({ provider, relation }) => [provider.requirement.ref, relation]);
    expect(Object.fromEntries(relations)).toEqual({ A: 'wider', E: 'narrower', C: 'same' });
  });

  it('leaves out pairs of other frameworks', () => {
    const pairs = [pair('A', 'B'), pair('A', 'Z'), pair('Z', 'K'), pair('Z', 'A'), pair('K', 'Z')];
    expect(readPaired(vendor, client, pairs).pairs).toEqual([]);
  });

  it('looks at the units of one provider only, and at what is answered once for all', () => {
    const pairs = [pair('A', 'K'), pair('C', 'K'), pair('E', 'K')];
    const { pairs: read, provider } = readPaired(vendor, client, pairs, new Set(['V']));
    const sides = read.map(({ provider: { requirement, standing, below, judged } }) => [
      requirement.ref,
      `${standing} ${below}/${judged}`,
    ]);
    expect(Object.fromEntries(sides)).toEqual({ A: 'atTarget 0/1', C: 'notApplicable 0/0', E: 'belowTarget 1/1' });
    expect(originsOf(provider)).toEqual({ shared: 'E' });
  });

  it('calls not assessed what is answered once and was not', () => {
    const silent = waveOf(operation, { U: { A: 5 } });
    expect(readPaired(silent, client, [pair('E', 'K')]).pairs[0]?.provider.standing).toBe('notAssessed');
  });
});

describe('whatever the answers', () => {
  const waveFrom = ({ model, input }: Drawn): ProgressWave => assessed(frameworkAround(model), input);

  it('every gap of a side has one origin, and all points are there', () => {
    fc.assert(
      fc.property(assessments, assessments, fc.infiniteStream(fc.nat(4)), (one, other, draws) => {
        const provider = waveFrom(one);
        const client = waveFrom(other);
        const pairs = [...provider.framework.requirements.keys()].flatMap((from) =>
          [...client.framework.requirements.keys()].filter(() => draws.next().value === 0).map((to) => pair(from, to)),
        );
        const reading = readPaired(provider, client, pairs);
        expect(reading.pairs).toHaveLength(pairs.length);
        for (const [wave, shares] of [
          [provider, reading.provider],
          [client, reading.client],
        ] as const) {
          const { gaps } = wave.result;
          expect(shares.map(({ origin }) => origin)).toEqual(ORIGINS);
          expect(shares.flatMap(({ requirements }) => requirements).sort()).toEqual(
            gaps.map(({ requirement }) => requirement.ref).sort(),
          );
          expect(toFraction(shares.map(({ lost }) => lost).reduce(plus, ZERO))).toBe(
            toFraction(gaps.map(({ lost }) => lost).reduce(plus, ZERO)),
          );
        }
        for (const { provider: here, client: there, reading: said } of reading.pairs) {
          const isBelow = [here, there].map(({ standing }) => standing === 'belowTarget');
          expect(READINGS).toContain(said);
          expect(['both', 'provider'].includes(said)).toBe(isBelow[0] === true && said !== 'open');
          expect(['both', 'client'].includes(said)).toBe(isBelow[1] === true && said !== 'open');
        }
      }),
    );
  });
});
