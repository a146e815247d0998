import { coverageOf, lackOf } from './missing';

const framework = { unitRequirements: 38, entityRequirements: 20 };
const unit = (ref: string, answerCount: number) => ({ id: ref, ref, name: ref, answerCount });

describe('what is still missing', () => {
  it('is told place by place, the one that lacks most first', () => {
    const assessment = { units: [unit('A', 38), unit('B', 0)], entityAnswerCount: 5 };
    const places = coverageOf(assessment, framework);
    expect(places.map((place) => [place.ref, lackOf(place)])).toEqual([
      ['B', 38],
      [null, 15],
      ['A', 0],
    ]);
  });

  it('leaves out the whole entity where the framework asks nothing of it', () => {
    const places = coverageOf({ units: [unit('A', 1)], entityAnswerCount: 0 }, { ...framework, entityRequirements: 0 });
    expect(places.map(({ ref }) => ref)).toEqual(['A']);
  });
});
