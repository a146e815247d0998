import { Link } from 'react-router';
import type { Column } from '../../components/DataTable';
import { ButtonLink } from '../../components/ButtonLink';
import { PagedTable } from '../../components/PagedTable';
import { useFormats } from '../../language/formats';
import { LANGUAGE_NAMES, useTexts } from '../../language/language';
import './reports.css';
import { ReportState } from './ReportState';
import { sizeText } from './sizes';
import { useAssessmentNames, type Report } from './use-reports';
import { REPORT_KINDS, REPORTS } from './wording';

interface ReportTableProps {
  readonly reports: readonly Report[];
  /** All of one assessment: it is not named again. */
  readonly isOfOne?: boolean;
}

/** Reports that were asked for, the newest first unless another order is chosen. */
export function ReportTable({ reports, isOfOne = false }: ReportTableProps) {
  const t = useTexts(REPORTS);
  const kinds = useTexts(REPORT_KINDS);
  const names = useAssessmentNames();
  const { text, dateTime, number } = useFormats();
  const nameOf = ({ assessmentId }: Report): string => {
    if (assessmentId === null) return t.several;
    const found = names.get(assessmentId);
    return found ? text(found.title) : '';
  };
  const about: Column<Report> = {
    key: 'about',
    title: t.about,
    sort: nameOf,
    cell: (report) => (
      <>
        {report.assessmentId === null ? (
          t.several
        ) : (
          <Link to={`/assessments/${report.assessmentId}/reports`}>{nameOf(report)}</Link>
        )}
        <EngagementName title={report.assessmentId === null ? undefined : names.get(report.assessmentId)?.engagement} />
      </>
    ),
  };
  const columns: Column<Report>[] = [
    {
      key: 'report',
      title: t.report,
      sort: ({ kind }) => kinds[kind],
      cell: ({ id, kind, format, language }) => (
        <>
          <Link to={`/reports/${id}`}>{kinds[kind]}</Link>
          <div className="small quiet">
            {format === 'pdf' ? `PDF · ${LANGUAGE_NAMES[language]}` : format.toUpperCase()}
          </div>
        </>
      ),
    },
    ...(isOfOne ? [] : [about]),
    {
      key: 'status',
      title: t.status,
      sort: ({ status }) => ['failed', 'rendering', 'queued', 'ready'].indexOf(status),
      cell: (report) => <ReportState report={report} />,
    },
    {
      key: 'asked',
      title: t.askedAt,
      sort: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => <span className="nowrap">{dateTime(createdAt)}</span>,
    },
    {
      key: 'pages',
      title: t.pageCount,
      isNumber: true,
      sort: ({ pages }) => pages,
      cell: ({ pages }) => (pages === null ? '' : number(pages)),
    },
    {
      key: 'size',
      title: t.size,
      isNumber: true,
      sort: ({ size }) => size,
      cell: ({ size }) => (size === null ? '' : <span className="nowrap">{sizeText(size, number)}</span>),
    },
    {
      key: 'actions',
      title: t.actions,
      cell: ({ file, fileName }) =>
        file !== null && (
          <ButtonLink href={file} isDownload name={t.downloadOf(fileName)}>
            {t.download}
          </ButtonLink>
        ),
    },
  ];
  return <PagedTable label={t.drawn} rows={reports} columns={columns} rowKey={({ id }) => id} />;
}

function EngagementName({
  title,
}: {
  title: { readonly title: Parameters<ReturnType<typeof useFormats>['text']>[0] } | undefined;
}) {
  const { text } = useFormats();
  return title === undefined ? null : <div className="small quiet">{text(title.title)}</div>;
}
