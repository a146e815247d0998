import { useState } from 'react';
import { $api } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { ButtonLink } from '../../../kpi/ButtonLink';
import { isFiltered, KpiFilters, useSeriesFilter } from '../../../kpi/KpiFilters';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { CorrectionsTable } from './CorrectionsTable';
import { useEvidence } from './EvidenceLayout';
import { IMPORTS_PAGE } from './imports-wording';
import { useCorrections, useEvidenceChanged, useImports, type Import } from './use-evidence';

/** Files that were brought in, what they changed, and the way back. */
export function ImportsPage() {
  const { engagement, canWrite } = useEvidence();
  const t = useTexts(IMPORTS_PAGE);
  const imports = useImports(engagement.id);
  const [asked, setAsked] = useState<Import>();
  const [said, setSaid] = useState('');
  if (!imports.data) {
    if (imports.isError) return <ProblemPanel error={imports.error} onAgain={() => void imports.refetch()} />;
    return <Waiting />;
  }
  const bringIn = canWrite && (
    <ButtonLink to="../import" look="primary">
      {t.bringIn}
    </ButtonLink>
  );
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text}>
        {bringIn}
      </SubPageHead>
      <p role="status" className={said === '' ? 'unseen' : 'notice'}>
        {said}
      </p>
      {imports.data.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.empty}>
          {bringIn}
        </EmptyState>
      ) : (
        <ImportTable imports={imports.data} onTakeBack={canWrite ? setAsked : undefined} />
      )}
      <Corrections />
      {asked && (
        <TakeBack
          asked={asked}
          onClose={(isDone) => {
            if (isDone) setSaid(t.takenBack(asked.fileName));
            setAsked(undefined);
          }}
        />
      )}
    </section>
  );
}

interface ImportTableProps {
  readonly imports: readonly Import[];
  readonly onTakeBack: ((asked: Import) => void) | undefined;
}

function ImportTable({ imports, onTakeBack }: ImportTableProps) {
  const t = useTexts(IMPORTS_PAGE);
  const { number, dateTime } = useFormats();
  const count = (key: 'rows' | 'inserted' | 'corrected' | 'unchanged') => ({
    ...{ key, title: t[key], isNumber: true },
    sort: (row: Import) => row[key],
    cell: (row: Import) => number(row[key]),
  });
  return (
    <DataTable
      label={t.imports}
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        { key: 'file', title: t.file, sort: ({ fileName }) => fileName, cell: ({ fileName }) => fileName },
        {
          key: 'when',
          title: t.when,
          sort: ({ importedAt }) => importedAt,
          cell: ({ importedAt }) => <span className="kpi-nowrap">{dateTime(importedAt)}</span>,
        },
        {
          key: 'by',
          title: t.by,
          sort: ({ importedBy }) => importedBy?.name ?? null,
          cell: ({ importedBy }) => importedBy?.name ?? t.somebody,
        },
        ...(['rows', 'inserted', 'corrected', 'unchanged'] as const).map(count),
        ...(onTakeBack
          ? [
              {
                key: 'takeBack',
                title: t.takeBack,
                cell: (row: Import) => (
                  <Button look="plain" aria-label={t.takeBackNamed(row.fileName)} onPress={() => onTakeBack(row)}>
                    {t.takeBack}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Corrections() {
  const { engagement, names } = useEvidence();
  const t = useTexts(IMPORTS_PAGE);
  const corrections = useCorrections(engagement.id);
  const [filter] = useSeriesFilter();
  if (!corrections.data) return corrections.isError ? <ProblemPanel error={corrections.error} /> : <Waiting />;
  const shown = corrections.data.filter((row) => isFiltered(filter, row));
  return (
    <section className="stack">
      <h3>{t.corrections}</h3>
      {corrections.data.length === 0 ? (
        <p className="quiet">{t.noCorrections}</p>
      ) : (
        <>
          <p className="quiet">{t.correctionsText}</p>
          <div className="kpi-filters no-print">
            <KpiFilters rows={corrections.data} kpiName={names.kpi} unitName={names.unit} />
          </div>
          <CorrectionsTable corrections={shown} />
        </>
      )}
    </section>
  );
}

function TakeBack({ asked, onClose }: { asked: Import; onClose: (isDone: boolean) => void }) {
  const { engagement } = useEvidence();
  const t = useTexts(IMPORTS_PAGE);
  const { number } = useFormats();
  const changed = useEvidenceChanged();
  const take = $api.useMutation('delete', '/v1/engagements/{engagementId}/kpi-imports/{importId}', {
    onSuccess: async () => {
      await changed();
      onClose(true);
    },
  });
  return (
    <Confirmation
      title={t.takeBackTitle(asked.fileName)}
      text={t.takeBackText(number(asked.inserted), number(asked.corrected))}
      action={t.takeBack}
      isOpen
      isBusy={take.isPending}
      error={take.error}
      onConfirm={() => take.mutate({ params: { path: { engagementId: engagement.id, importId: asked.id } } })}
      onClose={() => onClose(false)}
    />
  );
}
