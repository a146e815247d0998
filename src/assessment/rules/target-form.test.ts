import fc from 'fast-check';
import { targetFormFault } from './target-form';

const csat = { key: 'csat', direction: 'higher' } as const;
const containment = { key: 'containment', direction: 'band' } as const;

describe('the form of a target', () => {
  it('is one figure where one side is the better one', () => {
    expect(targetFormFault(csat, { target: '85' })).toBeUndefined();
    expect(targetFormFault(csat, {})).toBeUndefined();
    expect(targetFormFault({ key: 'aht', direction: 'lower' }, { target: '240', targetTo: '360' })).toEqual({
      ...{ problem: 'target-needs-one-figure', property: 'targetTo' },
      message: 'The target of aht is a range up to 360, but of this KPI lower is better.',
      hint: 'State one target, and leave the upper end of the range out.',
    });
  });

  it('is a range where too much and too little are both wrong', () => {
    expect(targetFormFault(containment, { target: '75', targetTo: '85' })).toBeUndefined();
    expect(targetFormFault(containment, {})).toBeUndefined();
    expect(targetFormFault(containment, { target: '75' })).toMatchObject({
      ...{ problem: 'target-needs-range', property: 'targetTo' },
      message:
        'The target of containment has a lower end and not an upper one; of this KPI too much and too little are both wrong.',
    });
    expect(targetFormFault(containment, { targetTo: '85' })).toMatchObject({
      ...{ problem: 'target-needs-range', property: 'target' },
      hint: 'State a lower end of the range as well ("target" to "targetTo"); both ends belong to it.',
    });
  });

  it('runs from the lower end to the upper one, as exact figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }), (from, to) => {
        const fault = targetFormFault(containment, { target: String(from), targetTo: `${to}.0` });
        expect(fault?.problem).toBe(from < to ? undefined : 'target-range-empty');
      }),
    );
  });
});
