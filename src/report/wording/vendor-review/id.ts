import type { VendorReviewWording } from './en';

/** Thousands are set apart by a point. */
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');
const gatesFail = (gates: number): string =>
  gates === 0 ? 'semua gerbang lolos' : `${number(gates)} gerbang tidak lolos`;

export const id: VendorReviewWording = {
  scorecard: 'Rapor vendor',
  review: 'Tinjauan bisnis triwulanan',
  asOf: (date) => `Per tanggal ${date}`,
  asOfTerm: 'Per tanggal',
  unknownClient: 'Klien tidak ditampilkan',
  unknownEngagement: 'Penugasan',
  unclassified: 'Rahasia',
  of: (count, all) => `${number(count)} dari ${number(all)}`,
  moreInData: (count) => `dan ${number(count)} lainnya dalam berkas data`,
  counted: (title, count) => `${title} (${count})`,
  all: (count) => number(count),
  shownOf: (shown, more) => `${number(shown)} ditampilkan, ${number(more)} lainnya`,

  verdict: {
    reached: (party, score, target, gates) =>
      gates === 0
        ? `Skor ${party} ${score}, mencapai target ${target}, dan semua gerbang lolos.`
        : `Skor ${party} ${score} mencapai target ${target}, tetapi ${gatesFail(gates)}.`,
    below: (party, score, target, points, gates) =>
      `Skor ${party} ${score}, ${points} poin di bawah target ${target}, dan ${gatesFail(gates)}.`,
    notScored: (party, assessed, applicable) =>
      `${party} belum memiliki skor: baru ${number(assessed)} dari ${number(applicable)} nilai yang ada.`,
  },
  change: {
    improved: (date, points) =>
      `Sejak hasil ${date} skor berubah ${points} poin; unit-unitnya membaik melebihi kebetulan.`,
    worsened: (date, points) =>
      `Sejak hasil ${date} skor berubah ${points} poin; unit-unitnya memburuk melebihi kebetulan.`,
    withinChance: (date, points) => `Sejak hasil ${date} skor berubah ${points} poin, yang mungkin hanya kebetulan.`,
    fewUnits: (date, points) =>
      `Sejak hasil ${date} skor berubah ${points} poin; kurang dari dua unit dinilai pada kedua waktu, sehingga belum ada ` +
      'yang terbukti.',
    noSpread: (date, points) =>
      `Sejak hasil ${date} skor berubah ${points} poin; semua unit berubah sama besar, sehingga belum ada yang terbukti.`,
    firstResult: 'Ini hasil pertamanya, sehingga belum ada pembanding.',
    otherFramework: (date) => `Hasil ${date} memakai versi kerangka lain dan tidak dibandingkan.`,
    notScored: (date) => `Hasil ${date} tidak dapat dibandingkan: salah satunya tidak memiliki skor.`,
  },
  changes: {
    improved: 'Membaik, terbukti',
    worsened: 'Memburuk, terbukti',
    notProven: 'Belum terbukti',
    firstResult: 'Hasil pertama',
    otherFramework: 'Versi kerangka lain',
    notScored: 'Tanpa skor',
  },
  trends: {
    improving: 'Tren atas semua hasil terbukti: membaik.',
    worsening: 'Tren atas semua hasil terbukti: memburuk.',
    stable: 'Tidak ada tren yang terbukti.',
    unknown: 'Tren dinyatakan mulai dari lima hasil.',
  },
  spread: (lowest, highest) => `Skor unit berkisar dari ${lowest} sampai ${highest}.`,
  others: (framework, score, target, gates) => `Menurut ${framework}: ${score}, target ${target}, ${gatesFail(gates)}.`,

  certificate: {
    none: 'Sertifikasi telah diajukan dan belum ada sertifikat.',
    notYetValid: (no: string, until: string): string => `Sertifikat ${no} belum berlaku; hari terakhirnya ${until}.`,
    valid: (no: string, until: string): string => `Sertifikat ${no} berlaku sampai ${until}.`,
    suspended: (no: string, until: string): string => `Sertifikat ${no} dibekukan; hari terakhirnya ${until}.`,
    withdrawn: (no: string): string => `Sertifikat ${no} dicabut.`,
    expired: (no: string, until: string): string => `Sertifikat ${no} berakhir setelah ${until}.`,
    superseded: (no: string): string => `Sertifikat ${no} digantikan.`,
    majors: (open: number): string =>
      open === 0 ? 'Tidak ada ketidaksesuaian mayor yang terbuka.' : `${String(open)} ketidaksesuaian mayor terbuka.`,
  },

  tiles: {
    score: 'Skor',
    target: (target) => `target ${target}`,
    level: 'Tingkat',
    before: (before) => `sebelumnya: ${before}`,
    change: 'Perubahan poin',
    gates: 'Gerbang gagal',
    units: (risk, units) => `${number(risk)}/${number(units)} unit berisiko`,
    actions: 'Tindakan terbuka',
    overdue: (overdue) => `${number(overdue)} terlambat`,
    parties: 'Pihak yang dinilai',
    vendors: (count) => `${number(count)} vendor`,
    atRisk: 'Berisiko',
    ofParties: (count) => `dari ${number(count)} pihak`,
    unitsAtRisk: 'Unit berisiko',
    ofUnits: (count) => `dari ${number(count)} unit`,
    blocked: 'Hasil dengan gerbang gagal',
    ofResults: (count) => `dari ${number(count)} hasil`,
  },

  trendTitle: (from, to) => `Dari ${from} ke ${to}`,
  trendSubtitle: (results) => `Skor dalam persen, ${number(results)} hasil`,
  trendAlt: (parts) => `Garis skor. ${parts}`,
  targetLine: (target) => `Target ${target}`,
  categoryTitle: (name, score) => `Paling tertinggal: ${name}, ${score}`,
  categoryTitleNone: 'Skor per kategori',
  categorySubtitle: (hasBefore) =>
    hasBefore ? 'Skor per kategori dalam persen (hasil sebelumnya)' : 'Skor per kategori dalam persen',
  categoryAlt: (parts) => `Batang kategori. ${parts}`,
  target: 'Target',

  blockersTitle: 'Yang menghambat',
  noBlockers: 'Semua gerbang lolos.',
  gate: 'Gerbang',
  fails: 'Penyebab',
  wholeGate: 'keseluruhan',
  gapsTitle: 'Kesenjangan terberat',
  noGaps: 'Tidak ada persyaratan di bawah target.',
  requirement: 'Persyaratan',
  severity: 'Keparahan',
  where: 'Unit',
  actionsTitle: 'Tindakan korektif terbuka',
  noActions: 'Tidak ada tindakan korektif yang terbuka.',
  actionColumns: { ref: 'No.', finding: 'Temuan', grade: 'Tingkat', next: 'Tenggat', state: 'Status' },
  late: (days) => `terlambat ${number(days)} hari`,
  noDate: '–',
  kpisTitle: 'KPI terhadap targetnya',
  kpisSaid: (met, notMet, notProven) => {
    const all = met + notMet + notProven;
    if (all === 0) return 'KPI tanpa target';
    return `KPI: ${number(met)} dari ${number(all)} target tercapai, ${number(notMet)} tidak, ${number(notProven)} belum terbukti`;
  },
  noKpis: 'Tidak ada deret KPI untuk unitnya dalam hasil ini.',
  kpiColumns: {
    kpi: 'KPI',
    unit: 'Unit',
    value: 'Bulan terakhir (interval\u00a095%)',
    target: 'Target',
    verdict: 'Putusan',
  },
  kpiVerdicts: { met: 'Tercapai', notMet: 'Tidak tercapai', notProven: 'Belum terbukti', noTarget: 'Tanpa target' },
  within: (figure, interval) => `${figure} (${interval})`,
  scorecardNote: (assessment, period, date) =>
    `Hasil: ${assessment}, ${period}. Tanggal dinilai per ${date} (UTC). Disusun hanya dari hasil pihak ini.`,
  data: (file) => `Semua angka ada dalam berkas ${file}; awal SHA-256-nya tercetak di kaki halaman.`,

  summaryTitle: 'Posisi para pihak',
  reviewLead: (parties, vendors, atRisk) =>
    `${number(parties)} pihak dinilai, ${number(vendors)} di antaranya vendor; ` +
    (atRisk === 0
      ? 'semuanya mencapai target dan lolos setiap gerbang.'
      : `${number(atRisk)} pihak di bawah target atau memiliki gerbang yang tidak lolos.`),
  lineColumns: {
    party: 'Pihak',
    score: 'Skor',
    target: 'Target',
    level: 'Tingkat',
    change: 'Perubahan',
    gates: 'Gerbang tidak lolos',
    units: 'Unit berisiko',
    actions: 'Tindakan terlambat',
  },
  leagueTitle: 'Siapa yang dapat dibedakan',
  leagueFigure: {
    some: (proven, pairs) => `${number(proven)} dari ${number(pairs)} pasangan terbukti berbeda`,
    none: (pairs) =>
      pairs === 0
        ? 'Belum ada yang dapat dibandingkan'
        : `Tidak satu pun dari ${number(pairs)} pasangan dapat dibedakan`,
  },
  leagueSubtitle: 'Rata-rata skor unit dalam persen dengan interval 95%, setiap unit dihitung sekali',
  leagueAlt: (parts) => `Batang para pihak, rata-rata terbaik lebih dahulu. ${parts}`,
  place: (from, to) => `peringkat ${from === to ? number(from) : `${number(from)}–${number(to)}`}`,
  unplaced: {
    noScore: 'tanpa peringkat: belum ada nilai',
    oneUnit: 'tanpa peringkat: hanya satu unit',
    noSpread: 'tanpa peringkat: skor unit sama',
    noOther: 'tanpa peringkat: tidak ada pembanding',
  },
  unitsShort: (count) => `${number(count)} unit`,
  noMean: 'Tanpa skor',
  interval: 'Interval 95%',
  leagueNote:
    'Setiap dua pihak dibandingkan dengan uji Welch, disesuaikan menurut Holm untuk seluruh tabel (5%). Pihak yang tidak ' +
    'dapat dibedakan berbagi peringkat.',
  moversTitle: 'Siapa yang bergerak',
  moverColumns: {
    party: 'Pihak',
    before: 'Sebelumnya',
    now: 'Sekarang',
    change: 'Poin',
    interval: 'Unit, interval 95%',
    verdict: 'Putusan',
  },
  noMovers: 'Belum ada pihak dengan dua hasil menurut versi kerangka yang sama.',
  moversNote: (count) =>
    'Perubahan terbukti menurut unit yang sama sebelumnya dan sekarang (uji t berpasangan, 95%).' +
    (count === 0 ? '' : ` ${number(count)} pihak tidak memiliki hasil pembanding.`),
  ownTitle: 'Operasi sendiri dibandingkan vendor',
  own: {
    higher: (own, vendor, points) =>
      `Rata-rata unit operasi sendiri ${own}, unit vendor ${vendor}: ${points} poin, terbukti lebih tinggi.`,
    lower: (own, vendor, points) =>
      `Rata-rata unit operasi sendiri ${own}, unit vendor ${vendor}: ${points} poin, terbukti lebih rendah.`,
    notProven: (own, vendor) =>
      `Rata-rata unit operasi sendiri ${own}, unit vendor ${vendor}; perbedaannya belum terbukti.`,
    absent: 'Tidak ada unit berskor di kedua sisi, sehingga tidak ada yang dibandingkan.',
  },
  ownBasis: (own, vendor) =>
    `${number(own)} unit sendiri dan ${number(vendor)} unit vendor, masing-masing dihitung sekali (uji Welch, 95%).`,
  ownInterval: (low, high) => `Interval 95% untuk selisihnya: ${low} sampai ${high} poin.`,
  missedTitle: 'Yang paling sering tidak terpenuhi',
  noMissed: 'Semua persyaratan terpenuhi oleh semua pihak.',
  missedColumns: { requirement: 'Persyaratan', severity: 'Keparahan', parties: 'Pihak', units: 'Unit' },
  commonBlockersTitle: 'Yang menghambat mereka',
  blockerColumns: { gate: 'Gerbang', parties: 'Pihak', refs: 'Paling sering karena' },
  refParties: (ref, parties) => `${ref} (${number(parties)})`,
  riskTitle: 'Letak risiko',
  riskLead: (volume, parties, of) =>
    `${volume} dari volume ditangani unit yang berisiko; ${number(parties)} dari ${number(of)} pihak berisiko.`,
  risk: {
    volume: 'Volume di unit berisiko',
    units: 'Unit berisiko',
    sites: 'Lokasi dengan unit berisiko',
    largest: 'Porsi volume terbesar',
    effective: 'Jumlah pihak setara dengan konsentrasi yang sama',
    herfindahl: 'Indeks Herfindahl–Hirschman (0–1)',
  },
  largestOf: (party, share) => `${party}, ${share}`,
  riskNote: 'Berisiko: unit di bawah target atau dengan gerbang yang tidak lolos. Volume: bobot unit.',
  reviewSubtitle: (parties) => `Semua ${number(parties)} pihak dalam penugasan`,
  vendorsWord: 'Vendor',
  reviewNote: (date) => `Hasil selesai terbaru; tanggal dinilai per ${date} (UTC).`,
};
