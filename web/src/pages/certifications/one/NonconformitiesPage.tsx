import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { allPages, api, type Schemas } from '../../../api/client';
import { Badge, type Tone } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { CsvButton, pathWith } from '../../../components/CsvButton';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useTouched } from '../act/use-touched';
import { FilterChoice } from '../list/FilterChoice';
import { CERTIFICATION_WORDS } from '../words/wording';
import { useCertification } from './CertificationLayout';
import { AcceptPlanDialog, GradeDialog } from './NonconformityDialogs';
import { NONCONFORMITIES } from './nonconformities-wording';
import { CERTIFICATION } from './wording';

export type Nonconformity = Schemas['NonconformityDto'];
type Doing = { readonly what: 'accept' | 'grade'; readonly one: Nonconformity };

const GRADES = ['major', 'minor', 'opportunity'] as const;
const STATES = ['open', 'answered', 'closed'] as const;
const GRADE_TONES: Readonly<Record<Nonconformity['grade'], Tone>> = {
  major: 'bad',
  minor: 'warn',
  opportunity: 'plain',
};
const PATH = '/v1/certifications/{certificationId}/nonconformities';

/** What audits found, and how far its correction is. */
export function NonconformitiesPage() {
  const { id, engagementId } = useCertification();
  const t = useTexts(NONCONFORMITIES);
  const page = useTexts(CERTIFICATION);
  const { number } = useFormats();
  const { language } = useLanguage();
  const session = useSession();
  const touched = useTouched();
  const [params] = useSearchParams();
  const [doing, setDoing] = useState<Doing>();
  const [error, setError] = useState<unknown>();
  const [isRecorded, setRecorded] = useState(false);
  const mayAssess = session.canIn(engagementId, 'certification.assess');
  const columns = useColumns(mayAssess, setDoing);
  const query = useQuery({ queryKey: ['get', PATH, 'all', id], queryFn: () => allOf(id) });
  const record = async (): Promise<void> => {
    setError(undefined);
    try {
      await api.POST(PATH, { params: { path: { certificationId: id } } });
      await touched();
      setRecorded(true);
    } catch (fault) {
      setError(fault);
    }
  };
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  const grade = GRADES.find((one) => one === params.get('grade'));
  const state = STATES.find((one) => one === params.get('state'));
  const overdue = params.get('overdue') === 'true' ? ('true' as const) : undefined;
  const shown = query.data.filter(
    (one) =>
      (grade === undefined || one.grade === grade) &&
      (state === undefined || one.state === state) &&
      (overdue === undefined || one.isOverdue),
  );
  return (
    <section className="stack">
      <SubPageHead title={page.nonconformities} detail={t.text}>
        {mayAssess && <Button onPress={() => void record()}>{t.record}</Button>}
        <CsvButton
          path={pathWith(`/v1/certifications/${id}/nonconformities`, { grade, state, overdue, language })}
          fileName="nonconformities.csv"
        />
      </SubPageHead>
      <span role="status">{isRecorded ? t.recorded : ''}</span>
      {error !== undefined && <ProblemPanel error={error} />}
      {query.data.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.empty} />
      ) : (
        <>
          <div className="certify-filters no-print" role="search" aria-label={page.nonconformities}>
            <FilterChoice name="grade" label={t.grade} options={GRADES.map((key) => ({ key, label: t.grades[key] }))} />
            <FilterChoice name="state" label={t.state} options={STATES.map((key) => ({ key, label: t.states[key] }))} />
            <FilterChoice name="overdue" label={t.overdue} options={[{ key: 'true', label: t.onlyOverdue }]} />
          </div>
          {shown.length === 0 && <p className="quiet">{t.nothing}</p>}
          {shown.length > 0 && (
            <ShortenedTable
              label={`${page.nonconformities} (${number(shown.length)})`}
              rows={shown}
              rowKey={(one) => one.id}
              columns={columns}
            />
          )}
        </>
      )}
      {doing?.what === 'accept' && <AcceptPlanDialog one={doing.one} onClose={() => setDoing(undefined)} />}
      {doing?.what === 'grade' && <GradeDialog one={doing.one} onClose={() => setDoing(undefined)} />}
    </section>
  );
}

function allOf(id: string): Promise<Nonconformity[]> {
  return allPages(async (cursor) => {
    const page = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const { data } = await api.GET(PATH, { params: { path: { certificationId: id }, query: page } });
    return typeof data === 'object' ? data : { items: [], nextCursor: null };
  });
}

function useColumns(mayAssess: boolean, onDo: (doing: Doing) => void): readonly Column<Nonconformity>[] {
  const t = useTexts(NONCONFORMITIES);
  const { escalations } = useTexts(CERTIFICATION_WORDS);
  const { text, date } = useFormats();
  const actions: Column<Nonconformity> = {
    key: 'actions',
    title: t.actions,
    cell: (one) =>
      one.state !== 'closed' && (
        <span className="certify-cell">
          {one.state === 'open' && (
            <Button aria-label={`${t.accept}: ${one.ref}`} onPress={() => onDo({ what: 'accept', one })}>
              {t.accept}
            </Button>
          )}
          <Button look="plain" aria-label={`${t.setGrade}: ${one.ref}`} onPress={() => onDo({ what: 'grade', one })}>
            {t.setGrade}
          </Button>
        </span>
      ),
  };
  return [
    { key: 'ref', title: t.ref, sort: ({ ref }) => ref, cell: ({ ref }) => <strong>{ref}</strong> },
    {
      key: 'what',
      title: t.what,
      cell: ({ title, requirement, assessmentId, isStale }) => (
        <span className="certify-cell">
          <span>{title === null ? <span className="quiet">{t.hidden}</span> : text(title)}</span>
          <span className="row small">
            <code>{requirement}</code>
            {title !== null && <Link to={`/assessments/${assessmentId}/findings`}>{t.toFindings}</Link>}
            {isStale && <Badge tone="warn">{t.stale}</Badge>}
          </span>
        </span>
      ),
    },
    {
      key: 'grade',
      title: t.grade,
      sort: ({ grade }) => GRADES.indexOf(grade),
      cell: ({ grade, found, escalation, gradeReason }) => (
        <span className="certify-cell">
          <Badge tone={GRADE_TONES[grade]}>{t.grades[grade]}</Badge>
          {found !== grade && <span className="small">{t.foundAs(t.grades[found])}</span>}
          {escalation.map((one) => (
            <span key={one} className="small quiet">
              {escalations[one]}
            </span>
          ))}
          {gradeReason !== null && <span className="small quiet">{gradeReason}</span>}
        </span>
      ),
    },
    {
      key: 'state',
      title: t.state,
      sort: ({ state }) => STATES.indexOf(state),
      cell: ({ state, foundOn, answeredOn, closedOn }) => (
        <span className="certify-cell">
          <Badge tone={state === 'closed' ? 'good' : 'plain'}>{t.states[state]}</Badge>
          <span className="small quiet">{date(closedOn ?? answeredOn ?? foundOn)}</span>
        </span>
      ),
    },
    {
      key: 'due',
      title: t.due,
      sort: ({ due }) => due,
      cell: ({ due, state, isOverdue }) =>
        due !== null && (
          <span className="certify-cell">
            <span>
              {t.dueOf[state]} {date(due)}
            </span>
            {isOverdue && <Badge tone="bad">{t.overdue}</Badge>}
          </span>
        ),
    },
    ...(mayAssess ? [actions] : []),
  ];
}
