import { texts } from '../language/language';

export const PASSWORD_FIELD = texts({
  en: {
    show: 'Show',
    hide: 'Hide',
    showPassword: 'Show the password',
    hidePassword: 'Hide the password',
    locked: 'Caps Lock is on.',
  },
  id: {
    show: 'Tampilkan',
    hide: 'Sembunyikan',
    showPassword: 'Tampilkan kata sandi',
    hidePassword: 'Sembunyikan kata sandi',
    locked: 'Caps Lock aktif.',
  },
  zh: {
    show: '显示',
    hide: '隐藏',
    showPassword: '显示密码',
    hidePassword: '隐藏密码',
    locked: '大写锁定已开启。',
  },
});
