/** Signing in, one-time links, one's own account. */
export const ACCESS = {
  'signIn.or': ['or', 'atau', '或'],
  'signIn.with': ['Sign in with {name}', 'Masuk dengan {name}', '使用{name}登录'],
  'signIn.providerFailed': [
    'The sign-in at the identity provider did not work. Try again, or use another way; an owner can see in the log why.',
    'Masuk melalui penyedia identitas tidak berhasil. Coba lagi atau pakai cara lain; pemilik dapat melihat sebabnya di log.',
    '未能通过身份提供商登录。请重试或使用其他方式；所有者可在日志中查看原因。',
  ],
  'signIn.noAccount': [
    'No account yet, or the password is lost? An owner of the workspace hands out links for both.',
    'Belum punya akun, atau lupa kata sandi? Pemilik ruang kerja memberikan tautan untuk keduanya.',
    '还没有账户，或忘记了密码？请向工作区的所有者索取链接。',
  ],
  'signIn.setUpNeeded': [
    'Nobody owns this workspace yet. The server printed a link when it started: whoever opens it becomes the owner. Start it again for a new link.',
    'Ruang kerja ini belum ada pemiliknya. Server mencetak tautan saat dimulai: siapa yang membukanya menjadi pemilik. Mulai ulang server untuk memperoleh tautan baru.',
    '此工作区尚无所有者。服务器启动时输出了一个链接，打开该链接的人将成为所有者。重新启动可获得新链接。',
  ],
  'role.secondLead': ['Second lead', 'Ketua tim kedua', '第二负责人'],
  'signIn.demoText': [
    'Look around as one of these. The data is invented and may be changed by anybody on this machine.',
    'Jelajahi dengan salah satu peran berikut. Datanya rekaan dan dapat diubah siapa pun di komputer ini.',
    '以下列任一角色浏览。数据均为虚构，本机上的任何人都可以修改。',
  ],
  'signIn.linkUsed': [
    'The link that brought you here does not work a second time.',
    'Tautan yang Anda pakai tidak berlaku untuk kedua kalinya.',
    '您刚才打开的链接已用过，不能再次使用。',
  ],
  'secondFactor.title': ['Second factor', 'Faktor kedua', '第二重验证'],
  'secondFactor.text': [
    'Open your authenticator app and type the six digits that it shows now.',
    'Buka aplikasi autentikator Anda dan ketik enam angka yang ditampilkannya sekarang.',
    '打开您的身份验证器应用，输入当前显示的六位数字。',
  ],
  'secondFactor.recoveryText': [
    'Type one of the recovery codes that you kept. Each works once.',
    'Ketik salah satu kode pemulihan yang Anda simpan. Masing-masing berlaku sekali.',
    '输入您保存的一个恢复码。每个恢复码只能使用一次。',
  ],
  'secondFactor.code': ['Code', 'Kode', '验证码'],
  'secondFactor.recoveryCode': ['Recovery code', 'Kode pemulihan', '恢复码'],
  'secondFactor.useRecovery': ['Use a recovery code', 'Pakai kode pemulihan', '使用恢复码'],
  'secondFactor.useCode': ['Use the app', 'Pakai aplikasi', '使用应用'],
  'setUp.title': ['Set up the workspace', 'Siapkan ruang kerja', '设置工作区'],
  'setUp.text': [
    'You become the first owner. Owners invite everybody else.',
    'Anda menjadi pemilik pertama. Pemilik mengundang semua orang lain.',
    '您将成为第一位所有者，由所有者邀请其他成员。',
  ],
  'setUp.submit': ['Become the owner', 'Menjadi pemilik', '成为所有者'],
  'setUp.done': [
    'The workspace is yours. Sign in.',
    'Ruang kerja ini milik Anda. Silakan masuk.',
    '工作区已设置完成，请登录。',
  ],
  'invitation.title': ['Accept your invitation', 'Terima undangan Anda', '接受邀请'],
  'invitation.text': [
    'Choose a password. You sign in with the e-mail address that you were invited with.',
    'Pilih kata sandi. Anda masuk dengan alamat email yang didaftarkan dalam undangan.',
    '请设置密码。之后使用受邀的邮箱登录。',
  ],
  'invitation.submit': ['Accept', 'Terima', '接受'],
  'invitation.done': [
    'Welcome. Sign in with your new password.',
    'Selamat datang. Masuk dengan kata sandi baru Anda.',
    '欢迎加入。请使用新密码登录。',
  ],
  'reset.title': ['Choose a new password', 'Pilih kata sandi baru', '设置新密码'],
  'reset.text': [
    'All your sessions end when you set it. A second factor stays as it is.',
    'Semua sesi Anda berakhir setelah kata sandi diganti. Faktor kedua tetap berlaku.',
    '设置后您的所有会话都将结束，第二重验证保持不变。',
  ],
  'reset.submit': ['Set the password', 'Simpan kata sandi', '设置密码'],
  'reset.done': [
    'The new password holds. Sign in with it.',
    'Kata sandi baru sudah berlaku. Gunakan untuk masuk.',
    '新密码已生效，请用它登录。',
  ],
  'password.new': ['New password', 'Kata sandi baru', '新密码'],
  'password.again': ['The same again', 'Ulangi', '再次输入'],
  'password.rules': [
    'At least 12 characters, not a common password and nothing about you. A sentence is good; no symbols are demanded.',
    'Sedikitnya 12 karakter, bukan kata sandi umum, dan tidak berkaitan dengan diri Anda. Sebuah kalimat sudah memadai; simbol tidak diwajibkan.',
    '至少12个字符，不能是常见密码或与您有关的内容。用一句话即可，不强制要求符号。',
  ],
  'password.differ': [
    'The two passwords are not the same. Type both again.',
    'Kedua kata sandi tidak sama. Ketik ulang keduanya.',
    '两次输入的密码不一致，请重新输入。',
  ],
};
