import type { ResultsWording } from './en';

const plain = (name: string): string => name;

export const id: ResultsWording = {
  inUnit: (label, unit) => `${label} (${unit})`,
  labels: {
    plain,
    score: () => 'Skor',
    beforeCaps: () => 'Skor sebelum pembatasan',
    coverage: (name) => `Cakupan: ${name}`,
    level: () => 'Tingkat',
    gate: (name) => `Gerbang: ${name}`,
    cap: (name) => `Batas atas dari gerbang: ${name}`,
    lost: (name) => `Poin yang hilang: ${name}`,
    gap: (name) => `Kesenjangan: ${name}`,
    planEffort: () => 'Upaya rencana',
    workstream: (name) => `Jalur kerja: ${name}`,
    workItem: (name) => `Kegiatan: ${name}`,
    start: (name) => `Mulai: ${name}`,
    fixedEffort: () => 'Upaya tetap',
    effortPerUnit: () => 'Upaya per unit yang memiliki kesenjangan',
    finding: (name) => `Temuan: ${name}`,
  },
  rollUp: {
    weightedMean: () => 'Rata-rata tertimbang: setiap angka dikalikan bobotnya, dijumlahkan, lalu dibagi jumlah bobot.',
    sumOfPoints: () =>
      'Poin yang diperoleh dibagi poin yang dapat diperoleh; bobot kelompok sama dengan jumlah yang dihitung di dalamnya.',
    min: () => 'Angka terendah yang dihitung.',
    max: () => 'Angka tertinggi yang dihitung.',
    countShare: (threshold) => `Porsi angka, menurut bobot, yang mencapai ${threshold} atau lebih.`,
    stagedAnd: (threshold) =>
      `Tahap yang terpenuhi berurutan dari yang terendah, dibagi seluruh tahap; setiap angka dalam suatu tahap harus mencapai ${threshold} atau lebih, atau tidak berlaku.`,
  },
  combination: {
    weightedMean: () => 'Rata-rata tertimbang dari dimensi yang dinilai.',
    min: () => 'Nilai terendah dari dimensi yang dinilai.',
    product: () => 'Hasil kali dari dimensi yang dinilai.',
    cappedBy: (dimension) =>
      `Rata-rata tertimbang dari dimensi yang dinilai, tetapi tidak pernah lebih tinggi daripada ${dimension}.`,
  },
  notApplicable: 'Dikecualikan dengan alasan: tidak dihitung di mana pun.',
  notAssessed: 'Belum dinilai secara lengkap: belum ada angka.',
  caps: 'Skor sebelum pembatasan, tetapi tidak lebih tinggi daripada batas terendah dari gerbang yang gagal.',
  gate: {
    knockOut: (threshold) => `Setiap angka harus mencapai ${threshold} atau lebih.`,
    categoryMinimum: (threshold) => `Setiap angka harus mencapai ${threshold} atau lebih.`,
    minimumCoverage: (threshold) => `Cakupan harus mencapai ${threshold} atau lebih.`,
    findingLimit: (threshold) => `Jumlah temuan jenis ini yang diperbolehkan: ${threshold}.`,
    optionLimit: (threshold) => `Jumlah nilai pada pilihan ini yang diperbolehkan di setiap unit: ${threshold}.`,
    minimumDataMonths: (threshold) => `Jumlah bulan data yang diperlukan untuk setiap hasil: ${threshold}.`,
    mandatory: (threshold) =>
      `Semua (${threshold}) harus dinilai; tidak boleh ada yang belum dinilai atau dikecualikan.`,
  },
  levels: (threshold) =>
    `Tingkat dicapai satu per satu; tingkat pertama yang skor minimum atau gerbangnya tidak terpenuhi menghentikan kenaikan. Di bawah cakupan ${threshold}, tingkat tidak ditentukan.`,
  coverage: 'Persyaratan yang dinilai dibagi persyaratan yang berlaku.',
  sum: 'Jumlah dari bagian-bagiannya.',
  complement: 'Skor penuh dikurangi skor sebelum pembatasan; nol bila tidak ada skor.',
  shareOfLoss: {
    weightedMean: () =>
      'Bagian dari kehilangan di atasnya, sebanding dengan bobot dikalikan kekurangan terhadap skor penuh.',
    sumOfPoints: () => 'Bagian dari kehilangan di atasnya, sebanding dengan poin yang kurang.',
    min: () => 'Bagian dari kehilangan di atasnya, ditanggung sama rata oleh angka terendah.',
    max: () => 'Bagian dari kehilangan di atasnya, ditanggung sama rata oleh angka tertinggi.',
    countShare: (threshold) =>
      `Bagian dari kehilangan di atasnya, ditanggung menurut bobot oleh angka di bawah ${threshold}.`,
    stagedAnd: (threshold) =>
      `Bagian dari kehilangan di atasnya, ditanggung sama rata oleh yang tidak memenuhi tahapnya pada ${threshold}.`,
  },
  shareAlike: 'Bagian dari kehilangan di atasnya, ditanggung sama rata oleh bagian yang belum dinilai.',
  gap: (threshold) => `Poin yang hilang di setiap titik penilaian tempat persyaratan ini berada di bawah ${threshold}.`,
  workItem: 'Hari tetap, ditambah hari per unit yang memiliki kesenjangan dikalikan jumlah unit tersebut.',
  start: 'Hari kerja pertama dalam rencana yang dimungkinkan oleh kegiatan pendahulunya.',
  notBefore: (date) =>
    `Ditetapkan tidak dimulai sebelum ${date}; kegiatan pendahulunya saja memungkinkan mulai lebih awal.`,
  notBeforeAndWaits: (date, waits) => `Ditetapkan tidak dimulai sebelum ${date}. Sejak saat itu: ${waits}`,
  waits: (days, owner, people) =>
    `Kegiatan pendahulunya memungkinkan mulai ${days} hari kerja lebih awal, tetapi ${owner} hanya punya ${people} orang untuk rencana ini; sampai saat itu mereka dipakai kegiatan lain.`,
  leftOut: {
    notApplicable: 'Tidak berlaku',
    notAssessed: 'Belum dinilai',
    noWeight: 'Tanpa bobot',
    notRated: 'Belum diberi nilai',
    incomplete: 'Dimensi lain belum diberi nilai',
    gateHolds: 'Gerbang tidak gagal',
    capNotReached: 'Batas tidak di bawah skor',
    atTarget: 'Mencapai target atau lebih',
    leavesRoom: 'Memungkinkan mulai lebih awal',
  },
  stated: (reason, words) => `${reason}: ${words}`,
  values: {
    coverage: (assessed, applicable, share) => `${assessed} dari ${applicable} (${share})`,
    effort: (likely, low, high) => `${likely} orang-hari (${low} sampai ${high})`,
    gate: (outcome, worst) => `${outcome} (${worst})`,
  },
  drivers: {
    association: {
      associated: (error) => `“${error}” berkaitan dengan ketidakpuasan; itu bukan bukti bahwa inilah penyebabnya.`,
      protective: (error) =>
        `“${error}” berkaitan dengan ketidakpuasan yang lebih jarang; itu bukan bukti bahwa inilah penyebabnya.`,
      notProven: (error) => `“${error}” belum terbukti berkaitan dengan ketidakpuasan.`,
    },
    shares: (withError, without) =>
      `Tidak puas: ${withError} dari pelanggan yang kontaknya memuat kesalahan itu, dan ${without} dari yang lain.`,
    odds: (value, interval, pValue) =>
      `Rasio odds ${value} (interval 95% ${interval}); ${pValue}, disesuaikan dengan banyaknya kesalahan.`,
    incomparable: 'Kesalahan ini ada pada semua kontak atau tidak pada satu pun, sehingga tidak dapat dibandingkan.',
  },
};
