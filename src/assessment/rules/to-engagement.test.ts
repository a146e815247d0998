import { caseInput, type Draft, miniCase } from '../../../test/support/mini-documents';
import { ratio, toFraction } from '../../scoring/ratio';
import type { NumberText } from '../../shared/source-document';
import { shortestNumberText } from '../../shared/source-document';
import type { Engagement } from '../assessment';
import type { CaseDocument } from './case-document';
import { checkCase } from './check-case';
import { toEngagement } from './to-engagement';

function engagement(
  edit?: (draft: Draft<CaseDocument>) => void,
  numberText: NumberText = shortestNumberText,
): Engagement {
  const input = caseInput(miniCase(edit));
  const { answers } = checkCase(input);
  return toEngagement({ document: input.document, frameworks: input.frameworks, answers, branding: {}, numberText });
}

describe('toEngagement', () => {
  it('fills in what a case leaves out', () => {
    const plain = engagement((draft) => {
      delete draft.engagement.sampleData;
      delete draft.plan?.holidays;
      delete draft.plan?.capacity;
      delete draft.plan?.quickWin;
      for (const unit of draft.units) delete unit.weight;
    });
    const [, followUp] = plain.assessments;
    expect(plain).toMatchObject({ sampleData: false, background: [], team: [], distribution: [] });
    expect(plain.plan).toEqual({
      start: '2012-04-02',
      timeLimitMonths: 3,
      holidays: [],
      capacity: new Map(),
      quickWinDays: 20,
    });
    expect([...plain.units.values()].map(({ weight }) => weight)).toEqual([1, 1, 1]);
    expect(followUp).toMatchObject({
      wave: 'progress',
      status: 'draft',
      revision: 1,
      method: [],
      limits: [],
      findings: [],
      evidence: [],
      interviews: [],
      divergingOpinions: [],
      kpis: [],
      facts: [],
    });
    expect(followUp && [toFraction(followUp.target), toFraction(followUp.systemicShare)]).toEqual(['7/10', '1/2']);
    expect(followUp).not.toHaveProperty('contactReasons');
    expect(engagement((draft) => delete draft.plan)).not.toHaveProperty('plan');
  });

  it('keeps what a case says', () => {
    const full = engagement((draft) => {
      draft.team = [{ name: 'R. Wahyu', role: 'Lead assessor' }];
      draft.distribution = ['Board'];
      draft.engagement.background = ['Bills were redesigned in 2011.'];
      if (draft.plan) draft.plan.holidays = ['2012-05-01', '2012-04-06'];
      const [first] = draft.assessments;
      if (first) {
        Object.assign(first, {
          wave: 'spring',
          systemicShare: 33.3,
          revision: 2,
          method: ['Sampling'],
          limits: ['No nights'],
        });
        first.divergingOpinions = [{ by: 'Site manager', statement: 'The sample was small.' }];
      }
    });
    const [baseline] = full.assessments;
    expect(full.team).toEqual([{ name: 'R. Wahyu', role: 'Lead assessor' }]);
    expect(full.plan?.holidays).toEqual(['2012-04-06', '2012-05-01']);
    expect(full.plan?.capacity.get('operations')).toBe(3);
    expect(baseline).toMatchObject({
      wave: 'spring',
      status: 'final',
      revision: 2,
      method: ['Sampling'],
      limits: ['No nights'],
    });
    expect(baseline && [toFraction(baseline.target), toFraction(baseline.systemicShare)]).toEqual([
      '29/40',
      '333/1000',
    ]);
    expect(baseline?.divergingOpinions).toHaveLength(1);
    expect(baseline?.facts).toHaveLength(1);
  });

  it('lists the assessed units in the order of the case and nothing of the file besides', () => {
    const [baseline, followUp] = engagement((draft) => {
      const [first] = draft.assessments;
      if (first) first.units = ['HILL', 'QUAY'];
    }).assessments;
    expect(baseline?.units.map(({ ref }) => ref)).toEqual(['QUAY', 'HILL']);
    expect(followUp?.units.map(({ ref }) => ref)).toEqual(['QUAY', 'HILL', 'MAIL']);
    expect(baseline).not.toHaveProperty('answersFile');
  });

  it('gives a finding the owner of its requirement and the whole entity by default', () => {
    const [baseline] = engagement((draft) => {
      for (const finding of draft.assessments[0]?.findings ?? []) delete finding.evidence;
    }).assessments;
    expect(baseline?.findings.map(({ ownerFunction, units, evidence }) => [ownerFunction, units, evidence])).toEqual([
      ['training', ['HILL'], []],
      ['quality', [], []],
    ]);
    expect(baseline?.evidence.map(({ requirements, sensitivity }) => [requirements.length, sensitivity])).toEqual([
      [2, 'normal'],
      [0, 'normal'],
    ]);
    expect(baseline?.contactReasons?.reasons.map(({ requirements }) => requirements)).toEqual([['PRC-01'], []]);
  });

  it('reads figures exactly as written, in the unit of the KPI', () => {
    const [baseline] = engagement(
      (draft) => {
        const series = draft.assessments[0]?.kpis?.[1];
        if (series) Object.assign(series, { benchmark: 290, source: 'Telephone system' });
      },
      (holder, property) => (property === 'value' ? '331.333333333333333333333' : shortestNumberText(holder, property)),
    ).assessments;
    const [csat, aht] = baseline?.kpis ?? [];
    expect(csat).toMatchObject({ kpi: 'csat', unit: 'QUAY' });
    expect(csat?.target && toFraction(csat.target)).toBe('85/1');
    expect(csat).not.toHaveProperty('targetTo');
    expect(csat?.points.map(({ value, numerator }) => [toFraction(value), numerator && toFraction(numerator)])).toEqual(
      [
        ['82/1', '164/1'],
        ['171/2', '171/1'],
      ],
    );
    expect(aht).toMatchObject({ source: 'Telephone system' });
    expect(aht).not.toHaveProperty('unit');
    expect(aht?.benchmark && toFraction(aht.benchmark)).toBe('290/1');
    expect(aht?.points[0]).toMatchObject({ n: 2400 });
    expect(aht?.points[0] && toFraction(aht.points[0].value)).toBe('331333333333333333333333/1000000000000000000000');
  });

  it('reads a check of a survey with or without its note', () => {
    const [baseline, followUp] = engagement((draft) => {
      const [first] = draft.assessments;
      const checks = { timely: 'yes', 'full-scale': { answer: 'no', note: 'Means only.' } } as const;
      if (first) first.surveyHealth = [{ survey: 'After calls', kpis: ['csat'], invited: 100, answered: 20, checks }];
    }).assessments;
    expect(baseline?.surveyHealth).toEqual([
      {
        ...{ survey: 'After calls', kpis: ['csat'], invited: 100, answered: 20 },
        checks: new Map([
          ['timely', { answer: 'yes' }],
          ['full-scale', { answer: 'no', note: 'Means only.' }],
        ]),
      },
    ]);
    expect(followUp?.surveyHealth).toEqual([]);
  });

  it('reads the percentages of staffing as exact shares', () => {
    const staffing = {
      ...{ key: 'peak', title: 'Peak', intervalMinutes: 30, calls: 250, handlingSeconds: 210 },
      ...{ targetShare: 92.5, limitSeconds: 20 },
    };
    const [baseline, followUp] = engagement((draft) => {
      const [first] = draft.assessments;
      if (first) first.staffing = [staffing, { ...staffing, key: 'night', unit: 'QUAY', agents: 4, shrinkage: 32.1 }];
    }).assessments;
    const [peak, night] = baseline?.staffing ?? [];
    expect(peak).toEqual({ ...staffing, targetShare: ratio(37, 40) });
    expect(night).toMatchObject({ unit: 'QUAY', agents: 4, shrinkage: ratio(321, 1000) });
    expect(followUp?.staffing).toEqual([]);
  });

  it('has no drivers while their contacts are still to come', () => {
    const [first] = engagement().assessments;
    expect(first?.drivers?.contacts).toHaveLength(2);
    const [waiting] = engagement((draft) => delete draft.assessments[0]?.drivers?.contacts).assessments;
    expect(waiting).not.toHaveProperty('drivers');
  });

  it('keeps the ratings of a calibration beside the consensus', () => {
    const session = {
      ...{ key: 'calls', title: 'Calls', date: '2012-01-20', kind: 'monitors' as const },
      ...{ scale: { categories: [{ key: 'error' }, { key: 'none' }], ordinal: false } },
      raters: [
        { key: 'a', name: 'A' },
        { key: 'b', name: 'B' },
      ],
    };
    const [baseline, followUp] = engagement((draft) => {
      const [first] = draft.assessments;
      const items = [{ ref: 'C-1', ratings: { a: 'error', b: 'none' }, consensus: 'error' }];
      if (first) first.calibrations = [{ ...session, items }];
    }).assessments;
    const ratings = new Map([
      ['a', 'error'],
      ['b', 'none'],
    ]);
    expect(baseline?.calibrations).toEqual([{ ...session, items: [{ ref: 'C-1', ratings, consensus: 'error' }] }]);
    expect(followUp?.calibrations).toEqual([]);
  });

  it('leaves out a target that is not set, and a unit without a factor as it is', () => {
    const [baseline] = engagement((draft) => {
      const [csat, aht] = draft.assessments[0]?.kpis ?? [];
      delete csat?.target;
      if (aht) aht.points = [{ month: '2011-11', numerator: 600, denominator: 4 }];
    }).assessments;
    const [csat, aht] = baseline?.kpis ?? [];
    expect(csat).not.toHaveProperty('target');
    expect(aht?.points[0] && toFraction(aht.points[0].value)).toBe('150/1');
  });

  it('refuses a case that was not checked', () => {
    expect(() =>
      engagement((draft) => {
        const [first] = draft.assessments;
        if (first) first.framework = 'other@1.0.0';
      }),
    ).toThrow(RangeError);
  });
});
