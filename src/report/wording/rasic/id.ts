import type { RasicPrintWording } from './en';

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

export const id: RasicPrintWording = {
  kind: 'Matriks RASIC',
  whole: 'Seluruh penugasan',
  facts: {
    matrix: 'Matriks',
    scope: 'Untuk',
    convention: 'Konvensi',
    version: 'Versi',
    owner: 'Pemilik',
    approval: 'Persetujuan',
    original: 'Salinan dari',
  },
  version: (version, date) => `${version}, terakhir diubah pada ${date}`,
  approved: (version, date, by) => `Versi ${version} disetujui pada ${date} oleh ${by}.`,
  recordedBy: (giver, recorder) => `${giver} (dicatat oleh ${recorder})`,
  unnamed: 'seseorang yang namanya tidak disimpan',
  notApproved: 'Versi ini belum disetujui.',
  changedSince: (version) =>
    `Berubah sejak itu: ini versi ${version}, atau yang diikutinya sudah berubah. Perlu disetujui kembali.`,
  standing: {
    approved: (date) => `disetujui pada ${date}`,
    stale: 'berubah sejak disetujui',
    none: 'belum disetujui',
  },
  versionShort: (version) => `versi ${version}`,
  signatures: 'Tanda tangan',
  signature: { owner: 'Pemilik matriks', approver: 'Disetujui untuk klien' },
  matrixTitle: (activities, roles) => `${number(activities)} kegiatan, ${number(roles)} peran`,
  roles: 'Peran',
  rolesPart: (from, to, all) => `Peran ${number(from)} sampai ${number(to)} dari ${number(all)}`,
  alt: (parts) => `Matriks RASIC. ${parts}`,
  noStep: 'Kegiatan',
  empty: 'Matriks ini belum memiliki kegiatan atau peran.',
  holders: {
    title: 'Peran dan pemegangnya',
    columns: { role: 'Peran', side: 'Pihak', rank: 'Jenjang', holders: 'Dipegang oleh', parts: 'Bagian' },
    note: 'Jenjang: 1 adalah direksi, 6 adalah agen. Bagian: dalam berapa kegiatan peran itu memiliki setiap huruf.',
    committee: 'badan beberapa orang',
    nobody: 'belum ada yang ditunjuk',
    unnamed: (count, all) =>
      count === 0
        ? 'Setiap peran sudah ada pemegangnya.'
        : `Belum ada yang ditunjuk untuk ${number(count)} dari ${number(all)} peran.`,
  },
  side: { client: 'Klien', operation: 'Operasi', vendor: 'Vendor', either: 'Klien atau operasi' },
  issues: {
    title: 'Yang perlu diperhatikan',
    verdict: (errors, warnings, hints) => {
      const broken =
        errors === 0
          ? 'Tidak ada aturan konvensi yang dilanggar.'
          : `Akuntabilitas bermasalah di ${number(errors)} tempat.`;
      const also = [
        ...(warnings > 0 ? [`${number(warnings)} peringatan`] : []),
        ...(hints > 0 ? [`${number(hints)} petunjuk`] : []),
      ];
      return also.length === 0 ? broken : `${broken} Ditemukan juga ${also.join(' dan ')}.`;
    },
    columns: { severity: 'Tingkat', number: 'No.', issue: 'Yang salah', advice: 'Yang perlu dilakukan' },
    none: 'Tidak ada yang ditemukan.',
    thresholds: 'Berapa yang terlalu banyak',
    thresholdsNote:
      'Di atas batas ini pemeriksaan memberi peringatan. Batas dapat diatur untuk setiap matriks; aturan yang dilanggar tetap kesalahan.',
    thresholdColumns: { what: 'Yang dihitung', most: 'Paling banyak' },
    fewest: (count) => `mulai ${count}`,
  },
  thresholds: {
    mostResponsible: 'Peran yang mengerjakan satu kegiatan',
    mostConsulted: 'Peran yang dimintai pendapat tentang satu kegiatan',
    mostInformed: 'Peran yang diberi tahu tentang satu kegiatan',
    fewestActivities: 'Jumlah kegiatan sejak peran dinilai',
    mostResponsibleShare: 'Bagian dari semua kegiatan yang dikerjakan satu peran',
    mostAccountableShare: 'Bagian dari semua kegiatan yang dipertanggungjawabkan atau disetujui satu peran',
    mostConsultedShare: 'Bagian dari semua kegiatan yang dikonsultasikan kepada satu peran',
  },
  deviations: {
    title: 'Yang berbeda dari aslinya',
    columns: { number: 'No.', activity: 'Kegiatan', role: 'Peran', here: 'Di sini', original: 'Asli' },
    count: (cells, title) =>
      cells === 0 ? `Tidak ada yang berbeda dari “${title}”.` : `${number(cells)} sel berbeda dari “${title}”.`,
    lost: (cells) => `${number(cells)} perbedaan lama berada pada kegiatan atau peran yang sudah tidak ada.`,
    empty: 'kosong',
  },
  copies: {
    title: 'Salinan untuk unit',
    count: (copies, deviating) =>
      deviating === 0
        ? `${number(copies)} unit mengikuti matriks ini tanpa perbedaan.`
        : `${number(copies)} unit mengikuti matriks ini; ${number(deviating)} di antaranya berbeda pada beberapa sel. Hanya itu yang tercantum.`,
    group: (unit, cells, errors) =>
      [
        unit,
        `${number(cells)} sel`,
        ...(errors > 0 ? [`akuntabilitas bermasalah di ${number(errors)} tempat`] : []),
      ].join(' · '),
  },
  extracts: {
    title: 'Kutipan per peran',
    note: 'Satu halaman untuk setiap peran, untuk diserahkan kepada pemegangnya.',
    heldBy: (names) => `Dipegang oleh ${names}.`,
    unheld: 'Belum ada yang ditunjuk untuk peran ini.',
    columns: { number: 'No.', activity: 'Kegiatan', step: 'Langkah', lead: 'Yang bertanggung jawab' },
    group: (letter, title, meaning, count) => `${letter} ${title}: ${meaning} · ${number(count)} kegiatan`,
    without: (roles) => `Tanpa bagian dalam kegiatan mana pun: ${roles}.`,
    nobody: 'tidak ada',
  },
  gap: {
    title: 'Akuntabilitas',
    intro: (matrices) =>
      `Siapa bertanggung jawab atas apa diperiksa dalam ${number(matrices)} matriks RASIC penugasan ini, sebagaimana adanya ketika laporan ini diminta.`,
    verdict: (errors) =>
      errors === 0
        ? 'Tidak ada aturan konvensi yang dilanggar: setiap kegiatan ada pelaksana dan penanggung jawabnya.'
        : `Akuntabilitas bermasalah di ${number(errors)} tempat.`,
    columns: {
      matrix: 'Matriks',
      size: 'Kegiatan × peran',
      errors: 'Kesalahan',
      warnings: 'Peringatan',
      hints: 'Petunjuk',
      approval: 'Persetujuan',
    },
    columnsNote:
      'Kesalahan: aturan konvensi dilanggar. Peringatan: beban atau kedudukan yang jarang berhasil. Petunjuk: layak dilihat.',
    copies: (copies, deviating) =>
      `Salinan untuk unit: ${number(copies)}, yang berbeda ${number(deviating)}; dihitung hanya yang salah di sana saja.`,
    errorsTitle: 'Di mana akuntabilitas bermasalah',
    errorColumns: { number: 'No.', issue: 'Yang salah', advice: 'Yang perlu dilakukan' },
    cut: (count) => `${number(count)} kesalahan lain ada dalam berkas data.`,
  },
};
