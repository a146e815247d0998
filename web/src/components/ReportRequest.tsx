import { useState } from 'react';
import { $api, type Schemas } from '../api/client';
import { asProblem } from '../api/problem';
import { texts, useLanguage, useTexts, type Language } from '../language/language';
import { Button } from './Button';
import { ProblemPanel } from './ProblemPanel';

type Report = Schemas['ReportDto'];

const REPORT_REQUEST = texts({
  en: {
    queued: 'Waiting for its turn…',
    rendering: (percent: string) => `Being made: ${percent} %`,
    ready: 'Ready',
    download: (name: string) => `Download ${name}`,
    pages: (count: number) => `${count} ${count === 1 ? 'page' : 'pages'}`,
    again: 'Make it again',
    failed: 'It could not be made.',
  },
  id: {
    queued: 'Menunggu giliran…',
    rendering: (percent: string) => `Sedang dibuat: ${percent} %`,
    ready: 'Siap',
    download: (name: string) => `Unduh ${name}`,
    pages: (count: number) => `${count} halaman`,
    again: 'Buat lagi',
    failed: 'Tidak dapat dibuat.',
  },
  zh: {
    queued: '正在排队…',
    rendering: (percent: string) => `正在生成：${percent} %`,
    ready: '已就绪',
    download: (name: string) => `下载 ${name}`,
    pages: (count: number) => `${count} 页`,
    again: '重新生成',
    failed: '无法生成。',
  },
});

interface ReportRequestProps {
  /** What is made: stands on the button. */
  readonly label: string;
  /** Asks for it, in a language. */
  readonly ask: (language: Language) => Promise<Report | undefined>;
}

/** Asks for a report, shows how far it is, and hands it over. */
export function ReportRequest({ label, ask }: ReportRequestProps) {
  const t = useTexts(REPORT_REQUEST);
  const { language } = useLanguage();
  const [asked, setAsked] = useState<Report>();
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>();
  const request = async (): Promise<void> => {
    setAsking(true);
    setError(undefined);
    try {
      setAsked(await ask(language));
    } catch (fault) {
      setError(asProblem(fault));
    }
    setAsking(false);
  };
  return (
    <div className="row">
      <Button onPress={() => void request()} isDisabled={isAsking}>
        {asked ? `${label} · ${t.again}` : label}
      </Button>
      {asked && <Progress key={asked.id} report={asked} />}
      {error !== undefined && <ProblemPanel error={error} onAgain={() => void request()} />}
    </div>
  );
}

const isOver = ({ status }: Report): boolean => status === 'ready' || status === 'failed';

function Progress({ report: asked }: { report: Report }) {
  const t = useTexts(REPORT_REQUEST);
  const init = { params: { path: { reportId: asked.id } } };
  const query = $api.useQuery('get', '/v1/reports/{reportId}', init, {
    initialData: asked,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 800),
    staleTime: 0,
  });
  const report = query.data ?? asked;
  if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
  if (report.status === 'failed') return <span role="status">{report.failure ?? t.failed}</span>;
  if (report.status !== 'ready' || report.file === null) {
    return (
      <span className="row" role="status">
        <progress max={100} value={report.progress} aria-label={t.rendering(String(report.progress))} />
        <span className="small quiet">
          {report.status === 'queued' ? t.queued : t.rendering(String(report.progress))}
        </span>
      </span>
    );
  }
  return (
    <span role="status">
      <a href={report.file} download={report.fileName}>
        {t.download(report.fileName)}
      </a>{' '}
      {report.pages !== null && <span className="small quiet">{t.pages(report.pages)}</span>}
    </span>
  );
}
