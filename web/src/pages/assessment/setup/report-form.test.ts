import { factLacks, interviewLacks, isWhole, opinionLacks, reportForm, withChanges, type Details } from './report-form';

const DETAILS: Details = {
  headline: 'Sound.',
  method: ['Desk research.'],
  interviews: [{ role: 'Team leader', unit: 'JKT', count: 1200, date: '2026-03-31' }],
  divergingOpinions: [{ by: 'Site', statement: { en: 'Too few calls.', id: 'Terlalu sedikit.' } }],
  facts: [{ label: 'Agents', value: '1,240', source: 'Head count' }],
  calibrations: [],
};

describe('the words of a report', () => {
  it('come back as they were when nothing, or everything, is sent again', () => {
    const form = reportForm(DETAILS, 3);
    expect(withChanges(DETAILS, {})).toEqual(DETAILS);
    const { headline, method, limits, interviews, opinions, facts } = form;
    const all = { headline, method, limits, interviews, opinions, facts };
    expect(withChanges(DETAILS, all)).toEqual({ ...DETAILS, limits: [] });
    expect(isWhole(form)).toBe(true);
  });

  it('leave out what is empty, and keep what was not touched', () => {
    const interviews = [{ role: ' Agent ', unit: '', count: '1.200', date: '' }];
    expect(withChanges(DETAILS, { headline: ' ', interviews, facts: [] })).toEqual({
      ...{ method: DETAILS.method, divergingOpinions: DETAILS.divergingOpinions, calibrations: [] },
      ...{ interviews: [{ role: 'Agent', count: 1200 }], facts: [] },
    });
  });

  it('are not sent while a row lacks something', () => {
    expect(interviewLacks({ role: '', unit: '', count: 'six', date: '' })).toEqual(['role', 'count']);
    expect(interviewLacks({ role: 'Agent', unit: '', count: '0', date: '' })).toEqual(['count']);
    expect(opinionLacks({ by: 'x', statement: { id: 'y' }, response: { zh: '答' } })).toEqual([
      'statement',
      'response',
    ]);
    expect(factLacks({ label: 'Agents', value: ' ', source: '' })).toEqual(['value', 'source']);
    expect(isWhole({ ...reportForm({}, 1), facts: [{ label: '', value: '', source: '' }] })).toBe(false);
  });
});
