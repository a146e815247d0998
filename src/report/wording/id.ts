import type { Wording } from './en';
import { id as figures } from './figures/id';

/**
 * Indonesian. Nouns do not change with their number, so counts stand before them as they are; only sentences that would
 * read oddly at none or at one take another form.
 */
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/** Not earlier than: "5 hari kerja setelah". */
const apart = (days: number): string => {
  if (days === 0) return 'tidak sebelum';
  return `${number(Math.abs(days))} hari kerja ${days > 0 ? 'setelah' : 'sebelum'}`;
};

const LEVEL = 'Tingkat';

const NOTHING_TO_PLAN = 'Semua persyaratan mencapai target, sehingga tidak ada yang perlu direncanakan.';
const NOTHING_BELOW_TARGET = 'Tidak ada persyaratan di bawah target.';

/** "+15,9": naik 15,9 poin. */
const moved = (change: string): string => {
  if (change.startsWith('+')) return `naik ${change.slice(1)} poin`;
  return /^[−-]/.test(change) ? `turun ${change.slice(1)} poin` : 'tetap';
};

export const id: Wording = {
  ...figures,
  labelled: (label, text) => `${label}: ${text}`,
  altPart: (label, value) => `${label}: ${value}.`,
  sentences: (sentences) => sentences.join(' '),
  pair: (first, second) => `${first}, ${second}`,
  notes: (notes) => notes.join('; '),
  namedSentence: (name, sentence) => `${name}. ${sentence}`,
  inUnit: (figure, unit) => `${figure} ${unit}`,
  pageLabel: 'Halaman {n} dari {m}',
  contents: 'Daftar isi',
  none: 'Tidak ada',
  entity: 'Seluruh organisasi',
  sampleData: 'Data contoh',
  sampleNotice: 'Data contoh: nama, nilai, dan angka bulanan adalah rekaan untuk keperluan peragaan.',
  notStated: 'Tidak disebutkan',
  units: (count) => `${number(count)} unit`,
  workingDays: (count) => `${number(count)} hari kerja`,
  placesOf: (places, assessed) =>
    places === assessed ? `semua\u00a0(${number(assessed)})` : `${number(places)}\u00a0dari\u00a0${number(assessed)}`,
  allUnits: (count) => `Semua unit (${number(count)})`,
  refs: (refs) => refs.join(', '),
  weighted: (name, weight) => `${name} (×${weight})`,
  pointsUnit: (points) => `${points} poin`,

  outcome: { notApplicable: 'Tidak berlaku', notAssessed: 'Belum dinilai' },
  level: { none: 'Di bawah tingkat terendah', notDetermined: 'Belum ditentukan' },
  severity: { critical: 'Kritis', high: 'Tinggi', medium: 'Sedang', low: 'Rendah' },
  gapScope: { organisation: 'Seluruh organisasi', systemic: 'Sistemik', local: 'Lokal' },
  grade: { strength: 'Kekuatan', major: 'Mayor', minor: 'Minor', opportunity: 'Peluang perbaikan' },
  gateOutcome: { passed: 'Lolos', failed: 'Tidak lolos', notDetermined: 'Belum ditentukan' },
  verdict: { met: 'Tercapai', notMet: 'Tidak tercapai', notProven: 'Belum terbukti' },
  resultLevel: {
    met: 'target tercapai',
    notMet: 'target tidak tercapai',
    notProven: 'pencapaian target belum terbukti',
  },
  resultTrend: {
    improving: 'tren membaik',
    stable: 'tren stabil',
    worsening: 'tren memburuk',
    unknown: 'tren belum diketahui',
  },
  partyKind: { client: 'Klien', own: 'Operasi sendiri', vendor: 'Vendor' },
  status: { draft: 'Draf', final: 'Final' },
  evidenceKind: {
    document: 'Dokumen',
    interview: 'Wawancara',
    observation: 'Observasi',
    dataSample: 'Sampel data',
    systemCheck: 'Pemeriksaan sistem',
    survey: 'Survei',
  },
  sensitivity: { normal: 'Biasa', confidential: 'Rahasia', personal: 'Data pribadi' },
  cause: {
    agent: 'Lini depan',
    policy: 'Kebijakan',
    process: 'Proses',
    product: 'Produk',
    technology: 'Teknologi',
    supplier: 'Pemasok',
    customer: 'Pelanggan',
    place: 'Tempat',
  },
  rollUp: {
    weightedMean: 'rata-rata tertimbang',
    sumOfPoints: 'jumlah poin',
    min: 'skor terendah',
    max: 'skor tertinggi',
    countShare: (threshold) => `porsi yang mencapai sedikitnya ${threshold}`,
    stagedAnd: (threshold) => `porsi tahap yang terpenuhi secara berurutan (sedikitnya ${threshold} per tahap)`,
  },

  guide: {
    kind: 'Panduan lapangan',
    subject: 'Yang perlu ditanyakan, diamati, dan diambil sampelnya, per persyaratan',
    imprint: 'Panduan lapangan Tolok',
    classification: 'Bahan penilaian',
    requirements: 'Persyaratan',
    blanks: ['Unit', 'Asesor', 'Hari di lokasi'],
    howTo: 'Cara memakai panduan ini',
    howToSteps: [
      'Sebelum kunjungan, baca pernyataan dan “Bila tidak ada”: keduanya menerangkan tujuan persyaratan. ★ menandai ' +
        'persyaratan kritis: nilai rendah menghalangi atau membatasi tingkat keseluruhan.',
      'Centang setiap butir “Tanyakan, amati, ambil sampel” yang sudah dilakukan, dan catat hitungan (12 dari 50), bukan kesan.',
      'Beri nilai pada tiap dimensi menurut yang terlihat, dengan uraian 1, 3, dan 5; 2 dan 4 berada di antaranya. ' +
        '0 berarti tidak ditemukan apa pun.',
      'Hasil dinilai dari bukti KPI yang dimasukkan: periksa tingkat, tren, dan bulannya, lalu centang nilai yang Anda ' +
        'perkirakan sebagai pembanding.',
      'Tulis nomor bukti di samping nilai. Yang tidak diperiksa dibiarkan tanpa nilai; itu bukan 0 dan bukan tidak berlaku.',
      'Tidak berlaku mencakup seluruh persyaratan dan memerlukan alasan tertulis; bila kotaknya tidak ada, pilihan itu ' +
        'tidak diperbolehkan.',
      'Kesalahan, penyebab, dan rekomendasi adalah titik awal temuan, bukan temuan. Orang-hari: rendah, wajar, tinggi.',
    ],
    answered: 'Dinilai',
    answeredPer: { unit: 'di setiap unit', entity: 'sekali untuk seluruh organisasi' },
    owner: 'Penanggung jawab',
    kpis: 'KPI',
    intent: 'Bila tidak ada',
    critical: 'Mengapa kritis',
    probes: 'Tanyakan, amati, ambil sampel',
    levels: 'Wujudnya di lapangan',
    results: 'Dasar penilaian',
    level: 'Nilai',
    resultColumns: { part: 'Bagian', meaning: 'Yang diperhitungkan di sini' },
    resultPart: { level: 'Tingkat', trend: 'Tren', sustained: 'Bertahan' },
    evidence: 'Bukti yang lazim',
    mistakes: 'Kesalahan umum',
    causes: 'Penyebab yang mungkin',
    recommendation: 'Titik awal rekomendasi',
    workItem: 'Kegiatan untuk menutup kesenjangan',
    partOf: (workstream: string) => `Langkah dalam jalur kerja “${workstream}”`,
    effort: 'Orang-hari',
    notes: 'Catatan, hitungan, dan nomor bukti',
  },

  cover: {
    gapReport: 'Laporan kesenjangan',
    workstreamPlan: 'Rencana jalur kerja',
    scope: 'Ruang lingkup',
    period: 'Periode',
    reportDate: 'Tanggal laporan',
    documentNumber: 'Nomor dokumen',
    status: 'Status',
    planPeriod: 'Periode rencana',
    scopeText: (units, sites, parties) =>
      `${number(units)} unit di ${number(sites)} lokasi, dikelola oleh ${number(parties)} pihak`,
    frameworkText: (title, version) => `${title}, versi ${version}`,
    statusText: (status, revision) => `${status}, revisi ${revision}`,
    subject: (kind, client) => `${kind} untuk ${client}`,
  },

  control: {
    title: 'Pengendalian dokumen',
    versions: 'Versi',
    versionColumns: { revision: 'Revisi', status: 'Status', date: 'Tanggal', author: 'Penyusun' },
    roles: { author: 'Penyusun', reviewer: 'Penelaah', approver: 'Pemberi persetujuan' },
    signature: 'Tanda tangan',
    date: 'Tanggal',
    signatures: 'Penanggung jawab dokumen',
    distribution: 'Distribusi',
    integrity: 'Integritas',
    dataHash: (file) => `Data (SHA-256 dari ${file})`,
    frameworkHash: 'Kerangka (SHA-256)',
    engine: 'Mesin penghitung skor',
    frameworkId: 'Versi kerangka',
    howToVerify: (file) =>
      `Semua angka dalam laporan ini dihitung dari berkas data ${file} yang diterbitkan bersamanya. Untuk ` +
      'memastikan bahwa berkas itu tidak berubah, hitung hash SHA-256-nya (misalnya dengan sha256sum), lalu bandingkan ' +
      'ke-64 karakternya dengan hash di atas. Dua belas karakter pertama tercantum di kaki setiap halaman.',
    team: 'Tim asesor',
  },

  seal: {
    title: 'Diterbitkan dan disegel',
    number: 'Nomor',
    issuedAt: 'Diterbitkan',
    signedBy: 'Ditandatangani oleh',
    checkAt: 'Periksa di',
    supersedes: 'Menggantikan',
    instant: (date, time) => `${date} pukul ${time} UTC`,
    demonstration:
      'Demonstrasi: diterbitkan dari data rekaan. Dokumen ini tidak membuktikan apa pun tentang organisasi mana pun.',
    howToCheck:
      'Ada tiga cara untuk memeriksa dokumen ini. Pindai kode, atau buka alamat di sampingnya: halaman itu menyatakan ' +
      'apakah nomor ini pernah diterbitkan dan masih berlaku. Letakkan berkasnya di halaman tersebut: berkas ' +
      'dibandingkan dengan yang diterbitkan. Tanpa jaringan, jalankan “tolok verify” pada berkas dengan kunci publik ' +
      'penerbit: hasilnya menunjukkan apakah ada bita yang berubah.',
    qrAlt: (number, url) => `Kode QR berisi alamat untuk memeriksa dokumen ${number}: ${url}`,
    issuedAs: (number) => `Diterbitkan dengan nomor ${number}`,
    fieldLabel: (number, signer) => `Tanda tangan elektronik dokumen ${number} oleh ${signer}`,
  },

  executive: {
    title: 'Ringkasan untuk direksi',
    verdict: (client, score, target, level) =>
      `${client} memperoleh skor ${score} terhadap target ${target}. Tingkat: ${level}.`,
    verdictOpen: (client, coverage, minimum, lower, upper) =>
      `Tingkat ${client} belum dapat ditentukan: baru ${coverage} persyaratan yang dinilai, sedangkan ${minimum} ` +
      `diperlukan. Skornya berada antara ${lower} dan ${upper}.`,
    verdictEmpty: (client) => `Belum ada yang dinilai di ${client}, sehingga belum ada skor.`,
    systemic: (share, systemicGaps, gaps, open) => {
      if (gaps === 0) {
        return open === 0
          ? 'Tidak ada kesenjangan.'
          : `Tidak ada kesenjangan pada bagian yang dinilai; ${number(open)} nilai masih kosong.`;
      }
      if (gaps === 1 && systemicGaps === 1) {
        return 'Satu-satunya kesenjangan bersifat sistemik atau berlaku di seluruh organisasi.';
      }
      if (systemicGaps === 0) {
        return gaps === 1
          ? 'Satu-satunya kesenjangan bersifat lokal.'
          : `Seluruh ${number(gaps)} kesenjangan bersifat lokal.`;
      }
      return (
        `${number(systemicGaps)} dari ${number(gaps)} kesenjangan bersifat sistemik atau berlaku di seluruh organisasi, ` +
        `dan menyumbang ${share} dari poin yang hilang akibat kesenjangan.`
      );
    },
    change: (score, change, previous, title) =>
      `Skor ${score}, ${moved(change)} dibandingkan dengan ${previous} pada penilaian sebelumnya (${title}).`,
    score: 'Skor',
    scoreNote: (target) => `target ${target}`,
    capped: (uncapped) => `dibatasi; ${uncapped} sebelum pembatasan`,
    level: LEVEL,
    levelNote: (next) => `berikutnya: ${next}`,
    levelTop: 'tingkat tertinggi',
    coverage: 'Cakupan',
    coverageNote: (assessed, applicable) => `${number(assessed)} dari ${number(applicable)} nilai telah diberikan`,
    gaps: 'Kesenjangan',
    gapsNote: (critical) => (critical === 0 ? 'tidak ada yang kritis' : `${number(critical)} kritis`),
    // Without a next level the label of the level itself is passed.
    blocksVerdict: 'Hambatan penentuan tingkat',
    blocks: (next) => `Hambatan menuju tingkat ${next}`,
    noBlocks: 'Tingkat tertinggi dalam kerangka ini telah dicapai.',
    blockScore: (score, needed, distance) => `Skor ${score} masih ${distance} poin di bawah ${needed} yang diperlukan.`,
    blockGate: (gate, where) => `Gerbang “${gate}” belum lolos: ${where}.`,
    blockGateOpen: (gate) => `Gerbang “${gate}” belum dapat ditentukan karena masih ada nilai yang kosong.`,
    blockCoverage: (coverage, minimum) =>
      `Cakupan saat ini ${coverage}; tingkat dapat ditentukan bila cakupan sedikitnya ${minimum}.`,
    topGaps: 'Kesenjangan dengan poin hilang terbesar',
    topGapsNone: NOTHING_BELOW_TARGET,
    gapColumns: { requirement: 'Persyaratan', owner: 'Penanggung jawab', where: 'Sebaran', lost: 'Poin hilang' },
    strengths: 'Kekuatan',
    nextStep: 'Langkah berikutnya',
    nextStepDefault: (workstream, date) => `Mulai jalur kerja “${workstream}” pada ${date}.`,
    nextStepNoGaps: (open) =>
      open === 0
        ? 'Sepakati tanggal penilaian berikutnya.'
        : `Selesaikan penilaian: ${number(open)} nilai masih kosong.`,
  },

  scope: {
    title: 'Ruang lingkup dan metode',
    purpose: 'Tujuan dan latar belakang',
    facts: 'Fakta',
    factColumns: { label: 'Fakta', value: 'Keterangan', source: 'Sumber' },
    units: 'Unit yang dinilai',
    unitColumns: {
      unit: 'Unit',
      site: 'Lokasi',
      party: 'Pengelola',
      programme: 'Program',
      weight: 'Bobot',
      coverage: 'Cakupan',
    },
    partyColumns: {
      party: 'Pengelola',
      kind: 'Jenis',
      sites: 'Lokasi',
      units: 'Unit',
      weight: 'Bobot',
      coverage: 'Cakupan',
    },
    allUnits: (annex) => `Semua unit tercantum dalam “${annex}”.`,
    method: 'Metode',
    limits: 'Keterbatasan',
    limitsDefault: 'Penilaian didasarkan pada sampel: keadaan yang tidak teramati dapat berbeda dari yang teramati.',
    scales: 'Skala nilai',
    scaleColumns: { rating: 'Nilai', meaning: 'Arti', worth: 'Setara' },
    percentageScale: (title, step) => `${title}: 0 sampai 100% dengan kelipatan ${number(step)}.`,
    how: 'Cara skor dihitung',
    combination: {
      weightedMean: (dimensions) =>
        `Untuk persyaratan yang dinilai menurut ${dimensions}, nilainya adalah rata-rata tertimbang dimensi itu.`,
      min: (dimensions) => `Untuk persyaratan yang dinilai menurut ${dimensions}, nilainya adalah yang terendah.`,
      product: (dimensions) =>
        `Untuk persyaratan yang dinilai menurut ${dimensions}, nilainya adalah hasil perkaliannya.`,
      cappedBy: (dimensions, cap) =>
        `Untuk persyaratan yang dinilai menurut ${dimensions}, nilainya adalah rata-rata tertimbang dimensi itu, tetapi ` +
        `tidak pernah melebihi nilai ${cap}.`,
      single: (dimension) => `Persyaratan yang hanya dinilai menurut ${dimension} langsung memakai nilai itu.`,
    },
    rollUps: (group, root, units) =>
      `Skor digabungkan dalam tiga langkah: dari persyaratan ke kategori dengan ${group}; dari kategori ke unit dengan ` +
      `${root}; dari unit ke keseluruhan dengan ${units}.`,
    exclusions:
      'Persyaratan yang tidak berlaku dikeluarkan dari perhitungan, disertai alasannya, dan bobot persyaratan lain ' +
      'dinaikkan secara proporsional. Persyaratan yang belum dinilai tidak pernah diperlakukan sebagai tidak berlaku; ' +
      'cakupan menunjukkan seberapa besar bagian kerangka yang telah dinilai.',
    openAsZero: 'Persyaratan yang belum dinilai dihitung nol.',
    openExcluded:
      'Persyaratan yang belum dinilai tidak masuk dalam skor, dan cakupan selalu tercantum di samping setiap skor.',
    exact:
      'Skor dihitung sebagai pecahan eksak dan dibulatkan satu kali saja, yaitu saat dicetak. Skor yang tepat sama ' +
      'dengan ambang dianggap mencapainya. Desimal hanya dicetak bila bilangan bulat akan tampak di sisi ambang yang salah.',
    severityRule:
      'Kesenjangan bersifat kritis bila persyaratannya kritis (★) dan skornya di bawah ambang gerbang untuk persyaratan ' +
      'kritis; tinggi bila persyaratannya kritis, atau skornya 40 poin atau lebih di bawah target; sedang mulai dari 20 ' +
      'poin; selebihnya rendah. Temuan digolongkan asesor menurut apa yang dilihat, sehingga golongannya dapat berbeda ' +
      'dari tingkat keparahan kesenjangan.',
    systemicRule: (share) =>
      `Kesenjangan bersifat sistemik bila terdapat pada sedikitnya ${share} dari unit yang dinilai; selebihnya lokal. ` +
      'Kesenjangan pada persyaratan yang dinilai satu kali untuk semua unit berlaku di seluruh organisasi.',
    example: 'Contoh perhitungan dari laporan ini',
    exampleText: ({ requirement, unit, ratings, combined, worth, lost }) =>
      `${requirement}, ${unit}: ${ratings} menghasilkan ${combined}. Bila terpenuhi seluruhnya, persyaratan ini bernilai ` +
      `${worth} dari 100 poin dalam skor keseluruhan; dengan nilai sekarang, ${lost} poin hilang.`,
    exampleRating: (dimension, rating, ratio) => `${dimension} ${rating} (${ratio})`,
  },

  scorecard: {
    title: 'Kartu skor',
    radarTitle: (lowest, value) => `${lowest} paling tertinggal, dengan skor ${value}`,
    radarTitleNone: 'Skor per kategori',
    radarSubtitle: (units, period) => `Skor per kategori dalam persen; ${units}; ${period}`,
    current: 'Penilaian ini',
    target: 'Target',
    previous: (title) => `Sebelumnya: ${title}`,
    columns: {
      category: 'Kategori',
      weight: 'Bobot',
      score: 'Skor',
      target: 'Target',
      previous: 'Skor lalu',
      change: 'Selisih',
      lost: 'Poin hilang',
      coverage: 'Cakupan',
    },
    total: 'Total',
    bounds: (lower, upper) =>
      'Belum semua persyaratan dinilai. Skor akan menjadi ' +
      `${lower} bila semua nilai yang kosong ternyata nol, dan ${upper} bila semuanya ternyata penuh.`,
    compare: 'Perubahan sejak penilaian sebelumnya',
    compareText: (from, to, change, better, worse, same) =>
      `Skor berubah dari ${from} menjadi ${to} (${change}). Dari persyaratan yang memiliki skor pada ` +
      `kedua penilaian, ${number(better)} membaik, ${number(worse)} menurun, dan ${number(same)} tetap.`,
    compareColumns: { requirement: 'Persyaratan', before: 'Sebelumnya', now: 'Kini', change: 'Selisih' },
    gained: 'Kenaikan terbesar',
    fallen: 'Penurunan terbesar',
    noFall: 'Tidak ada persyaratan yang menurun.',
    noGain: 'Tidak ada persyaratan yang membaik.',
    relative: (points, relative) => `${points} poin, ${relative} secara relatif`,
    alt: (parts) => `Diagram radar per kategori. ${parts}`,
  },
  progress: {
    title: 'Kemajuan sejak gelombang sebelumnya',
    summary: (title, gaps, closed, improved, unchanged, worsened) =>
      `Dari ${number(gaps)} kesenjangan saat itu (${title}), ${number(closed)} ditutup, ${number(improved)} membaik, ` +
      `${number(unchanged)} tetap, dan ${number(worsened)} memburuk.`,
    noGaps: (title) => `Saat itu tidak ada kesenjangan (${title}).`,
    notRated: (count) =>
      `${number(count)} tidak dapat dibandingkan karena tempat yang dahulu di bawah target tidak dinilai lagi.`,
    opened: (count) => (count === 0 ? 'Tidak ada kesenjangan baru.' : `Ada ${number(count)} kesenjangan baru.`),
    newlyRated: (count) => `${number(count)} lainnya hanya ada di tempat yang sebelumnya belum dinilai.`,
    rule:
      'Kesenjangan dibandingkan di tempat yang dinilai pada kedua gelombang. Ditutup: kini mencapai target di semua ' +
      'tempat yang dahulu di bawahnya. Membaik dan memburuk: di bawah target pada kedua gelombang, kini dinilai lebih tinggi ' +
      'atau lebih rendah. Poin hilang juga bergantung pada hal lain yang dinilai, sehingga dapat berubah walau nilainya tetap.',
    otherTarget: (before, now) =>
      `Target saat itu ${before} dan kini ${now}; setiap gelombang diukur dengan targetnya sendiri.`,
    columns: {
      category: 'Kategori',
      closed: 'Ditutup',
      improved: 'Membaik',
      unchanged: 'Tetap',
      worsened: 'Memburuk',
      opened: 'Baru',
      notComparable: 'Tidak dapat dibandingkan',
    },
    closed: 'Kesenjangan yang sudah ditutup',
    noneClosed: 'Tidak ada kesenjangan yang ditutup.',
    worse: 'Kesenjangan baru dan yang memburuk',
    noneWorse: 'Tidak ada kesenjangan baru, dan tidak ada yang memburuk.',
    gapColumns: {
      requirement: 'Persyaratan',
      movement: 'Perubahan',
      before: 'Hilang sebelumnya',
      now: 'Hilang kini',
    },
    movement: {
      closed: 'Ditutup',
      opened: 'Baru',
      improved: 'Membaik',
      worsened: 'Memburuk',
      unchanged: 'Tetap',
      noLongerRated: 'Tidak dapat dibandingkan',
      newlyRated: 'Tidak dapat dibandingkan',
    },
    more: (count) => `${number(count)} lagi; semuanya ada di berkas data.`,
    plan: 'Proyeksi dan hasil',
    projected: (title, date, projected, achieved) =>
      `Rencana saat itu (${title}) memproyeksikan skor ${projected} dari pekerjaan yang jatuh tempo sebelum ${date}; ` +
      `hasilnya: ${achieved}.`,
    caveat: 'Hal lain juga berubah: selisihnya bukan hanya akibat rencana itu.',
    planColumns: {
      workstream: 'Jalur kerja',
      end: 'Rencana selesai',
      closed: 'Gap ditutup',
      projected: 'Poin diproyeksikan',
      wonBack: 'Poin dipulihkan',
    },
    closedOf: (closed, gaps) => `${number(closed)} dari ${number(gaps)}`,
    elsewhere: (points) =>
      `Di luar kesenjangan ini skor berubah ${points} poin: persyaratan lain, unit yang masuk atau keluar, batas skor.`,
    course: 'Semua gelombang sejauh ini',
    courseColumns: {
      wave: 'Gelombang',
      period: 'Periode',
      target: 'Target',
      score: 'Skor',
      level: 'Tingkat',
      gaps: 'Gap',
    },
  },

  lost: {
    title: 'Di mana poin hilang',
    waterfallTitle: (category, share) => `${category} menyumbang ${share} dari poin yang hilang`,
    waterfallTitleNone: 'Tidak ada poin yang hilang',
    waterfallSubtitle: 'Poin yang hilang per kategori (dari 100), dari skor penuh sampai skor yang dicapai',
    full: 'Skor penuh',
    reached: 'Skor',
    caps: 'Pembatasan',
    paretoTitle: (count, share) =>
      count === 1
        ? `Satu persyaratan menyumbang ${share} dari poin yang hilang akibat kesenjangan`
        : `${number(count)} persyaratan terbesar menyumbang ${share} dari poin yang hilang akibat kesenjangan`,
    paretoSubtitle: (shown) =>
      `Poin yang hilang per persyaratan di bawah target, ${number(shown)} terbesar, beserta porsi kumulatifnya`,
    owners: 'Menurut fungsi penanggung jawab',
    ownersTitle: (owner, share) =>
      `Fungsi dengan porsi terbesar adalah ${owner}, yaitu ${share} dari poin yang hilang akibat kesenjangan.`,
    ownerColumns: {
      owner: 'Fungsi penanggung jawab',
      gaps: 'Gap',
      lost: 'Poin hilang',
      share: 'Porsi',
      cumulative: 'Kumulatif',
    },
    scopes: 'Kesenjangan sistemik dan lokal',
    scopeColumns: { scope: 'Jangkauan', gaps: 'Gap', lost: 'Poin hilang', share: 'Porsi' },
    outside: (share) =>
      `${share} dari poin yang hilang akibat kesenjangan menjadi tanggung jawab fungsi di luar operasi.`,
    noGaps: NOTHING_BELOW_TARGET,
    alt: (kind, parts) => `${kind}. ${parts}`,
    waterfallKind: 'Diagram air terjun poin yang hilang',
    paretoKind: 'Diagram Pareto poin yang hilang',
  },

  differences: {
    title: 'Perbedaan antarunit',
    spreadTitle: (range, best, worst) =>
      `Selisih skor ${range} poin: ${best} (terbaik) dan ${worst} (paling tertinggal)`,
    spreadTitleOne: 'Hanya satu unit yang dinilai.',
    spreadSubtitle: 'Skor setiap unit dalam persen',
    spreadText: (lowest, lower, median, upper, highest) =>
      `Skor berkisar dari ${lowest} sampai ${highest}; separuh unit berada antara ${lower} dan ${upper}, dengan median ` +
      `${median}.`,
    best: 'Terbaik',
    worst: 'Paling tertinggal',
    unitColumns: {
      unit: 'Unit',
      party: 'Pengelola',
      score: 'Skor',
      level: LEVEL,
      gaps: 'Gap',
      critical: 'Kritis',
    },
    groups: 'Operasi sendiri dan vendor',
    groupColumns: {
      group: 'Kelompok',
      units: 'Unit',
      score: 'Skor',
      lowest: 'Terendah',
      median: 'Median',
      highest: 'Tertinggi',
    },
    groupNote:
      'Skor kelompok memakai aturan yang sama dengan skor keseluruhan. Perbedaan antarkelompok bersifat deskriptif karena ' +
      'unit tidak ditarik secara acak.',
    spreadLegend: { unit: 'Satu unit', middleHalf: 'Separuh tengah', median: 'Median' },
    categories: 'Kategori',
    missed: 'Persyaratan yang paling sering tidak terpenuhi',
    missedColumns: {
      requirement: 'Persyaratan',
      where: 'Di bawah target',
      share: 'Porsi',
      lost: 'Poin hilang',
    },
    categoryMap: 'Kategori menurut unit',
    categoryMapTitle: 'Skor setiap kategori di setiap unit',
    requirementMap: 'Persyaratan menurut unit',
    requirementMapTitle: 'Skor setiap persyaratan di setiap unit',
    mapSubtitle: 'Dalam persen; makin gelap makin baik; unit diurutkan menurut skor dalam kelompoknya',
    legend: {
      notAssessed: 'Belum dinilai',
      notApplicable: 'Tidak berlaku',
      bands: ['di bawah 20', '20–39', '40–59', '60–79', '80–99', '100'],
    },
    mapAlt: (best, worst) =>
      `Peta panas. Terbaik: ${best}. Paling tertinggal: ${worst}. Angkanya terdapat dalam berkas data.`,
    spreadAlt: (parts) => `Skor per unit. ${parts}`,
  },

  findings: {
    title: 'Temuan',
    strengthsTitle: 'Kekuatan',
    noStrengths: 'Tidak ada kekuatan yang dicatat.',
    none: 'Tidak ada temuan yang dicatat.',
    intro: (major, minor, opportunity) => {
      const parts = [
        ...(major > 0 ? [`${number(major)} temuan mayor`] : []),
        ...(minor > 0 ? [`${number(minor)} temuan minor`] : []),
        ...(opportunity > 0 ? [`${number(opportunity)} peluang perbaikan`] : []),
      ];
      const [last = '', ...others] = [...parts].reverse();
      const joint = others.length > 1 ? ', dan ' : ' dan ';
      return `Ada ${others.length === 0 ? last : `${others.reverse().join(', ')}${joint}${last}`}.`;
    },
    requirement: 'Persyaratan',
    where: 'Unit',
    owner: 'Penanggung jawab',
    due: 'Tenggat',
    condition: 'Kondisi',
    cause: 'Penyebab',
    consequence: 'Akibat',
    recommendation: 'Rekomendasi',
    evidence: 'Bukti',
  },

  register: {
    title: 'Daftar kesenjangan',
    intro: (gaps, places) =>
      gaps === 0
        ? NOTHING_BELOW_TARGET
        : `${number(gaps)} persyaratan berada di bawah target, pada ${number(places)} titik penilaian (persyaratan per ` +
          'unit). Diurutkan menurut poin yang hilang dalam setiap kategori.',
    columns: {
      requirement: 'Persyaratan',
      severity: 'Keparahan',
      where: 'Sebaran',
      widest: 'Jarak terjauh',
      lost: 'Poin hilang',
      owner: 'Penanggung jawab',
    },
    empty: NOTHING_BELOW_TARGET,
  },

  readiness: {
    title: 'Kesiapan',
    intro: (reached, next) => `Tingkat yang dicapai: ${reached}. Tingkat berikutnya: ${next}.`,
    introTop: (reached) => `Tingkat yang dicapai: ${reached}, tingkat tertinggi dalam kerangka ini.`,
    introOpen: (coverage, minimum) =>
      `Tingkat belum dapat ditentukan: cakupan baru ${coverage}, sedangkan ${minimum} diperlukan.`,
    levels: LEVEL,
    levelColumns: { level: LEVEL, minimum: 'Skor minimum', gates: 'Gerbang', state: 'Keadaan' },
    levelReached: 'Dicapai',
    levelNext: 'Berikutnya',
    levelOpen: 'Belum dicapai',
    levelUndetermined: 'Belum ditentukan',
    gates: 'Gerbang',
    gateColumns: {
      number: 'No.',
      gate: 'Gerbang',
      needed: 'Diperlukan',
      found: 'Ditemukan',
      distance: 'Selisih',
      outcome: 'Hasil',
    },
    atMost: (count) => `paling banyak ${number(count)}`,
    atLeast: (figure) => `sedikitnya ${figure}`,
    atLeastMonths: (months) => `sedikitnya ${number(months)} bulan`,
    allOf: (count) => `semua (${number(count)})`,
    months: (months) => `${number(months)} bulan`,
    pointsShort: (points) => `kurang ${points} poin`,
    countOver: (count) => `kelebihan ${number(count)}`,
    countShort: (count) => `kurang ${number(count)}`,
    monthsShort: (months) => `kurang ${number(months)} bulan`,
    noDistance: 'tidak ada',
    nothingToJudge: 'tidak ada yang dapat dinilai',
    effects: {
      fail: (levels) => `Diperlukan untuk tingkat ${levels}.`,
      capLevel: (level) => `Selama tidak lolos, tingkat paling tinggi adalah ${level}.`,
      capScore: (ratio) => `Selama tidak lolos, skor paling tinggi adalah ${ratio}.`,
    },
    todo: 'Yang perlu dilakukan',
    blockerPlaces: (places, requirements) =>
      `${number(places)} titik penilaian pada ${number(requirements)} persyaratan`,
    blockerColumns: {
      requirement: 'Persyaratan atau kategori',
      where: 'Unit',
      lowest: 'Angka terendah',
    },
    nothing: 'Semua gerbang lolos.',
    unitsTitle: 'Kesiapan per unit',
    unitsNote: 'Gerbang disebut dengan nomornya dalam tabel gerbang.',
    unitColumns: {
      unit: 'Unit',
      score: 'Skor',
      coverage: 'Cakupan',
      level: LEVEL,
      failed: 'Gerbang yang belum lolos',
    },
  },

  kpis: {
    title: 'Bukti KPI',
    columns: {
      kpi: 'KPI',
      first: 'Bulan pertama',
      last: 'Bulan terakhir',
      sample: 'n',
      interval: 'Interval\u00a095%',
      target: 'Target',
      verdict: 'Kesimpulan',
    },
    summary: (all, met, notMet, notProven) => {
      if (all === 1) {
        return `Satu-satunya target ${met ? 'tercapai' : notMet ? 'tidak tercapai' : 'belum terbukti tercapai atau tidak'}.`;
      }
      return (
        [
          met === 0
            ? `Dari ${number(all)} target tidak ada yang tercapai`
            : `Sebanyak ${number(met)} dari ${number(all)} target tercapai`,
          ...(notMet > 0 ? [`${number(notMet)} tidak tercapai`] : []),
          ...(notProven > 0 ? [`${number(notProven)} belum terbukti tercapai atau tidak`] : []),
        ].join('; ') + '.'
      );
    },
    note:
      'n: kasus pada bulan terakhir. Interval 95%: letak angka sebenarnya menurut jumlah kasus itu; meleset 1 dari 20 kali ' +
      '(Wilson). “Belum terbukti”: target berada di dalam interval, sehingga kasusnya belum dapat memastikan. Angka tanpa ' +
      'jumlah kasus dibandingkan apa adanya. Target adalah target penilaian ini; kontrak dapat menyebut target lain.',
    rangeNote:
      'Target berupa rentang dipakai untuk KPI yang salah bila terlalu tinggi maupun terlalu rendah. Target tercapai bila ' +
      'seluruh interval berada di dalam rentang, termasuk batasnya, dan meleset bila seluruhnya di luar. Tren dihitung dari ' +
      'jarak ke rentang; bulan di dalam rentang dihitung sebagai bulan yang mencapai target.',
    unfit: {
      needsRange: (kpi) =>
        `${kpi}: belum ada kesimpulan. Terlalu tinggi dan terlalu rendah sama-sama salah, sehingga targetnya harus berupa rentang dengan batas bawah dan batas atas.`,
      needsOneFigure: (kpi) =>
        `${kpi}: belum ada kesimpulan. Targetnya berupa rentang, padahal satu sisi KPI ini lebih baik: yang diperlukan satu angka.`,
    },
    missingForm: { needsRange: 'Perlu rentang', needsOneFigure: 'Perlu satu angka' },
    proofTitle: 'Apa yang dibuktikan oleh angka bulanan',
    trends: (all, improving, worsening) => {
      if (all === 1) {
        return `Satu-satunya KPI ${improving ? 'membaik' : worsening ? 'memburuk' : 'belum terbukti berubah'}.`;
      }
      return (
        [
          improving === 0
            ? `Dari ${number(all)} KPI tidak ada yang terbukti membaik`
            : `Sebanyak ${number(improving)} dari ${number(all)} KPI membaik`,
          worsening === 0 ? 'tidak ada yang terbukti memburuk' : `${number(worsening)} memburuk`,
        ].join('; ') + '.'
      );
    },
    proofColumns: {
      kpi: 'KPI',
      trend: 'Tren',
      slope: 'Perubahan per bulan',
      sustained: 'Bulan mencapai target',
      settling: 'Yang akan memastikannya',
      signals: 'Sinyal',
    },
    trend: {
      improving: 'Membaik',
      stable: 'Tren belum terbukti',
      worsening: 'Memburuk',
      unknown: 'Bulan terlalu sedikit',
    },
    ofMonths: (met, months) => `${number(met)} dari ${number(months)}`,
    settling: {
      met: (sample) => `${sample} kasus sebulan akan membuktikan target tercapai`,
      notMet: (sample) => `${sample} kasus sebulan akan membuktikan target meleset`,
    },
    settled: 'Sudah pasti',
    unsettledInRange: 'Tidak ada sampel: angkanya tepat di batas rentang',
    unsettled: 'Tidak ada sampel: angka tepat pada target',
    smallSample: (fewest) => `kasus kurang dari ${fewest} yang diminta KPI`,
    signal: {
      beyondLimits: { up: 'jauh di atas kisaran biasanya', down: 'jauh di bawah kisaran biasanya' },
      eightOnOneSide: { up: 'delapan bulan di atas rata-ratanya', down: 'delapan bulan di bawah rata-ratanya' },
      sixRisingOrFalling: { up: 'naik enam bulan berturut-turut', down: 'turun enam bulan berturut-turut' },
      twoOfThreeBeyondTwoSigma: { up: 'dua dari tiga bulan jauh di atas', down: 'dua dari tiga bulan jauh di bawah' },
    },
    signalList: (signals) => signals.join('; '),
    signalIn: (signal, month) => `${signal} (${month})`,
    proofNote:
      'Tren: dua belas bulan terakhir, sedikitnya lima bulan; terbukti bila kebetulan semata memunculkannya kurang dari 1 ' +
      'dalam 20 kali (uji Mann–Kendall). Perubahan per bulan: langkah yang lazim (kemiringan Theil–Sen). Bulan mencapai ' +
      'target: dari enam bulan terakhir, menurut angkanya saja. Sinyal: bulan yang tidak dijelaskan oleh variasi biasa (peta ' +
      'kendali p, dengan batas yang dilebarkan bila porsinya sendiri berubah lebih dari yang dapat dijelaskan oleh jumlah ' +
      'kasus); dua yang terakhir.',
    channel: (kpi, channel) => `${kpi}, ${channel}`,
    because: {
      interval: (value, cases, interval, target) =>
        `${value} dari ${cases} kasus; interval kepercayaan 95% ${interval}; target ${target}.`,
      bare: (value, target) => `${value}; target ${target}.`,
      notStated: (value) => `${value}; target belum ditetapkan, jadi tidak ada yang disimpulkan.`,
      needsRange: (value) =>
        `${value}; tidak ada yang disimpulkan: terlalu tinggi dan terlalu rendah sama-sama salah, sehingga KPI ini memerlukan batas bawah dan batas atas sebagai target.`,
      needsOneFigure: (value) =>
        `${value}; tidak ada yang disimpulkan: targetnya berupa rentang, padahal satu sisi KPI ini lebih baik, sehingga diperlukan satu angka.`,
      verdict: {
        met: 'Seluruh interval mencapai target: tercapai.',
        notMet: 'Seluruh interval meleset dari target: tidak tercapai.',
        notProven: 'Target berada di dalam interval: sampel belum dapat memastikannya.',
      },
      bareVerdict: {
        met: 'Angkanya mencapai target; tanpa jumlah kasus, faktor kebetulan tidak diperhitungkan.',
        notMet: 'Angkanya meleset dari target; tanpa jumlah kasus, faktor kebetulan tidak diperhitungkan.',
      },
      settling: {
        met: (sample) => `Bila angkanya tetap, ${sample} kasus sebulan akan membuktikan target tercapai.`,
        notMet: (sample) => `Bila angkanya tetap, ${sample} kasus sebulan akan membuktikan target meleset.`,
      },
      withheld: 'Angkanya mencapai target, tetapi survei asalnya bias: tidak membuktikan apa pun.',
      unsettled: 'Angkanya tepat pada target: tidak ada sampel yang dapat memastikannya.',
      range: {
        verdict: {
          met: 'Seluruh interval berada di dalam rentang: tercapai.',
          notMet: 'Seluruh interval berada di luar rentang: tidak tercapai.',
          notProven: 'Interval sebagian di dalam dan sebagian di luar rentang: sampel belum dapat memastikannya.',
        },
        bareVerdict: {
          met: 'Angkanya di dalam rentang; tanpa jumlah kasus, faktor kebetulan tidak diperhitungkan.',
          notMet: 'Angkanya di luar rentang; tanpa jumlah kasus, faktor kebetulan tidak diperhitungkan.',
        },
        withheld: 'Angkanya di dalam rentang, tetapi survei asalnya bias: tidak membuktikan apa pun.',
        unsettled: 'Angkanya tepat di batas rentang: tidak ada sampel yang dapat memastikannya.',
      },
    },
    noInterval: '–',
    noTarget: 'belum ditetapkan',
    runTitle: (kpi, first, last) =>
      first === last ? `${kpi}: tetap ${last}` : `${kpi}: dari ${first} menjadi ${last}`,
    runSubtitle: (period) => `Per bulan, ${period}`,
    target: 'Target',
    runAlt: (kpi, parts) => `Diagram tren ${kpi}. ${parts}`,
    byUnitAlt: (kpi, parts) => `Diagram batang ${kpi} per unit. ${parts}`,
    byUnitTitle: (kpi, low, high) => `${kpi} berkisar dari ${low} sampai ${high} antarunit`,
    byUnitSubtitle: (month, units, sample) => `${month}, ${units}${sample}`,
    ofCounts: (count, all) => `${count}/${all}`,
    withheld: (kpi, surveys) =>
      `${kpi}: intervalnya melampaui target, tetapi surveinya (${surveys}) bias dan memperindah angka, sehingga target belum terbukti tercapai.`,
    flagged: (kpi, surveys) =>
      `${kpi}: perlu dibaca dengan hati-hati karena surveinya (${surveys}) memiliki kelemahan.`,
    soundSurvey: 'Survei tanpa bias',
    concentration: (five, ten) => `Lima alasan tersering mencakup ${five}, sepuluh tersering ${ten}.`,
    causeShares: (parts) => `Di luar lini depan, menurut penyebab: ${parts}.`,
    changeTitle: 'Perubahan sejak gelombang sebelumnya',
    changeColumns: {
      reason: 'Alasan',
      before: 'Porsi sebelumnya',
      now: 'Porsi sekarang',
      change: 'Perubahan, poin',
      interval: 'Interval 95%, poin',
      verdict: 'Terbukti?',
    },
    changeVerdict: { proven: 'Terbukti', notProven: 'Belum terbukti' },
    changeFound: {
      grown: (reasons) => `Terbukti meningkat: ${reasons}.`,
      shrunk: (reasons) => `Terbukti menurun: ${reasons}.`,
      none: 'Belum ada perubahan sejak gelombang sebelumnya yang terbukti.',
    },
    changeNote: (before, now) =>
      `n\u00a0=\u00a0${before} sebelumnya dan ${now} sekarang. Terbukti: interval selisih (Newcombe) tidak memuat 0. Alasan yang tidak disebut dalam suatu gelombang dihitung nol.`,
    between: {
      title: 'Antarunit',
      found: (differing, tested) =>
        differing === 0
          ? `Dari ${number(tested)} KPI yang diuji, belum terbukti ada perbedaan antarunit yang melebihi kebetulan.`
          : `Pada ${number(differing)} dari ${number(tested)} KPI yang diuji, perbedaan antarunit melebihi kebetulan.`,
      note:
        'Bulan terakhir yang dilaporkan oleh sebagian besar unit. Keseluruhan: semua kasus bersama, sehingga bobot unit ' +
        'mengikuti volumenya; rata-rata unit: setiap unit dihitung satu kali. p: seberapa sering kebetulan semata memunculkan ' +
        'perbedaan seperti itu; di bawah 5% perbedaan terbukti (uji χ² untuk porsi, uji Welch untuk rata-rata). Antarunit: ' +
        'bagian sebaran angka unit yang melebihi kebetulan (I²). Peringkat: tempat yang mungkin ditempati suatu unit, sejauh ' +
        'pasangan unit dapat dibedakan (Holm, 5%). Sendiri dikurangi vendor: selisih rata-rata unit kedua pihak (Welch), atau ' +
        'selisih semua kasus bila salah satu pihak hanya memiliki satu unit (Newcombe).',
      cases: (count) => `n\u00a0=\u00a0${count}`,
      rank: (from, to) => (from === to ? `peringkat\u00a0${from}` : `peringkat\u00a0${from}–${to}`),
      rankRange: (from, to) => (from === to ? String(from) : `${from}–${to}`),
      notApart: '; tidak ada unit yang dapat dibedakan dari unit lain',
      unranked: 'Terlalu tinggi dan terlalu rendah sama-sama salah di sini, sehingga unit tidak diberi peringkat.',
      untested: 'Tidak diuji: belum diketahui seberapa jauh kebetulan menggerakkan angka ini.',
      differ: {
        proven: (p) => `Perbedaan antarunit melebihi kebetulan (${p}).`,
        notProven: (p) => `Belum terbukti bahwa perbedaan antarunit melebihi kebetulan (${p}).`,
        doubtful: (p) => `Kasus terlalu sedikit untuk memastikan apakah unit berbeda (${p} hanya petunjuk).`,
      },
      variance: (share) => `Sebesar ${share} sebaran angka antarunit melebihi kebetulan.`,
      whole: (whole, interval, mean) =>
        `Semua kasus bersama: ${whole} (interval kepercayaan 95% ${interval}); rata-rata unit: ${mean}.`,
      ownVendor: {
        proven: (difference, interval) =>
          `Unit sendiri dikurangi unit vendor: ${difference} (interval kepercayaan 95% ${interval}); selisih ini terbukti.`,
        notProven: (difference, interval) =>
          `Unit sendiri dikurangi unit vendor: ${difference} (interval kepercayaan 95% ${interval}); perbedaan belum terbukti.`,
      },
      leftOut: (units) => `Tidak diikutkan: ${units}.`,
      outside: {
        otherMonth: (unit, month) => `${unit} (terakhir dilaporkan untuk ${month})`,
        noCases: (unit) => `${unit} (jumlah kasus tidak dicantumkan)`,
        oneCase: (unit) => `${unit} (hanya satu kasus)`,
        noSpread: (unit) => `${unit} (tanpa sebaran)`,
      },
      funnelTitle: (kpi, outside, units) =>
        outside === 0
          ? `${kpi}: seluruh ${number(units)} unit berada di dalam batas 99,8%`
          : `${kpi}: ${number(outside)} dari ${number(units)} unit berada di luar batas 99,8%`,
      wideTitle: (kpi, outside) =>
        outside === 0
          ? `${kpi}: perbedaan antarunit melebihi kebetulan; tidak ada unit yang menonjol`
          : `${kpi}: perbedaan antarunit melebihi kebetulan; ${number(outside)} unit tetap menonjol`,
      funnelSubtitle: (month, units) => `${month}, ${units}; porsi menurut jumlah kasus`,
      widened: (factor) => `; batas dilebarkan ×${factor} untuk perbedaan umum antarunit`,
      funnelAlt: (kpi, all, parts) => `Diagram corong ${kpi}. ${all}. ${parts}`,
      allUnits: 'Semua unit',
      casesAxis: 'Kasus dalam bulan itu',
      inner: 'Batas 95%',
      outer: 'Batas 99,8%',
      best: 'Tiga terbaik',
      worst: 'Tiga terburuk',
      highest: 'Tiga tertinggi',
      lowest: 'Tiga terendah',
      endColumns: {
        unit: 'Unit',
        party: 'Dikelola oleh',
        value: 'Angka',
        interval: 'Interval\u00a095%',
        cases: 'Kasus',
        rank: 'Peringkat',
      },
      summary: 'Semua perbandingan unit',
      columns: {
        kpi: 'KPI',
        units: 'Unit',
        whole: 'Keseluruhan',
        mean: 'Rata-rata unit',
        range: 'Terendah dan tertinggi',
        differ: 'Apakah berbeda?',
        variance: 'Antarunit',
        ownVendor: 'Sendiri dikurangi vendor',
      },
      verdict: { proven: 'Ya', notProven: 'Belum terbukti', doubtful: 'Kasus terlalu sedikit' },
      range: (low, high) => `${low}; ${high}`,
    },
    reasonsTitle: (share) => `${share} berasal dari penyebab yang tidak dapat diselesaikan lini depan`,
    reasonsSubtitle: (count, period) => `Menurut alasan, n\u00a0=\u00a0${count}, ${period}`,
    reasonColumns: {
      reason: 'Alasan',
      count: 'Jumlah',
      share: 'Porsi',
      cause: 'Penyebab',
      owner: 'Penanggung jawab',
      frontLine: 'Lini depan?',
    },
    yes: 'Ya',
    no: 'Tidak',
    systemicText: (systemic, total, share, interval) =>
      `Dari ${total} yang dijadikan sampel, ${systemic} (${share}; interval kepercayaan 95% ${interval}) berasal dari ` +
      'penyebab di luar wewenang lini depan.',
    reasonsAlt: (parts) => `Diagram Pareto alasan. ${parts}`,
    frontLine: 'Dapat diselesaikan lini depan',
    outside: 'Penyebab di luar lini depan',
    units: { seconds: 'detik', minutes: 'menit', hours: 'jam', days: 'hari', perThousand: 'per 1.000', points: 'poin' },
  },

  survey: {
    title: 'Kesehatan survei',
    found: (all, weakened, biased) => {
      if (biased > 0)
        return `Sebanyak ${number(biased)} dari ${number(all)} survei bias: angka baiknya tidak membuktikan apa pun.`;
      if (weakened > 0)
        return `Sebanyak ${number(weakened)} dari ${number(all)} survei lemah: angkanya perlu dibaca dengan hati-hati.`;
      return `Semua ${number(all)} survei andal.`;
    },
    verdict: { sound: 'Andal', weakened: 'Lemah', biased: 'Bias' },
    meaning: {
      sound: 'Semua pemeriksaan terpenuhi.',
      weakened: 'Tidak ada pemeriksaan yang menggugurkan angka, tetapi maknanya kurang dari seharusnya.',
      biased:
        'Siapa yang ditanya, atau apa yang dijawab, sudah dipilih. Angka baik tidak membuktikan apa pun; angka buruk tetap buruk.',
    },
    notCounted: 'Undangan dan jawaban tidak dihitung, sehingga tingkat respons tidak diketahui.',
    response: (answered, invited, share, interval) =>
      `Sebanyak ${answered} dari ${invited} yang diundang menjawab: ${share} (interval kepercayaan 95% ${interval}).`,
    bounds: (kpi, low, high) =>
      `Apa pun pendapat mereka yang tidak menjawab, ${kpi} dari semua yang diundang berada antara ${low} dan ${high}.`,
    columns: { check: 'Pemeriksaan', answer: 'Jawaban', effect: 'Dampaknya terhadap angka', note: 'Catatan' },
    answers: { no: 'Tidak', partly: 'Sebagian', unknown: 'Tidak diketahui' },
    checks: {
      'everyone-invitable': {
        check: 'Setiap pelanggan dapat diundang',
        effect: 'Kelompok yang terlewat tidak masuk dalam angka, sering kali justru yang bermasalah.',
      },
      'random-invitation': {
        check: 'Undangan diacak',
        effect: 'Sampel belum tentu mewakili kontak, dan interval menjadi terlalu sempit.',
      },
      'not-agent-chosen': {
        check: 'Agen tidak memilih siapa yang diundang',
        effect: 'Pelanggan yang marah tidak ditanya: angka terlihat lebih baik.',
      },
      'all-contact-types': {
        check: 'Semua jenis kontak disertakan',
        effect: 'Kontak yang sulit tidak ikut: angka terlihat lebih baik.',
      },
      'open-cases-included': {
        check: 'Kasus yang belum selesai disertakan',
        effect: 'Pelanggan yang masih menunggu tidak ditanya: angka terlihat lebih baik.',
      },
      timely: { check: 'Undangan segera menyusul', effect: 'Ingatan memudar, dan kontak lain ikut tercampur.' },
      'neutral-method': {
        check: 'Metodenya netral',
        effect: 'Kata-kata atau kanal mendorong jawaban, umumnya ke atas.',
      },
      'no-incentive-for-score': {
        check: 'Tidak ada insentif atas skor',
        effect: 'Pelanggan diminta memberi nilai bagus: angka terlihat lebih baik.',
      },
      'response-rate': {
        check: 'Cukup banyak pelanggan menjawab',
        effect: 'Mereka yang menjawab mungkin berbeda dari yang tidak menjawab.',
      },
      'full-scale': {
        check: 'Seluruh skala dilaporkan',
        effect: 'Nilai yang digabung atau dibuang menyembunyikan ketidakpuasan.',
      },
      'dissatisfaction-asked': {
        check: 'Ketidakpuasan dilaporkan tersendiri',
        effect: 'Rata-rata yang tetap dapat menyembunyikan bertambahnya pelanggan tidak puas.',
      },
      'top-box-reported': {
        check: 'Yang dilaporkan porsi, bukan rata-rata',
        effect: 'Rata-rata mencampur pelanggan puas dan tidak puas.',
      },
      'acted-upon': {
        check: 'Hasilnya ditindaklanjuti',
        effect: 'Pelanggan berhenti menjawab bila tidak ada perubahan.',
      },
    },
  },

  calibration: {
    title: 'Kalibrasi',
    agreement: (share, interval, sought, raters, items) =>
      `Sebanyak ${number(raters)} penilai sepakat pada ${share} pasangan nilai dari ${number(items)} butir (interval kepercayaan 95% ${interval}); yang diharapkan ${sought}.`,
    paradox:
      'Kappa rendah meskipun para penilai sepakat, karena hampir semua butir berada dalam satu kategori: gunakan AC1 Gwet.',
    columns: { coefficient: 'Koefisien', value: 'Nilai', interval: 'Interval\u00a095%', reading: 'Pembacaan' },
    statistic: {
      cohen: 'Kappa Cohen',
      weightedCohen: 'Kappa Cohen, berbobot jarak',
      fleiss: 'Kappa Fleiss',
    },
    alpha: 'Alpha Krippendorff',
    ac1: 'AC1 Gwet',
    missing: {
      noVariation: 'Semua nilai berada dalam satu kategori',
      ratingsDiffer: 'Memerlukan jumlah nilai yang sama untuk setiap butir',
    },
    band: {
      poor: 'Buruk',
      slight: 'Sangat lemah',
      fair: 'Lemah',
      moderate: 'Sedang',
      substantial: 'Kuat',
      almostPerfect: 'Hampir sempurna',
    },
    reading: { reliable: 'Andal', tentative: 'Hanya untuk kesimpulan sementara', unreliable: 'Tidak andal' },
    driftColumns: {
      rater: 'Penilai',
      agreement: { consensus: 'Sepakat dengan konsensus', majority: 'Sepakat dengan mayoritas' },
      interval: 'Interval\u00a095%',
      deviations: 'Letak perbedaannya',
    },
    deviation: (category, missed, added) => `${category}: ${number(missed)} terlewat, ${number(added)} ditambahkan`,
    disputed: 'Butir yang paling diperdebatkan',
    disputedItem: (item, share) => `${item} (${share})`,
    note:
      'Nilai sebagaimana diberikan sebelum didiskusikan. Koefisien: kesepakatan di luar kebetulan; 1 berarti sepakat penuh, 0 ' +
      'tidak lebih dari kebetulan (kategori: Landis dan Koch; pembacaan alpha: Krippendorff). Interval kesepakatan memakai ' +
      'butir sebagai sampel. Perbedaan suatu butir: jarak rata-rata dua nilai.',
  },

  drivers: {
    sample: (contacts, dissatisfied, period) =>
      `Sebanyak ${contacts} kontak yang dipantau pada ${period} dan pelanggannya ditanya; ${dissatisfied} pelanggan tidak puas.`,
    found: (associated, errors) =>
      associated === 0
        ? `Dari ${number(errors)} kesalahan, tidak ada yang terbukti berkaitan dengan ketidakpuasan.`
        : `Dari ${number(errors)} kesalahan, ${number(associated)} berkaitan dengan ketidakpuasan.`,
    strongest: (error, withError, without) =>
      `Pada kontak dengan “${error}”, ${withError} pelanggan tidak puas; tanpa kesalahan itu ${without}.`,
    columns: {
      error: 'Kesalahan (golongan)',
      withError: 'Dengan',
      without: 'Tanpa',
      odds: 'Rasio odds, p suaian',
      adjusted: 'Rasio odds suaian (95%)',
      attributable: 'Porsi terkait',
      verdict: 'Kesimpulan',
    },
    named: (error, errorClass) => `${error} (${errorClass})`,
    class: { customer: 'pelanggan', business: 'bisnis', compliance: 'kepatuhan' },
    verdict: { associated: 'Berkaitan', notProven: 'Belum terbukti', protective: 'Lebih jarang tidak puas' },
    share: (share, counts) => `${share} (${counts})`,
    note:
      'Dengan, tanpa: porsi pelanggan tidak puas. Rasio odds, dengan interval 95%: 1 berarti tidak berbeda; di atas 1 ketidakpuasan lebih sering ' +
      'bila ada kesalahan. p: seberapa sering kebetulan semata memunculkan kaitan seperti itu (uji χ², atau uji eksak Fisher ' +
      'bila kasus sedikit), disesuaikan dengan banyaknya kesalahan (Benjamini–Hochberg). Porsi terkait: bagian dari semua ' +
      'pelanggan tidak puas yang menyertai kesalahan itu. Kaitan bukan bukti penyebab: kontak dengan kesalahan dapat berbeda ' +
      'dalam hal lain.',
    adjusted: {
      errors: 'Rasio odds suaian menyamakan kesalahan lainnya (regresi logistik).',
      unit: 'Rasio odds suaian menyamakan kesalahan lainnya dan unit (regresi logistik).',
      reason: 'Rasio odds suaian menyamakan kesalahan lainnya dan alasan kontak (regresi logistik).',
      both: 'Rasio odds suaian menyamakan kesalahan lainnya, unit, dan alasan kontak (regresi logistik).',
    },
    tested: (odds: string, pValue: string): string => `${odds}, ${pValue}`,
    setAside: (contacts: string): string =>
      `${contacts} kontak tidak disertakan di sana: semua kontak dengan kesalahan, unit, atau alasan yang sama memberi jawaban yang sama.`,
    notFitted: {
      nothingToCompare: 'Tanpa rasio odds suaian: tidak ada kesalahan yang terdapat hanya pada sebagian kontak.',
      tooManyTerms: 'Tanpa rasio odds suaian: kesalahan, unit, dan alasan terlalu banyak.',
      tooFewEvents:
        'Tanpa rasio odds suaian: pelanggan tidak puas terlalu sedikit untuk sekian kesalahan, unit, dan alasan.',
      collinear: 'Tanpa rasio odds suaian: beberapa kesalahan selalu terjadi bersamaan.',
      separated: 'Tanpa rasio odds suaian: suatu kesalahan hanya menyertai satu jawaban.',
      notConverged: 'Tanpa rasio odds suaian: perkiraannya tidak menetap.',
    },
  },

  staffing: {
    title: 'Pemeriksaan jumlah agen',
    asked: (calls, minutes, handling, share, limit, required) =>
      `${calls} panggilan dalam ${minutes} menit, masing-masing ${handling} detik: diperlukan ${number(required)} agen untuk menjawab ${share} dalam ${limit} detik.`,
    verdict: {
      enough: (agents, spare) =>
        spare === 0
          ? `${number(agents)} agen bertugas: cukup, tanpa cadangan.`
          : `${number(agents)} agen bertugas: cukup, dengan cadangan ${number(spare)}.`,
      short: (agents, missing) => `${number(agents)} agen bertugas: kurang ${number(missing)}.`,
      overstaffed: (agents, spare) =>
        `${number(agents)} agen bertugas: ${number(spare)} lebih banyak daripada yang diperlukan.`,
    },
    unknown: 'Jumlah agen yang bertugas tidak disebutkan.',
    scheduled: (agents) => `Dengan susut waktu kerja, ${number(agents)} agen harus dijadwalkan.`,
    occupancyHigh: 'Okupansi di atas 90%, yang melelahkan agen.',
    columns: {
      agents: 'Agen',
      serviceLevel: 'Tingkat layanan',
      answer: 'Kecepatan menjawab',
      occupancy: 'Okupansi',
      abandonment: 'Kontak terputus',
      remark: 'Keterangan',
    },
    required: 'jumlah terkecil yang mencapai tingkat layanan',
    atWork: 'bertugas',
    endless: 'tanpa akhir',
    note:
      'Erlang C, atau Erlang A bila kesabaran penelepon diketahui. Erlang C menganggap tidak ada yang menutup telepon, ' +
      'sehingga waktu tunggunya berlebihan.',
  },

  roadmap: {
    title: 'Ringkasan peta jalan',
    intro: (count, from, to, document) =>
      `Sebanyak ${number(count)} jalur kerja dari ${from} sampai ${to} menutup kesenjangan. Kegiatan, penanggung jawab, ` +
      `dan tanggalnya tercantum dalam rencana jalur kerja ${document}; nomornya mengikuti rencana itu.`,
    columns: {
      number: 'No.',
      title: 'Jalur kerja',
      owner: 'Penanggung jawab',
      period: 'Periode',
      gaps: 'Gap',
      after: 'Skor baru',
    },
    fits: (limit) => `Rencana selesai dalam batas waktu, yaitu ${limit}.`,
    late: (limit, days) =>
      `Rencana melewati batas waktu ${limit} selama ${number(days)} hari kerja; pilihan penyesuaiannya diuraikan dalam ` +
      'rencana jalur kerja.',
    noGaps: NOTHING_TO_PLAN,
  },

  annex: {
    units: 'Lampiran: unit',
    answers: 'Lampiran: nilai per persyaratan',
    answersIntro: 'Untuk setiap persyaratan: jumlah unit yang dinilai, serta skor terendah, rata-rata, dan tertinggi.',
    answersIntroFew: (dimensions) =>
      `Setiap sel memuat nilai ${dimensions}, menurut urutan ini; persyaratan yang dinilai satu kali memuat satu nilai. ` +
      'Kolom terakhir memuat skor keseluruhan.',
    answerColumns: {
      requirement: 'Persyaratan',
      rated: 'Dinilai',
      open: 'Belum dinilai',
      excluded: 'Tidak berlaku',
      score: 'Skor rata-rata',
      lowest: 'Skor min.',
      highest: 'Skor maks.',
    },
    singleColumns: { requirement: 'Persyaratan' },
    perUnitColumns: { whole: 'Total' },
    notApplicable: 'Tidak berlaku, beserta alasannya',
    notApplicableColumns: { requirement: 'Persyaratan', where: 'Unit', reason: 'Alasan' },
    notAssessed: 'Belum dinilai',
    notAssessedColumns: { requirement: 'Persyaratan', where: 'Unit' },
    nothingExcluded: 'Tidak ada yang dikecualikan.',
    everythingAssessed: 'Semua yang berlaku telah dinilai.',
    results: 'Persyaratan hasil, dari bukti KPI',
    resultColumns: { requirement: 'Persyaratan', unit: 'Unit', evidence: 'Bukti', rating: 'Nilai' },
    overruled: (evidence, reason) => `dikesampingkan; deret KPI menunjukkan: ${evidence}. Alasan: ${reason}`,
    resultText: (level, trend, met, months, reported, required) =>
      `${level}, ${trend}; ` +
      `${months === 0 ? 'belum ada data bulanan' : `semua target tercapai pada ${number(met)} dari ${number(months)} bulan`}; ` +
      `${number(reported)} dari ${number(required)} metrik wajib telah dilaporkan`,
    evidence: 'Lampiran: daftar bukti',
    evidenceColumns: {
      ref: 'Ref.',
      title: 'Bukti',
      kind: 'Jenis',
      date: 'Tanggal',
      requirements: 'Persyaratan',
      sensitivity: 'Sifat',
    },
    noEvidence: 'Tidak ada bukti yang didaftarkan.',
    interviews: 'Lampiran: wawancara',
    interviewColumns: { role: 'Peran', unit: 'Unit', count: 'Orang' },
    noInterviews: 'Tidak ada wawancara yang dicatat.',
    opinions: 'Lampiran: perbedaan pendapat',
    opinionColumns: { by: 'Disampaikan oleh', statement: 'Pernyataan', response: 'Tanggapan asesor' },
    noOpinions: 'Tidak ada perbedaan pendapat yang dicatat.',
    glossary: 'Lampiran: daftar istilah',
    glossaryTerms: [
      { term: 'Belum dinilai', text: 'Berlaku, tetapi belum diberi nilai; bukan nol dan bukan pengecualian.' },
      { term: 'Cakupan', text: 'Bagian yang telah dinilai dari persyaratan yang berlaku.' },
      { term: 'Gerbang', text: 'Syarat yang harus dipenuhi untuk suatu tingkat, berapa pun skornya.' },
      {
        term: 'Kesenjangan (gap)',
        text: 'Persyaratan dengan skor di bawah target, beserta poin yang hilang karenanya.',
      },
      {
        term: 'Pendekatan, penerapan',
        text: 'Seberapa baik sesuatu dirancang; seberapa luas dan konsisten hal itu digunakan.',
      },
      {
        term: 'Poin hilang',
        text: 'Selisih skor terhadap 100. Poin yang hilang akibat kesenjangan hanya berasal dari persyaratan di bawah target.',
      },
      { term: 'Sistemik', text: 'Terdapat pada begitu banyak unit sehingga penyebabnya berada di atas satu lokasi.' },
      { term: 'Tidak berlaku', text: 'Dikeluarkan dari skor, disertai alasan.' },
      { term: 'Unit', text: 'Satu program di satu lokasi, yang dinilai tersendiri.' },
      { term: '★', text: 'Persyaratan kritis: selama belum terpenuhi, suatu tingkat ditahan atau dibatasi.' },
    ],
  },

  plan: {
    summary: 'Rencana dalam satu halaman',
    closesAll: 'menutup semua kesenjangan',
    closesSome: 'menutup kesenjangan yang tidak ditinggalkan untuk nanti',
    verdictFits: (count, from, to, limit, gaps) =>
      `${number(count)} jalur kerja dari ${from} sampai ${to} ${gaps}, dalam batas waktu ${limit}.`,
    verdictLate: (count, from, to, limit, days, gaps) =>
      `${number(count)} jalur kerja dari ${from} sampai ${to} ${gaps}, tetapi melewati batas waktu ` +
      `${limit} selama ${number(days)} hari kerja.`,
    workstreams: 'Jalur kerja',
    workstreamsNote: (quick) => (quick === 0 ? 'tanpa quick win' : `${number(quick)} quick win`),
    length: 'Durasi',
    lengthNote: (limit) => `batas ${limit}`,
    effort: 'Perkiraan upaya',
    effortNote: (low, high) => `rentang ${low}–${high}`,
    effortValue: (days) => `${days} orang-hari`,
    effect: (assessment) => `Skor: ${assessment}`,
    effectValue: (now, after) => `${now} → ${after}`,
    effectNote: (level) => `proyeksi tingkat: ${level}`,
    projectionCaveat:
      'Proyeksi skor mengandaikan bahwa setiap jalur kerja menaikkan persyaratan yang terkait ke target dan bahwa hal lain ' +
      'tidak berubah. Persyaratan hasil mengikuti praktik dengan jeda: pencapaiannya harus ditunjukkan oleh data beberapa ' +
      'bulan.',
    tableColumns: {
      number: 'No.',
      title: 'Jalur kerja',
      owner: 'Penanggung jawab',
      period: 'Jadwal',
      gaps: 'Gap',
      lost: 'Poin hilang',
    },
    critical: 'Rantai kritis',
    marks: (quickWin, days, critical) =>
      `${quickWin} Quick win: selesai paling lama dalam ${days}. ${critical} Rantai kritis: keterlambatan di sini menunda ` +
      'akhir rencana.',
    gantt: 'Jadwal',
    ganttTitle: (end, critical) => `Rencana berakhir pada ${end}; lamanya ditentukan oleh ${critical}`,
    ganttSubtitle:
      'Kegiatan dalam hari kerja sesuai kapasitas setiap fungsi penanggung jawab; batang gelap membentuk rantai kritis',
    limit: 'Batas waktu',
    ganttAlt: (parts) => `Diagram Gantt. ${parts}`,
    ganttAltPart: (label, from, to) => `${label}: ${from} sampai ${to}.`,
    grid: 'Upaya dan dampak',
    gridTitle: (count) =>
      count === 0
        ? 'Tidak ada jalur kerja yang tergolong quick win'
        : `${number(count)} quick win dapat dikerjakan lebih dahulu`,
    gridSubtitle: 'Perkiraan upaya dalam orang-hari terhadap poin yang dipulihkan',
    gridEffort: 'Perkiraan upaya, orang-hari',
    gridEffect: 'Poin yang dipulihkan',
    quadrants: { quick: 'Quick win', big: 'Proyek besar', fill: 'Pelengkap', last: 'Paling akhir' },
    gridAlt: (parts) => `Jalur kerja menurut upaya dan dampak. ${parts}`,
    gridAltPart: (label, effort, effect) => `${label}: ${effort} orang-hari, ${effect} poin.`,
    phases: '30, 60, dan 90 hari pertama',
    phase: (days, date) => `Sampai hari ke-${days}, ${date}`,
    phaseAfter: (days) => `Setelah hari ke-${days}`,
    phaseColumns: { milestone: 'Tonggak', workstream: 'Jalur kerja', owner: 'Penanggung jawab', date: 'Tanggal' },
    phaseNone: 'Tidak ada tonggak dalam kurun waktu ini.',
    finished: 'Jalur kerja selesai',
    problem: 'Masalah',
    problemText: (gaps, lost, critical) => {
      const loss = `${number(gaps)} persyaratan di bawah target, ${lost} poin hilang`;
      if (critical === 0) return `${loss}; tidak ada yang kritis.`;
      return critical === gaps
        ? `${loss}; ${gaps === 1 ? 'kesenjangan ini' : 'semuanya'} kritis.`
        : `${loss}; ${number(critical)} di antaranya kritis.`;
    },
    ownerLabel: 'Penanggung jawab',
    periodLabel: 'Periode',
    effortLabel: 'Upaya',
    effortText: (likely, low, high) => `${likely} orang-hari (${low}–${high})`,
    dependsOn: 'Setelah',
    units: 'Unit',
    gapsClosed: 'Kesenjangan yang ditutup',
    gapsCostliest: (shown, all) => `Kesenjangan yang ditutup: ${number(shown)} terbesar dari ${number(all)}`,
    gapColumns: { requirement: 'Persyaratan', severity: 'Keparahan', where: 'Sebaran', lost: 'Poin hilang' },
    items: 'Kegiatan',
    itemColumns: {
      item: 'Kegiatan',
      owner: 'Penanggung jawab',
      dates: 'Tanggal',
      effort: 'Orang-hari',
    },
    milestones: 'Tonggak',
    waited: (days, period, owner, people, holders) =>
      `menunggu orang selama ${number(days)} hari kerja (${period}): ${owner} punya ${number(people)}, terpakai oleh ${holders}`,
    notBefore: (date) => `tidak sebelum ${date}, sesuai ketetapan`,
    notBeforeLegend: 'Tidak sebelum hari yang ditetapkan',
    floatLabel: 'Kelonggaran',
    float: (days) =>
      days === 0 ? 'tidak boleh mundur' : `boleh mundur ${number(days)} hari kerja tanpa menggeser akhir rencana`,
    dependency: {
      finishToStart: (ref, days) =>
        days < 0
          ? `${ref} (mulai ${number(-days)} hari kerja sebelum akhirnya)`
          : `${ref} (${number(days)} hari kerja setelah akhirnya)`,
      startToStart: (ref, days) => `${ref} (mulai ${apart(days)} awalnya)`,
      finishToFinish: (ref, days) => `${ref} (selesai ${apart(days)} akhirnya)`,
      startToFinish: (ref, days) => `${ref} (selesai ${apart(days)} awalnya)`,
    },
    dependencyLegend: 'Menunggu',
    kpis: 'KPI',
    kpiBaseline: (figure, month) => `${figure} pada ${month}`,
    kpiTarget: (figure) => `target ${figure}`,
    noBaseline: 'belum diukur',
    noTarget: 'target belum disepakati',
    deliverables: 'Hasil kerja',
    risks: 'Risiko',
    capacity: 'Kapasitas per fungsi',
    capacityColumns: {
      owner: 'Fungsi penanggung jawab',
      people: 'Orang',
      effort: 'Orang-hari',
      peak: 'Beban puncak',
      use: 'Pemakaian kapasitas',
    },
    loads: {
      title: (owner, days, most, week) => `Paling sibuk: ${owner}, ${days} dari ${most} orang-hari pada minggu ${week}`,
      subtitle: 'Orang-hari tiap minggu (lima hari kerja) sejak awal rencana; tiap baris memakai skalanya sendiri',
      row: (owner, most, weeks) => `${owner}, paling banyak ${most} orang-hari seminggu: ${weeks}.`,
      capacity: (most) => `${most} orang-hari seminggu`,
      week: (number) => `M${number}`,
      load: 'Orang-hari',
      full: 'Orang-hari, tidak ada yang luang',
      most: 'Kemampuan fungsi dalam seminggu',
    },
    tracking: {
      title: 'Rencana dasar dan realisasi',
      intro: (today, agreed, end) =>
        `Per ${today}: rencana disepakati selesai pada ${agreed}, dan diperkirakan selesai pada ${end}.`,
      nothingLeft: (today) => `Per ${today}: tidak ada lagi bagian dari yang disepakati dalam rencana.`,
      earned: (done, planned) =>
        `${done} pekerjaan sudah selesai, ditimbang menurut beban kerja; seharusnya sekarang ${planned}.`,
      slipped: 'Kegiatan yang terlambat',
      moreSlipped: (items) => `dan ${number(items)} lagi dalam berkas data`,
      noneSlipped: 'Tidak ada kegiatan yang terlambat.',
      dropped: (items) => `Tidak lagi dalam rencana: ${items}.`,
      rule: (days, percent) =>
        `Keterlambatan dihitung dalam hari kerja. Hijau: tidak terlambat, atau masih dalam kelonggaran. Kuning: sampai ${days}, atau ${percent}% dari lamanya bila itu lebih besar. Merah: lebih dari itu, atau menggeser akhir rencana melewati batasnya. Keterlambatan diteruskan ke pekerjaan yang menunggu; orang tidak dibagi ulang.`,
      columns: {
        workstream: 'Jalur kerja',
        item: 'Kegiatan',
        state: 'Keadaan',
        baselineEnd: 'Selesai disepakati',
        end: 'Selesai nyata atau perkiraan',
        slip: 'Geser',
        done: 'Selesai',
        status: 'Status',
        why: 'Mengapa',
      },
      rag: { green: 'Hijau: sesuai rencana', amber: 'Kuning: berisiko', red: 'Merah: keluar rencana' },
      states: {
        notStarted: 'Belum mulai',
        inProgress: 'Berjalan',
        done: 'Selesai',
        dropped: 'Tidak lagi dalam rencana',
      },
      days: (days) => (days > 0 ? `+${number(days)}` : days < 0 ? `−${number(-days)}` : '0'),
      quoted: (title) => `“${title}”`,
      because: (found, cause) => `${found} ${cause}`,
      reasons: {
        onTime: (days) => (days < 0 ? `Lebih cepat ${number(-days)} hari kerja.` : 'Sesuai kesepakatan.'),
        withinFloat: (days, bound) =>
          `Terlambat ${number(days)} hari kerja, masih dalam kelonggaran ${number(bound)} hari.`,
        withinTolerance: (days, bound) =>
          `Terlambat ${number(days)} hari kerja; sampai ${number(bound)} hari masih ditoleransi.`,
        beyondTolerance: (days, bound) =>
          `Terlambat ${number(days)} hari kerja; lebih dari ${number(bound)} hari yang ditoleransi.`,
        pastLimit: (days, bound) =>
          `Terlambat ${number(days)} hari kerja; akhir rencana bergeser ${number(bound)} hari kerja melewati batasnya.`,
      },
      causes: {
        finishedLate: (item) => `${item} selesai terlambat.`,
        startsLate: (item) => `${item} sudah waktunya tetapi belum mulai.`,
        endsLate: (item) => `${item} diperkirakan selesai terlambat.`,
        waits: (item) => `Menunggu ${item}.`,
      },
    },
    changes: {
      title: 'Yang diubah dalam rencana',
      intro: (changes) =>
        `${number(changes)} perubahan dibuat pada rencana yang diturunkan dari kesenjangan, dalam urutan ini.`,
      quoted: (title) => `“${title}”`,
      postponed: (workstreams, lost) =>
        `Ditinggalkan untuk setelah rencana ini: ${workstreams}. Dengan itu ${lost} poin tersisa untuk nanti.`,
      lapsed: (changes) =>
        `${number(changes)} perubahan tidak lagi sesuai dengan kesenjangan yang ada, dan tidak dipakai.`,
      merge: (from, into) => `${from} digabungkan ke ${into}.`,
      split: (part, from) => `${part} dipisahkan dari ${from}.`,
      move: (item, to) => `Kegiatan ${item} dipindahkan ke ${to}.`,
      postpone: (workstream) => `${workstream} ditinggalkan untuk setelah rencana ini.`,
      order: (workstreams) => `Tenaga diberikan lebih dahulu kepada ${workstreams}.`,
      describe: (workstream) => `Judul, tujuan, atau pemilik ${workstream} ditetapkan.`,
      adjust: (item) => `Beban kerja, durasi, atau penugasan kegiatan ${item} ditetapkan.`,
      add: (item, to) => `Kegiatan ${item} ditambahkan ke ${to}.`,
      drop: (item) => `Kegiatan ${item} dihapus.`,
      link: (item, on) => `Kegiatan ${item} menunggu ${on}.`,
      unlink: (item, on) => `Kegiatan ${item} tidak lagi menunggu ${on}.`,
      notBefore: (part, date) => `${part} tidak dimulai sebelum ${date}.`,
      begin: (workstream) => `${workstream} ditambahkan sebagai jalur kerja.`,
    },
    noGap: 'Tidak menutup kesenjangan sendiri; ditambahkan ke rencana.',
    capacityNote:
      'Kolom Orang memuat jumlah orang yang dapat mengerjakan rencana secara bersamaan. Fungsi yang kapasitasnya ' +
      'tidak disebutkan direncanakan dengan dua orang.',
    fit: 'Apakah rencana selesai dalam batas waktu?',
    fitYes: (end, limit, days) =>
      days === 0
        ? `Rencana berakhir pada ${end}. Batas waktunya ${limit}, sehingga tidak ada cadangan waktu.`
        : `Rencana berakhir pada ${end}. Batas waktunya ${limit}, sehingga tersedia cadangan ${number(days)} hari kerja.`,
    fitNo: (end, limit, days) =>
      `Rencana berakhir pada ${end}, ${number(days)} hari kerja setelah batas waktunya, yaitu ${limit}.`,
    give: 'Pilihan penyesuaian',
    giveTime: (months) => `Waktu: perpanjang batas waktu menjadi ${number(months)} bulan.`,
    givePeople: (parts) => `Personel: tambahkan ${parts}; dengan itu rencana selesai dalam batas waktu.`,
    givePeoplePart: (people, owner) => `${number(people)} orang di ${owner}`,
    giveNoPeople: (days) =>
      'Personel: penambahan orang saja tidak membantu; rangkaian kegiatan yang saling bergantung memerlukan ' +
      `${number(days)} hari kerja.`,
    giveScope: (workstreams, lost) =>
      `Lingkup: tunda ${workstreams}; dengan itu ${lost} poin baru dipulihkan kemudian.`,
    giveNoScope: 'Lingkup: tidak ada jalur kerja yang dapat ditunda agar sisanya selesai dalam batas waktu.',
    late: (workstreams) => `Selesai setelah batas waktu: ${workstreams}.`,
    projection: 'Proyeksi skor, langkah demi langkah',
    projectionTitle: (now, after) => `Dari ${now} ke ${after}`,
    projectionSubtitle: (assessment) =>
      `${assessment}: proyeksi skor setelah setiap jalur kerja, menurut urutan penyelesaian`,
    projectionStart: 'Saat ini',
    projectionColumns: { step: 'Setelah', date: 'Tanggal', score: 'Skor', change: 'Selisih', level: LEVEL },
    projectionAlt: (parts) => `Diagram tangga proyeksi skor. ${parts}`,
    benefits: {
      title: 'Manfaat',
      scales: { thousands: 'ribu', millions: 'juta' },
      money: (currency, amount, scale) => (scale === '' ? `${currency} ${amount}` : `${currency} ${amount} ${scale}`),
      moneyUnit: (currency, scale) => (scale === '' ? currency : `${currency} ${scale}`),
      message: (benefit, low, high) =>
        `Saat berdampak penuh, rencana ini memberi ${benefit} setahun; menurut rentang masukannya, dari ${low} sampai ${high}.`,
      paysBack: (cost, months) =>
        `Biayanya ${cost} satu kali, yang kembali ${months === 0 ? 'seketika' : `setelah ${number(months)} bulan`}.`,
      neverPaysBack: (cost, reason) => `Biayanya ${cost} satu kali, yang tidak pernah kembali: ${reason}.`,
      never: 'tidak pernah',
      reasons: { noBenefit: 'tidak ada manfaat', runningCosts: 'biaya berjalan menghabiskan seluruh manfaat' },
      summary: (benefit, cost, payback, npv) =>
        `Manfaat saat berdampak penuh: ${benefit} setahun. Biaya: ${cost} satu kali. Balik modal: ${payback}. Nilai kini bersih: ${npv}.`,
      tiles: {
        benefit: 'Manfaat setahun, dampak penuh',
        cost: 'Biaya, satu kali',
        payback: 'Balik modal',
        npv: (years) => `Nilai kini bersih, ${number(years)} tahun`,
      },
      range: (low, high) => `rentang ${low} sampai ${high}`,
      months: (count) => `${number(count)} bulan`,
      rate: (percent) => `dengan ${percent} setahun`,
      levers: {
        resolution: 'Resolusi lebih baik, kontak ulang berkurang',
        automation: 'Kontak terselesaikan tanpa petugas',
        handleTime: 'Penanganan lebih singkat',
        complaints: 'Keluhan berkurang',
        attrition: 'Agen yang keluar berkurang',
      },
      quantities: {
        resolution: (count) => `${count} kontak`,
        automation: (count) => `${count} kontak`,
        handleTime: (count) => `${count} jam agen`,
        complaints: (count) => `${count} keluhan`,
        attrition: (count) => `${count} agen keluar`,
      },
      leverColumns: { lever: 'Pengungkit', quantity: 'Hilang dalam setahun (perkiraan)' },
      worlds: { low: 'Rendah', likely: 'Perkiraan', high: 'Tinggi' },
      total: 'Semua pengungkit',
      leverHeading: (unit) => `Yang diberikan tiap pengungkit dalam setahun, ${unit}`,
      worldsNote:
        'Rendah: setiap masukan pada ujung rentang yang memberi manfaat terkecil, setiap biaya pada yang tertinggi. Tinggi: ' +
        'sebaliknya. Ini rentang masukan, bukan interval kepercayaan. Pengungkit dihitung menurut urutan ini, masing-masing dari ' +
        'sisa yang sebelumnya, sehingga tidak ada yang terhitung dua kali.',
      valueHeading: (unit) => `Biaya dan nilai rencana, ${unit}`,
      valueColumn: 'Butir',
      rows: {
        effort: (days) => `Hari kerja orang dalam rencana (perkiraan ${days})`,
        extra: 'Biaya lain, satu kali',
        yearly: 'Biaya berjalan setahun',
        payback: 'Balik modal, bulan',
        npv: 'Nilai kini bersih',
      },
      yearsHeading: (unit) => `Tahun demi tahun, perkiraan, ${unit}`,
      yearColumns: {
        year: 'Tahun',
        benefit: 'Manfaat',
        running: 'Biaya berjalan',
        once: 'Satu kali',
        present: 'Nilai kini',
      },
      yearsTotal: 'Jumlah',
      rampPlan:
        'Manfaat tumbuh seiring selesainya alur kerja, menurut poin yang dimenangkan kembali: sebuah asumsi. Biaya satu kali ' +
        'dihitung di awal; manfaat dan biaya berjalan dihitung pada akhir bulan, didiskonto per bulan dengan tingkat efektif tahunan.',
      rampStated: (shares) =>
        `Bagian manfaat setahun yang dicapai, bulan demi bulan: ${shares}; yang terakhir menetap. Biaya satu kali dihitung di awal; ` +
        'manfaat dan biaya berjalan dihitung pada akhir bulan, didiskonto per bulan dengan tingkat efektif tahunan.',
      moved: {
        resolution: (now, target, points, relative) => `Resolusi ${now} → ${target}: ${points} poin, ${relative}.`,
        handleTime: (now, target, difference, relative) =>
          `Waktu penanganan ${now} → ${target} detik: ${difference} detik, ${relative}.`,
        complaints: (now, target, difference, relative) =>
          `Keluhan setahun ${now} → ${target}: ${difference}, ${relative}.`,
        attrition: (now, target, points, relative) =>
          `Agen keluar setahun ${now} → ${target}: ${points} poin, ${relative}.`,
      },
      tornadoTitle: (input) => `Yang paling menentukan: ${input}`,
      tornadoSubtitle: (unit) =>
        `Manfaat setahun saat berdampak penuh, ${unit}: satu masukan sepanjang rentangnya, yang lain pada perkiraan`,
      tornadoAlt: (likely, parts) => `Perkiraan ${likely}. ${parts}`,
      tornadoPart: (input, range, result) => `${input} (${range}): ${result}.`,
      tornadoLikely: (amount) => `perkiraan ${amount}`,
      gridHeading: (unit) => `Penghematan dari resolusi yang lebih baik, ${unit}`,
      gridCorner: 'Menghubungi lagi bila belum selesai',
      gridColumn: (contacts) => `${contacts} kontak setahun`,
      observed: (contacts, source) => `Dalam setahun terlihat ${contacts} kontak lebih sedikit (${source}).`,
      observedSaving: (saving, perContact) => `Penghematannya ${saving}, ${perContact} per kontak.`,
      observedVolume: 'Volume sebelum perubahan yang tersirat dari itu:',
      implied: (callBack, change, contacts) =>
        `${callBack} menghubungi lagi sampai selesai: kontak ${change}, ${contacts} kontak setahun.`,
      impliedOnce: (callBack, change, contacts) =>
        `${callBack} menghubungi lagi, paling banyak sekali: kontak ${change}, ${contacts} kontak setahun.`,
      impliedNone: (callBack) =>
        `${callBack} menghubungi lagi: dampak yang teramati tidak mungkin berasal dari resolusi.`,
      inputsHeading: 'Masukan dan asalnya',
      inputColumns: {
        input: 'Masukan',
        unit: 'Satuan',
        low: 'Terendah',
        likely: 'Perkiraan',
        high: 'Tertinggi',
        source: 'Sumber',
      },
      inputs: {
        contacts: 'Kontak yang ditangani petugas',
        costPerContact: 'Biaya satu kontak',
        callBack: 'Pelanggan yang menghubungi lagi bila belum selesai',
        resolutionNow: 'Resolusi saat ini',
        resolutionTarget: 'Resolusi, target',
        automatedShare: 'Kontak yang diambil otomatisasi',
        containedUnresolved: 'Di antaranya, tidak terselesaikan',
        handleTimeNow: 'Waktu penanganan saat ini',
        handleTimeTarget: 'Waktu penanganan, target',
        costPerHour: 'Biaya satu jam agen',
        complaintsNow: 'Keluhan saat ini',
        complaintsTarget: 'Keluhan, target',
        costPerComplaint: 'Biaya satu keluhan',
        agents: 'Agen',
        attritionNow: 'Agen keluar saat ini',
        attritionTarget: 'Agen keluar, target',
        replacementCost: 'Biaya mengganti satu agen',
      },
      dayRate: 'Biaya satu hari kerja orang',
      units: { contacts: 'setahun', complaints: 'setahun', people: 'orang', percent: '%', seconds: 'detik' },
      costUnits: { once: (currency) => `${currency}, satu kali`, yearly: (currency) => `${currency} setahun` },
      methodHeading: 'Cara menghitung',
      formulas: {
        resolution:
          'kontak × (1 − k(target) ÷ k(saat ini)) × biaya satu kontak. k = 1 ÷ (1 − c × (1 − r)) adalah jumlah kontak untuk satu ' +
          'masalah, dengan resolusi r dan bagian c pelanggan yang menghubungi lagi bila belum selesai.',
        automation:
          'sisa kontak × bagian yang diambil otomatisasi × (1 − bagian tidak terselesaikan) × biaya satu kontak.',
        handleTime: 'sisa kontak × detik yang dihemat ÷ 3.600 × biaya satu jam agen.',
        complaints: '(keluhan saat ini − target) × biaya satu keluhan.',
        attrition:
          'agen × bagian pekerjaan yang tersisa × (agen keluar saat ini − target) × biaya mengganti satu agen.',
      },
    },
    rasic: {
      title: 'Siapa mengerjakan apa',
      verdict: (errors, warnings) => {
        const noted = warnings === 0 ? '' : ` Ada ${number(warnings)} peringatan yang tercantum di belakangnya.`;
        return errors === 0
          ? `Setiap kegiatan memiliki satu peran yang mengerjakan dan bertanggung jawab; tidak ada aturan konvensi yang dilanggar.${noted}`
          : `Akuntabilitas bermasalah di ${number(errors)} tempat: tercantum di belakang matriks, beserta yang perlu dilakukan.${noted}`;
      },
      matrixTitle: (items, roles) => `${number(items)} kegiatan, ${number(roles)} peran`,
      matrixSubtitle: (convention) => `Konvensi: ${convention}. Peran, bukan nama; satu baris untuk setiap kegiatan`,
      matrixAlt: (parts) => `Matriks RASIC. ${parts}`,
      roles: 'Peran',
      byRole: 'Tanggung jawab setiap peran',
      byRoleNote:
        'Kegiatan yang dikerjakan dan dipertanggungjawabkan, atau disetujui, oleh suatu peran, menurut urutan tanggal. Dukungan, ' +
        'konsultasi, dan pemberitahuan terlihat pada matriks; di sini hanya dihitung.',
      issues: 'Yang perlu diperhatikan',
      columns: {
        part: 'Bagian',
        item: 'Kegiatan',
        workstream: 'Jalur kerja',
        dates: 'Tanggal',
        severity: 'Tingkat',
        issue: 'Yang salah',
        advice: 'Yang perlu dilakukan',
      },
    },
    nothing: NOTHING_TO_PLAN,
    joint: (titles) => `Satu rencana untuk ${titles}.`,
  },
};
