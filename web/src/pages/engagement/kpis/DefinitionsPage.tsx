import { useState } from 'react';
import { $api, ifMatch } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { CatalogueList } from './CatalogueList';
import { DefinitionDialog } from './DefinitionDialog';
import { DEFINITIONS_PAGE } from './definitions-wording';
import { useEvidence } from './EvidenceLayout';
import { useDefinitions, useEvidenceChanged, type Definition } from './use-evidence';

/** KPIs of the client's own, and those of the catalogue to look up. */
export function DefinitionsPage() {
  const { engagement, canWrite } = useEvidence();
  const t = useTexts(DEFINITIONS_PAGE);
  const definitions = useDefinitions(engagement.id);
  const [edited, setEdited] = useState<Definition | 'new'>();
  const [removed, setRemoved] = useState<Definition>();
  const [said, setSaid] = useState('');
  if (!definitions.data) {
    if (definitions.isError) {
      return <ProblemPanel error={definitions.error} onAgain={() => void definitions.refetch()} />;
    }
    return <Waiting />;
  }
  const add = canWrite && (
    <Button look="primary" onPress={() => setEdited('new')}>
      {t.add}
    </Button>
  );
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text}>
        {add}
      </SubPageHead>
      <p role="status" className={said === '' ? 'unseen' : 'small'}>
        {said}
      </p>
      {definitions.data.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.empty}>
          {add}
        </EmptyState>
      ) : (
        <DefinitionTable
          definitions={definitions.data}
          actions={canWrite ? { change: setEdited, remove: setRemoved } : undefined}
        />
      )}
      <CatalogueList />
      {edited && (
        <DefinitionDialog
          definition={edited === 'new' ? undefined : edited}
          onClose={(isSaved) => {
            if (isSaved) setSaid(t.saved);
            setEdited(undefined);
          }}
        />
      )}
      {removed && (
        <Removal
          definition={removed}
          onClose={(isDone) => {
            if (isDone) setSaid(t.removed);
            setRemoved(undefined);
          }}
        />
      )}
    </section>
  );
}

interface DefinitionTableProps {
  readonly definitions: readonly Definition[];
  readonly actions:
    | { readonly change: (definition: Definition) => void; readonly remove: (definition: Definition) => void }
    | undefined;
}

function DefinitionTable({ definitions, actions }: DefinitionTableProps) {
  const t = useTexts(DEFINITIONS_PAGE);
  const k = useTexts(KPI);
  const { text, number } = useFormats();
  return (
    <DataTable
      label={t.title}
      rows={definitions}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'name',
          title: t.name,
          sort: ({ title }) => text(title),
          cell: ({ title, key }) => (
            <>
              <strong>{text(title)}</strong>
              <div>
                <code className="small quiet">{key}</code>
              </div>
            </>
          ),
        },
        { key: 'unit', title: t.measuredIn, sort: ({ unit }) => k.units[unit], cell: ({ unit }) => k.units[unit] },
        { key: 'kind', title: t.kind, sort: ({ kind }) => k.kinds[kind], cell: ({ kind }) => k.kinds[kind] },
        {
          key: 'direction',
          title: t.direction,
          sort: ({ direction }) => k.direction[direction],
          cell: ({ direction }) => k.direction[direction],
        },
        {
          key: 'formula',
          title: t.formula,
          cell: ({ formula }) => <span className="small kpi-wide">{text(formula)}</span>,
        },
        {
          key: 'minimum',
          title: t.minimumSample,
          isNumber: true,
          sort: ({ minimumSample }) => minimumSample,
          cell: ({ minimumSample }) => minimumSample !== null && number(minimumSample),
        },
        ...(actions
          ? [
              {
                key: 'actions',
                title: t.actions,
                cell: (row: Definition) => (
                  <span className="kpi-nowrap">
                    <Button
                      look="plain"
                      aria-label={t.changeNamed(text(row.title))}
                      onPress={() => actions.change(row)}
                    >
                      {t.change}
                    </Button>
                    <Button
                      look="plain"
                      aria-label={t.removeNamed(text(row.title))}
                      onPress={() => actions.remove(row)}
                    >
                      {t.remove}
                    </Button>
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Removal({ definition, onClose }: { definition: Definition; onClose: (isDone: boolean) => void }) {
  const { engagement } = useEvidence();
  const t = useTexts(DEFINITIONS_PAGE);
  const { text } = useFormats();
  const changed = useEvidenceChanged();
  const remove = $api.useMutation('delete', '/v1/engagements/{engagementId}/kpi-definitions/{kpiKey}', {
    onSuccess: async () => {
      await changed();
      onClose(true);
    },
  });
  const path = { engagementId: engagement.id, kpiKey: definition.key };
  return (
    <Confirmation
      title={t.removeTitle(text(definition.title))}
      text={t.removeText}
      action={t.remove}
      isOpen
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ params: { path, header: ifMatch(definition.version) } })}
      onClose={() => onClose(false)}
    />
  );
}
