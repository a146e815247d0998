import type { Schemas } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { texts, useTexts } from '../../../language/language';
import { rulesOf } from '../scheme';
import { useFrameworkTitles } from '../use-framework-titles';

const SCHEME = texts({
  en: {
    level: 'Level that is asked for',
    data: 'Months of KPI data',
    dataOf: (first: string, again: string) => `${first} for the first certificate, ${again} for renewal`,
    paired: 'Other side of the contract',
    pairedOf: (framework: string, level: string, months: string) =>
      `assessed by ${framework} within ${months} months, at least “${level}”`,
    majors: 'Open majors allowed',
    minors: 'Open minors allowed',
    days: 'Days to plan and to correct',
    daysOf: (major: string, minor: string) => `major ${major}, minor ${minor}`,
    grace: 'Days of grace',
    validity: 'A certificate holds for',
    months: (months: string) => `${months} months`,
    surveillance: 'Surveillance every',
    renewal: 'Recertification can begin',
    renewalOf: (days: string) => `${days} days before expiry`,
    suspension: 'Longest suspension',
    restoration: 'Way back after expiry',
    appeal: 'Time to appeal',
    inDays: (days: string) => `${days} days`,
    interests: 'An interest counts for',
    sample: 'Sites in a sample',
    sampleOf: (first: string, surveillance: string, again: string, random: string) =>
      `${first}√n for the first, ${surveillance}√n in surveillance, ${again}√n at recertification, rounded up; at least ${random} drawn at random`,
    everySite: 'every site once before the certificate is renewed',
    versions: 'Framework versions',
  },
  id: {
    level: 'Tingkat yang diminta',
    data: 'Bulan data KPI',
    dataOf: (first: string, again: string) => `${first} untuk sertifikat pertama, ${again} untuk perpanjangan`,
    paired: 'Pihak lain dalam kontrak',
    pairedOf: (framework: string, level: string, months: string) =>
      `dinilai menurut ${framework} dalam ${months} bulan terakhir, minimal “${level}”`,
    majors: 'Mayor terbuka yang diizinkan',
    minors: 'Minor terbuka yang diizinkan',
    days: 'Hari untuk rencana dan koreksi',
    daysOf: (major: string, minor: string) => `mayor ${major}, minor ${minor}`,
    grace: 'Hari tenggang',
    validity: 'Masa berlaku sertifikat',
    months: (months: string) => `${months} bulan`,
    surveillance: 'Pengawasan setiap',
    renewal: 'Sertifikasi ulang dapat dimulai',
    renewalOf: (days: string) => `${days} hari sebelum berakhir`,
    suspension: 'Pembekuan terlama',
    restoration: 'Pemulihan setelah kedaluwarsa',
    appeal: 'Waktu banding',
    inDays: (days: string) => `${days} hari`,
    interests: 'Kepentingan diperhitungkan selama',
    sample: 'Lokasi dalam sampel',
    sampleOf: (first: string, surveillance: string, again: string, random: string) =>
      `${first}√n untuk yang pertama, ${surveillance}√n saat pengawasan, ${again}√n saat sertifikasi ulang, dibulatkan ke atas; sedikitnya ${random} diundi acak`,
    everySite: 'setiap lokasi sekali sebelum sertifikat diperpanjang',
    versions: 'Versi kerangka',
  },
  zh: {
    level: '要求的等级',
    data: 'KPI 数据月数',
    dataOf: (first: string, again: string) => `首次证书 ${first} 个月，续证 ${again} 个月`,
    paired: '合同另一方',
    pairedOf: (framework: string, level: string, months: string) =>
      `${months} 个月内按 ${framework} 评估，至少达到“${level}”`,
    majors: '允许未关闭的重大不符合',
    minors: '允许未关闭的轻微不符合',
    days: '提交计划与完成纠正的天数',
    daysOf: (major: string, minor: string) => `重大 ${major}，轻微 ${minor}`,
    grace: '宽限天数',
    validity: '证书有效期',
    months: (months: string) => `${months} 个月`,
    surveillance: '监督评估间隔',
    renewal: '可启动再认证',
    renewalOf: (days: string) => `到期前 ${days} 天`,
    suspension: '最长暂停期',
    restoration: '过期后可恢复',
    appeal: '申诉期限',
    inDays: (days: string) => `${days} 天`,
    interests: '利益关系计入期',
    sample: '抽样站点数',
    sampleOf: (first: string, surveillance: string, again: string, random: string) =>
      `首次 ${first}√n，监督 ${surveillance}√n，再认证 ${again}√n，向上取整；至少 ${random} 随机抽取`,
    everySite: '续证前每个站点至少走访一次',
    versions: '框架版本',
  },
});

/** What a scheme asks for, in figures. */
export function SchemeFigures({ scheme }: { scheme: Schemas['SchemeDto'] }) {
  const t = useTexts(SCHEME);
  const { number, percent } = useFormats();
  const titles = useFrameworkTitles(`${scheme.framework}@${scheme.versions.at(-1) ?? ''}`);
  const { requires, nonconformities, decision, validity, sampling } = rulesOf(scheme);
  const limits = ({ answerDays, closeDays }: { answerDays: number; closeDays: number }): string =>
    `${number(answerDays)} + ${number(closeDays)}`;
  const roots = (tenths: number): string => (tenths === 10 ? '' : number(tenths / 10, 1));
  const facts: (readonly [string, string])[] = [
    [t.level, titles.level(requires.level)],
    [t.data, t.dataOf(number(requires.dataMonths.first), number(requires.dataMonths.recertification))],
    ...(requires.paired === undefined
      ? []
      : [
          [
            t.paired,
            t.pairedOf(requires.paired.framework, requires.paired.level, number(requires.paired.months)),
          ] as const,
        ]),
    [t.majors, number(nonconformities.openMajors)],
    [t.minors, number(nonconformities.openMinors)],
    [t.days, t.daysOf(limits(nonconformities.major), limits(nonconformities.minor))],
    [t.grace, t.inDays(number(nonconformities.graceDays))],
    [t.validity, t.months(number(validity.months))],
    [t.surveillance, t.months(number(validity.surveillanceMonths))],
    [t.renewal, t.renewalOf(number(validity.renewalDays))],
    [t.suspension, t.inDays(number(validity.suspensionDays))],
    [t.restoration, t.inDays(number(validity.restorationDays))],
    [t.appeal, t.inDays(number(decision.appealDays))],
    [t.interests, t.months(number(decision.interestMonths))],
    [
      t.sample,
      t.sampleOf(
        roots(sampling.tenths.first),
        roots(sampling.tenths.surveillance),
        roots(sampling.tenths.recertification),
        percent(sampling.randomPercent / 100),
      ) + (sampling.everySite ? `; ${t.everySite}` : ''),
    ],
    [t.versions, scheme.versions.join(', ')],
  ];
  return (
    <dl className="certify-facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
