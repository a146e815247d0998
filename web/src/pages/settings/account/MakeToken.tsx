import { useState } from 'react';
import { api, type Schemas } from '../../../api/client';
import { ActionDialog } from '../../../components/ActionDialog';
import { TickOption } from '../../../components/TickOption';
import { TextField } from '../../../components/TextField';
import { useProof } from '../../../components/use-proof';
import { useTexts } from '../../../language/language';
import './account.css';
import { ACCOUNT, SCOPE_NAMES, SCOPES, type Scope } from './wording';

interface MakeTokenProps {
  readonly onMade: (token: Schemas['NewAccessTokenDto']) => void;
  readonly onClose: () => void;
}

const DAY_MS = 86_400_000;
const MOST_DAYS = 365;

/** A token for calendars is for nothing else: it stands in an address. */
function withScope(scopes: readonly Scope[], scope: Scope, isOn: boolean): readonly Scope[] {
  if (!isOn) return scopes.filter((one) => one !== scope);
  if (scope === 'calendar') return [scope];
  return SCOPES.filter((one) => one !== 'calendar' && (one === scope || scopes.includes(one)));
}

/** Asks what a program is for, what it may do and for how long. */
export function MakeToken({ onMade, onClose }: MakeTokenProps) {
  const t = useTexts(ACCOUNT);
  const names = useTexts(SCOPE_NAMES);
  const proof = useProof();
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [scopes, setScopes] = useState<readonly Scope[]>(['read']);
  const isWhole = /^\d+$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= MOST_DAYS;
  const make = async (): Promise<void> => {
    const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    const { data } = await api.POST('/v1/me/tokens', {
      body: { name: name.trim(), scopes: [...scopes], expiresAt, confirmation: proof.given },
    });
    if (data) onMade(data);
  };
  const isReady = name.trim() !== '' && isWhole && scopes.length > 0 && proof.isComplete;
  return (
    <ActionDialog title={t.makeToken} action={t.makeToken} isReady={isReady} run={make} onClose={onClose}>
      <TextField
        label={t.tokenName}
        hint={t.tokenNameHint}
        value={name}
        onChange={setName}
        maxLength={100}
        autoComplete="off"
        isRequired
      />
      <fieldset className="scopes">
        <legend>{t.may}</legend>
        {SCOPES.map((scope) => (
          <TickOption
            key={scope}
            isSelected={scopes.includes(scope)}
            onChange={(isOn) => setScopes(withScope(scopes, scope, isOn))}
          >
            {names[scope]}
          </TickOption>
        ))}
      </fieldset>
      <TextField
        label={t.days}
        hint={t.daysHint}
        inputMode="numeric"
        value={days}
        onChange={setDays}
        fault={isWhole ? undefined : t.daysHint}
        isRequired
      />
      {proof.fields}
    </ActionDialog>
  );
}
