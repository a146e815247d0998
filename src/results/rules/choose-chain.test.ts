import { MOST_WAVES } from '../../gap/rules/chain';
import { type Candidate, type ChainQuery, chooseChain } from './choose-chain';

const by = (frameworkId: string, ...ids: readonly string[]): Candidate[] =>
  ids.map((id) => ({ id, frameworkId, isAssessed: !id.startsWith('empty') }));

const refusal = (candidates: readonly Candidate[], query: ChainQuery): unknown => {
  try {
    return chooseChain(candidates, query);
  } catch (error) {
    const { code, detail } = error as { code: string; detail: string };
    return `${code}: ${detail}`;
  }
};

describe('the chain of waves', () => {
  const candidates = [...by('osp@1.0.0', 'first', 'second', 'empty', 'third'), ...by('vmo@1.0.0', 'vendors')];

  it('has all that were assessed by the only framework version that there are two of', () => {
    expect(chooseChain(candidates, {})).toEqual(['first', 'second', 'third']);
  });

  it('has those named, in that order', () => {
    expect(chooseChain(candidates, { assessments: ['third', 'first'] })).toEqual(['third', 'first']);
  });

  it('has those of the framework version named', () => {
    const more = [...candidates, ...by('vmo@1.0.0', 'vendors-2')];
    expect(chooseChain(more, { framework: 'vmo@1.0.0' })).toEqual(['vendors', 'vendors-2']);
    expect(refusal(more, {})).toMatch('results/not-comparable: The engagement has waves by osp@1.0.0 and vmo@1.0.0.');
  });

  it.each([
    ['fewer than two', { framework: 'vmo@1.0.0' }, 'Progress needs two assessments'],
    ['a framework that nothing was assessed by', { framework: 'other@1.0.0' }, 'Progress needs two assessments'],
    ['one alone', { assessments: ['first'] }, 'Progress needs two assessments'],
    ['one twice', { assessments: ['first', 'first'] }, 'named twice'],
    ['different framework versions', { assessments: ['first', 'vendors'] }, 'They use osp@1.0.0 and vmo@1.0.0'],
  ])('is refused for %s', (_, query, detail) => {
    expect(refusal(candidates, query)).toMatch(/^results\/not-comparable/);
    expect(refusal(candidates, query)).toMatch(detail);
  });

  it('is refused where nothing was assessed', () => {
    expect(refusal([], {})).toMatch('Progress needs two assessments');
  });

  it('is refused where there are more than can be planned for in one request', () => {
    const many = by('osp@1.0.0', ...Array.from({ length: MOST_WAVES + 1 }, (_, index) => `wave-${index}`));
    expect(refusal(many, {})).toMatch('There are 13 assessments, and at most 12 are compared.');
  });

  it('does not find what the engagement does not have', () => {
    expect(refusal(candidates, { assessments: ['first', 'elsewhere'] })).toMatch(
      'assessment/not-found: There is no assessment elsewhere in this engagement.',
    );
  });
});
