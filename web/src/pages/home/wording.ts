import { texts } from '../../language/language';

export const HOME = texts({
  en: {
    title: 'Home',
    hello: (name: string) => `Good to see you, ${name}.`,
    open: 'Your work',
    openText: 'Assessments that are not completed, the one that was changed last first.',
    done: 'Recently completed',
    nothingTitle: 'Nothing is waiting',
    nothing: 'Assessments that are in draft, in fieldwork or in review stand here as soon as there are any.',
    toEngagements: 'To the engagements',
  },
  id: {
    title: 'Beranda',
    hello: (name: string) => `Selamat datang, ${name}.`,
    open: 'Pekerjaan Anda',
    openText: 'Penilaian yang belum selesai, yang terakhir diubah di atas.',
    done: 'Baru selesai',
    nothingTitle: 'Tidak ada yang menunggu',
    nothing: 'Penilaian berstatus draf, kerja lapangan, atau ditinjau akan muncul di sini.',
    toEngagements: 'Ke daftar penugasan',
  },
  zh: {
    title: '首页',
    hello: (name: string) => `您好，${name}。`,
    open: '您的工作',
    openText: '尚未完成的评估，最近修改的排在最前。',
    done: '最近完成',
    nothingTitle: '没有待办事项',
    nothing: '处于草稿、现场评估或复核中的评估会显示在这里。',
    toEngagements: '前往项目列表',
  },
});
