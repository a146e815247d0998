import type { Schemas } from '../../../api/client';
import { texts } from '../../../language/language';

export type CertificationState = Schemas['CertificationDto']['state'];
export type CertificateStatus = Schemas['CertificateDto']['status'];

/** What a state is called, and what happens in it: who is to act. As messages and histories say it. */
export const STATES = texts<Readonly<Record<CertificationState, { name: string; now: string }>>>({
  en: {
    applied: {
      name: 'Applied',
      now: 'The vendor manager looks at the scope and invites the vendor to assess itself.',
    },
    readiness: { name: 'Self-assessment', now: 'The vendor assesses itself and hands the result in.' },
    baseline: {
      name: 'Baseline',
      now: 'The team finds out where the vendor stands; then the lead begins remediation or the certification assessment.',
    },
    remediation: {
      name: 'Remediation',
      now: 'The vendor puts right what was found; the lead begins the certification assessment once it is ready.',
    },
    certificationAssessment: {
      name: 'Certification assessment',
      now: 'The team assesses the sites of the sample; the lead submits the result for a decision.',
    },
    decision: {
      name: 'Decision',
      now: 'Somebody who did not assess grants the certificate, refuses it, or defers the decision.',
    },
    refused: {
      name: 'Refused',
      now: 'The vendor can appeal while the time for it runs; for another attempt the vendor manager resumes.',
    },
    appealed: {
      name: 'Refusal appealed',
      now: 'Somebody who neither assessed nor refused upholds the appeal or dismisses it.',
    },
    certified: {
      name: 'Certified',
      now: 'The certificate is valid; the lead begins the next surveillance, or recertification, in time.',
    },
    surveillance: {
      name: 'Surveillance',
      now: 'The certificate is valid; the team looks whether all is still in place, and the lead completes the surveillance.',
    },
    recertification: {
      name: 'Recertification',
      now: 'The certificate is valid until its last day; the team assesses anew, and the lead submits the result before then.',
    },
    renewalDecision: {
      name: 'Decision on renewal',
      now: 'The certificate is valid until its last day; somebody who did not assess renews it or refuses to.',
    },
    renewalAppealed: {
      name: 'Refusal of renewal appealed',
      now: 'The certificate is valid until its last day; somebody who neither assessed nor refused decides on the appeal.',
    },
    suspended: {
      name: 'Suspended',
      now: 'The certificate must not be used; the vendor puts right what is open, and somebody who did not assess reinstates it or withdraws it.',
    },
    suspensionAppealed: {
      name: 'Suspension appealed',
      now: 'The certificate stays suspended; somebody who neither assessed nor suspended it decides on the appeal.',
    },
    expired: {
      name: 'Expired',
      now: 'The certificate is not valid any more; while the time for it runs, the lead can restore it without a new application.',
    },
    lapsed: { name: 'Lapsed', now: 'The certification has ended; the vendor applies anew if it wants to go on.' },
    withdrawn: {
      name: 'Withdrawn',
      now: 'The certificate is withdrawn for good; the vendor applies anew if it wants another one.',
    },
    transferred: {
      name: 'Transferred',
      now: 'Another holder has taken on the whole scope; nobody has to act any more.',
    },
  },
  id: {
    applied: {
      name: 'Permohonan',
      now: 'Manajer vendor memeriksa ruang lingkup dan mengundang vendor untuk menilai diri sendiri.',
    },
    readiness: { name: 'Penilaian mandiri', now: 'Vendor menilai diri sendiri dan menyerahkan hasilnya.' },
    baseline: {
      name: 'Penilaian awal',
      now: 'Tim memastikan posisi vendor saat ini; setelah itu ketua tim memulai perbaikan atau penilaian sertifikasi.',
    },
    remediation: {
      name: 'Perbaikan',
      now: 'Vendor memperbaiki apa yang ditemukan; ketua tim memulai penilaian sertifikasi setelah vendor siap.',
    },
    certificationAssessment: {
      name: 'Penilaian sertifikasi',
      now: 'Tim menilai lokasi dalam sampel; ketua tim mengajukan hasilnya untuk diputuskan.',
    },
    decision: {
      name: 'Keputusan',
      now: 'Seseorang yang tidak ikut menilai memberikan sertifikat, menolaknya, atau menunda keputusan.',
    },
    refused: {
      name: 'Ditolak',
      now: 'Vendor dapat mengajukan banding selama tenggatnya belum lewat; untuk mencoba lagi, manajer vendor melanjutkan prosesnya.',
    },
    appealed: {
      name: 'Banding atas penolakan',
      now: 'Seseorang yang tidak ikut menilai maupun menolak menerima banding itu atau menolaknya.',
    },
    certified: {
      name: 'Bersertifikat',
      now: 'Sertifikat berlaku; ketua tim memulai pengawasan berikutnya, atau sertifikasi ulang, tepat waktu.',
    },
    surveillance: {
      name: 'Pengawasan',
      now: 'Sertifikat berlaku; tim memeriksa apakah semuanya masih berjalan, dan ketua tim menyelesaikan pengawasan.',
    },
    recertification: {
      name: 'Sertifikasi ulang',
      now: 'Sertifikat berlaku sampai hari terakhirnya; tim menilai kembali, dan ketua tim mengajukan hasilnya sebelum itu.',
    },
    renewalDecision: {
      name: 'Keputusan perpanjangan',
      now: 'Sertifikat berlaku sampai hari terakhirnya; seseorang yang tidak ikut menilai memperpanjangnya atau menolak.',
    },
    renewalAppealed: {
      name: 'Banding atas penolakan perpanjangan',
      now: 'Sertifikat berlaku sampai hari terakhirnya; seseorang yang tidak ikut menilai maupun menolak memutuskan banding.',
    },
    suspended: {
      name: 'Dibekukan',
      now: 'Sertifikat tidak boleh digunakan; vendor memperbaiki yang masih terbuka, dan seseorang yang tidak ikut menilai memberlakukannya kembali atau mencabutnya.',
    },
    suspensionAppealed: {
      name: 'Banding atas pembekuan',
      now: 'Sertifikat tetap dibekukan; seseorang yang tidak ikut menilai maupun membekukan memutuskan banding.',
    },
    expired: {
      name: 'Kedaluwarsa',
      now: 'Sertifikat tidak berlaku lagi; selama tenggatnya belum lewat, ketua tim dapat memulihkannya tanpa permohonan baru.',
    },
    lapsed: {
      name: 'Gugur',
      now: 'Sertifikasi telah berakhir; vendor mengajukan permohonan baru bila ingin melanjutkan.',
    },
    withdrawn: {
      name: 'Dicabut',
      now: 'Sertifikat dicabut untuk seterusnya; vendor mengajukan permohonan baru bila menginginkan sertifikat lain.',
    },
    transferred: {
      name: 'Dialihkan',
      now: 'Pemegang lain telah mengambil alih seluruh ruang lingkup; tidak ada lagi yang perlu bertindak.',
    },
  },
  zh: {
    applied: { name: '已申请', now: '由供应商经理审核认证范围，并邀请供应商自评。' },
    readiness: { name: '自评', now: '由供应商进行自评并提交结果。' },
    baseline: { name: '基线评估', now: '评估组查明供应商的现状；之后由负责人启动整改或认证评估。' },
    remediation: { name: '整改', now: '供应商整改所发现的问题；准备就绪后由负责人启动认证评估。' },
    certificationAssessment: { name: '认证评估', now: '评估组评估抽样站点；由负责人将结果提交决定。' },
    decision: { name: '待决定', now: '由未参与评估的人员授予证书、拒绝授予或暂缓决定。' },
    refused: { name: '已拒绝', now: '供应商可在期限内申诉；如需再次尝试，由供应商经理重新启动。' },
    appealed: { name: '拒绝申诉中', now: '由既未参与评估也未作出拒绝决定的人员支持或驳回申诉。' },
    certified: { name: '已认证', now: '证书有效；由负责人按期启动下一次监督评估或再认证。' },
    surveillance: { name: '监督评估', now: '证书有效；评估组查看各项是否依然落实，由负责人完成监督评估。' },
    recertification: { name: '再认证', now: '证书在到期前有效；评估组重新评估，由负责人在到期前提交结果。' },
    renewalDecision: { name: '续证待决定', now: '证书在到期前有效；由未参与评估的人员续证或拒绝续证。' },
    renewalAppealed: {
      name: '续证拒绝申诉中',
      now: '证书在到期前有效；由既未参与评估也未作出拒绝决定的人员裁定申诉。',
    },
    suspended: {
      name: '已暂停',
      now: '证书不得使用；供应商整改未决事项，由未参与评估的人员恢复或撤销证书。',
    },
    suspensionAppealed: {
      name: '暂停申诉中',
      now: '证书仍处于暂停状态；由既未参与评估也未作出暂停决定的人员裁定申诉。',
    },
    expired: { name: '已过期', now: '证书不再有效；在期限内，负责人可恢复认证而无须重新申请。' },
    lapsed: { name: '已终止', now: '认证已经结束；供应商如需继续，须重新申请。' },
    withdrawn: { name: '已撤销', now: '证书已永久撤销；供应商如需另一份证书，须重新申请。' },
    transferred: { name: '已转让', now: '另一持有方已承接全部认证范围；无须任何人再采取行动。' },
  },
});

export const STATUSES = texts<Readonly<Record<CertificateStatus, string>>>({
  en: {
    notYetValid: 'Not valid yet',
    valid: 'Valid',
    suspended: 'Suspended',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
    superseded: 'Superseded',
  },
  id: {
    notYetValid: 'Belum berlaku',
    valid: 'Berlaku',
    suspended: 'Dibekukan',
    withdrawn: 'Dicabut',
    expired: 'Kedaluwarsa',
    superseded: 'Digantikan',
  },
  zh: {
    notYetValid: '尚未生效',
    valid: '有效',
    suspended: '已暂停',
    withdrawn: '已撤销',
    expired: '已过期',
    superseded: '已被取代',
  },
});
