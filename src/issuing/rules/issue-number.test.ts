import { issueFileName, issueNumber } from './issue-number';

describe('the number of an issued report', () => {
  it.each([
    ['gapReport', 'TLK-2026-014/2-GAP-en'],
    ['workstreamPlan', 'TLK-2026-014/2-PLAN-en'],
    ['jointPlan', 'TLK-2026-014/2-JOINT-en'],
  ] as const)('tells revision and language of a %s', (kind, expected) => {
    expect(issueNumber('TLK-2026-014', 2, kind, 'en')).toBe(expected);
  });

  it('becomes a file name without anything that a header or a file system would take amiss', () => {
    expect(issueFileName('TLK 2026/"014"/2-GAP-en.2')).toBe('TLK-2026--014--2-GAP-en.2.pdf');
  });
});
