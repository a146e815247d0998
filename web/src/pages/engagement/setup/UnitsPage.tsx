import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, ifMatch, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { DataTable, type Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import { UnitDialog } from './UnitDialog';
import { useParties, useProgrammes, useSites, useUnits } from './use-organisation';
import { SETUP } from './wording';

type Unit = Schemas['UnitDto'];

/** The operations of an engagement that can be assessed. */
export function UnitsPage() {
  const t = useTexts(SETUP);
  const engagement = useEngagement();
  const { canIn } = useSession();
  const mayWrite = canIn(engagement.id, 'engagement.write');
  const units = useUnits(engagement.id);
  const [edited, setEdited] = useState<Unit | 'new'>();
  const add = (
    <Button look="primary" onPress={() => setEdited('new')}>
      {t.addUnit}
    </Button>
  );
  const rows = units.data;
  return (
    <section className="stack">
      <SubPageHead title={t.units} detail={t.unitsText}>
        {mayWrite && rows !== undefined && rows.length > 0 && (
          <>
            <Link className="button" to={`/engagements/${engagement.id}/setup/new-assessment`}>
              {t.newAssessment}
            </Link>
            {add}
          </>
        )}
      </SubPageHead>
      {rows === undefined ? (
        units.isError ? (
          <ProblemPanel error={units.error} onAgain={() => void units.refetch()} />
        ) : (
          <Waiting />
        )
      ) : rows.length === 0 ? (
        <EmptyState title={t.noUnitsTitle} text={t.noUnits}>
          {mayWrite && add}
        </EmptyState>
      ) : (
        <Table units={rows} mayWrite={mayWrite} onEdit={setEdited} />
      )}
      {edited !== undefined && (
        <UnitDialog
          engagementId={engagement.id}
          unit={edited === 'new' ? null : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}

interface TableProps {
  readonly units: readonly Unit[];
  readonly mayWrite: boolean;
  readonly onEdit: (unit: Unit) => void;
}

function Table({ units, mayWrite, onEdit }: TableProps) {
  const t = useTexts(SETUP);
  const parts = useTexts(PARTS);
  const { text, number } = useFormats();
  const [removed, setRemoved] = useState<Unit>();
  const names = useNames();
  const columns: readonly Column<Unit>[] = [
    { key: 'ref', title: t.ref, sort: ({ ref }) => ref, cell: ({ ref }) => ref },
    { key: 'name', title: t.unitName, sort: ({ name }) => text(name), cell: ({ name }) => text(name) },
    ...(names.isKnown
      ? [
          {
            key: 'site',
            title: t.site,
            sort: (unit: Unit) => names.site(unit),
            cell: (unit: Unit) => names.site(unit),
          },
          {
            key: 'party',
            title: t.party,
            sort: (unit: Unit) => names.party(unit),
            cell: (unit: Unit) => names.party(unit),
          },
          {
            key: 'programme',
            title: t.programme,
            sort: (unit: Unit) => names.programme(unit),
            cell: (unit: Unit) => names.programme(unit),
          },
        ]
      : []),
    {
      ...{ key: 'weight', title: t.weight, isNumber: true },
      sort: ({ weight }) => weight,
      cell: ({ weight }) => number(weight),
    },
    ...(mayWrite
      ? [
          {
            key: 'actions',
            title: t.actions,
            cell: (unit: Unit) => (
              <span className="row one-line">
                <Button aria-label={t.editUnit(unit.ref)} onPress={() => onEdit(unit)}>
                  {t.edit}
                </Button>
                <Button aria-label={t.removeUnit(unit.ref)} onPress={() => setRemoved(unit)}>
                  {parts.remove}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable label={t.units} rows={units} rowKey={({ id }) => id} columns={columns} />
      {removed && <Removal key={removed.id} unit={removed} onClose={() => setRemoved(undefined)} />}
    </>
  );
}

function Removal({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const t = useTexts(SETUP);
  const parts = useTexts(PARTS);
  const { text } = useFormats();
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: () =>
      api.DELETE('/v1/units/{unitId}', { params: { path: { unitId: unit.id }, header: ifMatch(unit.version) } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['get', '/v1/engagements/{engagementId}/units'] });
      onClose();
    },
  });
  return (
    <Confirmation
      title={t.removeAsk(unit.ref, text(unit.name))}
      text={t.removeLoss}
      action={parts.remove}
      isOpen
      isBusy={removal.isPending}
      error={removal.error}
      onConfirm={() => removal.mutate()}
      onClose={onClose}
    />
  );
}

/** What the ids of a unit stand for, for those who may see sites and parties. */
function useNames() {
  const { text } = useFormats();
  const sites = useSites();
  const parties = useParties();
  const programmes = useProgrammes();
  const siteOf = ({ siteId }: Unit) => sites.data?.find(({ id }) => id === siteId);
  return {
    isKnown: sites.data !== undefined && parties.data !== undefined && programmes.data !== undefined,
    site: (unit: Unit): string => {
      const site = siteOf(unit);
      return site ? text(site.name) : '';
    },
    party: (unit: Unit): string => {
      const party = parties.data?.find(({ id }) => id === siteOf(unit)?.partyId);
      return party ? text(party.name) : '';
    },
    programme: ({ programmeId }: Unit): string => {
      const programme = programmes.data?.find(({ id }) => id === programmeId);
      return programme ? text(programme.name) : '';
    },
  };
}
