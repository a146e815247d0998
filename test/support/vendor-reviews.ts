import type { SummaryFigures, SummaryRequirement } from '../../src/casework/rules/result-summary';
import { businessReview } from '../../src/portfolio/rules/business-review';
import { historiesOf, lineOf, type PortfolioLine } from '../../src/portfolio/rules/lines';
import { type ListedAction, openActions } from '../../src/portfolio/rules/open-actions';
import { partyScorecard } from '../../src/portfolio/rules/scorecard';
import type { PartyStanding, UnitStanding } from '../../src/portfolio/rules/standing';
import { figureJson } from '../../src/report/models/score-json';
import type { BusinessReviewJson } from '../../src/report/models/vendor-review/review-json';
import type {
  PartyKpiJson,
  PartyKpisJson,
  PartyScorecardJson,
  ReviewEngagementJson,
  VendorScorecardJson,
} from '../../src/report/models/vendor-review/scorecard-json';
import { ratio } from '../../src/scoring/ratio';
import type { LocalizedText } from '../../src/shared/text';
import { type Made, party, unit } from './standings';

export const TODAY = '2026-05-20';

export const ENGAGEMENT: ReviewEngagementJson = {
  title: { en: 'Vendor certification 2026', id: 'Sertifikasi vendor 2026', zh: '供应商认证2026' },
  client: { en: 'Northwind Telecom', id: 'Northwind Telecom', zh: '北风电信' },
  consultancy: 'Kaji Konsultan',
  classification: { en: 'Confidential', id: 'Rahasia', zh: '机密' },
  ...{ accent: null, sampleData: true },
};

const CATEGORIES: readonly (readonly [string, LocalizedText])[] = [
  ['POL', { en: 'Policies', id: 'Kebijakan', zh: '政策' }],
  ['PEO', { en: 'People', id: 'Orang', zh: '人员' }],
  ['PRC', { en: 'Processes', id: 'Proses', zh: '流程' }],
  ['PRD', { en: 'Products', id: 'Produk', zh: '产品' }],
  ['PLC', { en: 'Place', id: 'Tempat', zh: '场所' }],
];

export const REQUIREMENTS: readonly SummaryRequirement[] = [
  {
    ...{ ref: 'PRC-05', critical: true, missed: 3, rated: 3, severity: 'critical' },
    title: {
      en: 'Complaints are logged, tracked and answered',
      id: 'Keluhan dicatat, dilacak, dan dijawab',
      zh: '投诉得到记录、跟踪和答复',
    },
  },
  {
    ...{ ref: 'PEO-03', critical: true, missed: 1, rated: 3, severity: 'high' },
    title: {
      en: 'Skills are verified before serving customers',
      id: 'Keterampilan diverifikasi sebelum melayani pelanggan',
      zh: '服务客户前核验技能',
    },
  },
  {
    ...{ ref: 'PEO-10', critical: false, missed: 2, rated: 3, severity: 'medium' },
    title: {
      en: 'Causes of attrition are attacked',
      id: 'Penyebab keluar-masuk karyawan ditangani',
      zh: '针对离职原因采取行动',
    },
  },
  {
    ...{ ref: 'PLC-01', critical: false, missed: 0, rated: 3, severity: null },
    title: { en: 'Hours match need', id: 'Jam layanan sesuai kebutuhan', zh: '服务时间符合需求' },
  },
];

export const BLOCKERS: SummaryFigures['blockers'] = [
  {
    ...{ gate: 'critical', kind: 'knockOut', refs: ['PRC-05', 'PEO-03'] },
    title: {
      en: 'No critical requirement fails',
      id: 'Tidak ada persyaratan kritis yang gagal',
      zh: '没有关键要求不合格',
    },
  },
  {
    ...{ gate: 'processes', kind: 'categoryMinimum', refs: ['PRC'] },
    title: { en: 'Every category reaches 50%', id: 'Setiap kategori mencapai 50%', zh: '每个类别达到50%' },
  },
];

