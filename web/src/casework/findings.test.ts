import { csvOf } from './csv';
import { chosenFindings, chosenGaps, type Finding, type Gap, progressOf, proposedGrade } from './findings';
import { draftOf, isBlank, textOfDraft } from './translated';

const finding = (overrides: Partial<Finding> = {}): Finding => ({
  ...{ id: 'f-1', assessmentId: 'a', ref: 'F-01', grade: 'minor', requirement: 'PEO-01', units: ['U1'] },
  ...{ title: 'Calibration', condition: 'Two months without minutes.', cause: null, consequence: null },
  ...{ recommendation: { en: 'Name a deputy.', id: 'Tunjuk wakil.' }, evidence: [], ownerFunction: 'quality' },
  ...{ due: null, version: 1, createdAt: '', updatedAt: '' },
  ...overrides,
});
const NONE = { grade: '', category: '', unit: '', owner: '', progress: '', search: '' };
const KNOWN = {
  names: new Map([['PEO-01', { title: 'Skills', category: 'PEO', categoryTitle: 'People', ownerFunction: 'quality' }]]),
  actions: [],
  textOf: (text: string | { readonly en: string }): string => (typeof text === 'string' ? text : text.en),
};

describe('findings', () => {
  const all = [finding(), finding({ ref: 'F-02', id: 'f-2', grade: 'major', units: [], requirement: 'POL-01' })];
  const refs = (choice: Partial<typeof NONE>): string[] =>
    chosenFindings(all, { ...NONE, ...choice }, KNOWN).map(({ ref }) => ref);

  it('are chosen by grade, category, unit, owner, progress and words', () => {
    expect(refs({})).toEqual(['F-01', 'F-02']);
    expect(refs({ grade: 'major' })).toEqual(['F-02']);
    expect(refs({ category: 'PEO' })).toEqual(['F-01']);
    expect(refs({ unit: 'U1' })).toEqual(['F-01']);
    expect(refs({ unit: 'entity' })).toEqual(['F-02']);
    expect(refs({ owner: 'training' })).toEqual([]);
    expect(refs({ progress: 'closed' })).toEqual([]);
    expect(refs({ search: 'DEPUTY' })).toEqual(['F-01', 'F-02']);
    expect(refs({ search: 'f-02' })).toEqual(['F-02']);
  });

  it('are as far as the actions that answer them', () => {
    const action = (state: 'planned' | 'closed', dueState: 'open' | 'overdue' | 'none') => ({
      ...{ findingId: 'f-1', state, dueState },
    });
    expect(progressOf(finding({ grade: 'strength' }), [])).toBe('none');
    expect(progressOf(finding(), [{ ...action('closed', 'none'), findingId: 'other' }])).toBe('open');
    expect(progressOf(finding(), [action('planned', 'open')])).toBe('acting');
    expect(progressOf(finding(), [action('planned', 'overdue'), action('closed', 'none')])).toBe('overdue');
    expect(progressOf(finding(), [action('closed', 'none')])).toBe('closed');
  });
});

describe('gaps', () => {
  const figure = { exact: '1/2', decimal: '0.500000' };
  const gap = (overrides: Partial<Gap>): Gap => ({
    ...{ requirement: 'PEO-01', title: 'Skills', category: 'PEO', critical: true, severity: 'critical' },
    ...{ scope: 'local', ownerFunction: 'quality', ownerFunctionTitle: 'Quality', workstream: 'x' },
    ...{ workstreamTitle: 'X', assessed: 2, share: figure, lost: figure, widest: figure },
    places: [{ unit: 'U1', score: figure, distance: figure, lost: figure, severity: 'critical' }],
    ...overrides,
  });
  const textOf = (text: unknown): string => String(text);
  const none = { severity: '', scope: '', owner: '', unit: '', search: '' };

  it('are chosen by severity, scope, owner, unit and words', () => {
    const all = [gap({}), gap({ requirement: 'POL-01', severity: 'low', scope: 'organisation', places: [] })];
    const refs = (choice: Partial<typeof none>): string[] =>
      chosenGaps(all, { ...none, ...choice }, textOf).map(({ requirement }) => requirement);
    expect(refs({ severity: 'low' })).toEqual(['POL-01']);
    expect(refs({ scope: 'local' })).toEqual(['PEO-01']);
    expect(refs({ unit: 'U1' })).toEqual(['PEO-01']);
    expect(refs({ owner: 'nobody' })).toEqual([]);
    expect(refs({ search: 'skills' })).toEqual(['PEO-01', 'POL-01']);
  });

  it('propose a grade', () => {
    expect(proposedGrade({ severity: 'critical', critical: true })).toBe('major');
    expect(proposedGrade({ severity: 'high', critical: false })).toBe('minor');
    expect(proposedGrade({ severity: 'low', critical: false })).toBe('opportunity');
  });
});

describe('a text in several languages', () => {
  it.each([null, 'One text', { en: 'English', id: 'Indonesia' }, { en: 'English', id: 'Indonesia', zh: '中文' }])(
    'comes back as it was: %j',
    (text) => {
      expect(textOfDraft(draftOf(text))).toEqual(text);
    },
  );

  it('has the only translation for all when there is no English', () => {
    expect(textOfDraft({ base: ' ', id: 'Hanya ini', zh: '' })).toEqual({ en: 'Hanya ini', id: 'Hanya ini' });
    expect([isBlank(draftOf(null)), isBlank(draftOf('x'))]).toEqual([true, false]);
  });
});

describe('a table for spreadsheets', () => {
  it('quotes what needs it, and lets no formula run', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['x, "y"', 1],
          ['=1+1', -2],
        ],
      ),
    ).toBe('\uFEFFa,b\r\n"x, ""y""",1\r\n\'=1+1,-2\r\n');
  });
});
