import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { $api, type Schemas } from '../../../api/client';
import { ButtonLink } from '../../../components/ButtonLink';
import { Loaded } from '../../../components/Loaded';
import { PageHead } from '../../../components/PageHead';
import { Waiting } from '../../../components/Waiting';
import { useTexts } from '../../../language/language';
import { ownPage } from '../own-page';
import { useVisitor } from '../use-visitor';
import { DemoRoles } from './DemoRoles';
import { PasswordForm } from './PasswordForm';
import { SecondFactorForm } from './SecondFactorForm';
import { SIGN_IN } from './wording';

/** Password, then the second factor; or an identity provider; or the demonstration. */
export function SignInPage() {
  const [query] = useSearchParams();
  // Where one came from, on this site only.
  const goal = ownPage(query.get('returnTo'), location.origin);
  const visitor = useVisitor();
  const methods = $api.useQuery('get', '/v1/sign-in-methods');
  const isSignedIn = visitor.session !== undefined;
  useEffect(() => {
    if (isSignedIn) location.replace(goal);
  }, [isSignedIn, goal]);
  if (isSignedIn || !visitor.isKnown) return <Waiting />;
  return (
    <Loaded query={methods}>
      {(known) => <Steps methods={known} goal={goal} isHalfWay={visitor.isHalfWay} wasRefused={query.has('failed')} />}
    </Loaded>
  );
}

interface StepsProps {
  readonly methods: Schemas['SignInMethodsDto'];
  readonly goal: string;
  /** The password, or the identity provider, has already said yes. */
  readonly isHalfWay: boolean;
  /** By the identity provider. */
  readonly wasRefused: boolean;
}

function Steps({ methods, goal, isHalfWay, wasRefused }: StepsProps) {
  const t = useTexts(SIGN_IN);
  const [isSecondStep, setSecondStep] = useState(isHalfWay);
  const enter = (): void => location.replace(goal);
  if (isSecondStep) {
    return (
      <div className="entry-card stack">
        <PageHead title={t.factorTitle} />
        <SecondFactorForm onSignedIn={enter} onStartAgain={() => setSecondStep(false)} />
      </div>
    );
  }
  const { demo, oidc, password, setUpNeeded } = methods;
  return (
    <div className={demo.length > 0 ? 'entry-pair' : undefined}>
      <div className="entry-card stack">
        <PageHead title={t.title} detail={t.tagline} />
        {wasRefused && (
          <p className="notice bad" role="alert">
            {t.providerFailed}
          </p>
        )}
        {setUpNeeded && <p className="notice">{t.setUpNeeded}</p>}
        {password && <PasswordForm onSignedIn={(stage) => (stage === 'full' ? enter() : setSecondStep(true))} />}
        {oidc && (
          <>
            {password && <p className="entry-or">{t.or}</p>}
            <ButtonLink href={`${oidc.start}?${new URLSearchParams({ returnTo: goal }).toString()}`}>
              {t.provider(oidc.name)}
            </ButtonLink>
          </>
        )}
        {!setUpNeeded && <p className="small quiet">{t.noAccount}</p>}
      </div>
      {demo.length > 0 && <DemoRoles roles={demo} onEntered={enter} />}
    </div>
  );
}
