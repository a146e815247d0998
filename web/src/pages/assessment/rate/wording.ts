import { texts } from '../../../language/language';
import type { Filter } from '../../../rating/rows';

interface Words {
  readonly title: string;
  readonly unit: string;
  readonly entity: string;
  readonly filter: string;
  readonly filters: Readonly<Record<Filter, string>>;
  readonly search: string;
  readonly requirements: string;
  readonly nothingFound: string;
  readonly coverage: (assessed: string, applicable: string) => string;
  readonly critical: string;
  readonly perEntity: string;
  readonly previous: string;
  readonly next: string;
  readonly undo: string;
  readonly keys: string;
  readonly keyList: readonly (readonly [string, string])[];
  readonly rating: (dimension: string) => string;
  readonly clear: string;
  readonly percentage: string;
  readonly computed: string;
  readonly computedHint: string;
  readonly note: string;
  readonly noteHint: string;
  readonly noteNeedsRating: string;
  readonly notApplicable: string;
  readonly notApplicableTitle: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly applicableAgain: string;
  readonly notApplicableForbidden: string;
  readonly saved: string;
  readonly saving: string;
  readonly waiting: (count: number, text: string) => string;
  readonly waitingText: string;
  readonly decide: (count: number, text: string) => string;
  readonly refused: (count: number, text: string) => string;
  readonly conflictTitle: string;
  readonly conflictText: string;
  readonly mine: string;
  readonly theirs: string;
  readonly fields: { readonly answer: string; readonly note: string; readonly reason: string };
  readonly keep: string;
  readonly nothing: string;
  readonly refusedTitle: string;
  readonly drop: string;
  readonly closed: string;
  readonly guidance: string;
  readonly ask: string;
  readonly see: string;
  readonly evidence: string;
  readonly noEvidence: string;
  readonly addPhoto: string;
  readonly photoSaved: (ref: string) => string;
  readonly photoTitle: (ref: string, unit: string) => string;
  readonly states: Readonly<Record<'open' | 'partly' | 'done' | 'notApplicable', string>>;
}

