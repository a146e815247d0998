import { useState } from 'react';
import { Button } from '../../../../components/Button';
import { ProblemPanel } from '../../../../components/ProblemPanel';
import { Section } from '../../../../components/Section';
import { TextField } from '../../../../components/TextField';
import { Waiting } from '../../../../components/Waiting';
import { useTexts } from '../../../../language/language';
import { useSession } from '../../../../session/session';
import { GiveGrantDialog } from '../../access/GiveGrantDialog';
import type { GrantRole } from '../../access/grantable';
import { GrantsTable } from '../../access/GrantsTable';
import { useGrants } from '../../access/use-grants';
import type { StepProps } from './context';
import { NEW_ASSESSMENT } from './wording';

const RATERS: readonly GrantRole[] = ['lead', 'assessor'];

/** Who may rate, and whose names the report has. */
export function TeamStep({ engagement, draft, set }: StepProps) {
  const t = useTexts(NEW_ASSESSMENT);
  const { canIn } = useSession();
  const [isGiving, setGiving] = useState(false);
  const mayRead = canIn(engagement.id, 'grant.read');
  const grants = useGrants(engagement.id, mayRead);
  const raters = grants.data?.filter(({ role, state }) => state === 'live' && RATERS.includes(role));
  return (
    <div className="form">
      <Section
        title={t.team}
        detail={t.teamText}
        actions={canIn(engagement.id, 'grant.write') && <Button onPress={() => setGiving(true)}>{t.addRater}</Button>}
      >
        {!mayRead ? (
          <p className="notice">{t.teamNoRight}</p>
        ) : raters === undefined ? (
          grants.isError ? (
            <ProblemPanel error={grants.error} onAgain={() => void grants.refetch()} />
          ) : (
            <Waiting />
          )
        ) : raters.length === 0 ? (
          <p className="notice">{t.teamEmpty}</p>
        ) : (
          <GrantsTable engagementId={engagement.id} grants={raters} />
        )}
      </Section>
      <Section title={t.signers} detail={t.signersText}>
        <div className="form-columns">
          <TextField label={t.author} value={draft.author} onChange={(author) => set({ author })} maxLength={200} />
          <TextField
            label={t.reviewer}
            value={draft.reviewer}
            onChange={(reviewer) => set({ reviewer })}
            maxLength={200}
          />
          <TextField
            label={t.approver}
            value={draft.approver}
            onChange={(approver) => set({ approver })}
            maxLength={200}
          />
        </div>
      </Section>
      {isGiving && <GiveGrantDialog engagementId={engagement.id} roles={RATERS} onClose={() => setGiving(false)} />}
    </div>
  );
}
