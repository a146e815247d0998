import { Link } from 'react-router';
import { $api } from '../../../api/client';
import { Facts } from '../../../components/Facts';
import { PageHead } from '../../../components/PageHead';
import { useTexts } from '../../../language/language';
import { LanguageChoice } from '../LanguageChoice';
import type { Owner } from './OwnerForm';
import { SET_UP } from './wording';

/** The workspace has an owner: what there is now, and what comes next. */
export function SetUpDone({ owner, isSignedIn }: { readonly owner: Owner; readonly isSignedIn: boolean }) {
  const t = useTexts(SET_UP);
  const workspace = $api.useQuery('get', '/v1/workspace', {}, { enabled: isSignedIn });
  if (!isSignedIn) {
    return (
      <div className="entry-card stack">
        <PageHead title={t.doneTitle} />
        <p className="notice good" role="status">
          {t.doneSignIn}
        </p>
        <p>
          <Link className="button primary" to="/sign-in">
            {t.toSignIn}
          </Link>
        </p>
      </div>
    );
  }
  const { people, factor, engagement } = t.next;
  const steps = [
    [people, '/people'],
    [factor, '/account'],
    [engagement, '/engagements/new'],
  ] as const;
  return (
    <div className="entry-card entry-wide stack">
      <PageHead title={t.doneTitle} />
      <p className="notice good" role="status">
        {t.done(owner.name)}
      </p>
      <Facts
        facts={[
          [t.you, `${owner.name} · ${owner.email} · ${t.owner}`],
          [t.workspace, workspace.data?.name],
        ]}
      />
      <LanguageChoice label={t.language} hint={t.languageText} />
      <section className="stack entry-steps" aria-labelledby="set-up-next">
        <h2 id="set-up-next">{t.nextTitle}</h2>
        <ol>
          {steps.map(([[name, text], to]) => (
            <li key={to}>
              {/* Opened anew: the workspace asks first who has signed in. */}
              <a href={to}>{name}</a>
              <div className="quiet">{text}</div>
            </li>
          ))}
        </ol>
      </section>
      <p>
        <a className="button primary" href="/">
          {t.toHome}
        </a>
      </p>
    </div>
  );
}
