import { texts } from '../../../language/language';

type GateSentence = (gate: string, where: string) => string;

/** What would have to change before a certificate can be granted, a sentence for each kind of obstacle. */
export interface BlockerWords {
  readonly notDetermined: (coverage: string, minimum: string) => string;
  readonly score: (value: string, needed: string, distance: string) => string;
  readonly gate: Readonly<Record<'failed' | 'notDetermined', GateSentence>>;
  readonly dataMonths: (months: number, needed: number) => string;
  readonly openMajors: (count: number, allowed: number, refs: string) => string;
  readonly openMinors: (count: number, allowed: number, refs: string) => string;
  readonly minorPlans: (count: number, refs: string) => string;
  readonly sitesNotVisited: (count: number, sites: string) => string;
  readonly pairedEvidence: Readonly<Record<'missing' | 'tooOld' | 'belowLevel', string>>;
}

const s = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const EN_MOST = (allowed: number): string => (allowed === 0 ? 'none may be' : `at most ${allowed} may be`);
const ID_MOST = (allowed: number): string =>
  allowed === 0 ? 'padahal tidak boleh ada' : `padahal paling banyak ${allowed}`;
const ZH_MOST = (allowed: number): string => (allowed === 0 ? '而规则不允许有' : `而规则最多允许${allowed}项`);

export const BLOCKERS = texts<BlockerWords>({
  en: {
    notDetermined: (coverage, minimum) =>
      `More has to be assessed: ${coverage} of what applies is, at least ${minimum} has to be.`,
    score: (value, needed, distance) => `The score has to rise by ${distance} points, from ${value} to ${needed}.`,
    gate: {
      failed: (gate, where) => `“${gate}” has to be met, and is not${where === '' ? '' : `: ${where}`}.`,
      notDetermined: (gate, where) =>
        `“${gate}” has to be met, and can not be judged yet${where === '' ? '' : `; to be assessed: ${where}`}.`,
    },
    dataMonths: (months, needed) =>
      months === 0
        ? `Every result needs ${s(needed, 'month')} of data; there is one without any.`
        : `Every result needs ${s(needed, 'month')} of data; the one with the fewest has ${months}.`,
    openMajors: (count, allowed, refs) =>
      `The correction of major nonconformities has to be verified: ${count} ${count === 1 ? 'is' : 'are'} open, ${EN_MOST(allowed)} (${refs}).`,
    openMinors: (count, allowed, refs) =>
      `The correction of minor nonconformities has to be verified: ${count} ${count === 1 ? 'is' : 'are'} open, ${EN_MOST(allowed)} (${refs}).`,
    minorPlans: (count, refs) =>
      `A plan of correction has to be accepted for ${s(count, 'minor nonconformity', 'minor nonconformities')} (${refs}).`,
    sitesNotVisited: (count, sites) =>
      `${s(count, 'site')} of the sample ${count === 1 ? 'has' : 'have'} to be visited: ${sites}.`,
    pairedEvidence: {
      missing: 'The other side of the contract has to be assessed, too.',
      tooOld: 'The assessment of the other side of the contract is too old and has to be repeated.',
      belowLevel: 'The other side of the contract has to reach the level that the rules ask for.',
    },
  },
  id: {
    notDetermined: (coverage, minimum) =>
      `Masih ada yang harus dinilai: baru ${coverage} dari yang berlaku, sedangkan yang diperlukan sedikitnya ${minimum}.`,
    score: (value, needed, distance) => `Skor harus naik ${distance} poin, dari ${value} menjadi ${needed}.`,
    gate: {
      failed: (gate, where) => `“${gate}” harus terpenuhi, tetapi belum${where === '' ? '' : `: ${where}`}.`,
      notDetermined: (gate, where) =>
        `“${gate}” harus terpenuhi, tetapi belum dapat ditentukan${where === '' ? '' : `; yang harus dinilai: ${where}`}.`,
    },
    dataMonths: (months, needed) =>
      months === 0
        ? `Setiap hasil memerlukan data ${needed} bulan; masih ada yang tanpa data.`
        : `Setiap hasil memerlukan data ${needed} bulan; yang paling sedikit baru ${months} bulan.`,
    openMajors: (count, allowed, refs) =>
      `Koreksi ketidaksesuaian mayor harus diverifikasi: ${count} masih terbuka, ${ID_MOST(allowed)} (${refs}).`,
    openMinors: (count, allowed, refs) =>
      `Koreksi ketidaksesuaian minor harus diverifikasi: ${count} masih terbuka, ${ID_MOST(allowed)} (${refs}).`,
    minorPlans: (count, refs) => `Rencana koreksi untuk ${count} ketidaksesuaian minor harus disetujui (${refs}).`,
    sitesNotVisited: (count, sites) => `${count} lokasi dalam sampel harus dikunjungi: ${sites}.`,
    pairedEvidence: {
      missing: 'Pihak lain dalam kontrak juga harus dinilai.',
      tooOld: 'Penilaian atas pihak lain dalam kontrak sudah terlalu lama dan harus diulang.',
      belowLevel: 'Pihak lain dalam kontrak harus mencapai tingkat yang diminta aturan.',
    },
  },
  zh: {
    notDetermined: (coverage, minimum) => `尚须评估更多要求：适用要求已评估${coverage}，至少须达到${minimum}。`,
    score: (value, needed, distance) => `得分须提高${distance}个百分点，由${value}升至${needed}。`,
    gate: {
      failed: (gate, where) => `须满足“${gate}”，目前未满足${where === '' ? '' : `：${where}`}。`,
      notDetermined: (gate, where) => `须满足“${gate}”，目前尚无法判定${where === '' ? '' : `；待评估：${where}`}。`,
    },
    dataMonths: (months, needed) =>
      months === 0
        ? `每项结果须有${needed}个月的数据；目前有的结果尚无数据。`
        : `每项结果须有${needed}个月的数据；最少的一项只有${months}个月。`,
    openMajors: (count, allowed, refs) =>
      `重大不符合的纠正须经验证：${count}项尚未关闭，${ZH_MOST(allowed)}（${refs}）。`,
    openMinors: (count, allowed, refs) =>
      `轻微不符合的纠正须经验证：${count}项尚未关闭，${ZH_MOST(allowed)}（${refs}）。`,
    minorPlans: (count, refs) => `${count}项轻微不符合的纠正计划须获接受（${refs}）。`,
    sitesNotVisited: (count, sites) => `抽样站点中还有${count}个须走访：${sites}。`,
    pairedEvidence: {
      missing: '合同的另一方也须接受评估。',
      tooOld: '对合同另一方的评估已过时，须重新评估。',
      belowLevel: '合同的另一方须达到规则要求的等级。',
    },
  },
});

