import { frameworkAround, groupOf, modelOf, requirementOf } from '../../../test/support/scoring-builders';
import type { Gap } from '../../gap/rules/gap';
import { nodesOf } from './list-nodes';
import { type GapFilter, selectGaps } from './select-gaps';

const gap = (ref: string, severity: Gap['severity'], unit?: string): Gap =>
  ({
    ...{ severity, scope: unit === undefined ? 'organisation' : 'local' },
    places: [{ unit }],
    requirement: { ref, ownerFunction: `owner-${ref}`, workstream: `stream-${ref}` },
  }) as unknown as Gap;

const GAPS = [gap('B', 'low', 'U1'), gap('A', 'critical', 'U2'), gap('C', 'low')];
const ORDER = ['A', 'B', 'C'];

const selected = (filter: GapFilter, sort: Parameters<typeof selectGaps>[2] = '-lost'): string =>
  selectGaps(GAPS, filter, sort, ORDER)
    .map(({ requirement }) => requirement.ref)
    .join('');

describe('gaps', () => {
  it.each([
    ['-lost', 'BAC'],
    ['lost', 'CAB'],
    ['-severity', 'ABC'],
    ['severity', 'BCA'],
    ['requirement', 'ABC'],
    ['-requirement', 'CBA'],
  ] as const)('are sorted by %s', (sort, expected) => {
    expect(selected({}, sort)).toBe(expected);
  });

  it.each<[GapFilter, string]>([
    [{ severity: 'low' }, 'BC'],
    [{ scope: 'organisation' }, 'C'],
    [{ ownerFunction: 'owner-A' }, 'A'],
    [{ workstream: 'stream-B' }, 'B'],
    [{ requirement: 'C' }, 'C'],
    [{ unit: 'U2' }, 'A'],
    [{ severity: 'low', unit: 'U1' }, 'B'],
    [{ severity: 'high' }, ''],
  ])('that pass %j are kept', (filter, expected) => {
    expect(selected(filter)).toBe(expected);
  });
});

describe('the nodes of a framework', () => {
  const model = modelOf({
    root: groupOf('root', [
      groupOf('CAT', [groupOf('ITEM', [requirementOf('A', { critical: true })]), 'B']),
      groupOf('OTHER', ['C']),
    ]),
  });
  const framework = frameworkAround(model, {
    groups: new Map([['CAT', { ref: 'CAT', title: 'Category', requirements: ['A', 'B'] }]]),
  });

  it.each([
    ['category', ['CAT', 'OTHER']],
    ['item', ['CAT', 'ITEM', 'OTHER']],
    ['requirement', ['CAT', 'ITEM', 'A', 'B', 'OTHER', 'C']],
  ] as const)('are listed down to each %s', (depth, refs) => {
    expect(nodesOf(framework, depth).map(({ ref }) => ref)).toEqual(refs);
  });

  it('carry what they are, where they stand and what they are called', () => {
    expect(nodesOf(framework, 'requirement').slice(0, 3)).toEqual([
      { ref: 'CAT', kind: 'category', parent: null, title: 'Category', critical: false },
      { ref: 'ITEM', kind: 'item', parent: 'CAT', title: 'ITEM', critical: false },
      { ref: 'A', kind: 'requirement', parent: 'ITEM', title: 'Requirement A', critical: true },
    ]);
  });
});
