import { useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { api } from '../../api/client';
import { Button } from '../../components/Button';
import { useTexts } from '../../language/language';
import './entry.css';
import { LanguageChoice } from './LanguageChoice';
import { useVisitor } from './use-visitor';
import { ENTRY } from './wording';

/** The frame of the pages that are there for everybody: where one is, in which language, and who is signed in, if somebody is. */
export function EntryLayout() {
  const t = useTexts(ENTRY);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    // A new page is read from its beginning, unless its first field has taken the focus already.
    const isNew = before.current !== pathname;
    before.current = pathname;
    if (isNew && !main.current?.contains(document.activeElement)) main.current?.focus();
  }, [pathname]);
  return (
    <div className="entry">
      <a className="entry-skip" href="#main">
        {t.skip}
      </a>
      <header className="no-print">
        <DemoNotice />
        <div className="entry-head">
          <Link className="entry-brand" to="/">
            Tolok
          </Link>
          <nav className="row" aria-label={t.pages}>
            <NavLink to="/check">{t.check}</NavLink>
            <SignedIn />
          </nav>
          <LanguageChoice label={t.language} isLabelHidden />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

/** Says on every page that what is seen is invented, to whoever is in the demonstration. */
function DemoNotice() {
  const t = useTexts(ENTRY);
  const { session } = useVisitor();
  return session?.kind === 'demo' ? <p className="entry-demo">{t.demo}</p> : null;
}

function SignedIn() {
  const t = useTexts(ENTRY);
  const { session, isKnown } = useVisitor();
  const { pathname } = useLocation();
  if (!isKnown) return null;
  if (!session) return /^\/sign-in\/?$/i.test(pathname) ? null : <Link to="/sign-in">{t.signIn}</Link>;
  const signOut = async (): Promise<void> => {
    await api.DELETE('/v1/session');
    location.assign('/sign-in');
  };
  return (
    <>
      <Link to="/">{t.workspace}</Link>
      <span className="quiet">{session.name}</span>
      <Button look="plain" onPress={() => void signOut()}>
        {t.signOut}
      </Button>
    </>
  );
}
