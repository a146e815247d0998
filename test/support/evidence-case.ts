import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { SURVEY_CHECKS } from '../../src/assessment/assessment';
import type { CaseDocument } from '../../src/assessment/rules/case-document';
import { DEMO } from './run-case';

type Parts = Pick<CaseDocument['assessments'][number], 'surveyHealth' | 'drivers' | 'calibrations' | 'staffing'>;

const texts = (en: string, id: string, zh: string) => ({ en, id, zh });

/**
 * 100 contacts with the error, 45 dissatisfied; 400 without, 60 dissatisfied; an error that makes no difference; and five
 * contacts about fraud, all dissatisfied.
 */
const CONTACTS = [
  { errors: ['wrong-answer'], contacts: 80, dissatisfied: 36 },
  { errors: ['wrong-answer', 'no-greeting'], contacts: 20, dissatisfied: 9 },
  { errors: ['no-greeting'], contacts: 80, dissatisfied: 12 },
  { errors: [], contacts: 320, dissatisfied: 48 },
  { errors: [], reason: 'fraud', contacts: 5, dissatisfied: 5 },
];

/** Ten items: two raters differ in two of them, a third in one more. */
const RATINGS: readonly (readonly [string, string, string])[] = [
  ['clean', 'clean', 'clean'],
  ['clean', 'clean', 'clean'],
  ['error', 'error', 'error'],
  ['clean', 'error', 'clean'],
  ['clean', 'clean', 'clean'],
  ['error', 'clean', 'error'],
  ['clean', 'clean', 'error'],
  ['clean', 'clean', 'clean'],
  ['error', 'error', 'error'],
  ['clean', 'clean', 'clean'],
];

/** How figures came about, who agrees with whom, and staffing: the smallest of each that shows everything. */
export const EVIDENCE_PARTS: Parts = {
  surveyHealth: [
    {
      survey: texts('After each call', 'Setelah setiap panggilan', '通话后调查'),
      kpis: ['csat'],
      invited: 12_000,
      answered: 1_685,
      checks: {
        ...Object.fromEntries(SURVEY_CHECKS.map((check) => [check, 'yes' as const])),
        'not-agent-chosen': {
          answer: 'no',
          note: texts('Agents transfer callers by hand.', 'Agen menyambungkan secara manual.', '由坐席手动转接。'),
        },
        timely: 'partly',
      },
    },
    { survey: texts('Web survey', 'Survei web', '网络调查'), kpis: ['resolution'], checks: { timely: 'yes' } },
  ],
  drivers: {
    title: texts('Errors and dissatisfaction', 'Kesalahan dan ketidakpuasan', '差错与不满'),
    period: { from: '2012-08-01', to: '2012-08-31' },
    errors: [
      { key: 'wrong-answer', title: texts('Wrong answer', 'Jawaban salah', '答复错误'), class: 'customer' },
      { key: 'no-greeting', title: texts('No greeting', 'Tanpa salam', '未问候'), class: 'business' },
      {
        key: 'no-identity-check',
        title: texts('No identity check', 'Tanpa verifikasi', '未核身'),
        class: 'compliance',
      },
    ],
    contacts: CONTACTS,
  },
  calibrations: [
    {
      key: 'august',
      title: texts('Monitors, August', 'Penilai, Agustus', '质检员，八月'),
      date: '2012-08-20',
      kind: 'monitors',
      scale: { categories: [{ key: 'clean' }, { key: 'error' }], ordinal: false },
      raters: [
        { key: 'ann', name: 'Ann Reed' },
        { key: 'bo', name: 'Bo Lind' },
        { key: 'cy', name: 'Cy Park' },
      ],
      items: RATINGS.map(([ann, bo, cy], at) => ({
        ref: `C-${String(at + 1).padStart(2, '0')}`,
        ratings: { ann, bo, cy },
      })),
    },
  ],
  staffing: [
    {
      ...{ key: 'peak', title: texts('Voice, Monday at ten', 'Suara, Senin pukul sepuluh', '语音，周一十点') },
      ...{ intervalMinutes: 30, calls: 250, handlingSeconds: 210, targetShare: 90, limitSeconds: 20 },
      ...{ agents: 28, shrinkage: 32 },
    },
    {
      ...{ key: 'night', title: texts('Voice, night', 'Suara, malam', '语音，夜间'), unit: 'NIGHT' },
      ...{ intervalMinutes: 30, calls: 40.5, handlingSeconds: 240, targetShare: 80, limitSeconds: 30 },
      ...{ patienceSeconds: 90 },
    },
  ],
};

/** Months of KPIs that can be too high and too low: one with a range, in three units, and one that lacks it. */
const RANGES = [
  'kpi,unit,month,value,numerator,denominator',
  ...['2012-04', '2012-05', '2012-06', '2012-07', '2012-08', '2012-09'].flatMap((month, at) => [
    `containment,CARDS,${month},,${900 - 20 * at},2000`,
    `containment,ACCOUNTS,${month},,${560 + 8 * at},1500`,
    `containment,NIGHT,${month},,${96 - at},300`,
    `forecast-bias,entity,${month},${-6 + 2 * at},,`,
  ]),
].join('\n');

/**
 * The bank's case with these parts in its last assessment, a CSAT that is met, and KPIs that can be too high and too low;
 * written into a folder.
 */
export function writeEvidenceCase(folder: string): string {
  cpSync(dirname(DEMO.bank), folder, { recursive: true });
  const path = join(folder, 'case.yaml');
  const document = parse(readFileSync(path, 'utf8')) as {
    assessments: Record<string, unknown>[];
    kpiFiles: string[];
    kpiTargets: object[];
  };
  const last = document.assessments.at(-1);
  if (!last) throw new Error('The case has no assessment.');
  Object.assign(last, EVIDENCE_PARTS);
  for (const series of last['kpis'] as { kpi: string; unit?: string; target?: number }[]) {
    if (series.kpi === 'csat' && series.unit === undefined) series.target = 80;
  }
  writeFileSync(join(folder, 'ranges.csv'), RANGES);
  document.kpiFiles.push('ranges.csv');
  document.kpiTargets.push({ kpi: 'containment', target: 35, targetTo: 45 });
  writeFileSync(path, stringify(document));
  return path;
}
