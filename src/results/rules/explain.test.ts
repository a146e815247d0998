import fc from 'fast-check';
import { assessments, type Drawn } from '../../../test/support/arbitrary-assessments';
import {
  frameworkAround,
  groupOf,
  inputOf,
  modelOf,
  notApplicable,
  requirementOf,
} from '../../../test/support/scoring-builders';
import type { Assessment, Finding } from '../../assessment/assessment';
import type { Framework } from '../../framework/framework';
import { assess } from '../../gap/rules/assess';
import type { AssessedWave } from '../../report/models/report-context';
import type { ScoringInput } from '../../scoring/answers';
import type { Gate, Level, ScoringModel } from '../../scoring/model';
import { percent, ratio } from '../../scoring/ratio';
import type { NodeScore } from '../../scoring/score';
import { explain, figureAddresses, suggestFigure } from './explain';
import { readAddress } from './figure-address';
import type { Explanation } from './figure';
import { FigureIndex } from './figure-index';
import { recombined, shownValue } from '../../../test/support/recombine';

function waveOf(framework: Framework, input: ScoringInput, findings: readonly Finding[] = []): AssessedWave {
  const assessment = {
    ...{ key: 'baseline', answers: input.answers, findings, target: percent(80), systemicShare: ratio(1, 2) },
    units: input.units.map((unit) => ({ ...unit, name: `Unit ${unit.ref}`, site: 'S' })),
  } as unknown as Assessment;
  return { assessment, framework, result: assess(framework, assessment) };
}

const GATES: readonly Gate[] = [
  { kind: 'knockOut', key: 'critical', requirements: 'critical', threshold: percent(40), effect: { kind: 'fail' } },
  {
    kind: 'knockOut',
    key: 'approach',
    requirements: 'critical',
    dimension: 'approach',
    threshold: percent(60),
    effect: { kind: 'capScore', ratio: percent(55) },
  },
  {
    kind: 'categoryMinimum',
    key: 'every-category',
    groups: 'all',
    threshold: percent(30),
    effect: { kind: 'capLevel', level: 'bronze' },
  },
  { kind: 'minimumCoverage', key: 'covered', threshold: percent(70), effect: { kind: 'fail' } },
  { kind: 'findingLimit', key: 'majors', grade: 'major', maximum: 0, effect: { kind: 'fail' } },
  {
    kind: 'optionLimit',
    key: 'partials',
    scale: 'compliance',
    option: 'Partial',
    maximum: 1,
    effect: { kind: 'capScore', ratio: percent(90) },
  },
  { kind: 'minimumDataMonths', key: 'months', months: 3, effect: { kind: 'fail' } },
  { kind: 'mandatory', key: 'complete', requirements: 'critical', effect: { kind: 'fail' } },
];

const LEVELS: readonly Level[] = [
  { key: 'bronze', minimum: percent(30), gates: ['critical', 'majors'] },
  { key: 'silver', minimum: percent(50), gates: ['covered', 'months', 'complete'] },
];

const judged = (model: ScoringModel): ScoringModel => ({
  ...model,
  gates: GATES,
  levels: LEVELS,
  minimumCoverage: percent(30),
});

const FINDING = { ref: 'F-01', grade: 'major', units: ['U1'], title: 'A major finding' } as unknown as Finding;

/** Everything that is reached from an address, each explained once. */
function walk(index: FigureIndex, from: readonly string[]): Map<string, Explanation> {
  const seen = new Map<string, Explanation>();
  const queue = [...from];
  for (let figure = queue.shift(); figure !== undefined; figure = queue.shift()) {
    if (seen.has(figure)) continue;
    const address = readAddress(figure);
    const found = address && explain(index, undefined, address);
    if (!found) throw new Error(`There is no figure ${figure}.`);
    expect(found.figure).toBe(figure);
    seen.set(figure, found);
    queue.push(...[...found.inputs, ...found.leftOut].flatMap((input) => input.figure ?? []));
  }
  return seen;
}

function hasCycle(figures: ReadonlyMap<string, Explanation>): boolean {
  const done = new Set<string>();
  const visit = (figure: string, path: ReadonlySet<string>): boolean => {
    if (path.has(figure)) return true;
    if (done.has(figure)) return false;
    const further = figures.get(figure)?.inputs.flatMap((input) => input.figure ?? []) ?? [];
    const found = further.some((next) => visit(next, new Set([...path, figure])));
    done.add(figure);
    return found;
  };
  return [...figures.keys()].some((figure) => visit(figure, new Set()));
}

/** Requirements of a unit's tree whose rating can move its score. */
function countedAnswers(score: NodeScore): string[] {
  if (score.kind === 'requirement') return score.outcome.kind === 'scored' ? [score.ref] : [];
  const weighs = ['min', 'max', 'stagedAnd'].includes(score.rule.kind);
  return score.contributions.flatMap(({ score: child, weight }) => (weighs || weight > 0 ? countedAnswers(child) : []));
}

