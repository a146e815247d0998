import { checkedCase, type Draft, outline } from '../../../test/support/mini-documents';
import type { StaffingDocument } from './case-document';

const STAFFING: StaffingDocument = {
  ...{ key: 'voice-peak', title: 'Voice, peak', intervalMinutes: 30, calls: 250.5 },
  ...{ handlingSeconds: 210, targetShare: 90, limitSeconds: 20 },
};

function found(...staffing: readonly StaffingDocument[]): string[] {
  const { problems } = checkedCase((draft) => {
    const [first] = draft.assessments;
    if (first) first.staffing = staffing as Draft<StaffingDocument>[];
  });
  return outline(problems);
}

describe('the staffing of an assessment', () => {
  it('may be of a unit or of the entity', () => {
    expect(found(STAFFING, { ...STAFFING, key: 'quay', unit: 'QUAY' })).toEqual([]);
  });

  it('is refused with a key that is taken, and in a unit that is not assessed', () => {
    expect(found(STAFFING, { ...STAFFING, unit: 'MAIL' })).toEqual([
      '/assessments/0/staffing/1/key case/duplicate-name',
      '/assessments/0/staffing/1/unit case/unknown-unit',
    ]);
  });

  it('is refused with a load that no group has, as from a handling time in milliseconds', () => {
    expect(found({ ...STAFFING, calls: 1000, handlingSeconds: 1800 })).toEqual([]);
    expect(found({ ...STAFFING, calls: 1001, handlingSeconds: 1800 })).toEqual([
      '/assessments/0/staffing/0/calls case/impossible-load',
    ]);
  });
});
