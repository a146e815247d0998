import { useEffect, useRef, useState } from 'react';
import { Link, NavLink, Outlet, useLocation, useNavigation } from 'react-router';
import { Button } from '../components/Button';
import { Choice } from '../components/Choice';
import { LANGUAGE_NAMES, LANGUAGES, useLanguage, useTexts } from '../language/language';
import { ConnectionState } from '../outbox/ConnectionState';
import { useSession, type Session } from '../session/session';
import './layout.css';
import { SignOut } from './SignOut';
import { chooseTheme, chosenTheme, THEMES, type Theme } from './theme';
import { FRAME } from './wording';

type PageKey =
  'home' | 'engagements' | 'frameworks' | 'vendors' | 'certifications' | 'reports' | 'people' | 'trail' | 'settings';

interface PageLink {
  readonly key: PageKey;
  readonly to: string;
  readonly isFor: (session: Session) => boolean;
}

const LINKS: readonly PageLink[] = [
  { key: 'home', to: '/', isFor: () => true },
  { key: 'engagements', to: '/engagements', isFor: ({ can }) => can('engagement.list') },
  { key: 'frameworks', to: '/frameworks', isFor: () => true },
  { key: 'vendors', to: '/vendors', isFor: ({ can }) => can('portfolio.read') },
  { key: 'certifications', to: '/certifications', isFor: ({ can }) => can('certification.list') },
  { key: 'reports', to: '/reports', isFor: () => true },
  { key: 'people', to: '/people', isFor: ({ can }) => can('people.read') },
  { key: 'trail', to: '/trail', isFor: ({ can }) => can('trail.readWorkspace') || can('trail.read') },
  { key: 'settings', to: '/settings', isFor: () => true },
];

/** The frame of all pages: where one can go, who one is, and the page. */
export function Layout() {
  const t = useTexts(FRAME);
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // A new page is read from its beginning.
    if (isFirst.current) isFirst.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <header className="frame-head no-print">
        <NavLink className="brand" to="/">
          Tolok
        </NavLink>
        <span className="frame-menu">
          <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {t.menu}
          </Button>
        </span>
      </header>
      <div className={isOpen ? 'frame-side no-print open' : 'frame-side no-print'}>
        <nav aria-label={t.pages} onClick={() => setOpen(false)}>
          {LINKS.filter(({ isFor }) => isFor(session)).map(({ key, to }) => (
            <NavLink key={key} to={to} end={to === '/'}>
              {t[key]}
            </NavLink>
          ))}
        </nav>
        <Preferences session={session} />
      </div>
      <main id="main" ref={main} tabIndex={-1} aria-busy={state === 'loading'}>
        <ConnectionState />
        {session.kind === 'demo' && <p className="small quiet no-print">{t.demo}</p>}
        <Outlet />
      </main>
    </div>
  );
}

function Preferences({ session }: { session: Session }) {
  const t = useTexts(FRAME);
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useState(chosenTheme);
  const changeTheme = (next: Theme): void => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <section className="stack preferences" aria-label={t.account}>
      <Choice
        label={t.language}
        options={LANGUAGES.map((key) => ({ key, label: LANGUAGE_NAMES[key] }))}
        value={language}
        onChange={choose}
      />
      <Choice
        label={t.theme}
        options={THEMES.map((key) => ({ key, label: t.themes[key] }))}
        value={theme}
        onChange={changeTheme}
      />
      <div className="row">
        <Link to="/account">{session.name}</Link>
        <SignOut />
      </div>
    </section>
  );
}
