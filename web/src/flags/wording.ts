import { texts } from '../language/language';

export const FLAG = texts({
  en: {
    flag: 'Flag it, to come back',
    clear: 'Clear the flag',
    flagged: 'Flagged',
    remark: 'What for?',
    remarkHint: 'A word to the team, such as “ask for the October log”. No report shows it.',
    byYou: (at: string) => `Flagged by you, ${at}`,
    by: (name: string, at: string) => `Flagged by ${name}, ${at}`,
    at: (at: string) => `Flagged ${at}`,
    answeredByYou: (at: string) => `Answered by you, ${at}`,
    answeredBy: (name: string, at: string) => `Answered by ${name}, ${at}`,
    answeredAt: (at: string) => `Answered ${at}`,
    refused: 'The flag was not taken',
    drop: 'Drop it',
    open: 'Flagged to come back to',
    openText: (count: number, text: string) =>
      count === 1
        ? 'The team wants to come back to 1 place. Open it to look at it, then clear the flag.'
        : `The team wants to come back to ${text} places. Open one to look at it, then clear the flag.`,
    left: (count: number, text: string) =>
      count === 1
        ? '1 flag was open when the assessment was completed. Reopen it to clear the flag.'
        : `${text} flags were open when the assessment was completed. Reopen it to clear them.`,
    none: 'No flag is open. On the rating page, F flags a requirement to come back to.',
    warning: (count: number, text: string) =>
      count === 1
        ? '1 flag is still open: somebody wanted to come back to it. You can go on all the same.'
        : `${text} flags are still open: somebody wanted to come back to them. You can go on all the same.`,
    entity: 'Whole entity',
    more: (text: string) => `Show all ${text}`,
  },
  id: {
    flag: 'Tandai untuk dikunjungi lagi',
    clear: 'Hapus tanda',
    flagged: 'Ditandai',
    remark: 'Untuk apa?',
    remarkHint: 'Pesan untuk tim, misalnya “minta log Oktober”. Tidak tampil di laporan mana pun.',
    byYou: (at: string) => `Ditandai oleh Anda, ${at}`,
    by: (name: string, at: string) => `Ditandai oleh ${name}, ${at}`,
    at: (at: string) => `Ditandai ${at}`,
    answeredByYou: (at: string) => `Dijawab oleh Anda, ${at}`,
    answeredBy: (name: string, at: string) => `Dijawab oleh ${name}, ${at}`,
    answeredAt: (at: string) => `Dijawab ${at}`,
    refused: 'Tanda tidak diterima',
    drop: 'Batalkan',
    open: 'Ditandai untuk dikunjungi lagi',
    openText: (_: number, text: string) =>
      `Tim ingin kembali ke ${text} tempat. Buka untuk memeriksanya, lalu hapus tandanya.`,
    left: (_: number, text: string) =>
      `${text} tanda masih terbuka ketika penilaian diselesaikan. Buka kembali penilaian untuk menghapusnya.`,
    none: 'Tidak ada tanda yang terbuka. Di halaman penilaian, tombol F menandai persyaratan untuk dikunjungi lagi.',
    warning: (_: number, text: string) =>
      `${text} tanda masih terbuka: ada anggota tim yang ingin memeriksanya lagi. Anda tetap dapat melanjutkan.`,
    entity: 'Seluruh entitas',
    more: (text: string) => `Tampilkan semua ${text}`,
  },
  zh: {
    flag: '标记，稍后再看',
    clear: '清除标记',
    flagged: '已标记',
    remark: '为什么标记？',
    remarkHint: '给团队的一句话，例如“索取十月日志”。任何报告都不会显示。',
    byYou: (at: string) => `由您标记，${at}`,
    by: (name: string, at: string) => `由${name}标记，${at}`,
    at: (at: string) => `标记于 ${at}`,
    answeredByYou: (at: string) => `由您回答，${at}`,
    answeredBy: (name: string, at: string) => `由${name}回答，${at}`,
    answeredAt: (at: string) => `回答于 ${at}`,
    refused: '标记未被接受',
    drop: '放弃',
    open: '标记为稍后再看',
    openText: (_: number, text: string) => `团队还要再看 ${text} 处。打开查看后清除标记。`,
    left: (_: number, text: string) => `评估完成时还有 ${text} 处标记未清除。重新打开评估即可清除。`,
    none: '没有未清除的标记。在评分页面按 F 键可标记要求，稍后再看。',
    warning: (_: number, text: string) => `还有 ${text} 处标记未清除：有人想再看一遍。您仍可继续。`,
    entity: '整个实体',
    more: (text: string) => `显示全部 ${text} 处`,
  },
});
