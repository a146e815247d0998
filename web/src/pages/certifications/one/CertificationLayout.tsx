import { Link, Outlet, useOutletContext, useParams } from 'react-router';
import { $api, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { PageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Tabs } from '../../../components/Tabs';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import '../certifications.css';
import { CERTIFICATION_WORDS } from '../words/wording';
import { toneOfState } from '../words/tones';
import { CERTIFICATION } from './wording';

export type Certification = Schemas['CertificationDto'];

interface CertificationContext {
  readonly certification: Certification;
}

/** The certification whose page is shown. */
export const useCertification = (): Certification => useOutletContext<CertificationContext>().certification;

/** Frame of the pages of one certification: whose, by which rules, and how far. */
export function CertificationLayout() {
  const { certificationId = '' } = useParams();
  const t = useTexts(CERTIFICATION);
  const { states } = useTexts(CERTIFICATION_WORDS);
  const { text } = useFormats();
  const session = useSession();
  const query = $api.useQuery('get', '/v1/certifications/{certificationId}', { params: { path: { certificationId } } });
  const certification = query.data;
  if (!certification) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  const { party, title, state, engagementId } = certification;
  const base = `/certifications/${certificationId}`;
  return (
    <>
      <PageHead
        isFrame
        title={text(party.name)}
        detail={
          <span className="row">
            <span>{text(title)}</span>
            <Badge tone={toneOfState(state)}>{states[state].name}</Badge>
            {session.can('portfolio.read') && <Link to={`/vendors/${party.id}`}>{t.results}</Link>}
          </span>
        }
      />
      <Tabs
        label={t.pages}
        tabs={[
          { to: base, title: t.overview, end: true },
          { to: `${base}/nonconformities`, title: t.nonconformities },
          { to: `${base}/audits`, title: t.audits },
          ...(session.canIn(engagementId, 'certification.inspect')
            ? [{ to: `${base}/proposal`, title: t.proposal }]
            : []),
          { to: `${base}/history`, title: t.history },
        ]}
      />
      <Outlet context={{ certification } satisfies CertificationContext} />
    </>
  );
}
