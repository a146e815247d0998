import { useState } from 'react';
import { api, type Schemas } from '../../../api/client';
import { ActionDialog } from '../../../components/ActionDialog';
import { Copyable } from '../../../components/Copyable';
import { TextField } from '../../../components/TextField';
import { useTexts } from '../../../language/language';
import './account.css';
import { qrPath } from './qr-path';
import { ACCOUNT } from './wording';

interface BeginFactorProps {
  readonly begun: Schemas['BegunSecondFactorDto'];
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Carries the secret to an authenticator app, and proves that it arrived. */
export function BeginFactor({ begun, onCodes, onClose }: BeginFactorProps) {
  const t = useTexts(ACCOUNT);
  const [code, setCode] = useState('');
  const confirm = async (): Promise<void> => {
    const { data } = await api.POST('/v1/me/second-factor/confirmation', { body: { code: code.trim() } });
    if (data) onCodes(data.recoveryCodes);
  };
  return (
    <ActionDialog title={t.factor} action={t.confirm} isReady={code.trim() !== ''} run={confirm} onClose={onClose}>
      <p>{t.scan}</p>
      <QrPicture text={begun.uri} label={t.qr} />
      <Copyable label={t.secret} value={begun.secret} />
      <TextField
        label={t.code}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        isRequired
      />
    </ActionDialog>
  );
}

/** Black on white whatever the colours of the page: apps read nothing else. */
function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, path } = qrPath(text);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} fill="#000" />
    </svg>
  );
}
