import { Link, Outlet } from 'react-router';
import { PageHead } from '../../components/PageHead';
import { Tabs } from '../../components/Tabs';
import { useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import './certifications.css';
import { CERTIFICATIONS } from './wording';

/** Frame of what belongs to all certifications. */
export function CertificationsLayout() {
  const t = useTexts(CERTIFICATIONS);
  const session = useSession();
  return (
    <>
      <PageHead isFrame title={t.title} detail={t.text}>
        {session.can('certification.apply') && (
          <Link className="button primary" to="/certifications/new">
            {t.apply}
          </Link>
        )}
      </PageHead>
      <Tabs
        label={t.pages}
        tabs={[
          { to: '/certifications', title: t.list, end: true },
          { to: '/certifications/dates', title: t.dates },
          { to: '/certifications/certificates', title: t.certificates },
          { to: '/certifications/rules', title: t.rules },
          { to: '/certifications/interests', title: t.interests },
        ]}
      />
      <Outlet />
    </>
  );
}
