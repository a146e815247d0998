import { Link } from 'react-router';
import { Chart } from '../../../charts/Chart';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { median, niceAxis } from '../../../plan/axis';
import { workstreamRef } from '../../../plan/rows';
import { useAssessment } from '../AssessmentLayout';
import { usePlan } from './use-plan';
import { PLAN_WORDS } from './wording';

/** What each workstream costs and wins back: where to begin. */
export function ImpactPage() {
  const t = useTexts(PLAN_WORDS);
  const { text, number } = useFormats();
  const { id } = useAssessment();
  const { plan } = usePlan();
  const points = plan.workstreams.map((one) => ({
    id: one.id,
    ref: workstreamRef(one.number),
    label: text(one.title),
    effort: one.effort.likely,
    impact: Number(one.lost.decimal) * 100,
    quickWin: one.quickWin,
  }));
  const effort = niceAxis(Math.max(...points.map((one) => one.effort)), (value) => number(value));
  const impact = niceAxis(Math.max(...points.map((one) => one.impact)), (value) =>
    number(value, value % 1 === 0 ? 0 : 1),
  );
  const wins = points.filter(({ quickWin }) => quickWin).length;
  return (
    <Chart
      title={wins === 0 ? t.impactNone : t.impactTitle(number(wins))}
      detail={{ measure: t.impactMeasure, n: `${number(points.length)} ${t.workstreams.toLowerCase()}` }}
      model={{
        kind: 'effortImpact',
        points: points.map((one) => ({ ...one, effort: effort.place(one.effort), impact: impact.place(one.impact) })),
        effort: {
          title: t.effortAxis,
          ticks: effort.ticks,
          divide: effort.place(median(points.map((one) => one.effort))),
        },
        impact: {
          title: t.impactAxis,
          ticks: impact.ticks,
          divide: impact.place(median(points.map((one) => one.impact))),
        },
        quarters: {
          quickWins: t.quadrants.quick,
          majorProjects: t.quadrants.big,
          fillIns: t.quadrants.fill,
          reconsider: t.quadrants.last,
        },
      }}
      table={{
        columns: [
          { title: t.workstream },
          { title: t.effortAxis, isNumber: true },
          { title: t.impactAxis, isNumber: true },
          { title: t.quickWin },
        ],
        rows: points.map((one) => [
          <Link key="link" to={`/assessments/${id}/plan?line=${encodeURIComponent(one.id)}`}>
            {one.ref} {one.label}
          </Link>,
          number(one.effort),
          number(one.impact, 1),
          one.quickWin ? t.yes : '',
        ]),
      }}
    />
  );
}
