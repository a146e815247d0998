// What the pages say. Each row: English, Indonesian, Simplified Chinese.

import { ACCESS } from './texts-access.js';
import { CHECK } from './texts-check.js';
import { PROBLEMS } from './texts-problems.js';

const COMMON = {
  tagline: [
    'Assessment bench for customer-service operations',
    'Perangkat penilaian operasi layanan pelanggan',
    '面向顾客的服务运营评估工作台',
  ],
  skip: ['Skip to the content', 'Langsung ke isi', '跳到正文'],
  navigation: ['Pages', 'Halaman', '页面'],
  'page.home': ['Assessments', 'Penilaian', '评估'],
  'page.check': ['Check a report', 'Periksa laporan', '核验报告'],
  'page.api': ['API', 'API', 'API'],
  language: ['Language', 'Bahasa', '语言'],
  signIn: ['Sign in', 'Masuk', '登录'],
  signOut: ['Sign out', 'Keluar', '退出'],
  'role.owner': ['Owner', 'Pemilik', '所有者'],
  'role.lead': ['Lead', 'Ketua tim', '负责人'],
  'role.assessor': ['Assessor', 'Asesor', '评估员'],
  'role.vendorManager': ['Vendor manager', 'Manajer vendor', '供应商经理'],
  'role.respondent': ['Respondent', 'Responden', '答复人'],
  'role.auditor': ['Auditor', 'Auditor', '审计员'],
  demoBanner: [
    'Demonstration: nothing here is real.',
    'Demonstrasi: tidak ada yang nyata di sini.',
    '演示环境：此处内容均为虚构。',
  ],
  reading: ['Reading …', 'Memuat …', '正在读取……'],
  tryAgain: ['Try again', 'Coba lagi', '重试'],
  copy: ['Copy', 'Salin', '复制'],
  copied: ['Copied', 'Tersalin', '已复制'],
  copyByHand: ['Select and copy it', 'Pilih lalu salin', '请选中后复制'],
  print: ['Print', 'Cetak', '打印'],
  name: ['Name', 'Nama', '姓名'],
  email: ['E-mail', 'Email', '电子邮箱'],
  password: ['Password', 'Kata sandi', '密码'],
  status: ['Status', 'Status', '状态'],
  actions: ['Actions', 'Tindakan', '操作'],
  never: ['never', 'belum pernah', '从未'],
};

/** Every text, for the pages and for the test that compares the languages. */
export const TABLE = { ...COMMON, ...ACCESS, ...CHECK, ...PROBLEMS };

export const LANGUAGES = ['en', 'id', 'zh'];
const LOCALES = { en: 'en-GB', id: 'id-ID', zh: 'zh-CN' };
const STORED = 'tolok-language';

/** As each calls itself. */
export const LANGUAGE_NAMES = { en: 'English', id: 'Bahasa Indonesia', zh: '简体中文' };

/** The language that was chosen, else the browser's, else English. */
function wanted() {
  const named = [localStorage.getItem(STORED), ...navigator.languages].map((tag) => (tag ?? '').slice(0, 2));
  return named.find((tag) => LANGUAGES.includes(tag)) ?? 'en';
}

export function chooseLanguage(language) {
  localStorage.setItem(STORED, language);
  location.reload();
}

const index = () => Math.max(0, LANGUAGES.indexOf(document.documentElement.lang));

export const startLanguage = () => {
  document.documentElement.lang = wanted();
};

export const locale = () => LOCALES[LANGUAGES[index()]];

/** The text of this key, `{name}` filled in. */
export function t(key, values = {}) {
  const row = TABLE[key];
  if (!row) return key;
  return row[index()].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/** What to tell about a refusal: our words where the page knows more than the server, else the server's. */
export function problemText(error) {
  const key = `problem.${error.code}`;
  if (!error.code || !TABLE[key]) return error.message;
  return t(key, { seconds: error.retryAfter ?? 60, detail: error.message });
}
