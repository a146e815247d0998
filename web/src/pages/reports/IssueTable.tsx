import { Link } from 'react-router';
import { Badge } from '../../components/Badge';
import type { Column } from '../../components/DataTable';
import { ButtonLink } from '../../components/ButtonLink';
import { PagedTable } from '../../components/PagedTable';
import { useFormats } from '../../language/formats';
import { LANGUAGE_NAMES, useTexts } from '../../language/language';
import './reports.css';
import { useAssessmentNames, type Issue } from './use-reports';
import { ISSUE_STATUS, ISSUE_TONE, REPORT_KINDS, REPORTS } from './wording';

interface IssueTableProps {
  readonly issues: readonly Issue[];
  /** All of one assessment: it is not named again. */
  readonly isOfOne?: boolean;
}

/** The register of issued reports. */
export function IssueTable({ issues, isOfOne = false }: IssueTableProps) {
  const t = useTexts(REPORTS);
  const kinds = useTexts(REPORT_KINDS);
  const states = useTexts(ISSUE_STATUS);
  const names = useAssessmentNames();
  const { text, date } = useFormats();
  const nameOf = ({ assessmentId }: Issue): string => {
    const found = names.get(assessmentId);
    return found ? text(found.title) : '';
  };
  const about: Column<Issue> = {
    key: 'about',
    title: t.about,
    sort: nameOf,
    cell: (issue) => <Link to={`/assessments/${issue.assessmentId}/reports`}>{nameOf(issue)}</Link>,
  };
  const columns: Column<Issue>[] = [
    {
      key: 'number',
      title: t.number,
      sort: ({ number }) => number,
      cell: ({ id, number, kind, language }) => (
        <>
          <Link to={`/reports/issued/${id}`}>{number}</Link>
          <div className="small quiet">
            {kinds[kind]} · {LANGUAGE_NAMES[language]}
          </div>
        </>
      ),
    },
    ...(isOfOne ? [] : [about]),
    {
      key: 'status',
      title: t.status,
      sort: ({ status }) => ['inForce', 'superseded', 'revoked'].indexOf(status),
      cell: ({ status }) => <Badge tone={ISSUE_TONE[status]}>{states[status]}</Badge>,
    },
    {
      key: 'signedBy',
      title: t.signedBy,
      sort: ({ signedBy }) => signedBy.name,
      cell: ({ signedBy }) => signedBy.name ?? <span className="quiet">{t.erased}</span>,
    },
    {
      key: 'issued',
      title: t.issuedAt,
      sort: ({ issuedAt }) => issuedAt,
      cell: ({ issuedAt }) => <span className="nowrap">{date(issuedAt)}</span>,
    },
    {
      key: 'actions',
      title: t.actions,
      cell: ({ file, fileName }) => (
        <ButtonLink href={file} isDownload name={t.downloadOf(fileName)}>
          {t.download}
        </ButtonLink>
      ),
    },
  ];
  return <PagedTable label={t.issued} parameter="issues" rows={issues} columns={columns} rowKey={({ id }) => id} />;
}
