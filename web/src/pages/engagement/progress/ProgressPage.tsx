import { useSearchParams } from 'react-router';
import { $api, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Choice } from '../../../components/Choice';
import { DataTable, type Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { Loaded } from '../../../components/Loaded';
import { SubPageHead } from '../../../components/PageHead';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useLevelTitles } from '../../assessment/level-titles';
import { useAssessmentsOf } from '../assessments-of';
import { useEngagement } from '../EngagementLayout';
import { Achievements } from './Achievements';
import { GapCourses } from './GapCourses';
import './progress.css';
import { MOVEMENTS, scoreOf, signed } from './progress';
import { PROGRESS } from './wording';

export type Progress = Schemas['ProgressDto'];

/** How an engagement moved from wave to wave. */
export function ProgressPage() {
  const t = useTexts(PROGRESS);
  const { id } = useEngagement();
  const assessments = useAssessmentsOf(id);
  return (
    <section className="stack">
      <Loaded query={assessments}>
        {({ items }) => {
          const counts = new Map<string, number>();
          for (const { frameworkId } of items) counts.set(frameworkId, (counts.get(frameworkId) ?? 0) + 1);
          const several = [...counts].filter(([, count]) => count > 1).map(([frameworkId]) => frameworkId);
          return several.length === 0 ? (
            <>
              <SubPageHead title={t.title} detail={t.detail} />
              <EmptyState title={t.emptyTitle} text={t.empty} />
            </>
          ) : (
            <Waves frameworks={several} />
          );
        }}
      </Loaded>
    </section>
  );
}

function Waves({ frameworks }: { frameworks: readonly string[] }) {
  const t = useTexts(PROGRESS);
  const { id: engagementId } = useEngagement();
  const [params, setParams] = useSearchParams();
  const framework = frameworks.find((one) => one === params.get('framework')) ?? frameworks[0] ?? '';
  const query = $api.useQuery('get', '/v1/engagements/{engagementId}/progress', {
    params: { path: { engagementId }, query: { framework } },
  });
  return (
    <>
      <SubPageHead title={t.title} detail={t.detail}>
        {frameworks.length > 1 && (
          <Choice
            label={t.framework}
            isLabelHidden
            value={framework}
            options={frameworks.map((key) => ({ key, label: key }))}
            onChange={(key) => {
              const next = new URLSearchParams(params);
              next.set('framework', key);
              setParams(next, { replace: true });
            }}
          />
        )}
      </SubPageHead>
      <Loaded query={query}>
        {(progress) => (
          <>
            <WaveTable progress={progress} framework={framework} />
            <Movements progress={progress} />
            <Scores progress={progress} />
            <Achievements progress={progress} />
            <GapCourses progress={progress} />
          </>
        )}
      </Loaded>
    </>
  );
}

function WaveTable({ progress, framework }: { progress: Progress; framework: string }) {
  const t = useTexts(PROGRESS);
  const { text, number, percent, date } = useFormats();
  const levelOf = useLevelTitles(framework);
  const rows = progress.waves.map((wave, at) => ({ wave, basis: progress.bases[at], step: progress.steps[at - 1] }));
  return (
    <>
      <h3>{t.waves}</h3>
      <DataTable
        label={t.waves}
        parameter="waves"
        rows={rows}
        rowKey={(row) => row.wave.assessment}
        columns={[
          { key: 'wave', title: t.columns.wave, cell: ({ wave, basis }) => text(basis?.title ?? wave.assessment) },
          {
            key: 'period',
            title: t.columns.period,
            cell: ({ wave }) => `${date(wave.period.from)} – ${date(wave.period.to)}`,
          },
          {
            key: 'score',
            title: t.columns.score,
            isNumber: true,
            cell: ({ wave }) => <strong>{scoreOf(wave.score, percent) ?? t.notScored}</strong>,
          },
          {
            key: 'change',
            title: t.columns.change,
            isNumber: true,
            cell: ({ step }) => (step?.change ? t.points(signed(step.change.decimal, number)) : '–'),
          },
          {
            key: 'level',
            title: t.columns.level,
            cell: ({ wave }) => (typeof wave.level === 'string' ? levelOf(wave.level) : '–'),
          },
          { key: 'gaps', title: t.columns.gaps, isNumber: true, cell: ({ wave }) => number(wave.gaps) },
        ]}
      />
    </>
  );
}

function Movements({ progress }: { progress: Progress }) {
  const t = useTexts(PROGRESS);
  const { number } = useFormats();
  return (
    <>
      <h3>{t.movements}</h3>
      <dl className="progress-figures">
        {MOVEMENTS.map((key) => (
          <div key={key}>
            <dt>{t.movement[key]}</dt>
            <dd>{number(progress.overall.movements[key])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type Scored = Pick<Progress['units'][number], 'ref' | 'scores' | 'change'>;

function Scores({ progress }: { progress: Progress }) {
  const t = useTexts(PROGRESS);
  const { text, number, percent } = useFormats();
  const scores = <Row extends Scored>(): readonly Column<Row>[] => [
    ...progress.waves.map((wave, at): Column<Row> => ({
      key: wave.assessment,
      title: text(progress.bases[at]?.title ?? wave.assessment),
      isNumber: true,
      sort: ({ scores: all }) => {
        const score = all[at];
        return score && 'decimal' in score ? Number(score.decimal) : null;
      },
      cell: ({ scores: all }) => scoreOf(all[at], percent) ?? '–',
    })),
    {
      key: 'change',
      title: t.change,
      isNumber: true,
      sort: ({ change }) => change && Number(change.decimal),
      cell: ({ change }) =>
        change === null ? (
          '–'
        ) : (
          <Badge tone={Number(change.decimal) < 0 ? 'bad' : 'plain'}>{t.points(signed(change.decimal, number))}</Badge>
        ),
    },
  ];
  return (
    <>
      <h3>{t.categories}</h3>
      <DataTable
        label={t.categories}
        parameter="categories"
        rows={progress.nodes}
        rowKey={(row) => row.ref}
        columns={[
          { key: 'ref', title: t.ref, cell: (row) => row.ref },
          {
            key: 'name',
            title: t.name,
            cell: (row) => (row.kind === 'category' ? <strong>{text(row.title)}</strong> : text(row.title)),
          },
          ...scores<Progress['nodes'][number]>(),
        ]}
      />
      {progress.units.length > 0 && (
        <>
          <h3>{t.units}</h3>
          <DataTable
            label={t.units}
            parameter="units"
            rows={progress.units}
            rowKey={(row) => row.ref}
            columns={[
              { key: 'ref', title: t.ref, sort: (row) => row.ref, cell: (row) => row.ref },
              {
                key: 'name',
                title: t.name,
                sort: (row) => text(row.name),
                cell: (row) => <span className="progress-name">{text(row.name)}</span>,
              },
              ...scores<Progress['units'][number]>(),
            ]}
          />
        </>
      )}
    </>
  );
}
