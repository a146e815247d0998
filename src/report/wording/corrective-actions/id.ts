import type { ActionPlanWording } from './en';

/** Thousands are set apart by a point. */
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

export const id: ActionPlanWording = {
  kind: 'Rencana tindakan korektif',
  asOf: 'Per tanggal',
  scopeEngagement: 'Semua tindakan korektif dalam penugasan ini',
  scopeAssessment: (assessment) => `Tindakan korektif dari ${assessment}`,
  scopeParty: (party) => `Tindakan korektif yang ditangani ${party}`,
  scopeBoth: (party, assessment) => `Tindakan korektif dari ${assessment} yang ditangani ${party}`,
  theAssessment: 'satu asesmen',
  theParty: 'satu pihak',
  shown: 'Tindakan',
  unknownClient: 'Klien tidak ditampilkan',
  unknownEngagement: 'Judul tidak ditampilkan',
  unclassified: 'Rahasia',

  summaryTitle: 'Posisi tindakan saat ini',
  empty: 'Belum ada tindakan korektif.',
  emptyWhatToDo:
    'Selesaikan asesmen, buka sebuah temuan, lalu mulai tindakan korektif untuknya: penyebab, apa yang dilakukan, siapa ' +
    'pelaksananya, dan kapan tenggatnya. Setelah itu, minta kembali rencana ini.',
  emptyForParty:
    'Sejauh ini tidak ada yang diminta dari pihak ini. Tim memulai tindakan dari sebuah temuan; setelah itu tindakan ' +
    'tersebut tercantum di sini.',
  total: (total, open) => {
    if (open === 0)
      return total === 1
        ? '1 tindakan korektif, sudah ditutup.'
        : `${number(total)} tindakan korektif, semuanya sudah ditutup.`;
    if (open === total)
      return total === 1
        ? '1 tindakan korektif, masih terbuka.'
        : `${number(total)} tindakan korektif, semuanya masih terbuka.`;
    return `${number(total)} tindakan korektif, ${number(open)} di antaranya masih terbuka.`;
  },
  urgent: (overdue, soon) => {
    const next = `${number(soon)} jatuh tempo dalam 14 hari ke depan`;
    if (overdue === 0)
      return soon === 0 ? 'Tidak ada yang terlambat atau segera jatuh tempo.' : `Tidak ada yang terlambat; ${next}.`;
    return soon === 0 ? `${number(overdue)} terlambat.` : `${number(overdue)} terlambat; ${next}.`;
  },
  waiting: (count) => `${number(count)} menunggu verifikasi atas apa yang telah dilakukan.`,
  closing: (days, closed) =>
    `Dari awal hingga ditutup, sebuah tindakan memakan waktu ${days} (median dari ${number(closed)} yang ditutup).`,
  tooFewClosed: (closed, enough) =>
    `${number(closed)} sudah ditutup; lamanya dinyatakan mulai dari ${number(enough)} tindakan.`,
  days: (days) => `${days} hari`,
  unansweredTitle: (count) =>
    count === 1
      ? 'Satu ketidaksesuaian belum memiliki tindakan korektif'
      : `${number(count)} ketidaksesuaian belum memiliki tindakan korektif`,
  unanswered: 'Mulai tindakan untuk masing-masing:',
  unansweredMore: (count) => `${number(count)} lagi dalam berkas data`,
  byState: 'Menurut status',
  byGrade: 'Menurut tingkat temuan',
  byOwner: 'Menurut fungsi penanggung jawab',
  grade: 'Tingkat',
  function: 'Fungsi',
  all: 'Semua',
  states: {
    drafted: 'Draf',
    planned: 'Direncanakan',
    implemented: 'Dilaksanakan',
    verified: 'Terverifikasi',
    closed: 'Ditutup',
  },
  standings: {
    overdue: 'Terlambat',
    dueSoon: 'Jatuh tempo dalam 14 hari',
    later: 'Jatuh tempo kemudian',
    withVerifier: 'Menunggu verifikasi',
    closed: 'Ditutup',
  },
  howJudged: (date) =>
    `Dinilai per ${date} (UTC). Terlambat: tanggal berikutnya yang ditunggu, yaitu pelaksanaan atau pemeriksaan ` +
    'efektivitas, jatuh sebelum hari itu. Yang menunggu verifikasi tidak bertanggal.',
  data: (file, hash) =>
    `Semua angka tercantum dalam berkas data ${file} dengan SHA-256 ${hash}; dua belas karakter pertamanya tercantum di ` +
    'kaki setiap halaman.',

  listTitle: 'Tindakan menurut urgensi',
  columns: {
    ref: 'No.',
    finding: 'Temuan',
    grade: 'Tingkat',
    owner: 'Siapa',
    next: 'Tanggal berikutnya',
    state: 'Status',
  },
  group: (standing, count) => `${standing} (${number(count)})`,
  late: (days) => `terlambat ${number(days)} hari`,
  check: (date) => `Periksa ${date}`,
  noDate: '–',

  partsTitle: 'Tindakan satu per satu',
  meta: {
    state: 'Status',
    due: 'Tenggat',
    check: 'Pemeriksaan',
    owner: 'Fungsi',
    responsible: 'Penanggung jawab',
    party: 'Pihak',
    units: 'Di mana',
  },
  everywhere: 'Seluruh organisasi',
  nobody: 'belum ditunjuk',
  hidden: 'nama tidak ditampilkan',
  parts: {
    condition: 'Temuan',
    correction: 'Koreksi',
    cause: 'Penyebab',
    action: 'Tindakan',
    due: 'Tenggat',
    evidence: 'Bukti',
    verification: 'Verifikasi',
    effectiveness: 'Efektivitas',
  },
  notStated: 'Belum dinyatakan.',
  noEvidence: 'Belum ada yang ditunjukkan.',
  verified: (by, date) => `Diverifikasi oleh ${by} pada ${date}.`,
  rejected: (by, date) => `Dikembalikan oleh ${by} pada ${date}.`,
  notReported: 'Belum dilaporkan sebagai terlaksana.',
  waits: (date) => `Dilaporkan terlaksana pada ${date}; menunggu verifikasi oleh orang lain.`,
  effective: (by, date) => `Efektif: ditutup oleh ${by} pada ${date}.`,
  notEffective: (by, date) => `Tidak efektif: dibuka kembali oleh ${by} pada ${date}.`,
  checkDue: (date) => `Akan diperiksa pada ${date}.`,
  checkOverdue: (date, days) => `Seharusnya diperiksa pada ${date}: terlambat ${number(days)} hari.`,
  checkLater: 'Akan diperiksa setelah diverifikasi.',
  dueOverdue: (date, days) => `${date}: terlambat ${number(days)} hari`,
  history: (ref) => `Riwayat ${ref}`,
  historyColumns: { date: 'Tanggal', what: 'Yang terjadi', who: 'Oleh', reason: 'Alasan' },
  transitions: {
    open: 'Dimulai',
    plan: 'Direncanakan',
    replan: 'Kembali menjadi draf',
    implement: 'Dilaporkan terlaksana',
    reject: 'Dikembalikan',
    verify: 'Diverifikasi',
    reschedule: 'Pemeriksaan dipindah ke hari lain',
    close: 'Ditutup karena efektif',
    reopen: 'Dibuka kembali: tidak efektif',
  },
};
