import fc from 'fast-check';
import { figure } from '../../../test/support/scoring-builders';
import { frameworkOf, limitsOf, sourceOf, type Sketches } from '../../../test/support/plan-builders';
import { assess } from '../../gap/rules/assess';
import { minus, plus, toFraction, type Ratio } from '../../scoring/ratio';
import { achievedOf, type PlanAchievement, type PlannedFor } from './achieved';
import { makePlan, type PlanSource } from './make-plan';

const sketches: Sketches = {
  survey: { items: { run: { effort: 5, days: 5 } } },
  coaching: { after: ['survey'], items: { run: { effort: 5, days: 5 } } },
};
const framework = frameworkOf(sketches, {
  requirements: { 'R-1': 'survey', 'R-2': 'coaching', 'R-3': 'coaching', 'R-4': 'coaching' },
});

type Ratings = Readonly<Record<string, number>>;

const sourceFrom = (ratings: Ratings, from = '2010-04-05'): PlanSource => {
  const source = sourceOf(framework, { ratings: { U1: ratings } });
  return { ...source, assessment: { ...source.assessment, period: { from, to: '2010-04-09' } } };
};

const wave = ({ assessment, framework: by }: PlanSource): PlannedFor => ({
  assessment,
  framework: by,
  result: assess(by, assessment),
});

/** Survey ends on 2010-03-05, coaching on 2010-03-12. */
function achieved(before: Ratings, now: Ratings, from?: string): PlanAchievement {
  const source = sourceFrom(before);
  return achievedOf(makePlan([source], limitsOf()), wave(source), wave(sourceFrom(now, from)));
}

const text = (value: Ratio | null): string | null => value && toFraction(value);

const BEFORE = { 'R-1': 40, 'R-2': 20, 'R-3': 60, 'R-4': 100 };

describe('what a plan projected beside what was achieved', () => {
  it('gives the score then, as projected and as found', () => {
    const { before, projectedByThen, projectedAtEnd, achieved: now, asOf } = achieved(BEFORE, { ...BEFORE, 'R-1': 90 });
    expect([before, projectedByThen, projectedAtEnd, now].map(figure)).toEqual(['11/20', '17/20', '17/20', '27/40']);
    expect(asOf).toBe('2010-04-05');
  });

  it('expects no more of a plan than what was to end before the later assessment began', () => {
    const { workstreams, projectedByThen, projectedAtEnd } = achieved(BEFORE, BEFORE, '2010-03-12');
    expect(workstreams.map(({ workstream, isDue }) => [workstream.id, isDue])).toEqual([
      ['fw/survey', true],
      ['fw/coaching', false],
    ]);
    expect([projectedByThen, projectedAtEnd].map(figure)).toEqual(['13/20', '17/20']);
    expect(figure(achieved(BEFORE, BEFORE, '2010-03-01').projectedByThen)).toBe('11/20');
  });

  it('gives for each workstream what became of its gaps, and the points projected and won back', () => {
    // Of 100 points each requirement has 25. R-1: 40 → 90, R-2: 20 → 80, R-3: 60 → 40.
    const { workstreams, elsewhere } = achieved(BEFORE, { 'R-1': 90, 'R-2': 80, 'R-3': 40, 'R-4': 90 });
    expect(
      workstreams.map(({ workstream: { id }, projected, wonBack }) => [id, text(projected), text(wonBack)]),
    ).toEqual([
      ['fw/survey', '1/10', '1/8'],
      ['fw/coaching', '1/5', '1/10'],
    ]);
    expect(workstreams.map(({ movements: { closed, worsened } }) => [closed, worsened])).toEqual([
      [1, 0],
      [1, 1],
    ]);
    // R-4 fell from 100 to 90.
    expect(text(elsewhere)).toBe('-1/40');
  });

  it('takes nothing for won back that is not rated any more', () => {
    const { workstreams } = achieved(BEFORE, { 'R-2': 20, 'R-3': 60, 'R-4': 100 });
    expect(workstreams.map(({ wonBack, movements }) => [text(wonBack), movements.noLongerRated])).toEqual([
      ['0/1', 1],
      // What is left shares the points among fewer: (80 + 40) ÷ 400 before, (80 + 40) ÷ 300 now.
      ['-1/10', 0],
    ]);
  });

  it('says nothing of what changed elsewhere where there is no score', () => {
    const { elsewhere, achieved: now } = achieved(BEFORE, {});
    expect([elsewhere, figure(now)]).toEqual([null, 'notAssessed']);
  });

  it('leaves out workstreams of other assessments that share the plan', () => {
    const vmo = frameworkOf({ targets: { items: { run: { effort: 9, days: 9 } } } }, { key: 'vmo' });
    const source = sourceFrom(BEFORE);
    const plan = makePlan(
      [sourceOf(vmo, { key: 'vendors', ratings: { U1: { 'R-targets': 30 } } }), source],
      limitsOf(),
    );
    const { workstreams, projectedAtEnd } = achievedOf(plan, wave(source), wave(sourceFrom(BEFORE)));
    expect(workstreams.map(({ workstream }) => workstream.id)).toEqual(['fw/survey', 'fw/coaching']);
    expect(figure(projectedAtEnd)).toBe('17/20');
  });

  it('leaves out the gaps of other assessments in a workstream that they share', () => {
    const source = sourceFrom(BEFORE);
    const other = sourceOf(framework, { key: 'other', ratings: { U9: { ...BEFORE, 'R-4': 10 } } });
    const { workstreams } = achievedOf(
      makePlan([source, other], limitsOf()),
      wave(source),
      wave(sourceFrom({ 'R-1': 90, 'R-2': 90, 'R-3': 90, 'R-4': 100 })),
    );
    expect(workstreams.map(({ movements: { closed } }) => closed)).toEqual([1, 2]);
  });

  it('has no workstreams where another assessment alone has gaps', () => {
    const source = sourceFrom({ 'R-1': 90, 'R-2': 90, 'R-3': 90, 'R-4': 90 });
    const other = sourceOf(framework, { key: 'other', ratings: { U9: BEFORE } });
    const { workstreams, projectedAtEnd, elsewhere } = achievedOf(
      makePlan([source, other], limitsOf()),
      wave(source),
      wave(sourceFrom(BEFORE)),
    );
    expect([workstreams, figure(projectedAtEnd), text(elsewhere)]).toEqual([[], '9/10', '-7/20']);
  });

  it('whatever was found, the parts sum to the change of the score', () => {
    const rating = fc.constantFrom(0, 20, 60, 80, 100);
    const ratings = fc.record(
      { 'R-1': rating, 'R-2': rating, 'R-3': rating, 'R-4': rating },
      { requiredKeys: ['R-4'] },
    );
    fc.assert(
      fc.property(ratings, ratings, (first, second) => {
        fc.pre(Object.values(first).some((value) => value < 80));
        const { before, achieved: now, workstreams, elsewhere, projectedAtEnd } = achieved(first, second);
        const scores = [before, now, projectedAtEnd].flatMap((one) => (one.kind === 'scored' ? [one.ratio] : []));
        const [from, to, end] = scores as [Ratio, Ratio, Ratio];
        const won = workstreams.map(({ wonBack }) => wonBack).reduce(plus, elsewhere ?? from);
        expect(toFraction(won)).toBe(toFraction(minus(to, from)));
        const projected = workstreams.flatMap((one) => one.projected ?? []).reduce(plus);
        expect(toFraction(projected)).toBe(toFraction(minus(end, from)));
      }),
    );
  });
});