describe('explanations of generated assessments', () => {
  const explained = ({ model, input }: Drawn): FigureIndex =>
    new FigureIndex(waveOf(frameworkAround(judged(model)), input, [FINDING]));

  it('give each figure again when its rule is applied to its inputs', () => {
    fc.assert(
      fc.property(assessments, (drawn) => {
        const index = explained(drawn);
        for (const explanation of walk(index, figureAddresses(index, undefined)).values()) {
          expect([explanation.figure, recombined(explanation, index.model)]).toEqual([
            explanation.figure,
            shownValue(explanation.value),
          ]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lead from the score to every answer that counted, and never in a circle', () => {
    fc.assert(
      fc.property(assessments, (drawn) => {
        const index = explained(drawn);
        const reached = walk(index, ['score']);
        for (const { score: unit } of index.wave.result.score.units) {
          for (const ref of countedAnswers(unit.root)) {
            expect(reached.get(`unit/${unit.ref}/requirement/${ref}`)?.answer).toBeDefined();
          }
        }
        expect(hasCycle(reached)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('are reached by the address that they carry', () => {
    fc.assert(
      fc.property(assessments, (drawn) => {
        const index = explained(drawn);
        for (const figure of figureAddresses(index, undefined)) {
          const address = readAddress(figure);
          expect(address && explain(index, undefined, address)?.figure).toBe(figure);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('explanation', () => {
  const framework = frameworkAround(
    judged(
      modelOf({
        root: groupOf('root', [
          groupOf('G', [requirementOf('A', { critical: true }), requirementOf('B', { answeredPer: 'entity' })]),
          'C',
        ]),
      }),
    ),
    {
      title: 'Test framework',
      groups: new Map([['G', { ref: 'G', title: 'Group', requirements: ['A', 'B'] }]]),
      gates: new Map([['critical', { key: 'critical', title: 'Critical requirements' }]]),
      dimensions: new Map([['rating', { key: 'rating', title: 'Rating' }]]),
    },
  );
  const input = inputOf({ U1: { A: 1, C: 4 }, U2: { A: 5, C: notApplicable('No cards here.') } }, { entity: { B: 3 } });
  const index = new FigureIndex(waveOf(framework, input, [FINDING]));
  const of = (figure: string): Explanation | undefined => {
    const address = readAddress(figure);
    return address && explain(index, undefined, address);
  };

  it('names what was left out with the reason that was stated', () => {
    expect(of('node/C')?.leftOut).toEqual([
      {
        figure: 'unit/U2/requirement/C',
        label: { key: 'plain', name: { ref: 'C', title: 'Requirement C' }, unit: 'Unit U2' },
        reason: 'notApplicable',
        stated: 'No cards here.',
      },
    ]);
  });

  it('says once where an answer for the whole entity stands', () => {
    expect(of('unit/U2/requirement/B')?.answer).toEqual({ requirement: 'B' });
    expect(of('unit/U2/requirement/A')?.answer).toEqual({ requirement: 'A', unit: 'U2' });
  });

  it('uses the titles of the framework', () => {
    expect(of('unit/U1/node/G')?.label).toEqual({ key: 'plain', name: { title: 'Group' }, unit: 'Unit U1' });
    expect(of('coverage')?.label.name).toEqual({ title: 'Test framework' });
    expect(of('gate/critical')?.label.name).toEqual({ title: 'Critical requirements' });
    expect(of('unit/U1/requirement/A')?.inputs[0]?.label.name).toEqual({ title: 'Rating' });
  });

  it('sends the node address of a requirement in a unit to its requirement', () => {
    expect(of('unit/U1/node/A')?.figure).toBe('unit/U1/requirement/A');
  });

  it('counts a finding of one unit against that unit and the whole only', () => {
    expect(of('gate/majors')?.inputs).toHaveLength(1);
    expect(of('unit/U1/gate/majors')?.inputs).toHaveLength(1);
    expect(of('unit/U2/gate/majors')?.inputs).toHaveLength(0);
  });

  it.each([
    ['scor', 'Did you mean "score"?'],
    ['nod/A', 'Did you mean "node/A"?'],
    ['unit/U1/levle', 'Did you mean "unit/U1/level"?'],
    ['unit/U9/level', 'Did you mean "unit/U1"?'],
  ])('has a better address than %s', (wrong, hint) => {
    expect(suggestFigure(index, undefined, wrong)).toContain(hint);
  });

  it.each([
    ...['nothing', 'unit', 'unit/U9', 'unit/U9/level', 'unit/U9/coverage', 'unit/U9/node/A', 'unit/U9/lost/A'],
    ...[
      'node/Z',
      'unit/U1/node/Z',
      'lost/Z',
      'unit/U1/lost/Z',
      'gate/none',
      'unit/U1/gate/none',
      'unit/U9/gate/majors',
    ],
    ...['gap/C', 'unit/U1/gap/A', 'requirement/A', 'unit/U1/requirement/G', 'coverage/Z', 'unit/U1/coverage/Z'],
    ...['plan/effort', 'plan/workstream/test/improve', 'plan/work-item/test/improve/item', 'unit/U1/other/A'],
  ])('is not there for %s', (figure) => {
    expect(of(figure)).toBeUndefined();
  });
});
