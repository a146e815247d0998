import type { Schemas } from '../../../api/client';
import { texts } from '../../../language/language';

export type TrailAction = Schemas['TrailEventDto']['action'];
type ActorKind = Schemas['TrailEventDto']['actor']['kind'];

interface Words {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly any: string;
  readonly from: string;
  readonly to: string;
  readonly number: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly rows: (count: string) => string;
  readonly none: string;
  readonly clear: string;
  readonly erased: string;
  readonly verify: string;
  readonly verifying: string;
  readonly export: string;
  readonly exportHint: string;
  readonly intact: (count: string) => string;
  readonly checkpoint: (number: string, at: string) => string;
  readonly noCheckpoint: string;
  readonly broken: string;
  readonly brokenText: string;
  readonly actions: Readonly<Record<TrailAction, string>>;
  readonly actors: Readonly<Record<Exclude<ActorKind, 'person'>, string>>;
}

/** The audit trail of an engagement. */
export const TRAIL = texts<Words>({
  en: {
    title: 'Audit trail',
    text: 'Everything that was changed, read or refused here, the newest first. Each event seals the one before, so that nothing can be taken out or altered unnoticed.',
    action: 'What happened',
    any: 'Anything',
    from: 'From',
    to: 'To',
    number: 'No.',
    when: 'When',
    who: 'Who',
    what: 'What',
    rows: (count) => `${count} rows`,
    none: 'Nothing fits these filters.',
    clear: 'Show everything',
    erased: 'erased person',
    verify: 'Verify the trail',
    verifying: 'Verifying…',
    export: 'Export',
    exportHint: 'JSON Lines with signatures; can be verified without this server',
    intact: (count) => `The trail is intact: all ${count} events are there, in order and unaltered.`,
    checkpoint: (number, at) => `It agrees with the signed checkpoint at event ${number} of ${at}.`,
    noCheckpoint: 'No signed checkpoint was compared, so that events missing at the very end would not be noticed.',
    broken: 'The trail was tampered with.',
    brokenText: 'Change nothing, keep the database and the checkpoints as they are, and tell the owner.',
    actions: {
      baseline: 'there at the start',
      insert: 'added',
      update: 'changed',
      delete: 'removed',
      read: 'read',
      denied: 'refused',
    },
    actors: {
      job: 'the server, making a report',
      system: 'the server itself',
      public: 'somebody not signed in',
      none: 'by hand on the database',
    },
  },
  id: {
    title: 'Jejak audit',
    text: 'Semua yang diubah, dibaca, atau ditolak di sini, yang terbaru di atas. Tiap peristiwa menyegel yang sebelumnya, sehingga tidak ada yang dapat dihapus atau diubah diam-diam.',
    action: 'Kejadian',
    any: 'Apa saja',
    from: 'Dari',
    to: 'Sampai',
    number: 'No.',
    when: 'Kapan',
    who: 'Siapa',
    what: 'Apa',
    rows: (count) => `${count} baris`,
    none: 'Tidak ada yang cocok dengan saringan ini.',
    clear: 'Tampilkan semuanya',
    erased: 'orang yang dihapus',
    verify: 'Periksa jejak',
    verifying: 'Memeriksa…',
    export: 'Ekspor',
    exportHint: 'JSON Lines dengan tanda tangan; dapat diperiksa tanpa server ini',
    intact: (count) => `Jejak utuh: semua ${count} peristiwa ada, berurutan, dan tidak diubah.`,
    checkpoint: (number, at) => `Sesuai dengan titik periksa bertanda tangan pada peristiwa ${number} dari ${at}.`,
    noCheckpoint:
      'Tidak ada titik periksa bertanda tangan yang dibandingkan, sehingga peristiwa yang hilang di bagian akhir tidak akan terdeteksi.',
    broken: 'Jejak telah dimanipulasi.',
    brokenText: 'Jangan mengubah apa pun, biarkan basis data dan titik periksa apa adanya, dan beri tahu pemilik.',
    actions: {
      baseline: 'ada sejak awal',
      insert: 'ditambahkan',
      update: 'diubah',
      delete: 'dihapus',
      read: 'dibaca',
      denied: 'ditolak',
    },
    actors: {
      job: 'server, saat membuat laporan',
      system: 'server sendiri',
      public: 'seseorang yang belum masuk',
      none: 'langsung pada basis data',
    },
  },
  zh: {
    title: '审计记录',
    text: '此处的所有修改、读取和拒绝，最新的在前。每条记录都封存前一条，任何删除或改动都会被发现。',
    action: '操作',
    any: '全部',
    from: '从',
    to: '至',
    number: '序号',
    when: '时间',
    who: '操作者',
    what: '对象',
    rows: (count) => `${count} 行`,
    none: '没有符合条件的记录。',
    clear: '显示全部',
    erased: '已抹除的人员',
    verify: '核验审计记录',
    verifying: '正在核验…',
    export: '导出',
    exportHint: '带签名的 JSON Lines；无需本服务器即可核验',
    intact: (count) => `审计记录完整：全部 ${count} 条均在，顺序无误，未被改动。`,
    checkpoint: (number, at) => `与第 ${number} 条处已签名的检查点一致（${at}）。`,
    noCheckpoint: '没有可比对的已签名检查点，因此无法发现末尾缺失的记录。',
    broken: '审计记录遭到篡改。',
    brokenText: '请勿做任何更改，保持数据库和检查点原样，并通知所有者。',
    actions: {
      baseline: '初始已有',
      insert: '新增',
      update: '修改',
      delete: '删除',
      read: '读取',
      denied: '拒绝',
    },
    actors: {
      job: '服务器（生成报告）',
      system: '服务器',
      public: '未登录者',
      none: '直接操作数据库',
    },
  },
});
