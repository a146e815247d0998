import { type Draft, miniCase, miniFramework, outline } from '../../../test/support/mini-documents';
import { toFramework } from '../../framework/rules/to-framework';
import type { AssessmentDetails } from './assessment-details';
import { checkDetails, checkNumbers } from './check-details';

const framework = toFramework(miniFramework(), '0'.repeat(64));
const place = { key: 'baseline', framework, units: ['QUAY', 'HILL'], engagementUnits: ['QUAY', 'HILL', 'MAIL'] };

/** The details of the valid case's baseline, changed by `edit`. */
function details(edit: (draft: Draft<AssessmentDetails>) => void = () => undefined): AssessmentDetails {
  const [baseline] = miniCase().assessments as readonly AssessmentDetails[];
  const { interviews, kpis, contactReasons, facts } = baseline ?? {};
  const draft = { interviews, kpis, contactReasons, facts } as Draft<AssessmentDetails>;
  edit(draft);
  return draft;
}

const found = (edit: (draft: Draft<AssessmentDetails>) => void): string[] =>
  outline(checkDetails(details(edit), place));

describe('checkDetails', () => {
  it('finds nothing in details whose names all lead somewhere', () => {
    expect(checkDetails(details(), place)).toEqual([]);
    expect(checkDetails({}, place)).toEqual([]);
  });

  it('points to a KPI that the framework does not have, with the nearest one', () => {
    const problems = checkDetails(
      details((draft) => {
        const [csat] = draft.kpis ?? [];
        if (csat) csat.kpi = 'csta';
      }),
      place,
    );
    expect(problems).toMatchObject([{ path: '/kpis/0/kpi', code: 'case/unknown-kpi' }]);
    expect(problems[0]?.hint).toContain('Did you mean "csat"?');
  });

  it('tells a unit that is not assessed from one that does not exist', () => {
    const problems = checkDetails(
      details((draft) => {
        const [interview] = draft.interviews ?? [];
        const [csat] = draft.kpis ?? [];
        if (interview) interview.unit = 'MAIL';
        if (csat) csat.unit = 'QUAI';
      }),
      place,
    );
    expect(problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
      '/interviews/0/unit Interview 1 names the unit "MAIL", which is not assessed here.',
      '/kpis/0/unit The series of csat names the unit "QUAI", which is not defined.',
    ]);
  });

  it('points to owner functions and requirements of contact reasons that the framework does not have', () => {
    expect(
      found((draft) => {
        const [first] = draft.contactReasons?.reasons ?? [];
        if (first) Object.assign(first, { ownerFunction: 'nobody', requirements: ['PRC-01', 'PRC-99'] });
      }),
    ).toEqual([
      '/contactReasons/reasons/0/ownerFunction case/unknown-owner-function',
      '/contactReasons/reasons/0/requirements/1 case/unknown-requirement',
    ]);
  });

  it('points to dates that no calendar has and to months out of order', () => {
    expect(
      found((draft) => {
        const [interview] = draft.interviews ?? [];
        const [csat] = draft.kpis ?? [];
        if (interview) interview.date = '2012-02-30';
        csat?.points.reverse();
      }),
    ).toEqual(['/interviews/0/date case/no-such-date', '/kpis/0/points/1/month case/unordered-months']);
  });

  it('points to what can not be in drivers, calibrations, surveys and staffing', () => {
    const [baseline] = miniCase().assessments;
    const { drivers, calibrations, surveyHealth, staffing } = baseline ?? {};
    const given = { drivers, calibrations, surveyHealth, staffing } as Draft<AssessmentDetails>;
    expect(checkDetails(given, place)).toEqual([]);
    const [row] = given.drivers?.contacts ?? [];
    const [item] = given.calibrations?.[0]?.items ?? [];
    const [survey] = given.surveyHealth ?? [];
    const [peak] = given.staffing ?? [];
    if (row) row.dissatisfied = 101;
    if (item) item.consensus = 'eror';
    if (survey) survey.kpis = ['csta'];
    if (peak) peak.unit = 'MAIL';
    expect(outline(checkDetails(given, place))).toEqual([
      '/drivers/contacts/0/dissatisfied case/impossible-counts',
      '/calibrations/0/items/0/consensus case/unknown-category',
      '/surveyHealth/0/kpis/0 case/unknown-kpi',
      '/staffing/0/unit case/unknown-unit',
    ]);
  });

  it('points to counts that can not be', () => {
    expect(
      found((draft) => {
        const point = draft.kpis?.[0]?.points[0];
        if (point) point.numerator = 201;
      }),
    ).toEqual(['/kpis/0/points/0/numerator case/impossible-counts']);
  });
});

describe('checkNumbers', () => {
  it.each([0, -12.5, 1e20, 0.000001, 9007199254740991])('keeps %d, which has a plain decimal', (number) => {
    expect(checkNumbers({ value: number, text: '1e9', list: [null, true] })).toEqual([]);
  });

  it.each([1e21, 1e-7, -2.5e-10, 1e300])('refuses %d, which would be written with an exponent', (number) => {
    expect(outline(checkNumbers({ kpis: [{ points: [{ value: number }] }] }))).toEqual([
      '/kpis/0/points/0/value case/number-form',
    ]);
  });
});
