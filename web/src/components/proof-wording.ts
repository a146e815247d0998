import { texts } from '../language/language';

/** Confirming who one is. */
export const PROOF = texts({
  en: {
    text: 'Confirm that it is you.',
    password: 'Your password',
    code: 'Code of your authenticator app',
    codeHint: 'Six digits, or a recovery code.',
    demo: 'Demonstration: no password is asked for.',
    needsFactor:
      'You have no password here: set up a second factor on your account page first, then confirm with its code.',
    toAccount: 'To your account',
    copy: 'Copy',
    copied: 'Copied',
    copyByHand: 'Select it and copy it by hand.',
  },
  id: {
    text: 'Konfirmasikan bahwa ini Anda.',
    password: 'Kata sandi Anda',
    code: 'Kode dari aplikasi autentikator',
    codeHint: 'Enam angka, atau satu kode pemulihan.',
    demo: 'Demonstrasi: kata sandi tidak diminta.',
    needsFactor:
      'Anda tidak memiliki kata sandi di sini: aktifkan faktor kedua di halaman akun terlebih dahulu, lalu konfirmasi dengan kodenya.',
    toAccount: 'Ke akun Anda',
    copy: 'Salin',
    copied: 'Tersalin',
    copyByHand: 'Pilih, lalu salin secara manual.',
  },
  zh: {
    text: '请确认是您本人。',
    password: '您的密码',
    code: '身份验证器应用中的验证码',
    codeHint: '六位数字，或一个恢复码。',
    demo: '演示环境：不要求输入密码。',
    needsFactor: '您在此处没有密码：请先在账户页启用第二重验证，再用其验证码确认。',
    toAccount: '前往我的账户',
    copy: '复制',
    copied: '已复制',
    copyByHand: '请选中后手动复制。',
  },
});