/** A result of a party with categories, gates and requirements, with its units. */
export interface ResultMade extends Made {
  readonly units?: readonly (number | null)[];
  readonly categories?: readonly (number | null)[];
  readonly name?: LocalizedText;
}

export function resultOf(made: ResultMade = {}): {
  readonly party: PartyStanding;
  readonly units: readonly UnitStanding[];
} {
  const { units = [60, 65, 61], categories = [70, 55, 48, 66, 74], name } = made;
  const own = party(made);
  const names = own.figures.names;
  const { party: known } = names;
  return {
    party: {
      ...own,
      figures: {
        ...own.figures,
        names: known && name !== undefined ? { ...names, party: { ...known, name } } : names,
        categories: categories.map((percent, at) => ({
          ...{ ref: CATEGORIES[at % 5]?.[0] ?? '', title: CATEGORIES[at % 5]?.[1] ?? '' },
          score: percent === null ? { notAssessed: true } : figureJson(ratio(percent, 100)),
        })),
      },
    },
    units: units.map((percent, at) => unit(`${made.party ?? 'p1'}-u${at}`, percent, made)),
  };
}

/** Lines of results, as the portfolio makes them. */
export function linesOf(results: readonly ReturnType<typeof resultOf>[]): readonly PortfolioLine[] {
  return historiesOf(results.map((one) => one.party)).map((history) =>
    lineOf(
      history,
      ({ snapshotId, partyId }) =>
        results.find((one) => one.party.snapshotId === snapshotId && one.party.partyId === partyId)?.units ?? [],
      undefined,
    ),
  );
}

/** Results of one vendor over the waves of a year, the last one with all that is said of it. */
export const sigmaResults = (last: ResultMade = {}): readonly ReturnType<typeof resultOf>[] => {
  const made = { party: 'sigma', name: 'Sigma Contact Solutions' } as const;
  return [
    resultOf({ ...made, on: '2025-11-28', percent: 49, units: [45, 52, 50], categories: [60, 44, 40, 55, 58] }),
    resultOf({ ...made, on: '2026-02-27', percent: 55, units: [53, 58, 54], categories: [66, 50, 42, 60, 65] }),
    resultOf({
      ...{
        ...made,
        on: '2026-05-08',
        percent: 62,
        units: [60, 66, 61],
        blockers: BLOCKERS,
        requirements: REQUIREMENTS,
      },
      ...last,
    }),
  ];
};

export const listedAction = (overrides: Partial<ListedAction> = {}): ListedAction => ({
  ...{ ref: 'CA-01', grade: 'major', state: 'planned', nextDue: '2026-05-04', dueState: 'overdue' },
  finding: {
    requirement: 'PRC-05',
    title: {
      en: 'Calibration not held in two of six months',
      id: 'Kalibrasi tidak diadakan dalam dua dari enam bulan',
      zh: '六个月中有两个月未进行校准',
    },
  },
  ...overrides,
});

export const ACTIONS: readonly ListedAction[] = [
  listedAction({ ref: 'CA-03', grade: 'minor', state: 'drafted', nextDue: '2026-07-01', dueState: 'open' }),
  listedAction({ ref: 'CA-04', grade: 'minor', state: 'implemented', nextDue: null, dueState: 'none' }),
  listedAction(),
  listedAction({ ref: 'CA-02', grade: 'opportunity', nextDue: '2026-05-28', dueState: 'dueSoon' }),
];

const interval = (low: number, high: number) => ({ low: low.toFixed(6), high: high.toFixed(6) });

export const kpi = (overrides: Partial<PartyKpiJson> = {}): PartyKpiJson => ({
  ...{ kpi: 'fcr', kpiUnit: 'percent', channel: 'voice', month: '2026-04', trend: 'stable', verdict: 'notMet' },
  title: { en: 'Resolution at first contact', id: 'Penyelesaian pada kontak pertama', zh: '首次联络解决率' },
  unit: { ref: 'SIG-1', name: { en: 'Jakarta voice', id: 'Suara Jakarta', zh: '雅加达语音' } },
  ...{ value: figureJson(ratio(68, 100)), interval: interval(0.651, 0.708), sample: figureJson(ratio(1024)) },
  ...{ target: figureJson(ratio(75, 100)), targetTo: null },
  ...overrides,
});

