import fc from 'fast-check';
import { schemeOf } from '../../../test/support/certification-schemes';
import { type AuditToRecord, type KnownNonconformity, recordFindings } from './record-findings';

const scheme = schemeOf();
const audit = (assessmentId: string, found: readonly (readonly [string, string])[], knockedOut: string[] = []) =>
  ({
    ...{ assessmentId, foundOn: '2026-03-01', knockedOut: new Set(knockedOut) },
    findings: found.map(([requirement, grade], index) => ({
      ...{ findingId: `${assessmentId}-${index}`, assessmentId, requirement, grade },
    })),
  }) as AuditToRecord;
const known = (findingId: string, requirement: string, ref: string): KnownNonconformity => ({
  ...{ findingId, assessmentId: findingId.split('-')[0] ?? '', requirement, ref, grade: 'minor' },
});
const briefly = (audits: readonly AuditToRecord[], recorded: readonly KnownNonconformity[] = []) =>
  recordFindings(audits, recorded, scheme).map(({ ref, found, proposed, escalation }) => [
    ...[ref, found, proposed],
    ...escalation,
  ]);

describe('findings of audits', () => {
  it('are numbered in order, and weigh what they were found to', () => {
    const found = audit('a', [
      ['Q-01', 'minor'],
      ['Q-02', 'major'],
      ['Q-03', 'opportunity'],
    ]);
    expect(briefly([found])).toEqual([
      ['NC-01', 'minor', 'minor'],
      ['NC-02', 'major', 'major'],
      ['NC-03', 'opportunity', 'opportunity'],
    ]);
    expect(recordFindings([found], [], scheme)[0]).toMatchObject({
      ...{ findingId: 'a-0', assessmentId: 'a', requirement: 'Q-01', foundOn: '2026-03-01' },
    });
  });

  it('weigh more when they come back, when many stand on one requirement, and below a knock-out', () => {
    const first = audit('a', [['Q-01', 'minor']]);
    expect(briefly([first, audit('b', [['Q-01', 'minor']])])[1]).toEqual(['NC-02', 'minor', 'major', 'repeated']);
    const many = audit(
      'c',
      [0, 1, 2].map(() => ['Q-05', 'minor'] as const),
    );
    expect(briefly([many]).map(([, , , reason]) => reason)).toEqual([0, 1, 2].map(() => 'sameRequirement'));
    expect(briefly([audit('d', [['Q-07', 'minor']], ['Q-07'])])).toEqual([['NC-01', 'minor', 'major', 'knockOut']]);
  });

  it('come back only from minors and majors, not from opportunities', () => {
    const audits = [audit('a', [['Q-01', 'opportunity']]), audit('b', [['Q-01', 'minor']])];
    expect(briefly(audits)[1]).toEqual(['NC-02', 'minor', 'minor']);
  });

  it('go on from what is recorded, which counts for what comes back though its finding is gone', () => {
    const audits = [audit('a', [['Q-01', 'minor']]), audit('b', [['Q-02', 'minor']])];
    const before = [known('a-0', 'Q-01', 'NC-07'), known('a-9', 'Q-02', 'NC-03')];
    expect(briefly(audits, before)).toEqual([['NC-08', 'minor', 'major', 'repeated']]);
  });

  it('are recorded once, however often and in whatever pieces', () => {
    const requirement = fc.constantFrom('Q-01', 'Q-02', 'Q-03');
    const grade = fc.constantFrom('minor', 'major', 'opportunity');
    const audits = fc.array(fc.array(fc.tuple(requirement, grade), { maxLength: 4 }), { maxLength: 3 });
    fc.assert(
      fc.property(audits, fc.nat(3), (found, split) => {
        const all = found.map((findings, index) => audit(`x${index}`, findings));
        const at = recordFindings(all, [], scheme);
        const first = recordFindings(all.slice(0, split), [], scheme);
        const asKnown = first.map((one) => ({ ...one, grade: one.found }));
        const rest = recordFindings(all, asKnown, scheme);
        expect([...first, ...rest]).toEqual(at);
        const everything = at.map((one) => ({ ...one, grade: one.found }));
        expect(recordFindings(all, everything, scheme)).toEqual([]);
      }),
    );
  });
});