export const OUTCOMES = texts({
  en: { grant: 'Grant', grantOnConditions: 'Grant on conditions', refuse: 'Refuse' },
  id: { grant: 'Berikan', grantOnConditions: 'Berikan dengan syarat', refuse: 'Tolak' },
  zh: { grant: '授予', grantOnConditions: '附条件授予', refuse: '拒绝' },
});

/** What a condition of a grant asks for. */
export const CONDITIONS = texts<Readonly<Record<string, string>>>({
  en: {
    minorPlans: 'plans for the minor nonconformities',
    openMinors: 'fewer open minor nonconformities',
    sitesNotVisited: 'visits to the rest of the sample',
    pairedEvidence: 'evidence from the other side of the contract',
  },
  id: {
    minorPlans: 'rencana koreksi untuk ketidaksesuaian minor',
    openMinors: 'lebih sedikit ketidaksesuaian minor yang terbuka',
    sitesNotVisited: 'kunjungan ke sisa lokasi dalam sampel',
    pairedEvidence: 'bukti dari pihak lain dalam kontrak',
  },
  zh: {
    minorPlans: '轻微不符合的纠正计划',
    openMinors: '减少尚未关闭的轻微不符合',
    sitesNotVisited: '走访其余抽样站点',
    pairedEvidence: '合同另一方的证据',
  },
});

export const OBLIGATIONS = texts({
  en: {
    majorAnswer: (ref: string, due: string) =>
      `A plan of correction for the major nonconformity ${ref} has to be accepted by ${due}.`,
    majorClosure: (ref: string, due: string) =>
      `The correction of the major nonconformity ${ref} has to be verified by ${due}.`,
    condition: (what: string, due: string) => `A condition of the grant has to be met by ${due}: ${what}.`,
    surveillance: (which: string, due: string) => `Surveillance no. ${which} has to be completed by ${due}.`,
  },
  id: {
    majorAnswer: (ref: string, due: string) =>
      `Rencana koreksi untuk ketidaksesuaian mayor ${ref} harus disetujui paling lambat ${due}.`,
    majorClosure: (ref: string, due: string) =>
      `Koreksi ketidaksesuaian mayor ${ref} harus diverifikasi paling lambat ${due}.`,
    condition: (what: string, due: string) => `Syarat pemberian harus dipenuhi paling lambat ${due}: ${what}.`,
    surveillance: (which: string, due: string) => `Pengawasan ke-${which} harus diselesaikan paling lambat ${due}.`,
  },
  zh: {
    majorAnswer: (ref: string, due: string) => `重大不符合${ref}的纠正计划须于${due}前（含当日）获得接受。`,
    majorClosure: (ref: string, due: string) => `重大不符合${ref}的纠正须于${due}前（含当日）通过验证。`,
    condition: (what: string, due: string) => `授予证书所附条件须于${due}前（含当日）满足：${what}。`,
    surveillance: (which: string, due: string) => `第${which}次监督评估须于${due}前（含当日）完成。`,
  },
});

export const ESCALATIONS = texts({
  en: {
    repeated: 'It is a major because the requirement had a nonconformity in the assessments before, too.',
    sameRequirement: 'It is a major because so many minors on one requirement show that it fails as a whole.',
    knockOut: 'It is a major because the requirement is below a threshold that a certificate can not do without.',
  },
  id: {
    repeated: 'Menjadi mayor karena persyaratan ini juga memiliki ketidaksesuaian dalam penilaian sebelumnya.',
    sameRequirement:
      'Menjadi mayor karena banyaknya ketidaksesuaian minor pada satu persyaratan menunjukkan bahwa persyaratan itu gagal secara keseluruhan.',
    knockOut: 'Menjadi mayor karena persyaratan ini berada di bawah ambang yang mutlak diperlukan untuk sertifikat.',
  },
  zh: {
    repeated: '升为重大不符合：该要求在此前的评估中也有不符合。',
    sameRequirement: '升为重大不符合：同一要求上的轻微不符合如此之多，说明该要求整体失效。',
    knockOut: '升为重大不符合：该要求低于证书不可或缺的门槛值。',
  },
});

export const INTERESTS = texts({
  en: {
    employed: 'Employed by the party',
    advised: 'Advised the party',
    family: 'Family at the party',
    financial: 'Financial interest in the party',
  },
  id: {
    employed: 'Bekerja pada pihak tersebut',
    advised: 'Menjadi konsultan pihak tersebut',
    family: 'Memiliki keluarga di pihak tersebut',
    financial: 'Memiliki kepentingan keuangan pada pihak tersebut',
  },
  zh: {
    employed: '受雇于该方',
    advised: '为该方提供过咨询',
    family: '有亲属在该方任职',
    financial: '与该方有经济利益关系',
  },
});
