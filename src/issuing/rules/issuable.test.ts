import { APPROVED_FOR_ISSUE, type IssueSubject, makesRoom, needsSecondPerson, notIssuableBecause } from './issuable';

const ISSUABLE: IssueSubject = {
  ...{ format: 'pdf', status: 'ready', kind: 'gapReport', requestedBy: 'ann', completedBy: 'bo' },
  ...{ isCompleted: true, completedSnapshotId: 's1', issuedAs: null },
  inputs: [{ snapshotId: 's1', role: 'current', isLink: false, kind: 'completed', completedBy: 'bo' }],
};
const [current] = ISSUABLE.inputs;
if (!current) throw new Error('There is an input.');

describe('a report that is to be issued', () => {
  it('can be when it is a PDF on the present revision of a completed assessment', () => {
    expect(notIssuableBecause(ISSUABLE)).toBeUndefined();
  });

  it.each<[string, Partial<IssueSubject>, RegExp]>([
    ['was issued already', { issuedAs: 'TLK-1/1-GAP-en' }, /as TLK-1\/1-GAP-en/],
    ['is JSON', { format: 'json' }, /Only PDFs/],
    ['is not ready', { status: 'rendering' }, /not ready/],
    ['is on an open assessment', { isCompleted: false, completedSnapshotId: null }, /not completed/],
    ['is on an older revision', { completedSnapshotId: 's2' }, /present revision/],
    ['was asked for by nobody knows whom', { requestedBy: null }, /not known/],
  ])('can not be when it %s', (_, changes, sentence) => {
    expect(notIssuableBecause({ ...ISSUABLE, ...changes })).toMatch(sentence);
  });

  it.each([
    ['gapReport', 'current', false, true],
    ['gapReport', 'previous', true, true],
    ['gapReport', 'previous', false, true],
    ['gapReport', 'sameWave', false, false],
    ['gapReport', 'sameWave', true, true],
    ['workstreamPlan', 'sameWave', false, true],
    ['jointPlan', 'sameWave', false, true],
    ['gapReport', 'earlier', true, true],
    ['gapReport', 'earlier', false, false],
    ['workstreamPlan', 'earlier', false, false],
  ] as const)('of kind %s is held up by an open assessment in the role %s (a link: %s): %s', (...row) => {
    const [kind, role, isLink, isHeldUp] = row;
    const inputs = [current, { snapshotId: 's9', role, isLink, kind: 'working' as const, completedBy: null }];
    expect(notIssuableBecause({ ...ISSUABLE, kind, inputs }) !== undefined).toBe(isHeldUp);
  });
});

describe('a second person', () => {
  it('is neither who asked for the report nor who completed the assessment', () => {
    expect(needsSecondPerson(ISSUABLE, 'ann')).toMatch(/asked for/);
    expect(needsSecondPerson(ISSUABLE, 'bo')).toMatch(/completed/);
    expect(needsSecondPerson(ISSUABLE, 'cy')).toBeUndefined();
  });

  it.each([
    ['gapReport', 'sameWave', false],
    ['workstreamPlan', 'sameWave', true],
    ['jointPlan', 'sameWave', true],
    ['jointPlan', 'previous', false],
  ] as const)('of a %s is not who completed an assessment in the role %s: %s', (kind, role, isRefused) => {
    const inputs = [current, { snapshotId: 's9', role, isLink: false, kind: 'completed' as const, completedBy: 'cy' }];
    const sentence = needsSecondPerson({ ...ISSUABLE, kind, inputs }, 'cy');
    expect(sentence !== undefined).toBe(isRefused);
  });
});

describe('what is in force', () => {
  const inForce = { id: 'i1', number: 'TLK-1/1-GAP-en', revision: 1 };

  it.each([
    [1, 'i1', true],
    [1, undefined, false],
    [2, undefined, true],
    [2, 'i9', false],
  ])('makes room for revision %d when %s is named: %s', (revision, named, expected) => {
    expect(makesRoom(inForce, revision, named)).toBe(expected);
  });
});

it('says what a signature means in every language', () => {
  expect(Object.keys(APPROVED_FOR_ISSUE)).toEqual(['en', 'id', 'zh']);
});
