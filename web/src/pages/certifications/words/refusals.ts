import type { Schemas } from '../../../api/client';
import { useLanguage, type Language } from '../../../language/language';

type Refusal = Schemas['OpenTransitionDto']['refusals'][number];

/**
 * Refusals of steps, by their code. The server says them in English, with figures; the pages say them in the other languages, and
 * leave to the English sentence what is not here.
 */
const WORDS: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = {
  id: {
    'no-scope': 'Ruang lingkup masih kosong. Sebutkan sedikitnya satu program di satu lokasi.',
    'no-self-assessment': 'Penilaian mandiri belum lengkap. Jawab yang masih terbuka.',
    'no-baseline': 'Penilaian awal belum selesai.',
    'no-sample-plan': 'Belum direncanakan lokasi mana yang dikunjungi. Ambil sampel dahulu.',
    'team-not-independent': 'Ada anggota tim yang belum menyatakan kepentingan atau memilikinya, atau belum ada tim.',
    'not-assessed': 'Penilaian belum selesai.',
    'own-assessment': 'Yang menilai tidak memutuskan. Orang lain yang harus melakukannya.',
    'not-declared': 'Anda belum menyatakan kepentingan dalam setahun terakhir.',
    'conflict-of-interest':
      'Anda memiliki, atau baru saja memiliki, kepentingan pada pihak ini. Orang lain yang harus melakukannya.',
    'own-decision': 'Yang membuat keputusan tidak memutuskan bandingnya. Orang lain yang harus melakukannya.',
    'not-grantable': 'Sertifikat belum dapat diberikan. Lihat apa yang harus berubah.',
    'scope-taken': 'Sebagian ruang lingkup sudah dicakup sertifikat lain.',
    'major-open': 'Masih ada ketidaksesuaian mayor. Koreksinya harus diverifikasi dahulu.',
    overdue: 'Masih ada yang terlambat. Selesaikan dahulu.',
    expired: 'Masa berlaku sertifikat sudah lewat.',
    'renewal-not-open': 'Sertifikasi ulang belum dapat dimulai.',
    'restoration-over': 'Waktu pemulihan sudah lewat. Ajukan permohonan baru.',
    'appeal-over': 'Waktu banding sudah lewat, atau tidak ada keputusan.',
    'appealed-already': 'Keputusan ini sudah pernah diajukan banding.',
    'renewal-not-refused': 'Perpanjangan tidak ditolak.',
    'no-review': 'Tidak ada angka yang meminta peninjauan.',
    'receiver-not-ready':
      'Belum ada pihak lain yang mengambil alih ruang lingkup. Tawarkan, dan minta pihak itu menerima.',
    'nothing-given': 'Tidak ada pemegang yang menawarkan ruang lingkup yang persis sama.',
    'transfer-not-accepted': 'Pihak ini belum menerima yang ditawarkan.',
    'transfer-offered': 'Pengalihan sudah ditawarkan. Tarik tawaran itu dahulu.',
    'no-offer': 'Tidak ada pengalihan yang ditawarkan.',
    'nonconformity-open': 'Masih ada ketidaksesuaian terbuka. Koreksinya harus diverifikasi dahulu.',
    'party-major-open': 'Pihak ini memiliki ketidaksesuaian mayor pada sertifikasi lain.',
    'data-months': 'Data KPI pihak ini belum mencukupi.',
    'evidence-stale': 'Penilaian yang mendasarinya dibuka kembali atau berubah. Ajukan lagi sesuai keadaan sekarang.',
    'evidence-current': 'Tidak ada yang berubah sejak diajukan.',
  },
  zh: {
    'no-scope': '范围为空。请至少指定一个站点的一个业务项目。',
    'no-self-assessment': '自评尚未完成。请回答未答内容。',
    'no-baseline': '基线评估尚未完成。',
    'no-sample-plan': '尚未计划走访哪些站点。请先抽样。',
    'team-not-independent': '评估组中有人未申报利益或与该方有利益关系，或尚无评估组。',
    'not-assessed': '评估尚未完成。',
    'own-assessment': '参与评估者不得作出决定，须由他人进行。',
    'not-declared': '您在过去一年内没有申报利益关系。',
    'conflict-of-interest': '您与该运营方有或近期曾有利益关系，须由他人进行。',
    'own-decision': '作出原决定者不得裁定其申诉，须由他人进行。',
    'not-grantable': '目前不能授予证书。请查看须改变的内容。',
    'scope-taken': '部分范围已被其他证书涵盖。',
    'major-open': '尚有重大不符合未关闭，须先验证其纠正。',
    overdue: '尚有逾期事项，请先完成。',
    expired: '证书有效期已过。',
    'renewal-not-open': '尚不能启动再认证。',
    'restoration-over': '恢复期限已过，请重新申请。',
    'appeal-over': '申诉期限已过，或没有可申诉的决定。',
    'appealed-already': '该决定此前已申诉过。',
    'renewal-not-refused': '续证未被拒绝。',
    'no-review': '没有数值要求复核。',
    'receiver-not-ready': '尚无其他运营方承接该范围。请先提出转让并由对方接受。',
    'nothing-given': '没有持有方提出转让完全相同的范围。',
    'transfer-not-accepted': '该运营方尚未接受所提出的范围。',
    'transfer-offered': '已提出转让，请先撤回。',
    'no-offer': '没有提出转让。',
    'nonconformity-open': '尚有不符合未关闭，须先验证其纠正。',
    'party-major-open': '该运营方在其他认证中有重大不符合未关闭。',
    'data-months': '该运营方的 KPI 数据不足。',
    'evidence-stale': '所依据的评估已重新打开或有变，请按现状重新提交。',
    'evidence-current': '提交以来没有变化。',
  },
};

/** A refusal of a step in the language of the page, with what to do. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { language } = useLanguage();
  return ({ code, message, hint }) => {
    const known = language === 'en' ? undefined : WORDS[language][code.replace('certification/', '')];
    return known ?? [message, hint].filter(Boolean).join(' ');
  };
}
