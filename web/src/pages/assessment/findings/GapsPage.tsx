import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { $api, allPages, api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { chosenGaps, type Finding, type Gap, proposedGrade, SCOPES, SEVERITIES } from '../../../casework/findings';
import { saveCsv } from '../../../casework/save-csv';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { type Column, DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { ListFilters } from '../../../components/ListFilters';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { useAddress } from '../../../components/use-address';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import './findings.css';
import { FindingsTabs } from './FindingsTabs';
import { GAPS } from './gaps-wording';
import { GRADE_TONE } from './grade-tone';
import { useFindings, useMayWrite, useNames } from './use-findings';
import { FINDINGS } from './wording';

const GAPS_PATH = '/v1/assessments/{assessmentId}/gaps';

/** Points of a hundred, as reports show them. */
const DIGITS = 2;

function useGaps(assessmentId: string) {
  return useQuery({
    queryKey: ['get', GAPS_PATH, assessmentId],
    queryFn: () =>
      allPages(async (cursor) => {
        const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
        const { data } = await api.GET(GAPS_PATH, { params: { path: { assessmentId }, query } });
        return data ?? { items: [], nextCursor: null };
      }),
  });
}

/** What the ratings show, and the way from there to a finding. */
export function GapsPage() {
  const t = useTexts(GAPS);
  const parts = useTexts(PARTS);
  const { text, number, percent } = useFormats();
  const assessment = useAssessment();
  const names = useNames();
  const gaps = useGaps(assessment.id);
  const findings = useFindings();
  const { values: choice, change: choose } = useAddress(['search', 'severity', 'scope', 'owner', 'unit']);
  if (!gaps.data) {
    if (!gaps.isError) return <Waiting />;
    const isWithoutUnits = asProblem(gaps.error).code === 'assessment/no-units';
    return (
      <section className="stack">
        <FindingsTabs />
        <SubPageHead title={t.title} detail={t.detail} />
        {isWithoutUnits ? (
          <EmptyState title={t.noUnitsTitle} text={t.noUnits}>
            <Link to={`/assessments/${assessment.id}/setup`}>{t.toSetup}</Link>
          </EmptyState>
        ) : (
          <ProblemPanel error={gaps.error} onAgain={() => void gaps.refetch()} />
        )}
      </section>
    );
  }
  const rows = chosenGaps(gaps.data, choice, text);
  const save = (): void => {
    saveCsv(
      `${assessment.documentNumber}-gaps.csv`,
      [t.severity, names.words.requirement, t.scope, t.where, t.widest, t.lost, names.words.owner],
      rows.map((gap) => [
        ...[t.severities[gap.severity], `${gap.requirement} ${text(gap.title)}`, t.scopes[gap.scope]],
        gap.places.map(({ name }) => (name === undefined ? t.entity : text(name))).join('; '),
        ...[percent(gap.widest.decimal, 1), number(Number(gap.lost.decimal) * 100, DIGITS)],
        text(gap.ownerFunctionTitle),
      ]),
    );
  };
  return (
    <section className="stack">
      <FindingsTabs />
      <SubPageHead title={t.title} detail={t.detail}>
        {gaps.data.length > 0 && <Button onPress={save}>{parts.asCsv}</Button>}
      </SubPageHead>
      {gaps.data.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.empty} />
      ) : (
        <>
          <Summary assessmentId={assessment.id} />
          <ListFilters
            searchLabel={t.search}
            clearLabel={names.words.clear}
            values={choice}
            onChange={choose}
            filters={[
              {
                ...{ key: 'severity', label: t.severity, all: t.all.severity },
                options: SEVERITIES.map((key) => ({ key, label: t.severities[key] })),
              },
              {
                ...{ key: 'scope', label: t.scope, all: t.all.scope },
                options: SCOPES.map((key) => ({ key, label: t.scopes[key] })),
              },
              {
                ...{ key: 'owner', label: names.words.owner, all: t.all.owner },
                options: names.owners.map(({ key, title }) => ({ key, label: text(title) })),
              },
              {
                ...{ key: 'unit', label: names.words.unit, all: t.all.unit },
                options: [
                  { key: 'entity', label: t.entity },
                  ...assessment.units.map(({ ref, name }) => ({ key: ref, label: text(name) })),
                ],
              },
            ]}
          />
          {rows.length === 0 ? (
            <p className="quiet">{t.nothingFound}</p>
          ) : (
            <GapTable rows={rows} findings={findings.data ?? []} />
          )}
          <p className="small quiet">{t.scopeHelp}</p>
        </>
      )}
    </section>
  );
}

