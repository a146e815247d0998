import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../components/Button';
import { ButtonLink } from '../../components/ButtonLink';
import { Copyable } from '../../components/Copyable';
import { useTexts } from '../../language/language';
import { ISSUE } from './report-wording';
import type { Issue } from './use-reports';

interface VerifyPanelProps {
  readonly issue: Issue;
  readonly mayPack: boolean;
}

/** How anybody finds out that a file is the one that was issued: here, on the public page, and without this server. */
export function VerifyPanel({ issue, mayPack }: VerifyPanelProps) {
  const t = useTexts(ISSUE);
  const [checked, setChecked] = useState<{ readonly name: string; readonly isSame: boolean }>();
  const check = async (file: File): Promise<void> => {
    setChecked({ name: file.name, isSame: (await sha256Of(file)) === issue.sha256 });
  };
  return (
    <section className="stack panel" aria-label={t.verify}>
      <h2>{t.verify}</h2>
      <p>{t.verifyText}</p>
      <div className="row">
        {/* Browsers make hashes on pages that nobody on the way can change only. */}
        {globalThis.isSecureContext && (
          <FileTrigger
            acceptedFileTypes={['application/pdf']}
            onSelect={(files) => {
              const [file] = files ?? [];
              if (file) void check(file);
            }}
          >
            <Button>{t.chooseFile}</Button>
          </FileTrigger>
        )}
        <ButtonLink href={`/check/${issue.checkId}`} isNewTab>
          {t.check}
        </ButtonLink>
        <ButtonLink href={`/v1/issues/${issue.id}/statement`} isDownload>
          {t.statement}
        </ButtonLink>
        <ButtonLink href="/v1/seal-keys" isDownload>
          {t.keys}
        </ButtonLink>
        {mayPack && (
          <ButtonLink href={`/v1/issues/${issue.id}/pack`} isDownload>
            {t.pack}
          </ButtonLink>
        )}
      </div>
      <div role="status">
        {checked && (
          <p className={checked.isSame ? 'notice good' : 'notice bad'}>
            {checked.isSame ? `✓ ${t.fileSame(checked.name)}` : `✕ ${t.fileOther(checked.name)}`}
          </p>
        )}
      </div>
      <p className="small quiet">
        {t.fileStays} {mayPack && t.packText}
      </p>
      <Copyable label={t.checkId} value={issue.checkId} />
      <Copyable label={t.sha256} value={issue.sha256} />
      <Copyable label={t.dataSha256} value={issue.dataSha256} />
      <Copyable label={t.command} value={`tolok verify ${issue.fileName} --register statement.json`} />
    </section>
  );
}

async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
