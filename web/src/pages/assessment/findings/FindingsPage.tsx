import { Link } from 'react-router';
import { chosenFindings, type Finding, GRADES, PROGRESS, type Progress, progressOf } from '../../../casework/findings';
import { saveCsv } from '../../../casework/save-csv';
import { Badge, type Tone } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { type Column, DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { ListFilters } from '../../../components/ListFilters';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { useAddress } from '../../../components/use-address';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { type ApiText, useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import './findings.css';
import { FindingsTabs } from './FindingsTabs';
import { GRADE_TONE } from './grade-tone';
import { useActions, useFindings, useMayWrite, useNames } from './use-findings';
import { FINDINGS } from './wording';

const PROGRESS_TONE: Readonly<Record<Progress, Tone>> = {
  open: 'plain',
  acting: 'warn',
  overdue: 'bad',
  closed: 'good',
  none: 'plain',
};

/** The findings of an assessment. */
export function FindingsPage() {
  const t = useTexts(FINDINGS);
  const { asCsv } = useTexts(PARTS);
  const { text, number } = useFormats();
  const assessment = useAssessment();
  const list = useFindings();
  const actions = useActions();
  const names = useNames();
  const mayWrite = useMayWrite();
  const { values: choice, change: choose } = useAddress(['search', 'grade', 'category', 'unit', 'owner', 'progress']);
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  const known = { names: names.requirements, actions: actions.data ?? [], textOf: text };
  const rows = chosenFindings(list.data, choice, known);
  const base = `/assessments/${assessment.id}/findings`;
  const written = (value: ApiText | null): string => (value === null ? '' : text(value));
  const add = mayWrite && (
    <Link className="button primary" to={`${base}/new`}>
      {t.add}
    </Link>
  );
  const save = (): void => {
    saveCsv(
      `${assessment.documentNumber}-findings.csv`,
      [
        ...[t.ref, t.grade, t.requirement, t.units, t.titleField, t.condition, t.cause, t.consequence],
        ...[t.recommendation, t.evidence, t.owner, t.due, t.progress],
      ],
      rows.map((row) => [
        ...[row.ref, t.grades[row.grade], names.requirementOf(row.requirement), names.unitsOf(row.units)],
        ...[row.title, row.condition, row.cause, row.consequence, row.recommendation].map(written),
        ...[row.evidence.join(' '), names.ownerOf(row.ownerFunction), row.due ?? ''],
        t.progressOf[progressOf(row, known.actions)],
      ]),
    );
  };
  return (
    <section className="stack">
      <FindingsTabs />
      <SubPageHead title={t.title} detail={t.found(number(rows.length), number(list.data.length))}>
        {list.data.length > 0 && <Button onPress={save}>{asCsv}</Button>}
        {list.data.length > 0 && <Button onPress={() => window.print()}>{t.print}</Button>}
        {add}
      </SubPageHead>
      {list.data.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={mayWrite ? t.empty : t.emptyClosed}>
          <div className="row">
            <Link className="button" to={`${base}/gaps`}>
              {t.fromGaps}
            </Link>
            {add}
          </div>
        </EmptyState>
      ) : (
        <>
          <ListFilters
            searchLabel={t.search}
            clearLabel={t.clear}
            values={choice}
            onChange={choose}
            filters={[
              {
                ...{ key: 'grade', label: t.grade, all: t.all.grade },
                options: GRADES.map((key) => ({ key, label: t.grades[key] })),
              },
              {
                ...{ key: 'category', label: t.category, all: t.all.category },
                options: (names.tree?.groups ?? []).map(({ ref, title }) => ({ key: ref, label: text(title) })),
              },
              {
                ...{ key: 'unit', label: t.unit, all: t.all.unit },
                options: [
                  { key: 'entity', label: t.entity },
                  ...assessment.units.map(({ ref, name }) => ({ key: ref, label: text(name) })),
                ],
              },
              {
                ...{ key: 'owner', label: t.owner, all: t.all.owner },
                options: names.owners.map(({ key, title }) => ({ key, label: text(title) })),
              },
              {
                ...{ key: 'progress', label: t.progress, all: t.all.progress },
                options: PROGRESS.map((key) => ({ key, label: t.progressOf[key] })),
              },
            ]}
          />
          {rows.length === 0 ? (
            <p className="quiet">{t.nothingFound}</p>
          ) : (
            <FindingTable rows={rows} base={base} progress={(row) => progressOf(row, known.actions)} />
          )}
        </>
      )}
    </section>
  );
}

interface FindingTableProps {
  readonly rows: readonly Finding[];
  readonly base: string;
  readonly progress: (row: Finding) => Progress;
}

function FindingTable({ rows, base, progress }: FindingTableProps) {
  const t = useTexts(FINDINGS);
  const { text, date, number } = useFormats();
  const names = useNames();
  const columns: readonly Column<Finding>[] = [
    { key: 'ref', title: t.ref, sort: ({ ref }) => ref, cell: ({ ref }) => ref },
    {
      key: 'grade',
      title: t.grade,
      sort: ({ grade }) => GRADES.indexOf(grade),
      cell: ({ grade }) => <Badge tone={GRADE_TONE[grade]}>{t.grades[grade]}</Badge>,
    },
    {
      key: 'title',
      title: t.finding,
      sort: ({ title }) => text(title),
      cell: ({ id, title, requirement }) => (
        <div className="finding-title">
          <Link to={`${base}/${id}`}>{text(title)}</Link>
          <div className="small quiet">{names.requirementOf(requirement)}</div>
        </div>
      ),
    },
    {
      key: 'units',
      title: t.units,
      sort: ({ units }) => names.unitsOf(units),
      cell: ({ units }) => names.unitsOf(units),
    },
    {
      key: 'owner',
      title: t.owner,
      sort: ({ ownerFunction }) => names.ownerOf(ownerFunction),
      cell: ({ ownerFunction }) => names.ownerOf(ownerFunction),
    },
    { key: 'due', title: t.due, sort: ({ due }) => due, cell: ({ due }) => (due === null ? '–' : date(due)) },
    {
      key: 'evidence',
      title: t.evidence,
      isNumber: true,
      sort: ({ evidence }) => evidence.length,
      cell: ({ evidence }) => number(evidence.length),
    },
    {
      key: 'progress',
      title: t.progress,
      sort: (row) => PROGRESS.indexOf(progress(row)),
      cell: (row) => <Badge tone={PROGRESS_TONE[progress(row)]}>{t.progressOf[progress(row)]}</Badge>,
    },
  ];
  return <DataTable label={t.title} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}
