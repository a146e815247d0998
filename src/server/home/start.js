// Finds the page that belongs to the address, and draws the frame that all pages share.

import { get, goToSignIn, remove } from './api.js';
import { badge, button, element, field, link, problemBox, quiet } from './dom.js';
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES, startLanguage, t } from './texts.js';

/** `open`: for those who have not signed in, too. */
const PAGES = [
  { at: /^\/sign-in$/, file: 'sign-in', title: 'signIn', open: true },
  { at: /^\/set-up$/, file: 'link', title: 'setUp.title', open: true },
  { at: /^\/invitation$/, file: 'link', title: 'invitation.title', open: true },
  { at: /^\/password-reset$/, file: 'link', title: 'reset.title', open: true },
  { at: /^\/account$/, file: 'account', title: 'page.account' },
  { at: /^\/people$/, file: 'people', title: 'page.people' },
  { at: /^\/trail$/, file: 'trail', title: 'page.trail' },
  { at: /^\/check(\/[^/]+)?$/, file: 'check', title: 'page.check', open: true },
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
    if (!session && !page.open) {
      goToSignIn();
      return;
    }
    header(session, page.file);
    const { show } = await import(`./${page.file}.js`);
    main.replaceChildren(quiet(t('reading')));
    await show(main, session);
  } catch (error) {
    if (error.status === 401 && !page.open) goToSignIn();
    else
      main.replaceChildren(
        problemBox(error),
        button(t('tryAgain'), () => location.reload()),
      );
  } finally {
    main.setAttribute('aria-busy', 'false');
  }
}

/** Who is signed in, as the pages use it; undefined when nobody is. */
async function currentSession() {
  try {
    const who = await get('/v1/session');
    const ofGrants = who.grants.flatMap(({ rights }) => rights);
    return {
      ...who,
      /** Somewhere: in the workspace, or in an engagement that was given. */
      can: (right) => who.rights.includes(right) || ofGrants.includes(right),
      canIn: (engagementId, right) =>
        who.rights.includes(right) ||
        who.grants.some((grant) => grant.engagementId === engagementId && grant.rights.includes(right)),
    };
  } catch (error) {
    if (error.status === 401) return undefined;
    throw error;
  }
}

/** What somebody reaches; the server decides again on every call. */
function pagesFor(session) {
  if (!session) return ['check'];
  const trail = session.can('trail.readWorkspace') || session.can('trail.read');
  return ['home', ...(session.can('people.read') ? ['people'] : []), ...(trail ? ['trail'] : []), 'check'];
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
    ...pagesFor(session).map((file) => navigationLink(file, current)),
    session ? link(t('page.api'), '/docs/') : null,
  );
  const who = session
    ? element(
        'div',
        { className: 'who' },
        element(
          'a',
          {
            href: '/account',
            title: t('page.account'),
            attributes: current === 'account' ? { 'aria-current': 'page' } : {},
          },
          session.name,
        ),
        badge(t(`role.${session.role}`)),
        button(t('signOut'), signOut, 'plain'),
      )
    : element('div', { className: 'who' }, current === 'sign-in' ? null : link(t('signIn'), '/sign-in'));
  node.replaceChildren(link('Tolok', '/', 'brand'), navigation, who, languages);
  if (session?.kind === 'demo') {
    node.before(element('p', { className: 'demo-banner' }, t('demoBanner')));
  }
}

function navigationLink(file, current) {
  const node = link(t(`page.${file}`), file === 'home' ? '/' : `/${file}`);
  if (file === current) node.setAttribute('aria-current', 'page');
  return node;
}

async function signOut() {
  await remove('/v1/session');
  location.assign('/sign-in');
}

void start();
