import type { ForumWording } from './en';

/** Thousands are set apart by a point. */
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

export const id: ForumWording = {
  kind: 'Bahan forum',
  subject: (client) => `Forum mingguan ${client}`,
  asOf: (date) => `Per ${date}`,
  painTitle: 'Apa yang paling mengganggu',
  decisionTitle: 'Keputusan dan kemajuan',
  covers: (areas, share, total) =>
    areas === 1
      ? `Alasan terbesar mencakup ${share} dari ${total} yang dihitung.`
      : `${number(areas)} alasan terbesar mencakup ${share} dari ${total} yang dihitung.`,
  decidedOn: (areas, decided) => {
    if (decided === 0) return 'Belum ada keputusan untuk satu pun.';
    if (decided === areas) return areas === 1 ? 'Keputusannya sudah ada.' : 'Semuanya sudah memiliki keputusan.';
    return `${number(decided)} dari ${number(areas)} sudah memiliki keputusan.`;
  },
  chartTitle: (areas, share) =>
    areas === 1 ? `Alasan terbesar mencakup ${share}` : `${number(areas)} alasan terbesar mencakup ${share}`,
  columns: {
    area: 'Masalah',
    share: 'Porsi',
    points: 'Perubahan, poin',
    relative: 'Perubahan, relatif',
    owner: 'Penanggung jawab',
    decision: 'Keputusan',
    due: 'Tenggat',
    state: 'Status',
  },
  firstWave: 'Gelombang pertama',
  newReason: 'Baru',
  undecided: 'Belum ada keputusan',
  undecidedFor: (waves) => `Tanpa keputusan selama ${number(waves)} gelombang`,
  further: (count) => `dan ${number(count)} lagi`,
  areasCut: (count) => `${number(count)} masalah lain tercantum dalam berkas data.`,
  areaNote: (hasChange) =>
    hasChange
      ? 'Perubahan: porsi gelombang ini dikurangi porsi gelombang sebelumnya, dalam poin dan sebagai bagian dari porsi semula. * Perubahan terbukti (Newcombe, 95%).'
      : 'Porsi: dari semua kontak yang dihitung. Perubahan terlihat mulai gelombang kedua.',
  warnUndecided: (names, waves) =>
    `Termasuk yang terbesar selama ${number(waves)} gelombang atau lebih, tetapi belum diputuskan: ${names}.`,
  warnOwner: (decision, owner) =>
    `Penanggung jawab ${decision} adalah ${owner}, di dalam pusat kontak, padahal penyebabnya di luar.`,
  proposeOwner: (owner) => `Usul: ${owner}.`,
  proposeNobody: 'Tunjuk penanggung jawab di luar pusat kontak.',
  attention: 'Perlu perhatian',
  state: {
    overdue: 'Terlambat',
    inProgress: 'Berjalan',
    decided: 'Diputuskan',
    proposed: 'Diusulkan',
    done: 'Selesai',
    rejected: 'Ditolak',
  },
  stateGroup: (state, count) => `${state} (${number(count)})`,
  decisionColumns: {
    ref: 'No.',
    decision: 'Keputusan',
    owner: 'Penanggung jawab',
    due: 'Tenggat',
    standing: 'Keadaan',
  },
  none: 'Forum belum mengambil keputusan. Beri setiap masalah penanggung jawab di luar pusat kontak, keputusan, dan tanggal.',
  punctual: (onTime, due) => {
    if (due === 0) return 'Belum ada keputusan yang jatuh tempo.';
    if (due === 1)
      return onTime === 1
        ? 'Satu-satunya keputusan yang jatuh tempo selesai tepat waktu.'
        : 'Satu-satunya keputusan yang jatuh tempo tidak selesai tepat waktu.';
    return `Dari ${number(due)} keputusan yang sudah jatuh tempo, ${number(onTime)} selesai tepat waktu.`;
  },
  late: (days) => `Terlambat ${number(days)} hari`,
  doneLate: (date, days) => `Selesai ${date}, terlambat ${number(days)} hari`,
  doneOn: (date) => `Selesai ${date}, tepat waktu`,
  rejectedOn: (date) => `Ditolak ${date}`,
  raisedOn: (date) => `Diajukan ${date}`,
  decisionsCut: (count) => `${number(count)} keputusan lain tercantum dalam log keputusan.`,
  progressTitle: 'KPI sejak penilaian dasar',
  progressColumns: {
    kpi: 'KPI',
    then: 'Dasar',
    now: 'Kini',
    change: 'Perubahan',
    interval: 'Interval 95% perubahan',
    relative: 'Relatif',
    verdict: 'Penilaian',
  },
  noInterval: 'Tanpa hitungan',
  progress: { improved: 'Membaik', worse: 'Memburuk', notProven: 'Belum terbukti' },
  progressCount: (all, improved, worse) =>
    all === 1
      ? `Satu-satunya KPI yang dibandingkan ${improved ? 'membaik' : worse ? 'memburuk' : 'belum terbukti berubah'}.`
      : `Dari ${number(all)} KPI yang dibandingkan, ${improved === 0 ? 'tidak ada yang' : number(improved)} terbukti membaik dan ${worse === 0 ? 'tidak ada yang' : number(worse)} terbukti memburuk.`,
  progressNote:
    'Unit digabung menurut volumenya. Interval mencakup faktor kebetulan (Newcombe, Welch), bukan perubahan cara pengukuran.',
  noBaseline: 'Gelombang ini adalah penilaian dasar. Kemajuan terlihat mulai gelombang berikutnya.',
  noProgress: 'Tidak ada KPI yang memiliki bulan penilaian dasar sekaligus bulan sesudahnya.',
  kpisCut: (count) => `${number(count)} KPI lain tercantum dalam berkas data.`,
  nextTitle: 'Langkah berikutnya',
  next: {
    overdue: (count, names) =>
      count === 1
        ? `Tutup keputusan yang terlambat atau tetapkan tanggal baru: ${names}.`
        : `Tutup ${number(count)} keputusan yang terlambat atau tetapkan tanggal baru: ${names}.`,
    decide: (count, names) =>
      count === 1
        ? `Putuskan masalah yang belum memiliki keputusan: ${names}.`
        : `Putuskan ${number(count)} masalah yang belum memiliki keputusan: ${names}.`,
    soon: (count, names) =>
      count === 1
        ? `Jatuh tempo dalam 14 hari: ${names}.`
        : `Jatuh tempo dalam 14 hari, ${number(count)} keputusan: ${names}.`,
    proposed: (count, names) =>
      count === 1 ? `Terima atau tolak usulan: ${names}.` : `Terima atau tolak ${number(count)} usulan: ${names}.`,
    owner: (names) => `Tunjuk penanggung jawab di luar pusat kontak untuk: ${names}.`,
    nothing: 'Tidak ada yang terbuka. Bawa angka gelombang berikutnya.',
  },
};
