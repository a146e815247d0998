import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client';
import { Badge, type Tone } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { DataTable } from '../../../components/DataTable';
import { saveAs } from '../../../components/download';
import { EmptyState } from '../../../components/EmptyState';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { workstreamRef } from '../../../plan/rows';
import { asCsv } from '../../../rasic/table';
import { BaselineDialog } from './BaselineDialog';
import { ReportDialog } from './ReportDialog';
import { TRACK } from './tracking-wording';
import { usePlan } from './use-plan';

type Item = Schemas['TrackedItemDto'];
type Tracking = Schemas['PlanTrackingDto'];
export const TONES: Readonly<Record<Schemas['PlanStatusDto']['rag'], Tone>> = {
  green: 'good',
  amber: 'warn',
  red: 'bad',
};
const FILTERS = ['all', 'slipped', 'late', 'inProgress', 'notStarted'] as const;
type Filter = (typeof FILTERS)[number];

/** The plan beside what was agreed: what is done, what slips and why. */
export function TrackingPage() {
  const t = useTexts(TRACK);
  const { baseline, tracking, canWrite } = usePlan();
  const [isSetting, setSetting] = useState(false);
  if (!baseline) return <Waiting />;
  return (
    <div className="stack">
      {baseline.version === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.empty}>
          {canWrite && (
            <Button look="primary" onPress={() => setSetting(true)}>
              {t.set}
            </Button>
          )}
        </EmptyState>
      ) : (
        <>
          <BaselineLine baseline={baseline}>
            {canWrite && <Button onPress={() => setSetting(true)}>{t.setAgain}</Button>}
          </BaselineLine>
          {tracking ? <Tracked tracking={tracking} canWrite={canWrite} /> : <Waiting />}
        </>
      )}
      {isSetting && <BaselineDialog version={baseline.version} onClose={() => setSetting(false)} />}
    </div>
  );
}

