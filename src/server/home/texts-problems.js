/** Refusals about which a page knows what to do next. */
export const PROBLEMS = {
  'problem.page/offline': [
    'The server does not answer. Check your connection and try again.',
    'Server tidak merespons. Periksa koneksi Anda, lalu coba lagi.',
    '服务器没有响应。请检查网络连接后重试。',
  ],
  'problem.access/unauthenticated': [
    'You are signed out. Sign in again.',
    'Anda sudah keluar. Masuk lagi.',
    '您已退出登录，请重新登录。',
  ],
  'problem.access/invalid-credentials': [
    'E-mail and password do not fit together, or the code is wrong. Check both. An owner can give you a link for a new password.',
    'Email dan kata sandi tidak cocok, atau kodenya salah. Periksa keduanya. Pemilik dapat memberi Anda tautan untuk kata sandi baru.',
    '邮箱与密码不匹配，或验证码有误。请核对后重试。所有者可以为您提供重设密码的链接。',
  ],
  'problem.access/second-factor-required': [
    'The second factor is still missing. Sign in again and give the code.',
    'Faktor kedua belum dimasukkan. Masuk lagi dan masukkan kodenya.',
    '尚未完成第二重验证。请重新登录并输入验证码。',
  ],
  'problem.access/forbidden': [
    'Your role does not include this. Ask a lead or the owner for it.',
    'Peran Anda tidak mencakup tindakan ini. Mintalah akses kepada ketua tim atau pemilik.',
    '您的角色无权执行此操作。请联系负责人或所有者。',
  ],
  'problem.access/confirmation-failed': [
    'The password or the code is not right. Nothing was done; try again.',
    'Kata sandi atau kodenya tidak benar. Tidak ada tindakan yang dijalankan; coba lagi.',
    '密码或验证码不正确。未执行任何操作，请重试。',
  ],
  'problem.access/sign-in-again': [
    'This takes a new sign-in: sign out, sign in again, and do it within five minutes.',
    'Tindakan ini mengharuskan Anda masuk ulang: keluar, masuk lagi, lalu lakukan dalam lima menit.',
    '此操作需要重新登录：请退出后再次登录，并在五分钟内完成。',
  ],
  'problem.access/signing-paused': [
    'Your sign-in was reset, so you sign nothing for a day. {detail}',
    'Cara masuk Anda telah disetel ulang, sehingga Anda tidak dapat menandatangani apa pun selama sehari. {detail}',
    '您的登录方式已被重设，因此一天内不能签发。{detail}',
  ],
  'problem.access/too-many-attempts': [
    'Too many attempts. Wait {seconds} seconds, then try again.',
    'Terlalu banyak percobaan. Tunggu {seconds} detik, lalu coba lagi.',
    '尝试次数过多。请等待{seconds}秒后重试。',
  ],
  'problem.access/link-unusable': [
    'This link was used already or has expired. Ask an owner for a new one.',
    'Tautan ini sudah dipakai atau kedaluwarsa. Mintalah yang baru kepada pemilik.',
    '此链接已被使用或已过期。请向所有者索取新链接。',
  ],
  'problem.password/too-weak': [
    'This password is too easy to guess. {detail}',
    'Kata sandi ini terlalu mudah ditebak. {detail}',
    '此密码太容易被猜到。{detail}',
  ],
  'problem.precondition/failed': [
    'Somebody else changed this in the meantime. Close this, look at it again, and repeat your change.',
    'Orang lain telah mengubah data ini. Tutup, buka kembali, lalu ulangi perubahan Anda.',
    '其他人已修改此内容。请关闭后重新查看，再重复您的修改。',
  ],
  'problem.person/last-owner': [
    'This is the last owner. Make somebody else an owner first.',
    'Ini pemilik terakhir. Jadikan orang lain pemilik terlebih dahulu.',
    '这是最后一位所有者。请先将其他人设为所有者。',
  ],
  'problem.person/email-taken': [
    'Somebody here has this e-mail address already.',
    'Alamat email ini sudah dipakai orang lain di sini.',
    '此邮箱已被其他成员使用。',
  ],
  'problem.issue/second-person': [
    'A report is issued by somebody other than the person who made it or completed the assessment. Ask another lead.',
    'Laporan harus diterbitkan oleh orang selain pembuatnya dan selain yang menyelesaikan penilaian. Mintalah ketua tim lain menerbitkannya.',
    '报告须由制作者和完成评估者以外的人签发。请联系另一位负责人。',
  ],
  'problem.server/unavailable': [
    'The server can not answer at the moment. Try again shortly.',
    'Server sedang tidak dapat merespons. Coba beberapa saat lagi.',
    '服务器暂时无法响应，请稍后重试。',
  ],
};
