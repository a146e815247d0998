import { texts } from '../language/language';

interface Told {
  /** What the server said. */
  readonly detail: string;
  readonly seconds: string;
}

/** Refusals about which a page knows what to do next, by their code. */
export const PROBLEM_TEXTS = texts<Readonly<Record<string, (told: Told) => string>>>({
  en: {
    'access/invalid-credentials': () =>
      'E-mail and password do not fit together, or the code is wrong. Check both. An owner can give you a link for a new password.',
    'access/link-unusable': () => 'This link was used already or has expired. Ask an owner for a new one.',
    'access/confirmation-failed': () => 'The password or the code is not right. Nothing was done; try again.',
    'access/sign-in-again': () => 'This takes a new sign-in: sign out, sign in again, and do it within five minutes.',
    'access/signing-paused': ({ detail }) => `Your sign-in was reset, so you sign nothing for a day. ${detail}`,
    'access/too-many-attempts': ({ seconds }) => `Too many attempts. Wait ${seconds} seconds, then try again.`,
    'password/too-weak': ({ detail }) => `This password is too easy to guess. ${detail}`,
    'person/last-owner': () => 'This is the last owner. Make somebody else an owner first.',
    'person/email-taken': () => 'Somebody here has this e-mail address already.',
    'issue/second-person': () =>
      'A report is issued by somebody other than the person who made it or completed the assessment. Ask another lead.',
    'server/unavailable': () => 'The server can not answer at the moment. Try again shortly.',
  },
  id: {
    'access/invalid-credentials': () =>
      'Email dan kata sandi tidak cocok, atau kodenya salah. Periksa keduanya. Pemilik dapat memberi Anda tautan untuk kata sandi baru.',
    'access/link-unusable': () => 'Tautan ini sudah dipakai atau kedaluwarsa. Mintalah yang baru kepada pemilik.',
    'access/confirmation-failed': () =>
      'Kata sandi atau kodenya tidak benar. Tidak ada tindakan yang dijalankan; coba lagi.',
    'access/sign-in-again': () =>
      'Tindakan ini mengharuskan Anda masuk ulang: keluar, masuk lagi, lalu lakukan dalam lima menit.',
    'access/signing-paused': ({ detail }) =>
      `Cara masuk Anda telah disetel ulang, sehingga Anda tidak dapat menandatangani apa pun selama sehari. ${detail}`,
    'access/too-many-attempts': ({ seconds }) => `Terlalu banyak percobaan. Tunggu ${seconds} detik, lalu coba lagi.`,
    'password/too-weak': ({ detail }) => `Kata sandi ini terlalu mudah ditebak. ${detail}`,
    'person/last-owner': () => 'Ini pemilik terakhir. Jadikan orang lain pemilik terlebih dahulu.',
    'person/email-taken': () => 'Alamat email ini sudah dipakai orang lain di sini.',
    'issue/second-person': () =>
      'Laporan harus diterbitkan oleh orang selain pembuatnya dan selain yang menyelesaikan penilaian. Mintalah ketua tim lain menerbitkannya.',
    'server/unavailable': () => 'Server sedang tidak dapat merespons. Coba beberapa saat lagi.',
  },
  zh: {
    'access/invalid-credentials': () =>
      '邮箱与密码不匹配，或验证码有误。请核对后重试。所有者可以为您提供重设密码的链接。',
    'access/link-unusable': () => '此链接已被使用或已过期。请向所有者索取新链接。',
    'access/confirmation-failed': () => '密码或验证码不正确。未执行任何操作，请重试。',
    'access/sign-in-again': () => '此操作需要重新登录：请退出后再次登录，并在五分钟内完成。',
    'access/signing-paused': ({ detail }) => `您的登录方式已被重设，因此一天内不能签发。${detail}`,
    'access/too-many-attempts': ({ seconds }) => `尝试次数过多。请等待${seconds}秒后重试。`,
    'password/too-weak': ({ detail }) => `此密码太容易被猜到。${detail}`,
    'person/last-owner': () => '这是最后一位所有者。请先将其他人设为所有者。',
    'person/email-taken': () => '此邮箱已被其他成员使用。',
    'issue/second-person': () => '报告须由制作者和完成评估者以外的人签发。请联系另一位负责人。',
    'server/unavailable': () => '服务器暂时无法响应，请稍后重试。',
  },
});
