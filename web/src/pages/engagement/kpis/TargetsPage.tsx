import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { $api, ifMatch } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { LongTable } from '../../../components/LongTable';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { csvFile, SaveFileButton } from '../../../components/SaveFileButton';
import { Waiting } from '../../../components/Waiting';
import { csvOf } from '../../../kpi/csv';
import { isFiltered, KpiFilters, useSeriesFilter } from '../../../kpi/KpiFilters';
import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useEvidence } from './EvidenceLayout';
import { TargetDialog } from './TargetDialog';
import { TargetFigure } from './TargetFigure';
import { TARGETS_PAGE } from './targets-wording';
import { useEvidenceChanged, useTargets, type Target } from './use-evidence';

/** What the KPIs of an engagement have to reach. */
export function TargetsPage() {
  const { engagement, names, canWrite } = useEvidence();
  const t = useTexts(TARGETS_PAGE);
  const k = useTexts(KPI);
  const { number, text } = useFormats();
  const [params, setParams] = useSearchParams();
  const targets = useTargets(engagement.id);
  const [filter] = useSeriesFilter();
  const [edited, setEdited] = useState<Target>();
  const [removed, setRemoved] = useState<Target>();
  const [said, setSaid] = useState('');
  // In the address, so that other pages can lead to it.
  const isNew = params.get('new') !== null && canWrite;
  const setNew = (isOpen: boolean): void => {
    const next = new URLSearchParams(params);
    if (isOpen) next.set('new', 'yes');
    else next.delete('new');
    setParams(next, { replace: true });
  };
  const columns = useColumns(canWrite ? { change: setEdited, remove: setRemoved } : undefined);
  if (!targets.data) {
    if (targets.isError) return <ProblemPanel error={targets.error} onAgain={() => void targets.refetch()} />;
    return <Waiting />;
  }
  const all = targets.data;
  const shown = all.filter((row) => isFiltered(filter, row));
  const add = canWrite && (
    <Button look="primary" onPress={() => setNew(true)}>
      {t.add}
    </Button>
  );
  const csv = (): Blob =>
    csvFile(
      csvOf([
        [k.kpi, k.unit, k.channel, t.low, t.high, k.benchmark, k.source],
        ...shown.map(({ kpi, unit, channel, target, targetTo, benchmark, source }) => [
          ...[kpi, unit, channel, target, targetTo, benchmark],
          source === null ? null : text(source),
        ]),
      ]),
    );
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text}>
        {all.length > 0 && <SaveFileButton label={t.download} fileName={`${engagement.key}-targets.csv`} make={csv} />}
        {add}
      </SubPageHead>
      <p role="status" className={said === '' ? 'unseen' : 'small'}>
        {said}
      </p>
      {all.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.empty}>
          {add}
        </EmptyState>
      ) : (
        <>
          <div className="kpi-filters no-print">
            <KpiFilters
              rows={all}
              kpiName={names.kpi}
              unitName={(ref) => (ref === null || ref === 'entity' ? k.everyUnit : names.unit(ref))}
              wholeName={k.everyUnit}
            />
            <span className="small quiet" role="status">
              {t.found(number(shown.length), number(all.length))}
            </span>
          </div>
          {shown.length === 0 ? (
            <p className="notice">{t.noneFits}</p>
          ) : (
            <LongTable label={t.title} rows={shown} columns={columns} rowKey={({ id }) => id} />
          )}
        </>
      )}
      {(isNew || edited) && (
        <TargetDialog
          target={edited}
          kpi={params.get('kpi') ?? undefined}
          onClose={(isSaved) => {
            if (isSaved) setSaid(t.saved);
            setEdited(undefined);
            if (isNew) setNew(false);
          }}
        />
      )}
      {removed && (
        <Removal
          target={removed}
          onClose={(isDone) => {
            if (isDone) setSaid(t.removed);
            setRemoved(undefined);
          }}
        />
      )}
    </section>
  );
}

interface Actions {
  readonly change: (target: Target) => void;
  readonly remove: (target: Target) => void;
}

/** @returns what a target is for, in words */
function usePlace(): (target: Target) => string {
  const { names } = useEvidence();
  const k = useTexts(KPI);
  return ({ unit, channel }) =>
    [unit === null ? k.everyUnit : names.unit(unit), channel === '' ? k.everyChannel : channel].join(', ');
}

function useColumns(actions: Actions | undefined): readonly Column<Target>[] {
  const { names } = useEvidence();
  const t = useTexts(TARGETS_PAGE);
  const k = useTexts(KPI);
  const { text } = useFormats();
  const { stated } = useKpiFormat();
  const place = usePlace();
  const unitOf = (kpi: string): string => names.kpis.get(kpi)?.unit ?? 'ratio';
  return [
    { key: 'kpi', title: k.kpi, sort: ({ kpi }) => names.kpi(kpi), cell: ({ kpi }) => names.kpi(kpi) },
    {
      key: 'unit',
      title: k.unit,
      sort: ({ unit }) => unit ?? '',
      cell: ({ unit }) => (unit === null ? k.everyUnit : names.unit(unit)),
    },
    {
      key: 'channel',
      title: k.channel,
      sort: ({ channel }) => channel,
      cell: ({ channel }) => (channel === '' ? k.everyChannel : channel),
    },
    {
      key: 'target',
      title: k.target,
      isNumber: true,
      cell: (row) => <TargetFigure unit={unitOf(row.kpi)} target={row} />,
    },
    {
      key: 'benchmark',
      title: k.benchmark,
      isNumber: true,
      cell: ({ kpi, benchmark }) =>
        benchmark !== null && <span className="kpi-nowrap">{stated(unitOf(kpi), benchmark)}</span>,
    },
    {
      key: 'source',
      title: k.source,
      sort: ({ source }) => (source === null ? null : text(source)),
      cell: ({ source }) => source !== null && <span className="small">{text(source)}</span>,
    },
    ...(actions
      ? [
          {
            key: 'actions',
            title: t.actions,
            cell: (row: Target) => (
              <span className="kpi-nowrap">
                <Button
                  look="plain"
                  aria-label={t.changeNamed(names.kpi(row.kpi), place(row))}
                  onPress={() => actions.change(row)}
                >
                  {t.change}
                </Button>
                <Button
                  look="plain"
                  aria-label={t.removeNamed(names.kpi(row.kpi), place(row))}
                  onPress={() => actions.remove(row)}
                >
                  {t.remove}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ];
}

function Removal({ target, onClose }: { target: Target; onClose: (isDone: boolean) => void }) {
  const { engagement, names } = useEvidence();
  const t = useTexts(TARGETS_PAGE);
  const place = usePlace();
  const changed = useEvidenceChanged();
  const remove = $api.useMutation('delete', '/v1/engagements/{engagementId}/kpi-targets/{targetId}', {
    onSuccess: async () => {
      await changed();
      onClose(true);
    },
  });
  const path = { engagementId: engagement.id, targetId: target.id };
  return (
    <Confirmation
      title={t.removeTitle}
      text={t.removeText(`${names.kpi(target.kpi)}, ${place(target)}`)}
      action={t.remove}
      isOpen
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ params: { path, header: ifMatch(target.version) } })}
      onClose={() => onClose(false)}
    />
  );
}
