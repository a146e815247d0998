import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { api, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import './setup.css';
import { SETUP } from './wording';

type Role = Schemas['LogoDto']['role'];

interface LogosProps {
  readonly engagement: Schemas['EngagementDto'];
  readonly mayWrite: boolean;
}

/** The logos on the covers of reports: seen as they are printed, on white. */
export function Logos({ engagement, mayWrite }: LogosProps) {
  const { text } = useFormats();
  return (
    <div className="form-columns">
      <Logo engagementId={engagement.id} role="client" name={text(engagement.clientName)} mayWrite={mayWrite} />
      <Logo engagementId={engagement.id} role="consultancy" name={text(engagement.consultancy)} mayWrite={mayWrite} />
    </div>
  );
}

const KINDS = ['image/svg+xml', 'image/png'] as const;
const MOST_BYTES = 1_000_000;

interface LogoProps {
  readonly engagementId: string;
  readonly role: Role;
  readonly name: string;
  readonly mayWrite: boolean;
}

function Logo({ engagementId, role, name, mayWrite }: LogoProps) {
  const t = useTexts(SETUP);
  const parts = useTexts(PARTS);
  const client = useQueryClient();
  const [wrong, setWrong] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const params = { path: { engagementId, role } };
  const queryKey = ['get', '/v1/engagements/{engagementId}/logos/{role}', engagementId, role];
  const logo = useQuery({ queryKey, queryFn: () => readLogo(engagementId, role) });
  const again = (): Promise<void> => client.invalidateQueries({ queryKey });
  const upload = useMutation({
    mutationFn: async (file: File) => {
      const base = logo.data ? { 'If-Match': logo.data.etag } : ({ 'If-None-Match': '*' } as const);
      await api.PUT('/v1/engagements/{engagementId}/logos/{role}', {
        params: { ...params, header: base },
        body: file as unknown as string,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { 'content-type': file.type },
      });
    },
    onSettled: again,
  });
  const removal = useMutation({
    mutationFn: () =>
      api.DELETE('/v1/engagements/{engagementId}/logos/{role}', {
        params: { ...params, header: { 'If-Match': logo.data?.etag ?? '' } },
      }),
    onSuccess: async () => {
      setAsking(false);
      await again();
    },
  });
  const choose = (file: File | undefined): void => {
    if (!file) return;
    const isFit = KINDS.some((kind) => kind === file.type) && file.size <= MOST_BYTES;
    setWrong(isFit ? undefined : t.wrongLogo);
    if (isFit) upload.mutate(file);
  };
  const image = useObjectUrl(logo.data?.blob);
  return (
    <div className="stack">
      <strong>{role === 'client' ? t.clientLogo : t.consultancyLogo}</strong>
      <div className="logo-frame">
        {logo.isPending ? <Waiting /> : image === undefined ? <span>{name}</span> : <img src={image} alt={name} />}
      </div>
      {logo.data === null && <p className="small quiet">{t.noLogo}</p>}
      {logo.isError && <ProblemPanel error={logo.error} onAgain={() => void logo.refetch()} />}
      {mayWrite && (
        <div className="row no-print">
          <FileTrigger acceptedFileTypes={KINDS} onSelect={(files) => choose(files?.[0])}>
            <Button isDisabled={upload.isPending || logo.isPending}>
              {upload.isPending ? parts.saving : logo.data ? t.replaceLogo : t.uploadLogo}
              <span className="unseen">: {role === 'client' ? t.clientLogo : t.consultancyLogo}</span>
            </Button>
          </FileTrigger>
          {logo.data && (
            <Button onPress={() => setAsking(true)}>
              {parts.remove}
              <span className="unseen">: {role === 'client' ? t.clientLogo : t.consultancyLogo}</span>
            </Button>
          )}
        </div>
      )}
      {wrong !== undefined && (
        <p className="notice warn" role="alert">
          {wrong}
        </p>
      )}
      {upload.isError && <ProblemPanel error={upload.error} />}
      <Confirmation
        title={t.removeLogoTitle}
        text={t.removeLogo}
        action={parts.remove}
        isOpen={isAsking}
        isBusy={removal.isPending}
        error={removal.error}
        onConfirm={() => removal.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

/** @returns the image and what names its version; null when there is none */
async function readLogo(engagementId: string, role: Role): Promise<{ blob: Blob; etag: string } | null> {
  try {
    const { data, response } = await api.GET('/v1/engagements/{engagementId}/logos/{role}', {
      params: { path: { engagementId, role } },
      parseAs: 'blob',
    });
    return { blob: data ?? new Blob(), etag: response.headers.get('etag') ?? '' };
  } catch (error) {
    if (asProblem(error).status === 404) return null;
    throw error;
  }
}

/** An address for something that is in memory only, given back when it is not shown any more. */
function useObjectUrl(blob: Blob | undefined): string | undefined {
  const url = useMemo(() => (blob ? URL.createObjectURL(blob) : undefined), [blob]);
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
  return url;
}
