import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../../../api/client';
import { ActionDialog } from '../../../components/ActionDialog';
import { Button } from '../../../components/Button';
import { useProof } from '../../../components/use-proof';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { BeginFactor } from './BeginFactor';
import { RecoveryCodes } from './RecoveryCodes';
import { ACCOUNT } from './wording';

type Step = 'prove' | 'newCodes' | 'removeFactor';

/** Sets up the second factor, replaces its recovery codes, takes it away. */
export function SecondFactorPart() {
  const t = useTexts(ACCOUNT);
  const { number } = useFormats();
  const { hasSecondFactor, recoveryCodesLeft } = useSession();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>();
  const [begun, setBegun] = useState<Schemas['BegunSecondFactorDto']>();
  const [codes, setCodes] = useState<readonly string[]>();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['get', '/v1/session'] });
  return (
    <section className="stack panel" aria-labelledby="account-factor">
      <h2 id="account-factor">{t.factor}</h2>
      <p className="quiet">{hasSecondFactor ? `✓ ${t.factorOn}` : t.factorOff}</p>
      {hasSecondFactor && <p>{t.codesLeft(number(recoveryCodesLeft))}</p>}
      <div className="row">
        {hasSecondFactor ? (
          <>
            <Button onPress={() => setStep('newCodes')}>{t.newCodes}</Button>
            <Button look="danger" onPress={() => setStep('removeFactor')}>
              {t.removeFactor}
            </Button>
          </>
        ) : (
          <Button look="primary" onPress={() => setStep('prove')}>
            {t.setUp}
          </Button>
        )}
      </div>
      {step !== undefined && (
        <FactorDialog
          key={step}
          step={step}
          onBegun={setBegun}
          onCodes={setCodes}
          onRemoved={refresh}
          onClose={() => setStep(undefined)}
        />
      )}
      {begun && <BeginFactor begun={begun} onCodes={setCodes} onClose={() => setBegun(undefined)} />}
      {codes && (
        <RecoveryCodes
          codes={codes}
          onClose={() => {
            setCodes(undefined);
            void refresh();
          }}
        />
      )}
    </section>
  );
}

interface FactorDialogProps {
  readonly step: Step;
  readonly onBegun: (begun: Schemas['BegunSecondFactorDto']) => void;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onRemoved: () => Promise<void>;
  readonly onClose: () => void;
}

function FactorDialog({ step, onBegun, onCodes, onRemoved, onClose }: FactorDialogProps) {
  const t = useTexts(ACCOUNT);
  const proof = useProof();
  const run = async (): Promise<void> => {
    if (step === 'prove') {
      const { data } = await api.POST('/v1/me/second-factor', { body: proof.given });
      if (data) onBegun(data);
    } else if (step === 'newCodes') {
      const { data } = await api.POST('/v1/me/recovery-codes', { body: proof.given });
      if (data) onCodes(data.recoveryCodes);
    } else {
      await api.DELETE('/v1/me/second-factor', { body: proof.given });
      await onRemoved();
    }
  };
  const titles = { prove: t.setUp, newCodes: t.newCodes, removeFactor: t.removeFactor } as const;
  const about = { prove: t.proveText, newCodes: t.newCodesText, removeFactor: t.removeFactorText } as const;
  return (
    <ActionDialog
      title={`${t.factor}: ${titles[step]}`}
      action={titles[step]}
      look={step === 'removeFactor' ? 'danger' : 'primary'}
      isReady={proof.isComplete}
      run={run}
      onClose={onClose}
    >
      <p>{about[step]}</p>
      {proof.fields}
    </ActionDialog>
  );
}
