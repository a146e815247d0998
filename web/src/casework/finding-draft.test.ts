import { changesOf, creationOf, EMPTY_FINDING, faultsByField, findingDraft, missingIn } from './finding-draft';
import type { Finding } from './findings';
import { draftOf } from './translated';

const FINDING: Finding = {
  ...{ id: 'f', assessmentId: 'a', ref: 'F-01', grade: 'minor', requirement: 'PEO-01', units: ['U1'] },
  ...{ title: { en: 'Calibration', id: 'Kalibrasi' }, condition: 'Two months.', evidence: ['E-01'] },
  ...{ cause: '', consequence: '', recommendation: '', ownerFunction: 'quality', due: '2026-05-01' },
  ...{ version: 1, createdAt: '', updatedAt: '' },
};

describe('a finding while it is written', () => {
  it('asks for requirement, title and condition', () => {
    expect(missingIn(EMPTY_FINDING)).toEqual(['requirement', 'title', 'condition']);
    expect(missingIn(findingDraft(FINDING))).toEqual([]);
  });

  it('is created from what was filled in', () => {
    const draft = { ...EMPTY_FINDING, requirement: 'PEO-01', title: draftOf('T'), condition: draftOf('C') };
    expect(creationOf(draft)).toEqual({
      ...{ grade: 'minor', requirement: 'PEO-01', units: [], evidence: [], title: 'T', condition: 'C' },
    });
    expect(creationOf({ ...draft, cause: draftOf('Why'), due: '2026-05-01', ref: ' F-9 ' })).toMatchObject({
      ...{ cause: 'Why', due: '2026-05-01', ref: 'F-9' },
    });
  });

  it('is changed by what differs alone; what was emptied is cleared', () => {
    const before = findingDraft(FINDING);
    expect(changesOf(before, before)).toEqual({});
    expect(changesOf(before, { ...before, due: '', ownerFunction: '', grade: 'major', units: [] })).toEqual({
      ...{ due: null, ownerFunction: null, grade: 'major', units: [] },
    });
    const title = { ...before.title, zh: '校准' };
    expect(changesOf(before, { ...before, title })).toEqual({
      title: { en: 'Calibration', id: 'Kalibrasi', zh: '校准' },
    });
  });

  it('shows a refusal at its field', () => {
    expect(
      faultsByField([
        { pointer: '/units/0', message: 'No such unit.' },
        { pointer: '/units/1', message: 'Nor this.' },
        { message: 'Something else.' },
      ]),
    ).toEqual({ units: 'No such unit. Nor this.', '': 'Something else.' });
  });
});
