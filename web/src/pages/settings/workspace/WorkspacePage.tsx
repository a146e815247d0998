import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { $api, api } from '../../../api/client';
import { ButtonLink } from '../../../components/ButtonLink';
import { Facts } from '../../../components/Facts';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { SETTINGS } from './wording';
import './workspace.css';

/** What the workspace is, how much it holds, and the keys that everything is checked with. */
export function WorkspacePage() {
  const t = useTexts(SETTINGS);
  const { can } = useSession();
  return (
    <>
      <SubPageHead title={t.workspace} />
      {can('organisation.read') && <WorkspaceFacts />}
      <SealKeys />
      <section className="stack panel" aria-labelledby="settings-elsewhere">
        <h3 id="settings-elsewhere">{t.elsewhere}</h3>
        <ul className="plain-list">
          <li>
            <Link to="/account">{t.account}</Link>
          </li>
          {can('people.read') && (
            <li>
              <Link to="/people">{t.people}</Link>
            </li>
          )}
          {(can('trail.readWorkspace') || can('trail.read')) && (
            <li>
              <Link to="/trail">{t.trail}</Link>
            </li>
          )}
          <li>
            <a href="/check">{t.check}</a>
          </li>
          <li>
            <a href="/docs/">{t.api}</a>
          </li>
        </ul>
      </section>
    </>
  );
}

function WorkspaceFacts() {
  const t = useTexts(SETTINGS);
  const { number, date } = useFormats();
  const query = $api.useQuery('get', '/v1/workspace');
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  const { name, key, createdAt, counts } = query.data;
  return (
    <section className="stack panel" aria-labelledby="settings-facts">
      <h3 id="settings-facts">{name}</h3>
      <Facts
        facts={[
          [t.key, key],
          [t.since, date(createdAt)],
          [t.engagements, <Link to="/engagements">{number(counts.engagements)}</Link>],
          [t.frameworkVersions, <Link to="/frameworks">{number(counts.frameworkVersions)}</Link>],
          [t.parties, <Link to="/settings/organisation">{number(counts.parties)}</Link>],
          [t.sites, <Link to="/settings/organisation">{number(counts.sites)}</Link>],
          [t.programmes, <Link to="/settings/organisation">{number(counts.programmes)}</Link>],
        ]}
      />
    </section>
  );
}

function SealKeys() {
  const t = useTexts(SETTINGS);
  const keys = useQuery({
    queryKey: ['text', '/v1/seal-keys'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await api.GET('/v1/seal-keys', { parseAs: 'text' })).data ?? '',
  });
  return (
    <section className="stack panel" aria-labelledby="settings-seal">
      <h3 id="settings-seal">{t.seal}</h3>
      <p>{t.sealText}</p>
      {keys.isError && <ProblemPanel error={keys.error} onAgain={() => void keys.refetch()} />}
      {keys.data !== undefined && (
        <pre className="pem" tabIndex={0} role="region" aria-label={t.keys}>
          {keys.data.trim()}
        </pre>
      )}
      <div>
        <ButtonLink href="/v1/seal-keys" isDownload>
          {t.download}
        </ButtonLink>
      </div>
    </section>
  );
}
