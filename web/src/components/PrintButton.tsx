import { useState } from 'react';
import { $api, api, newKey, type Schemas } from '../api/client';
import { texts, useLanguage, useTexts } from '../language/language';
import { Button } from './Button';
import { ProblemPanel } from './ProblemPanel';

type Report = Schemas['ReportDto'];

const WORDS = texts({
  en: {
    make: 'Make a PDF',
    making: (percent: number) => `Making the PDF: ${percent}%`,
    open: 'Open the PDF',
    failed: 'The PDF could not be made.',
  },
  id: {
    make: 'Buat PDF',
    making: (percent) => `PDF sedang dibuat: ${percent}%`,
    open: 'Buka PDF',
    failed: 'PDF tidak dapat dibuat.',
  },
  zh: {
    make: '生成PDF',
    making: (percent) => `正在生成PDF：${percent}%`,
    open: '打开PDF',
    failed: '无法生成PDF。',
  },
});

/** Asks for a report in the language of the page, shows how far it is, then where it lies. */
export function PrintButton({
  ask,
  label,
}: {
  readonly ask: (language: Report['language'], key: string) => Promise<Report | undefined>;
  readonly label?: string;
}) {
  const t = useTexts(WORDS);
  const { language } = useLanguage();
  const [id, setId] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const query = $api.useQuery(
    'get',
    '/v1/reports/{reportId}',
    { params: { path: { reportId: id ?? '' } } },
    {
      enabled: id !== undefined,
      refetchInterval: ({ state }) => (state.data?.status === 'ready' || state.data?.status === 'failed' ? false : 700),
    },
  );
  const start = async (): Promise<void> => {
    setError(null);
    setId(undefined);
    try {
      setId((await ask(language, newKey()))?.id);
    } catch (fault) {
      setError(fault);
    }
  };
  const report = id === undefined ? undefined : query.data;
  const fault: unknown = error ?? query.error;
  const isMaking = id !== undefined && report?.status !== 'ready' && report?.status !== 'failed';
  return (
    <>
      {report?.status === 'ready' && report.file !== null ? (
        <a className="button" href={report.file} target="_blank" rel="noreferrer">
          {t.open}
        </a>
      ) : (
        <Button onPress={() => void start()} isDisabled={isMaking}>
          {isMaking ? t.making(report?.progress ?? 0) : (label ?? t.make)}
        </Button>
      )}
      <span className="unseen" role="status">
        {report?.status === 'ready' ? t.open : ''}
      </span>
      {report?.status === 'failed' && <p className="notice bad">{report.failure ?? t.failed}</p>}
      {fault !== null && <ProblemPanel error={fault} />}
    </>
  );
}

/** Asks for a report of an assessment. */
export async function askForReport(
  wanted: Omit<Schemas['CreateReportDto'], 'format'>,
  key: string,
): Promise<Report | undefined> {
  const { data } = await api.POST('/v1/reports', {
    params: { header: { 'Idempotency-Key': key } },
    body: { ...wanted, format: 'pdf' },
  });
  return data;
}
