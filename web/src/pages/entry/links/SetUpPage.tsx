import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, api } from '../../../api/client';
import { linkToken } from '../../../app/link-token';
import { Loaded } from '../../../components/Loaded';
import { PageHead } from '../../../components/PageHead';
import { useTexts } from '../../../language/language';
import { LanguageChoice } from '../LanguageChoice';
import { NoLink } from './NoLink';
import { OwnerForm, type Owner } from './OwnerForm';
import { SetUpDone } from './SetUpDone';
import { SET_UP } from './wording';

/** The first start: who opens the link that the server printed becomes the owner, once. */
export function SetUpPage() {
  const t = useTexts(SET_UP);
  const client = useQueryClient();
  const [owner, setOwner] = useState<Owner & { readonly isSignedIn: boolean }>();
  const [isGone, setGone] = useState(false);
  const methods = $api.useQuery('get', '/v1/sign-in-methods', {}, { staleTime: Number.POSITIVE_INFINITY });
  const finish = async (made: Owner, password: string): Promise<void> => {
    // Whoever typed all this is not asked for it again; where it fails, they sign in by hand.
    const isSignedIn = await signIn(made.email, password);
    setOwner({ ...made, isSignedIn });
    await client.invalidateQueries({ queryKey: ['get', '/v1/session'] });
  };
  if (owner) return <SetUpDone owner={owner} isSignedIn={owner.isSignedIn} />;
  if (isGone) return <NoLink title={t.title} text={t.linkGone} />;
  return (
    <Loaded query={methods}>
      {({ setUpNeeded }) => {
        if (!setUpNeeded) return <NoLink title={t.title} text={t.already} />;
        if (linkToken() === '') return <NoLink title={t.title} text={t.missing} />;
        return (
          <div className="entry-pair">
            <div className="entry-card stack">
              <PageHead title={t.title} detail={t.text} />
              <LanguageChoice label={t.language} hint={t.languageText} />
              <OwnerForm token={linkToken()} onDone={finish} onGone={() => setGone(true)} />
            </div>
            <section className="stack entry-steps" aria-labelledby="set-up-steps">
              <h2 id="set-up-steps">{t.stepsTitle}</h2>
              <ol>
                {t.steps.map(([name, text]) => (
                  <li key={name}>
                    <strong>{name}</strong>
                    <div className="quiet">{text}</div>
                  </li>
                ))}
              </ol>
            </section>
          </div>
        );
      }}
    </Loaded>
  );
}

async function signIn(email: string, password: string): Promise<boolean> {
  try {
    const { data } = await api.POST('/v1/session', { body: { email, password } });
    return data?.stage === 'full';
  } catch {
    return false;
  }
}
