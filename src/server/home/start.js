// Finds the page that belongs to the address, and draws the frame that all pages share.

import { get, remove } from './api.js';
import { badge, button, element, field, link, problemBox, quiet } from './dom.js';
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES, startLanguage, t } from './texts.js';

/** For those who have not signed in, too; all others are in the workspace. */
const PAGES = [
  { at: /^\/sign-in$/, file: 'sign-in', title: 'signIn' },
  { at: /^\/set-up$/, file: 'link', title: 'setUp.title' },
  { at: /^\/invitation$/, file: 'link', title: 'invitation.title' },
  { at: /^\/password-reset$/, file: 'link', title: 'reset.title' },
  { at: /^\/check(\/[^/]+)?$/, file: 'check', title: 'page.check' },
];

async function start() {
  startLanguage();
  const skip = document.getElementById('skip');
  skip.textContent = t('skip');
  const main = document.getElementById('main');
  const page = PAGES.find(({ at }) => at.test(location.pathname)) ?? PAGES[0];
  document.title = `${t(page.title)} · Tolok`;
  try {
    const session = await currentSession();
    header(session, page.file);
    const { show } = await import(`./${page.file}.js`);
    main.replaceChildren(quiet(t('reading')));
    await show(main);
  } catch (error) {
    main.replaceChildren(
      problemBox(error),
      button(t('tryAgain'), () => location.reload()),
    );
  } finally {
    main.setAttribute('aria-busy', 'false');
  }
}

/** Who is signed in; undefined when nobody is. */
async function currentSession() {
  try {
    return await get('/v1/session');
  } catch (error) {
    if (error.status === 401) return undefined;
    throw error;
  }
}

function header(session, current) {
  const languages = field({
    label: t('language'),
    options: LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]]),
    input: { value: document.documentElement.lang, onchange: (event) => chooseLanguage(event.target.value) },
  });
  languages.classList.add('language');
  languages.querySelector('label').classList.add('unseen');
  const node = document.getElementById('header');
  const navigation = element(
    'nav',
    { attributes: { 'aria-label': t('navigation') } },
    session ? link(t('page.home'), '/') : null,
    checkLink(current),
    session ? link(t('page.api'), '/docs/') : null,
  );
  const who = session
    ? element(
        'div',
        { className: 'who' },
        link(session.name, '/account'),
        badge(t(`role.${session.role}`)),
        button(t('signOut'), signOut, 'plain'),
      )
    : element('div', { className: 'who' }, current === 'sign-in' ? null : link(t('signIn'), '/sign-in'));
  node.replaceChildren(link('Tolok', '/', 'brand'), navigation, who, languages);
  if (session?.kind === 'demo') {
    node.before(element('p', { className: 'demo-banner' }, t('demoBanner')));
  }
}

function checkLink(current) {
  const node = link(t('page.check'), '/check');
  if (current === 'check') node.setAttribute('aria-current', 'page');
  return node;
}

async function signOut() {
  await remove('/v1/session');
  location.assign('/sign-in');
}

void start();