function Summary({ assessmentId }: { assessmentId: string }) {
  const t = useTexts(GAPS);
  const { number, percent } = useFormats();
  const { data } = $api.useQuery('get', '/v1/assessments/{assessmentId}/gaps/summary', {
    params: { path: { assessmentId } },
  });
  if (!data) return null;
  const { total, lost, target, severity } = data;
  return (
    <div className="row">
      <p>{t.summary(number(total), number(Number(lost.decimal) * 100, DIGITS), percent(target.decimal))}</p>
      {severity &&
        SEVERITIES.filter((key) => severity[key] > 0).map((key) => (
          <span key={key} className={`gap-severity small ${key}`}>
            {t.bySeverity(number(severity[key]), t.severities[key])}
          </span>
        ))}
    </div>
  );
}

function GapTable({ rows, findings }: { rows: readonly Gap[]; findings: readonly Finding[] }) {
  const t = useTexts(GAPS);
  const words = useTexts(FINDINGS);
  const { text, number, percent } = useFormats();
  const { id, engagement } = useAssessment();
  const { canIn } = useSession();
  const mayWrite = useMayWrite();
  const base = `/assessments/${id}`;
  const columns: readonly Column<Gap>[] = [
    {
      key: 'severity',
      title: t.severity,
      sort: ({ severity }) => SEVERITIES.indexOf(severity),
      cell: ({ severity }) => <span className={`gap-severity ${severity}`}>{t.severities[severity]}</span>,
    },
    {
      key: 'requirement',
      title: words.requirement,
      sort: ({ requirement }) => requirement,
      cell: ({ requirement, title, places }) => {
        const unit = places[0]?.unit ?? 'entity';
        const name = `${requirement} ${text(title)}`;
        if (!canIn(engagement.id, 'fieldwork.read')) return name;
        return <Link to={`${base}/rate?unit=${unit}&requirement=${requirement}`}>{name}</Link>;
      },
    },
    { key: 'scope', title: t.scope, sort: ({ scope }) => SCOPES.indexOf(scope), cell: ({ scope }) => t.scopes[scope] },
    {
      key: 'where',
      title: t.where,
      sort: ({ places }) => places.length,
      cell: ({ places, assessed }) => <Places places={places} assessed={assessed} />,
    },
    {
      key: 'widest',
      title: t.widest,
      isNumber: true,
      sort: ({ widest }) => Number(widest.decimal),
      cell: ({ widest }) => percent(widest.decimal, 1),
    },
    {
      key: 'lost',
      title: t.lost,
      isNumber: true,
      sort: ({ lost }) => Number(lost.decimal),
      cell: ({ lost }) => number(Number(lost.decimal) * 100, DIGITS),
    },
    {
      key: 'owner',
      title: words.owner,
      sort: ({ ownerFunctionTitle }) => text(ownerFunctionTitle),
      cell: ({ ownerFunctionTitle }) => text(ownerFunctionTitle),
    },
    {
      key: 'findings',
      title: t.findings,
      sort: ({ requirement }) => findings.filter((one) => one.requirement === requirement).length,
      cell: (gap) => (
        <span className="row gap-findings">
          {findings
            .filter(({ requirement, grade }) => requirement === gap.requirement && grade !== 'strength')
            .map((finding) => (
              <Link key={finding.id} to={`${base}/findings/${finding.id}`}>
                <Badge tone={GRADE_TONE[finding.grade]}>{finding.ref}</Badge>
              </Link>
            ))}
          {mayWrite && (
            <Link to={`${base}/findings/new?${draftAddress(gap)}`} aria-label={t.makeFor(gap.requirement)}>
              {t.make}
            </Link>
          )}
        </span>
      ),
    },
  ];
  return <DataTable label={t.title} rows={rows} rowKey={({ requirement }) => requirement} columns={columns} />;
}

/** Where a gap stands: the names of few units, the number of many. */
function Places({ places, assessed }: Pick<Gap, 'places' | 'assessed'>) {
  const t = useTexts(GAPS);
  const { text, number, percent } = useFormats();
  if (places.every(({ unit }) => unit === undefined)) return t.entity;
  return (
    <details>
      <summary>{t.inUnits(number(places.length), number(assessed))}</summary>
      <ul className="finding-notes small">
        {places.map(({ unit, name, score }) => (
          <li key={unit ?? ''}>
            {name === undefined ? t.entity : text(name)} <span className="quiet">{percent(score.decimal, 1)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function draftAddress(gap: Gap): string {
  const units = gap.places.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  return new URLSearchParams({
    ...{ requirement: gap.requirement, grade: proposedGrade(gap) },
    ...(units.length === 0 ? {} : { units: units.join(',') }),
  }).toString();
}
