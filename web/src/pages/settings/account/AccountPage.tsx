import { Facts } from '../../../components/Facts';
import { PageHead } from '../../../components/PageHead';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import '../../reports/reports.css';
import { ROLE_NAMES } from '../people/wording';
import { DevicePart } from './DevicePart';
import { PasswordPart } from './PasswordPart';
import { SecondFactorPart } from './SecondFactorPart';
import { SessionsPart } from './SessionsPart';
import { TokensPart } from './TokensPart';
import { ACCOUNT } from './wording';

/** One's own account: password, second factor, what this device keeps, sessions, access tokens. */
export function AccountPage() {
  const t = useTexts(ACCOUNT);
  const roles = useTexts(ROLE_NAMES);
  const { dateTime } = useFormats();
  const { name, email, role, kind, endsAt } = useSession();
  return (
    <>
      <PageHead title={t.title} detail={`${name} · ${email}`} />
      {kind === 'demo' && <p className="notice">{t.demo}</p>}
      <Facts
        facts={[
          [t.role, roles[role]],
          [t.signedInUntil, dateTime(endsAt)],
        ]}
      />
      {kind !== 'demo' && (
        <>
          <PasswordPart />
          <SecondFactorPart />
        </>
      )}
      <DevicePart />
      <SessionsPart />
      <TokensPart />
    </>
  );
}