export const RATE = texts<Words>({
  en: {
    title: 'Rating',
    unit: 'Unit',
    entity: 'Whole entity',
    filter: 'Show',
    filters: {
      all: 'All requirements',
      unrated: 'Not rated yet',
      critical: 'Critical',
      mine: 'Answered by me',
      flagged: 'Flagged',
      waiting: 'Not saved yet',
    },
    search: 'Find a requirement',
    requirements: 'Requirements',
    nothingFound: 'No requirement fits. Choose “All requirements” or empty the search.',
    coverage: (assessed, applicable) => `${assessed} of ${applicable} rated`,
    critical: 'Critical',
    perEntity: 'Answered once, for the whole entity',
    previous: 'Previous',
    next: 'Next',
    undo: 'Undo',
    keys: 'Keys',
    keyList: [
      ['0 – 9', 'rate the dimension that is marked'],
      ['Tab', 'to the next dimension, note and button'],
      ['N', 'not applicable, with a reason'],
      ['F', 'flag it to come back, or clear the flag'],
      ['↓ ↑ or J K', 'next and previous requirement'],
      ['→ ←', 'next and previous unit'],
      ['Ctrl Z', 'undo the last change'],
      ['/', 'find a requirement'],
      ['?', 'these keys'],
    ],
    rating: (dimension) => `Rating: ${dimension}`,
    clear: 'Take the rating away',
    percentage: 'Percent',
    computed: 'Result of KPI evidence',
    computedHint: 'For instance “met improving 5/6 3/3”: level, trend, months met, metrics reported.',
    note: 'Note',
    noteHint: 'What the rating rests on.',
    noteNeedsRating: 'Kept on this device; it is saved with the first rating.',
    notApplicable: 'Not applicable',
    notApplicableTitle: 'Why is it not applicable?',
    reason: 'Reason',
    reasonHint: 'It will stand in the report.',
    applicableAgain: 'It is applicable after all',
    notApplicableForbidden: 'This requirement always applies.',
    saved: 'All saved',
    saving: 'Saving…',
    waiting: (count, text) => (count === 1 ? '1 change waits on this device' : `${text} changes wait on this device`),
    waitingText: 'They are kept when you close the tab, and saved as soon as the server answers.',
    decide: (count, text) => (count === 1 ? '1 answer needs your decision' : `${text} answers need your decision`),
    refused: (count, text) => (count === 1 ? '1 change was not taken' : `${text} changes were not taken`),
    conflictTitle: 'A colleague changed this answer, too',
    conflictText: 'What only one of you changed is joined already. Choose for the rest.',
    mine: 'Yours',
    theirs: 'Theirs',
    fields: { answer: 'Answer', note: 'Note', reason: 'Reason' },
    keep: 'Keep what is chosen',
    nothing: 'nothing',
    refusedTitle: 'The server did not take your change',
    drop: 'Drop my change',
    closed:
      'Answers can be read here, not changed: the assessment is not in fieldwork or review, or your role does not rate.',
    guidance: 'How to find out',
    ask: 'Ask',
    see: 'Look at',
    evidence: 'Evidence',
    noEvidence: 'None yet. A photo of a wall board or a screen is evidence, too.',
    addPhoto: 'Add a photo or file',
    photoSaved: (ref) => `Saved as ${ref}`,
    photoTitle: (ref, unit) => `Seen on site: ${ref}, ${unit}`,
    states: { open: 'not rated', partly: 'partly rated', done: 'rated', notApplicable: 'not applicable' },
  },
  id: {
    title: 'Penilaian',
    unit: 'Unit',
    entity: 'Seluruh entitas',
    filter: 'Tampilkan',
    filters: {
      all: 'Semua persyaratan',
      unrated: 'Belum dinilai',
      critical: 'Kritis',
      mine: 'Jawaban saya',
      flagged: 'Ditandai',
      waiting: 'Belum tersimpan',
    },
    search: 'Cari persyaratan',
    requirements: 'Persyaratan',
    nothingFound: 'Tidak ada yang cocok. Pilih “Semua persyaratan” atau kosongkan pencarian.',
    coverage: (assessed, applicable) => `${assessed} dari ${applicable} dinilai`,
    critical: 'Kritis',
    perEntity: 'Dijawab sekali untuk seluruh entitas',
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    undo: 'Urungkan',
    keys: 'Tombol',
    keyList: [
      ['0 – 9', 'menilai dimensi yang ditandai'],
      ['Tab', 'ke dimensi, catatan, dan tombol berikutnya'],
      ['N', 'tidak berlaku, dengan alasan'],
      ['F', 'menandai untuk dikunjungi lagi, atau menghapus tanda'],
      ['↓ ↑ atau J K', 'persyaratan berikutnya dan sebelumnya'],
      ['→ ←', 'unit berikutnya dan sebelumnya'],
      ['Ctrl Z', 'mengurungkan perubahan terakhir'],
      ['/', 'mencari persyaratan'],
      ['?', 'daftar tombol ini'],
    ],
    rating: (dimension) => `Nilai: ${dimension}`,
    clear: 'Hapus nilai',
    percentage: 'Persen',
    computed: 'Hasil bukti KPI',
    computedHint: 'Misalnya “met improving 5/6 3/3”: tingkat, tren, bulan tercapai, metrik dilaporkan.',
    note: 'Catatan',
    noteHint: 'Dasar penilaian.',
    noteNeedsRating: 'Disimpan di perangkat ini; dikirim bersama nilai pertama.',
    notApplicable: 'Tidak berlaku',
    notApplicableTitle: 'Mengapa tidak berlaku?',
    reason: 'Alasan',
    reasonHint: 'Akan tercantum dalam laporan.',
    applicableAgain: 'Ternyata berlaku',
    notApplicableForbidden: 'Persyaratan ini selalu berlaku.',
    saved: 'Semua tersimpan',
    saving: 'Menyimpan…',
    waiting: (_, text) => `${text} perubahan menunggu di perangkat ini`,
    waitingText: 'Tetap ada bila tab ditutup, dan disimpan begitu server merespons.',
    decide: (_, text) => `${text} jawaban menunggu keputusan Anda`,
    refused: (_, text) => `${text} perubahan tidak diterima`,
    conflictTitle: 'Rekan Anda juga mengubah jawaban ini',
    conflictText: 'Bagian yang hanya diubah satu orang sudah digabung. Pilih untuk sisanya.',
    mine: 'Milik Anda',
    theirs: 'Milik rekan',
    fields: { answer: 'Jawaban', note: 'Catatan', reason: 'Alasan' },
    keep: 'Simpan pilihan',
    nothing: 'tidak ada',
    refusedTitle: 'Server tidak menerima perubahan Anda',
    drop: 'Buang perubahan saya',
    closed:
      'Jawaban hanya dapat dibaca: penilaian tidak dalam kerja lapangan atau tinjauan, atau peran Anda tidak menilai.',
    guidance: 'Cara memeriksa',
    ask: 'Tanyakan',
    see: 'Perhatikan',
    evidence: 'Bukti',
    noEvidence: 'Belum ada. Foto papan dinding atau layar juga merupakan bukti.',
    addPhoto: 'Tambahkan foto atau berkas',
    photoSaved: (ref) => `Disimpan sebagai ${ref}`,
    photoTitle: (ref, unit) => `Dilihat di lokasi: ${ref}, ${unit}`,
    states: { open: 'belum dinilai', partly: 'dinilai sebagian', done: 'dinilai', notApplicable: 'tidak berlaku' },
  },
  zh: {
    title: '评分',
    unit: '单元',
    entity: '整个实体',
    filter: '显示',
    filters: {
      all: '全部要求',
      unrated: '尚未评分',
      critical: '关键要求',
      mine: '我的回答',
      flagged: '已标记',
      waiting: '尚未保存',
    },
    search: '查找要求',
    requirements: '要求',
    nothingFound: '没有符合的要求。请选择“全部要求”或清空搜索。',
    coverage: (assessed, applicable) => `已评 ${assessed} / ${applicable}`,
    critical: '关键',
    perEntity: '对整个实体只回答一次',
    previous: '上一条',
    next: '下一条',
    undo: '撤销',
    keys: '快捷键',
    keyList: [
      ['0 – 9', '为标记的维度评分'],
      ['Tab', '到下一个维度、备注和按钮'],
      ['N', '不适用并说明理由'],
      ['F', '标记稍后再看，或清除标记'],
      ['↓ ↑ 或 J K', '下一条和上一条要求'],
      ['→ ←', '下一个和上一个单元'],
      ['Ctrl Z', '撤销上一次修改'],
      ['/', '查找要求'],
      ['?', '显示快捷键'],
    ],
    rating: (dimension) => `评分：${dimension}`,
    clear: '取消评分',
    percentage: '百分比',
    computed: 'KPI 证据结果',
    computedHint: '例如“met improving 5/6 3/3”：水平、趋势、达标月数、已报告指标数。',
    note: '备注',
    noteHint: '评分的依据。',
    noteNeedsRating: '已保存在本设备，将随第一个评分一起提交。',
    notApplicable: '不适用',
    notApplicableTitle: '为什么不适用？',
    reason: '理由',
    reasonHint: '将出现在报告中。',
    applicableAgain: '改为适用',
    notApplicableForbidden: '该要求始终适用。',
    saved: '已全部保存',
    saving: '正在保存…',
    waiting: (_, text) => `${text} 项修改暂存在本设备`,
    waitingText: '关闭页面也不会丢失，服务器恢复响应后即保存。',
    decide: (_, text) => `${text} 个答案需要您决定`,
    refused: (_, text) => `${text} 项修改未被接受`,
    conflictTitle: '同事也修改了这个答案',
    conflictText: '只有一人修改的部分已合并。其余请选择。',
    mine: '您的',
    theirs: '同事的',
    fields: { answer: '答案', note: '备注', reason: '理由' },
    keep: '保留所选内容',
    nothing: '无',
    refusedTitle: '服务器未接受您的修改',
    drop: '放弃我的修改',
    closed: '此处答案只能查看，不能修改：评估不在现场评估或复核阶段，或您的角色不参与评分。',
    guidance: '如何核查',
    ask: '询问',
    see: '查看',
    evidence: '证据',
    noEvidence: '还没有证据。看板或屏幕的照片也是证据。',
    addPhoto: '添加照片或文件',
    photoSaved: (ref) => `已保存为 ${ref}`,
    photoTitle: (ref, unit) => `现场所见：${ref}，${unit}`,
    states: { open: '未评分', partly: '部分评分', done: '已评分', notApplicable: '不适用' },
  },
});