export const KPIS: PartyKpisJson = {
  currency: 'USD',
  counts: { met: 1, notMet: 1, notProven: 1, noTarget: 1 },
  list: [
    kpi(),
    kpi({
      kpi: 'csat',
      channel: null,
      verdict: 'notProven',
      interval: interval(0.72, 0.79),
      value: figureJson(ratio(3, 4)),
    }),
    kpi({
      ...{ kpi: 'asa', kpiUnit: 'seconds', verdict: 'met', value: figureJson(ratio(41, 2)), interval: null },
      ...{ target: figureJson(ratio(20)), targetTo: figureJson(ratio(30)) },
    }),
    kpi({
      kpi: 'cost',
      kpiUnit: 'currency',
      verdict: 'noTarget',
      value: figureJson(ratio(9, 2)),
      interval: null,
      target: null,
    }),
  ],
};

export function cardOf(
  lines: readonly PortfolioLine[],
  actions: readonly ListedAction[] = ACTIONS,
  kpis: PartyKpisJson = KPIS,
): PartyScorecardJson {
  const [first, ...rest] = lines;
  if (!first) throw new RangeError('A scorecard needs a line.');
  return partyScorecard([first, ...rest], { actions: openActions(actions, TODAY), kpis });
}

export function scorecardOf(
  card: PartyScorecardJson = cardOf(linesOf(sigmaResults())),
  overrides: Partial<VendorScorecardJson> = {},
): VendorScorecardJson {
  return {
    ...{ schema: 'tolok-vendor-scorecard/1', today: TODAY, documentNumber: 'NWT-2026-SIGMA', engagement: ENGAGEMENT },
    ...card,
    ...overrides,
  };
}

/** Five parties: one proven better than another, one with a single unit, own operations among them. */
export function reviewLines(): readonly PortfolioLine[] {
  const own = { kind: 'own', requirements: REQUIREMENTS, on: '2026-05-08' } as const;
  const vendor = { ...own, kind: 'vendor' } as const;
  return linesOf([
    ...sigmaResults(),
    resultOf({ ...own, party: 'own', name: 'Northwind own centres', percent: 78, units: [76, 79, 80, 77] }),
    resultOf({ ...vendor, party: 'bright', name: 'Brightcall', percent: 71, units: [70, 72, 71], on: '2026-02-27' }),
    resultOf({ ...vendor, party: 'bright', name: 'Brightcall', percent: 64, units: [62, 66, 65], blockers: BLOCKERS }),
    resultOf({
      ...vendor,
      party: 'solo',
      name: { en: 'Solo Desk', id: 'Solo Desk', zh: '独行客服' },
      percent: 80,
      units: [80],
    }),
    resultOf({ ...vendor, party: 'blank', name: 'Blank Line', percent: null, units: [], categories: [null, null] }),
  ]);
}

export function reviewOf(
  lines: readonly PortfolioLine[] = reviewLines(),
  overrides: Partial<BusinessReviewJson> = {},
): BusinessReviewJson {
  const vendors = [...new Set(lines.map(({ latest }) => latest.partyId))].flatMap((id) => {
    const own = lines.filter(({ latest }) => latest.partyId === id);
    return own[0]?.latest.figures.names.party?.kind === 'vendor' ? [cardOf(own, id === 'sigma' ? ACTIONS : [])] : [];
  });
  return {
    ...{ schema: 'tolok-business-review/1', today: TODAY, documentNumber: 'NWT-2026', engagement: ENGAGEMENT },
    ...businessReview(lines, vendors),
    ...overrides,
  };
}
