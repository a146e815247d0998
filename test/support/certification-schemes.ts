import type { CertificationScheme } from '../../src/framework/rules/certification-scheme';

/** A scheme of a year, with a surveillance after half of it; every time differs from every other. */
export const schemeOf = (overrides: Partial<CertificationScheme> = {}): CertificationScheme => ({
  ...{ framework: 'cx-operations-osp', number: 1, versions: ['1.1.0'], code: 'OSP' },
  ...{ title: { en: 'x', id: 'x', zh: 'x' }, provenance: { en: 'x', id: 'x', zh: 'x' } },
  requires: { level: 'certifiable', gates: [], dataMonths: { first: 6, recertification: 12 } },
  nonconformities: {
    ...{ openMajors: 0, openMinors: 2, minorPlans: true, graceDays: 14, repeats: 2, sameRequirement: 3 },
    ...{ major: { answerDays: 30, closeDays: 90 }, minor: { answerDays: 60, closeDays: 180 } },
  },
  decision: { onConditions: ['pairedEvidence'], conditionDays: 100, interestMonths: 24, appealDays: 40 },
  validity: {
    ...{ months: 12, surveillanceMonths: 6, surveillanceGraceDays: 35, renewalDays: 120 },
    ...{ suspensionDays: 150, restorationDays: 70, idleDays: 300 },
  },
  sampling: { tenths: { first: 10, surveillance: 6, recertification: 8 }, randomPercent: 25, everySite: true },
  review: [{ kpi: 'csat', threshold: 75, months: 2 }],
  ...overrides,
});
