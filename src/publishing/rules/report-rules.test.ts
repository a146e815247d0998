import { arrangeRecords, assessInputs, type InputRole, type ReportInputRecord } from './assess-inputs';
import { type NamedReport, reportFileName } from './report-file-name';
import { isFinished, REPORT_STATUSES } from './report-kinds';

describe('the file name of a report', () => {
  const report: NamedReport = {
    kind: 'gapReport',
    format: 'pdf',
    language: 'en',
    documentNumber: 'TLK-2012-01',
    engagementKey: 'telecom',
    wave: 'baseline',
  };

  it.each<[string, Partial<NamedReport>]>([
    ['TLK-2012-01-gap-report-en.pdf', {}],
    ['TLK-2012-01-workstream-plan-zh.pdf', { kind: 'workstreamPlan', language: 'zh' }],
    ['telecom-baseline-joint-plan-id.pdf', { kind: 'jointPlan', language: 'id' }],
    ['TLK-2012-01-scores.json', { format: 'json', language: 'id' }],
    ['TLK-2012-01-scores.json', { kind: 'workstreamPlan', format: 'json' }],
    ['telecom-baseline-plan.json', { kind: 'jointPlan', format: 'json' }],
    [
      'TLK-2012-01-rasic-matrix-quality-monitoring-zh.pdf',
      { kind: 'rasicMatrix', language: 'zh', matrix: 'Quality monitoring' },
    ],
    ['TLK-2012-01-rasic-matrix-report.json', { kind: 'rasicMatrix', format: 'json', matrix: '质量监控' }],
  ])('is %s', (name, changes) => {
    expect(reportFileName({ ...report, ...changes })).toBe(name);
  });

  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['a"b\r\nX: y', 'a-b-X-y'],
    ['基线 1', '1'],
    ['基线', 'report'],
    ['..', 'report'],
    ['x'.repeat(500), 'x'.repeat(100)],
    ['v1...2', 'v1.2'],
  ])('keeps nothing of %j that a system could take amiss', (documentNumber, start) => {
    expect(reportFileName({ ...report, documentNumber })).toBe(`${start}-gap-report-en.pdf`);
  });
});

describe('the inputs of a report', () => {
  const input = (
    role: InputRole,
    position: number,
    wave = 'baseline',
    link: Pick<ReportInputRecord, 'stepsBack' | 'planChanges'> = {},
  ): ReportInputRecord =>
    ({
      ...{ role, position, record: { case: { assessments: [{ wave }] } }, framework: {}, ...link },
    }) as unknown as ReportInputRecord;

  it('stand before and after the assessment in the order of the engagement', () => {
    const [last, current, first, second] = [
      input('sameWave', 7),
      input('current', 3),
      input('sameWave', 0),
      input('sameWave', 1),
    ];
    expect(arrangeRecords([last, current, first, second])).toEqual({ current, before: [first, second], after: [last] });
  });

  it('keep the previous assessment of an earlier wave out of the plan', () => {
    const [previous, current] = [input('previous', 0, 'baseline'), input('current', 1, 'month-3')];
    expect(arrangeRecords([previous, current])).toEqual({ current, previous, before: [], after: [] });
  });

  it('plan the previous assessment too when it belongs to the same wave', () => {
    const [previous, current] = [input('previous', 0), input('current', 1)];
    expect(arrangeRecords([previous, current])).toEqual({ current, previous, before: [previous], after: [] });
  });

  it('give the chain of waves, the first one first, each with those that share its plan and what was changed in it', () => {
    const planChanges = [{ kind: 'leaveOut', workItem: 'w/a' }] as never;
    const first = input('earlier', 0, 'baseline', { stepsBack: 2, planChanges });
    const mate = input('earlier', 1, 'baseline');
    const second = input('previous', 2, 'month-3', { stepsBack: 1 });
    const current = input('current', 3, 'month-6');
    expect(arrangeRecords([current, second, mate, first])).toEqual({
      ...{ current, before: [], after: [] },
      earlier: [
        { current: first, before: [], after: [mate], planChanges },
        { current: second, before: [], after: [], planChanges: [] },
      ],
    });
  });

  it.each([
    ['none', []],
    ['two', [input('current', 0), input('current', 1)]],
  ])('are refused with %s that the report is about', (_, inputs) => {
    expect(() => assessInputs(inputs)).toThrow(RangeError);
  });
});

describe('the status of a report', () => {
  it('is final when it is ready or failed', () => {
    expect(REPORT_STATUSES.filter(isFinished)).toEqual(['ready', 'failed']);
  });
});
