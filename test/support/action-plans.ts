import {
  actionPlan,
  type ActionPlanBasis,
  type KeptAction,
  type KeptEvent,
} from '../../src/remediation/rules/action-plan';
import type { ActionPlanJson } from '../../src/report';

export const TODAY = '2026-05-20';

/** An event on a day of 2026, as "plan 03-02 Rina: reason". */
export function event(text: string): KeptEvent {
  const [, transition = '', day = '', person = '', reason] = /^(\w+) (\S+) ([^:]+)(?:: (.*))?$/s.exec(text) ?? [];
  return {
    transition: transition as KeptEvent['transition'],
    person: person === '-' ? null : person,
    reason: reason ?? null,
    happenedAt: `2026-${day}T08:00:00.000Z`,
  };
}

/** A drafted action, due in a month, unless told otherwise. */
export function keptAction(overrides: Partial<KeptAction> = {}): KeptAction {
  return {
    ...{ ref: 'CA-01', grade: 'major', party: { en: 'Sahabat Call', id: 'Sahabat Call', zh: '友声客服' } },
    finding: {
      ref: 'F-03',
      requirement: {
        ref: 'QUA-02',
        title: { en: 'Evaluators are calibrated', id: 'Penilai dikalibrasi', zh: '质检人员经过校准' },
      },
      units: [{ ref: 'JKT-V', name: { en: 'Jakarta voice', id: 'Suara Jakarta', zh: '雅加达语音' } }],
      title: {
        en: 'Calibration not held in two of six months',
        id: 'Kalibrasi tidak diadakan dalam dua dari enam bulan',
        zh: '六个月中有两个月未进行校准',
      },
      condition: {
        en: 'Minutes exist for 4 of 6 months. Two evaluators rated 12 of 50 calls differently on critical errors.',
        id: 'Notulen ada untuk 4 dari 6 bulan. Dua penilai menilai 12 dari 50 panggilan secara berbeda pada kesalahan kritis.',
        zh: '六个月中有四个月有会议记录。两名质检人员对50通电话中的12通在关键错误上评分不同。',
      },
    },
    ...{ correction: null, cause: null, action: null, responsible: null, effectivenessDue: null, evidence: [] },
    ownerFunction: { key: 'quality', title: { en: 'Quality', id: 'Mutu', zh: '质量' } },
    ...{ due: '2026-06-20', state: 'drafted', history: [event('open 03-02 Ayu Lestari')] },
    ...overrides,
  };
}

/** What an action in each later state says. */
const TEXTS = {
  correction: {
    en: 'The two missing sessions were held.',
    id: 'Dua sesi yang terlewat telah diadakan.',
    zh: '已补开缺失的两次校准会。',
  },
  cause: {
    en: 'Nobody stands in for the quality manager.',
    id: 'Tidak ada yang menggantikan manajer mutu.',
    zh: '质量经理没有代理人。',
  },
  action: {
    en: 'Name a deputy, and report months without calibration to the operations director.',
    id: 'Tunjuk wakil, dan laporkan bulan tanpa kalibrasi kepada direktur operasi.',
    zh: '指定代理人，并将未校准的月份上报运营总监。',
  },
  responsible: { name: 'Rina Hartono' },
} as const;
const EVIDENCE = [
  { ref: 'E-07', title: 'Minutes of the April session', location: 'Document system, QA-2026-017' },
  { ref: null, title: 'Letter that names the deputy', location: null },
];
const PLANNED = ['open 03-02 Ayu Lestari', 'plan 03-06 Rina Hartono'];
const REPORTED = [...PLANNED, 'implement 04-10 Rina Hartono'];
const VERIFIED = [...REPORTED, 'verify 04-14 Budi Santoso'];

/** One action of each kind. */
export function sampleActions(): readonly KeptAction[] {
  const operations = { key: 'operations', title: { en: 'Operations', id: 'Operasi', zh: '运营' } };
  return [
    keptAction({ ...TEXTS, ref: 'CA-01', state: 'planned', due: '2026-05-04', history: PLANNED.map(event) }),
    keptAction({ ref: 'CA-02', grade: 'minor', due: '2026-05-28', ownerFunction: operations }),
    keptAction({ ref: 'CA-03', grade: 'opportunity', party: null, due: '2026-08-01' }),
    keptAction({
      ...{ ...TEXTS, ref: 'CA-04', state: 'implemented', due: '2026-04-30', evidence: EVIDENCE },
      history: [
        ...REPORTED,
        'reject 04-12 Budi Santoso: Minutes of one of the two sessions are missing.',
        'implement 05-11 Rina Hartono',
      ].map(event),
    }),
    keptAction({
      ...{ ...TEXTS, ref: 'CA-05', state: 'verified', due: '2026-04-30', evidence: EVIDENCE },
      ...{ effectivenessDue: '2026-05-12', ownerFunction: operations, history: VERIFIED.map(event) },
    }),
    ...[6, 7, 8, 9, 10].map((number) =>
      keptAction({
        ...{ ...TEXTS, ref: `CA-${String(number).padStart(2, '0')}`, state: 'closed', evidence: EVIDENCE },
        ...{ grade: 'minor', due: '2026-04-30', effectivenessDue: '2026-05-12' },
        history: [...VERIFIED, `close 05-${10 + number} Ayu Lestari: Three months seen; no drift.`].map(event),
      }),
    ),
    keptAction({
      ...{ ...TEXTS, ref: 'CA-11', state: 'drafted', due: '2026-07-30' },
      history: [...VERIFIED, 'reopen 05-15 -: Two sessions were missed again.'].map(event),
    }),
  ];
}

export function planBasis(overrides: Partial<ActionPlanBasis> = {}): ActionPlanBasis {
  return {
    ...{ today: TODAY, documentNumber: 'TLK-2026' },
    engagement: {
      title: { en: 'Vendor certification 2026', id: 'Sertifikasi vendor 2026', zh: '供应商认证2026' },
      client: { en: 'Northwind Telecom', id: 'Northwind Telecom', zh: '北风电信' },
      consultancy: 'Kaji Konsultan',
      classification: { en: 'Confidential', id: 'Rahasia', zh: '机密' },
      ...{ accent: null, sampleData: true },
    },
    scope: { assessment: null, party: null },
    unanswered: [
      { ref: 'F-09', grade: 'minor', requirement: 'PEO-04', title: 'Leave cover is not planned' },
      { ref: 'F-02', grade: 'major', requirement: 'QUA-01', title: 'Critical errors are not counted' },
    ],
    actions: sampleActions(),
    ...overrides,
  };
}

export const planOf = (overrides: Partial<ActionPlanBasis> = {}): ActionPlanJson => actionPlan(planBasis(overrides));
