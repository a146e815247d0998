import { miniFramework } from '../../../test/support/mini-documents';
import type { FrameworkDocument } from '../../framework/rules/framework-document';
import { toFramework } from '../../framework/rules/to-framework';
import { isFrameworkId } from './framework-id';
import { frameworkTree, type GroupView } from './framework-tree';
import { requirementCounts } from './requirement-counts';

const framework = toFramework(miniFramework(), '0'.repeat(64));
const tree = frameworkTree(framework);

function requirementsBelow({ groups, requirements }: GroupView): string[] {
  return [...groups.flatMap(requirementsBelow), ...requirements.map(({ ref }) => ref)];
}

describe('the tree of a framework', () => {
  it('holds every requirement once, in the order of the file', () => {
    expect(tree.groups.flatMap(requirementsBelow)).toEqual([...framework.requirements.keys()]);
    expect(tree.groups.map(({ ref, weight }) => [ref, weight])).toEqual([
      ['PEO', 2],
      ['PRC', 3],
      ['STG', 1],
      ['RES', 1],
    ]);
  });

  it('keeps groups within groups', () => {
    const stages = tree.groups[2];
    expect(stages?.requirements).toEqual([]);
    expect(stages?.groups.map(({ ref, title }) => [ref, title])).toEqual([
      ['STG-A', 'Defined'],
      ['STG-B', 'Measured'],
    ]);
  });

  it('says of a requirement what is rated, with every default filled in', () => {
    expect(tree.groups[0]?.requirements[1]).toEqual({
      ref: 'PEO-02',
      title: 'Coaching',
      statement: 'Every agent is coached from observed contacts each month.',
      weight: 1,
      critical: false,
      answeredPer: 'unit',
      notApplicable: 'allowed',
      ownerFunction: 'operations',
      kpis: ['csat', 'aht'],
      workstream: 'verify-skills',
      dimensions: [
        { dimension: 'approach', scale: 'maturity', weight: 1 },
        { dimension: 'deployment', scale: 'maturity', weight: 2 },
      ],
    });
  });

  it("rates every dimension of a requirement on the requirement's own scale", () => {
    expect(tree.groups[1]?.requirements[1]?.dimensions.map(({ scale }) => scale)).toEqual(['share', 'share']);
  });

  it('has the scales once, with their options and what is full', () => {
    expect(
      tree.scales.map(({ key, kind, step, fullPoints, options }) => [key, kind, step, fullPoints, options.length]),
    ).toEqual([
      ['maturity', 'ordinal', undefined, 3, 4],
      ['result', 'computed', undefined, 2, 3],
      ['achievement', 'nplf', undefined, 3, 4],
      ['share', 'percentage', 10, undefined, 0],
      ['in-place', 'binary', undefined, 1, 2],
    ]);
    expect(tree.scales[0]?.options[1]).toEqual({ key: '1', points: 1, title: 'Partial' });
    expect(tree.dimensions.map(({ key }) => key)).toEqual(['approach', 'deployment', 'outcome']);
    expect(tree.ownerFunctions.map(({ key }) => key)).toEqual(['operations', 'quality', 'training']);
  });

  it('keeps texts as they are, in one language or in several', () => {
    const title = { en: 'People', id: 'Orang', zh: '人员' };
    const described = miniFramework((draft) => {
      Object.assign(draft.categories[0] ?? {}, { title, summary: 'Who serves.' });
      Object.assign(draft.scales[0] ?? {}, { description: 'How far it is.' });
    });
    const { groups, scales } = frameworkTree(toFramework(described, ''));
    expect(groups[0]).toMatchObject({ title, summary: 'Who serves.' });
    expect(groups[1]).not.toHaveProperty('summary');
    expect(scales[0]).toMatchObject({ description: 'How far it is.' });
    expect(scales[1]).not.toHaveProperty('description');
  });
});

describe('requirement counts', () => {
  it('tell what is answered in each unit from what is answered once', () => {
    expect(requirementCounts(framework.model)).toEqual({ unitRequirements: 6, entityRequirements: 1 });
    const all: FrameworkDocument = miniFramework((draft) => {
      for (const { requirements } of draft.categories) {
        for (const requirement of requirements ?? []) Object.assign(requirement, { answeredPer: 'entity' });
      }
    });
    expect(requirementCounts(toFramework(all, '').model)).toEqual({ unitRequirements: 2, entityRequirements: 5 });
  });
});

describe('a framework id', () => {
  it.each([
    'mini@1.0.0',
    'service-excellence-5p@1.10.0',
    '5p@1.0.0',
    'mini@1.0',
    'mini',
    'Mini@1.0.0',
    'mini@1.0.0 ',
    '',
  ])('%j is told by its form', (text) => {
    expect(isFrameworkId(text)).toBe(/^(mini|service-excellence-5p)@1\.(0|10)\.0$/.test(text));
  });

  it('has at most 100 characters', () => {
    expect(isFrameworkId(`mini@1.0.${'1'.repeat(91)}`)).toBe(true);
    expect(isFrameworkId(`mini@1.0.${'1'.repeat(92)}`)).toBe(false);
  });
});
