import type { CertificationWording } from './en';

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');
const mayBe = (allowed: number): string =>
  allowed === 0 ? 'padahal tidak boleh ada' : `padahal paling banyak ${number(allowed)}`;

export const id: CertificationWording = {
  states: {
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
  transitions: {
    invite: 'Undang untuk menilai diri sendiri',
    submitReadiness: 'Serahkan penilaian mandiri',
    returnReadiness: 'Kembalikan penilaian mandiri',
    beginRemediation: 'Mulai perbaikan',
    beginAssessment: 'Mulai penilaian sertifikasi',
    stopAssessment: 'Hentikan penilaian',
    submitForDecision: 'Ajukan untuk diputuskan',
    grant: 'Berikan sertifikat',
    refuse: 'Tolak sertifikat',
    defer: 'Tunda keputusan',
    appeal: 'Ajukan banding atas penolakan',
    upholdAppeal: 'Terima banding',
    dismissAppeal: 'Tolak banding',
    resume: 'Lanjutkan setelah penolakan',
    abandon: 'Tarik permohonan',
    lapseApplication: 'Tutup permohonan yang tidak aktif',
    beginSurveillance: 'Mulai pengawasan',
    raiseReview: 'Mulai peninjauan karena angka KPI',
    endReview: 'Akhiri peninjauan tanpa tindakan lanjutan',
    completeSurveillance: 'Selesaikan pengawasan',
    extendScope: 'Perluas ruang lingkup',
    reduceScope: 'Persempit ruang lingkup',
    transfer: 'Alihkan ke pemegang lain',
    takeOver: 'Ambil alih ruang lingkup',
    resubmit: 'Ajukan sesuai keadaan sekarang',
    resubmitRenewal: 'Ajukan perpanjangan sesuai keadaan sekarang',
    offerTransfer: 'Tawarkan ruang lingkup kepada pihak lain',
    withdrawTransfer: 'Tarik tawaran pengalihan',
    acceptTransfer: 'Terima ruang lingkup yang ditawarkan',
    refuseTransfer: 'Tolak pengalihan',
    transferPart: 'Alihkan sebagian ruang lingkup',
    beginRecertification: 'Mulai sertifikasi ulang',
    submitRenewal: 'Ajukan perpanjangan untuk diputuskan',
    renew: 'Perpanjang sertifikat',
    refuseRenewal: 'Tolak perpanjangan',
    appealRenewal: 'Ajukan banding atas penolakan perpanjangan',
    upholdRenewalAppeal: 'Terima banding perpanjangan',
    dismissRenewalAppeal: 'Tolak banding perpanjangan',
    suspend: 'Bekukan sertifikat',
    suspendByRule: 'Bekukan menurut aturan',
    appealSuspension: 'Ajukan banding atas pembekuan',
    upholdSuspensionAppeal: 'Terima banding pembekuan',
    dismissSuspensionAppeal: 'Tolak banding pembekuan',
    reinstate: 'Berlakukan kembali sertifikat',
    makeUpSurveillance: 'Susulkan pengawasan',
    withdraw: 'Cabut sertifikat',
    withdrawByRule: 'Cabut menurut aturan',
    surrender: 'Serahkan kembali sertifikat',
    expire: 'Berakhir menurut tanggal',
    restore: 'Pulihkan setelah kedaluwarsa',
    lapse: 'Gugur menurut tanggal',
  },
  statuses: {
    notYetValid: 'Belum berlaku',
    valid: 'Berlaku',
    suspended: 'Dibekukan',
    withdrawn: 'Dicabut',
    expired: 'Kedaluwarsa',
    superseded: 'Digantikan',
  },
  outcomes: { grant: 'Berikan', grantOnConditions: 'Berikan dengan syarat', refuse: 'Tolak' },
  blockers: {
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
        ? `Setiap hasil memerlukan data ${number(needed)} bulan; masih ada yang tanpa data.`
        : `Setiap hasil memerlukan data ${number(needed)} bulan; yang paling sedikit baru ${number(months)} bulan.`,
    openMajors: (count, allowed, refs) =>
      `Koreksi ketidaksesuaian mayor harus diverifikasi: ${number(count)} masih terbuka, ${mayBe(allowed)} (${refs}).`,
    openMinors: (count, allowed, refs) =>
      `Koreksi ketidaksesuaian minor harus diverifikasi: ${number(count)} masih terbuka, ${mayBe(allowed)} (${refs}).`,
    minorPlans: (count, refs) =>
      `Rencana koreksi untuk ${number(count)} ketidaksesuaian minor harus disetujui (${refs}).`,
    sitesNotVisited: (count, sites) => `${number(count)} lokasi dalam sampel harus dikunjungi: ${sites}.`,
    pairedEvidence: {
      missing: 'Pihak lain dalam kontrak juga harus dinilai.',
      tooOld: 'Penilaian atas pihak lain dalam kontrak sudah terlalu lama dan harus diulang.',
      belowLevel: 'Pihak lain dalam kontrak harus mencapai tingkat yang diminta aturan.',
    },
  },
  conditions: {
    minorPlans: 'rencana koreksi untuk ketidaksesuaian minor',
    openMinors: 'lebih sedikit ketidaksesuaian minor yang terbuka',
    sitesNotVisited: 'kunjungan ke sisa lokasi dalam sampel',
    pairedEvidence: 'bukti dari pihak lain dalam kontrak',
  },
  obligations: {
    majorAnswer: (ref, due) =>
      `Rencana koreksi untuk ketidaksesuaian mayor ${ref} harus disetujui paling lambat ${due}.`,
    majorClosure: (ref, due) => `Koreksi ketidaksesuaian mayor ${ref} harus diverifikasi paling lambat ${due}.`,
    condition: (what, due) => `Syarat pemberian harus dipenuhi paling lambat ${due}: ${what}.`,
    surveillance: (which, due) => `Pengawasan ke-${which} harus diselesaikan paling lambat ${due}.`,
  },
  obligationMet: (date) => `Selesai pada ${date}.`,
  obligationSuspends: (date) => `Jika tidak, sertifikat dibekukan mulai ${date}.`,
  otherCondition: (ref) => `syarat ${ref}`,
  escalations: {
    repeated: 'Menjadi mayor karena persyaratan ini juga memiliki ketidaksesuaian dalam penilaian sebelumnya.',
    sameRequirement:
      'Menjadi mayor karena banyaknya ketidaksesuaian minor pada satu persyaratan menunjukkan bahwa persyaratan itu gagal secara keseluruhan.',
    knockOut: 'Menjadi mayor karena persyaratan ini berada di bawah ambang yang mutlak diperlukan untuk sertifikat.',
  },
  interests: {
    employed: 'Bekerja pada pihak tersebut',
    advised: 'Menjadi konsultan pihak tersebut',
    family: 'Memiliki keluarga di pihak tersebut',
    financial: 'Memiliki kepentingan keuangan pada pihak tersebut',
  },
  place: (ref, unit, figure) =>
    [unit === null ? ref : `${ref} di ${unit}`, figure === null ? '' : `(${figure})`].filter(Boolean).join(' '),
};
