import { texts } from '../../language/language';

/** The frame of the pages that are there for everybody. */
export const ENTRY = texts({
  en: {
    skip: 'Skip to the content',
    pages: 'Pages',
    language: 'Language',
    check: 'Check a document',
    signIn: 'Sign in',
    signOut: 'Sign out',
    workspace: 'To the workspace',
    demo: 'Demonstration: nothing here is real.',
  },
  id: {
    skip: 'Langsung ke isi',
    pages: 'Halaman',
    language: 'Bahasa',
    check: 'Periksa dokumen',
    signIn: 'Masuk',
    signOut: 'Keluar',
    workspace: 'Ke ruang kerja',
    demo: 'Demonstrasi: tidak ada yang nyata di sini.',
  },
  zh: {
    skip: '跳到正文',
    pages: '页面',
    language: '语言',
    check: '核验文件',
    signIn: '登录',
    signOut: '退出登录',
    workspace: '进入工作区',
    demo: '演示环境：此处内容均为虚构。',
  },
});

/** A new password: its rules, said before they are broken. */
export const NEW_PASSWORD = texts({
  en: {
    password: 'New password',
    again: 'The same again',
    rules: {
      length: (typed: string, needed: string) => `at least ${needed} characters (${typed} so far)`,
      variety: 'at least 5 different ones',
      notOwn: 'nothing of your name or e-mail address',
    },
    met: 'done',
    open: 'still to do',
    advice: 'A sentence is good; no symbols are demanded. Passwords that everybody tries first are refused.',
    notYet: 'This password does not meet all the rules yet.',
    differ: 'The two passwords are not the same. Type this one again.',
  },
  id: {
    password: 'Kata sandi baru',
    again: 'Ulangi',
    rules: {
      length: (typed, needed) => `sedikitnya ${needed} karakter (baru ${typed})`,
      variety: 'sedikitnya 5 karakter berbeda',
      notOwn: 'tidak memuat nama atau alamat email Anda',
    },
    met: 'terpenuhi',
    open: 'belum',
    advice: 'Sebuah kalimat sudah memadai; simbol tidak diwajibkan. Kata sandi yang umum ditolak.',
    notYet: 'Kata sandi ini belum memenuhi semua aturan.',
    differ: 'Kedua kata sandi tidak sama. Ketik ulang yang ini.',
  },
  zh: {
    password: '新密码',
    again: '再次输入',
    rules: {
      length: (typed, needed) => `至少${needed}个字符（已输入${typed}个）`,
      variety: '至少5个不同的字符',
      notOwn: '不含您的姓名或邮箱',
    },
    met: '已满足',
    open: '未满足',
    advice: '用一句话即可，不强制要求符号。常见密码会被拒绝。',
    notYet: '此密码尚未满足全部规则。',
    differ: '两次输入的密码不一致，请重新输入。',
  },
});
