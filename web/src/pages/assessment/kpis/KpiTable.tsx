import { Link } from 'react-router';
import { DataTable } from '../../../components/DataTable';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { LatestFigure, seriesLink, TargetText, TrendText, VerdictBadge } from './verdict-parts';
import { missOf, OUTCOMES, outcomeOf, TRENDS, type KpiGroup, type Outcome } from './verdicts';
import { VERDICTS_PAGE } from './verdicts-wording';

/** A line for each KPI: where the whole stands, and how many units stand where. */
export function KpiTable({ groups }: { groups: readonly KpiGroup[] }) {
  const t = useTexts(VERDICTS_PAGE);
  const k = useTexts(KPI);
  const { text } = useFormats();
  const hasChannels = groups.some(({ channel }) => channel !== null);
  return (
    <DataTable
      label={t.byKpi}
      rows={groups}
      rowKey={({ kpi, channel }) => `${kpi}/${channel ?? ''}`}
      columns={[
        {
          key: 'kpi',
          title: k.kpi,
          sort: ({ first }) => text(first.title),
          cell: ({ first, kpi, channel }) => (
            <>
              <Link to={seriesLink({ kpi, channel, unit: null })}>{text(first.title)}</Link>
              <div className="small quiet">{k.direction[first.direction]}</div>
            </>
          ),
        },
        ...(hasChannels
          ? [
              {
                key: 'channel',
                title: k.channel,
                sort: ({ channel }: KpiGroup) => channel,
                cell: ({ channel }: KpiGroup) => channel ?? k.allChannels,
              },
            ]
          : []),
        {
          key: 'verdict',
          title: k.whole,
          sort: ({ whole }) => (whole ? OUTCOMES.indexOf(outcomeOf(whole)) : null),
          cell: ({ whole }) =>
            whole ? <VerdictBadge verdict={whole} /> : <span className="small quiet">{t.wholeNotReported}</span>,
        },
        {
          key: 'figure',
          title: t.figure,
          isNumber: true,
          sort: ({ whole }) => (whole ? missOf(whole) : null),
          cell: ({ whole }) => whole && <LatestFigure verdict={whole} />,
        },
        {
          key: 'target',
          title: k.target,
          isNumber: true,
          cell: ({ whole }) => whole && <TargetText verdict={whole} />,
        },
        {
          key: 'trend',
          title: t.trend,
          sort: ({ whole }) => (whole ? TRENDS.indexOf(whole.trend.verdict) : null),
          cell: ({ whole }) => whole && <TrendText trend={whole.trend.verdict} />,
        },
        {
          key: 'units',
          title: t.units,
          sort: ({ units }) => -units.notMet / (units.met + units.notMet + units.notProven || 1),
          cell: ({ units }) => <UnitShares units={units} />,
        },
      ]}
    />
  );
}

/** How many units stand where, as a bar and in words. */
function UnitShares({ units }: { units: Readonly<Record<Outcome, number>> }) {
  const t = useTexts(VERDICTS_PAGE);
  const { number } = useFormats();
  const all = OUTCOMES.reduce((sum, outcome) => sum + units[outcome], 0);
  if (all === 0) return null;
  const words = { notMet: t.unitsNotMet, notProven: t.unitsNotProven, met: t.unitsMet, noTarget: t.unitsNoTarget };
  return (
    <div className="kpi-shares">
      <span className="kpi-share-bar" aria-hidden="true">
        {OUTCOMES.map((outcome) => (
          <span key={outcome} className={outcome} style={{ inlineSize: `${(units[outcome] / all) * 100}%` }} />
        ))}
      </span>
      <span className="small quiet">
        {OUTCOMES.filter((outcome) => units[outcome] > 0)
          .map((outcome) => words[outcome](number(units[outcome])))
          .join(' · ')}
      </span>
    </div>
  );
}
