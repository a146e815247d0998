import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Button } from '../../../components/Button';
import { Copyable } from '../../../components/Copyable';
import { usePageTitle } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useTexts } from '../../../language/language';
import './check.css';
import { FileCheck } from './FileCheck';
import { find, type Asked } from './find';
import { IdForm } from './IdForm';
import { Verdict } from './Verdict';
import { CHECK } from './wording';

const COMMAND = 'tolok verify report.pdf --keys seal-keys.pem';

/** The public check: of a certificate or an issued report by its check id, or of a report by its file, which never leaves the browser. */
export function CheckPage() {
  const t = useTexts(CHECK);
  const { checkId = '' } = useParams();
  const navigate = useNavigate();
  const [file, setFile] = useState<{ readonly sha256: string; readonly besideId: string }>();
  // A file is checked beside the id in the address, until another id comes.
  const sha256 = file?.besideId === checkId ? file.sha256 : undefined;
  const asked: Asked | undefined = sha256 !== undefined ? { sha256 } : checkId === '' ? undefined : { id: checkId };
  const query = useQuery({
    queryKey: ['check', asked],
    queryFn: () => find(asked ?? { id: '' }),
    enabled: asked !== undefined,
    // Asked when somebody asks, and not before: attempts are counted.
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const found = asked && query.data;
  usePageTitle(found ? `${t.states[found.state]} · ${t.resultTitle}` : asked ? t.resultTitle : t.title);
  const checkHash = (hash: string): void => {
    setFile({ sha256: hash, besideId: checkId });
    document.getElementById('main')?.scrollIntoView({ block: 'start' });
  };
  const checkTyped = (typed: string): void => {
    setFile(undefined);
    if (typed === checkId) void query.refetch();
    else void navigate(`/check/${encodeURIComponent(typed)}`);
  };
  return (
    <div className="check stack">
      <h1 className={asked ? 'check-title' : undefined}>{t.title}</h1>
      {!asked && <p>{t.text}</p>}
      {asked && query.isError && <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />}
      {asked && !found && !query.isError && <Waiting />}
      {found && (
        <Verdict found={found} isFile={sha256 !== undefined} checkedAt={new Date(query.dataUpdatedAt)}>
          <Button onPress={() => print()}>{t.print}</Button>
          <Button look="plain" isDisabled={query.isFetching} onPress={() => void query.refetch()}>
            {query.isFetching ? t.checking : t.again}
          </Button>
        </Verdict>
      )}
      <section className="check-ways stack no-print" aria-label={t.check}>
        {asked && <h2>{t.another}</h2>}
        {/* On what was printed stands the id; whoever has the file has more. */}
        <IdForm key={checkId} id={checkId} onId={checkTyped} />
        <FileCheck onHash={checkHash} />
        <details className="check-more">
          <summary>{t.offline}</summary>
          <div className="stack">
            <p>{t.offlineText}</p>
            <Copyable label={t.command} value={COMMAND} />
            <p>
              <a className="button" href="/v1/seal-keys" download="seal-keys.pem">
                {t.keys}
              </a>
            </p>
          </div>
        </details>
      </section>
    </div>
  );
}
