import { DataTable } from '../../../components/DataTable';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { workstreamRef } from '../../../plan/rows';
import { scoreOf, signed } from './progress';
import type { Progress } from './ProgressPage';
import { PROGRESS } from './wording';

/** What each plan projected, beside what the next assessment found. */
export function Achievements({ progress }: { progress: Progress }) {
  const t = useTexts(PROGRESS);
  const { text, number, percent, date } = useFormats();
  const titleOf = (key: string): string =>
    text(progress.bases[progress.waves.findIndex(({ assessment }) => assessment === key)]?.title ?? key);
  const steps = progress.steps.flatMap(({ from, to, plan }) => (plan === null ? [] : [{ from, to, plan }]));
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{t.plans}</h3>
      {steps.map(({ from, to, plan }) => (
        <details key={from} open={steps.length === 1}>
          <summary>
            {t.plan(titleOf(from), titleOf(to))}: {t.projected} {scoreOf(plan.projectedByThen, percent) ?? '–'},{' '}
            {t.achieved} {scoreOf(plan.achieved, percent) ?? '–'}
          </summary>
          <div className="stack">
            <DataTable
              label={t.plan(titleOf(from), titleOf(to))}
              parameter={`plan-${from}`}
              rows={plan.workstreams}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'workstream',
                  title: t.workstream,
                  sort: (row) => row.number,
                  cell: (row) => `${workstreamRef(row.number)} ${text(row.title)}`,
                },
                {
                  key: 'end',
                  title: t.end,
                  sort: (row) => row.endDate,
                  cell: (row) => `${date(row.endDate)}${row.isDue ? ` (${t.due})` : ''}`,
                },
                {
                  key: 'projected',
                  title: t.projectedPoints,
                  isNumber: true,
                  sort: (row) => row.projected && Number(row.projected.decimal),
                  cell: (row) => (row.projected === null ? '–' : signed(row.projected.decimal, number)),
                },
                {
                  key: 'wonBack',
                  title: t.wonBack,
                  isNumber: true,
                  sort: (row) => Number(row.wonBack.decimal),
                  cell: (row) => signed(row.wonBack.decimal, number),
                },
              ]}
            />
            {plan.elsewhere !== null && (
              <p className="small">
                {t.elsewhere}: {t.points(signed(plan.elsewhere.decimal, number))}
              </p>
            )}
            <p className="small quiet">{t.caveat}</p>
          </div>
        </details>
      ))}
    </>
  );
}