function BaselineLine({ baseline, children }: { baseline: Schemas['PlanBaselineDto']; children: React.ReactNode }) {
  const t = useTexts(TRACK);
  const { number, date } = useFormats();
  const [current, ...earlier] = baseline.history;
  const say = (one: Schemas['BaselineHeadDto']): string =>
    t.baselineOf(number(one.number), date(one.madeAt), one.madeBy ?? t.somebody);
  return (
    <>
      <div className="row spread">
        <p className="quiet">{current && say(current)}</p>
        {children}
      </div>
      {earlier.length > 0 && (
        <details>
          <summary>{t.history}</summary>
          <ul className="plan-list">
            {earlier.map((one) => (
              <li key={one.number}>
                {say(one)} {one.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface Row extends Item {
  readonly workstream: Tracking['workstreams'][number];
}

function Tracked({ tracking, canWrite }: { tracking: Tracking; canWrite: boolean }) {
  const t = useTexts(TRACK);
  const { text, number, percent, date } = useFormats();
  const [params, setParams] = useSearchParams();
  const [reported, setReported] = useState<Item>();
  const why = useReason(tracking);
  const filter: Filter = FILTERS.find((one) => one === params.get('show')) ?? 'all';
  const choose = (key: Filter): void => {
    const next = new URLSearchParams(params);
    if (key === 'all') next.delete('show');
    else next.set('show', key);
    setParams(next, { replace: true });
  };
  const rows = tracking.workstreams.flatMap((workstream) =>
    workstream.items.filter((item) => isShown(item, filter)).map((item): Row => ({ ...item, workstream })),
  );
  const slipText = (slip: number | null): string =>
    slip === null || slip === 0 ? t.none : t.days(slip > 0 ? `+${number(slip)}` : number(slip));
  const save = (): void => {
    const head = [
      t.columns.item,
      t.columns.state,
      t.columns.agreed,
      t.columns.end,
      t.columns.slip,
      t.columns.percent,
      t.columns.status,
    ];
    const lines = rows.map((row) => [
      text(row.title),
      t.states[row.state],
      row.baselineEnd,
      row.end ?? '',
      String(row.slip ?? ''),
      String(row.percent),
      row.status === null ? '' : `${t.rag[row.status.rag]}: ${why(row.status)}`,
    ]);
    saveAs(new Blob(['\uFEFF', asCsv([head, ...lines])], { type: 'text/csv' }), `progress-${tracking.wave}.csv`);
  };
  return (
    <>
      <p className="quiet">{t.asOf(date(tracking.today))}</p>
      <dl className="plan-figures">
        <div>
          <dt>{t.agreed}</dt>
          <dd>{date(tracking.baselineEnd)}</dd>
        </div>
        <div>
          <dt>{t.expected}</dt>
          <dd>
            {tracking.end === null ? '–' : date(tracking.end)} <Rag status={tracking.status} />
            <small>{why(tracking.status)}</small>
          </dd>
        </div>
        <div>
          <dt>{t.slip}</dt>
          <dd>{slipText(tracking.slip)}</dd>
        </div>
        <div>
          <dt>{t.done}</dt>
          <dd>
            {tracking.done === null ? '–' : percent(tracking.done.decimal)}
            {tracking.planned !== null && <small>{t.planned(percent(tracking.planned.decimal))}</small>}
          </dd>
        </div>
      </dl>
      <div className="row plan-bar">
        <Choice
          label={t.filter}
          isLabelHidden
          options={FILTERS.map((key) => ({ key, label: t.filters[key] }))}
          value={filter}
          onChange={choose}
        />
        <Button onPress={save} isDisabled={rows.length === 0}>
          {t.csv}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{t.nothing}</p>
      ) : (
        <DataTable
          label={t.columns.item}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'item',
              title: t.columns.item,
              sort: (row) => text(row.title),
              cell: (row) => (
                <>
                  {text(row.title)}
                  <div className="small quiet">
                    {workstreamRef(row.workstream.number)} {text(row.workstream.title)}
                  </div>
                </>
              ),
            },
            { key: 'state', title: t.columns.state, sort: (row) => row.state, cell: (row) => t.states[row.state] },
            {
              key: 'agreed',
              title: t.columns.agreed,
              sort: (row) => row.baselineEnd,
              cell: (row) => date(row.baselineEnd),
            },
            {
              key: 'end',
              title: t.columns.end,
              sort: (row) => row.end,
              cell: (row) => (row.end === null ? '–' : date(row.end)),
            },
            {
              key: 'slip',
              title: t.columns.slip,
              isNumber: true,
              sort: (row) => row.slip,
              cell: (row) => slipText(row.slip),
            },
            {
              key: 'percent',
              title: t.columns.percent,
              isNumber: true,
              sort: (row) => row.percent,
              cell: (row) => percent(row.percent / 100),
            },
            {
              key: 'status',
              title: t.columns.status,
              sort: (row) => row.status && ['green', 'amber', 'red'].indexOf(row.status.rag),
              cell: (row) => (
                <>
                  <Rag status={row.status} /> <span className="small">{why(row.status)}</span>
                </>
              ),
            },
            {
              key: 'report',
              title: t.columns.report,
              cell: (row) =>
                canWrite && row.state !== 'dropped' ? (
                  <Button aria-label={`${t.report}: ${text(row.title)}`} onPress={() => setReported(row)}>
                    {t.report}
                  </Button>
                ) : (
                  ''
                ),
            },
          ]}
        />
      )}
      {tracking.added.length > 0 && (
        <>
          <h3>{t.added}</h3>
          <ul className="plan-list">
            {tracking.added.map(({ id, title }) => (
              <li key={id}>{text(title)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="small quiet">
        {t.rule(t.days(number(tracking.thresholds.amberDays)), number(tracking.thresholds.amberPercent))}
      </p>
      {reported && <ReportDialog key={reported.id} item={reported} onClose={() => setReported(undefined)} />}
    </>
  );
}

function isShown({ slip, status, state }: Item, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'slipped':
      return (slip ?? 0) > 0;
    case 'late':
      return status !== null && status.rag !== 'green';
    default:
      return state === filter;
  }
}

/** What is not in the plan any more has no state. */
function Rag({ status }: { status: Schemas['PlanStatusDto'] | null }) {
  const t = useTexts(TRACK);
  if (status === null) return null;
  return <Badge tone={TONES[status.rag]}>{t.rag[status.rag]}</Badge>;
}

/** Why something is green, amber or red, and what it comes from. */
function useReason(tracking: Tracking): (status: Schemas['PlanStatusDto'] | null) => string {
  const t = useTexts(TRACK);
  const { text, number } = useFormats();
  const titles = new Map(tracking.workstreams.flatMap(({ items }) => items.map(({ id, title }) => [id, text(title)])));
  return (status) => {
    if (status === null) return '';
    const { reason, cause } = status;
    const days = number(Math.abs(reason.days));
    const found =
      reason.code === 'onTime'
        ? t.reasons.onTime(reason.days, days)
        : t.reasons[reason.code](days, number(reason.bound));
    if (cause === null) return found;
    return `${found} ${t.causes[cause.kind](titles.get(cause.workItem) ?? cause.workItem)}`;
  };
}
