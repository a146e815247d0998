import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { CheckboxGroup, Label } from 'react-aria-components';
import { $api, allPages, api, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { TickOption } from '../../../components/TickOption';
import { DataTable } from '../../../components/DataTable';
import { Loaded } from '../../../components/Loaded';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useMatrices } from './MatricesPage';
import { MATRIX, useShowMatrix, type Matrix } from './use-matrix';
import { RASIC } from './wording';

interface CopiesDialogProps {
  readonly engagementId: string;
  readonly matrix: Matrix;
  readonly canWrite: boolean;
  readonly onClose: () => void;
}

/** Which units follow the matrix, and what they do differently. */
export function CopiesDialog({ engagementId, matrix, canWrite, onClose }: CopiesDialogProps) {
  const t = useTexts(RASIC);
  const parts = useTexts(PARTS);
  const { text, number } = useFormats();
  const show = useShowMatrix(engagementId, matrix.id);
  const units = useUnits(engagementId);
  const matrices = useMatrices(engagementId);
  const path = { engagementId, matrixId: matrix.id };
  const deviations = $api.useQuery('get', `${MATRIX}/deviations`, { params: { path } });
  const copy = $api.useMutation('put', `${MATRIX}/copies`);
  const [chosen, setChosen] = useState<string[]>([]);
  const copies = new Map(
    (matrices.data ?? []).filter(({ modelId }) => modelId === matrix.id).map(({ unit, id }) => [unit ?? '', id]),
  );
  const titles = new Map([...matrix.activities, ...matrix.roles].map(({ key, title }) => [key, text(title)] as const));
  const cells = (deviations.data?.items ?? []).flatMap((unit) =>
    unit.deviations.map((one) => ({ ...one, unit: unit.unit, unitName: unit.unitName, matrixId: unit.matrixId })),
  );
  return (
    <ModalDialog title={t.copies} isOpen onClose={onClose}>
      <p>{t.copiesText}</p>
      <Loaded query={units}>
        {(all) =>
          all.length === 0 ? (
            <p className="notice">{t.noUnits}</p>
          ) : (
            <CheckboxGroup className="stack" value={chosen} onChange={setChosen} isDisabled={!canWrite}>
              <Label className="label">{copies.size === 0 ? t.noCopies : t.copiesOf(number(copies.size))}</Label>
              <div className="rasic-list">
                {all.map(({ ref, name }) => {
                  const id = copies.get(ref);
                  return id === undefined ? (
                    <TickOption key={ref} value={ref}>
                      {ref} {text(name)}
                    </TickOption>
                  ) : (
                    <span key={ref}>
                      {ref}{' '}
                      <Link to={`/engagements/${engagementId}/rasic/${id}`} onClick={onClose}>
                        {text(name)}
                      </Link>{' '}
                      <span className="small quiet">{t.hasCopy}</span>
                    </span>
                  );
                })}
              </div>
            </CheckboxGroup>
          )
        }
      </Loaded>
      {copies.size > 0 && (
        <>
          <h3>{t.deviations}</h3>
          {cells.length === 0 ? (
            <p className="quiet">{t.noDeviations}</p>
          ) : (
            <DataTable
              label={t.deviations}
              parameter="deviations"
              rows={cells}
              rowKey={(row) => `${row.matrixId}/${row.activity}/${row.role}`}
              columns={[
                { key: 'unit', title: t.deviationColumns.unit, sort: (row) => row.unit, cell: (row) => row.unit },
                {
                  key: 'activity',
                  title: t.deviationColumns.activity,
                  cell: (row) => titles.get(row.activity) ?? row.activity,
                },
                { key: 'role', title: t.deviationColumns.role, cell: (row) => titles.get(row.role) ?? row.role },
                { key: 'here', title: t.deviationColumns.here, cell: (row) => row.modelLetters || '–' },
                { key: 'there', title: t.deviationColumns.there, cell: (row) => <strong>{row.letters || '–'}</strong> },
              ]}
            />
          )}
        </>
      )}
      {copy.isError && <ProblemPanel error={copy.error} />}
      <div className="row">
        {canWrite && (
          <Button
            look="primary"
            isDisabled={chosen.length === 0 || copy.isPending}
            onPress={() =>
              copy.mutate(
                { params: { path }, body: { units: chosen } },
                {
                  onSuccess: () => {
                    setChosen([]);
                    void show(undefined);
                    void matrices.refetch();
                    void deviations.refetch();
                  },
                },
              )
            }
          >
            {t.copyTo}
          </Button>
        )}
        <Button onPress={onClose}>{parts.close}</Button>
      </div>
    </ModalDialog>
  );
}

/** All units of an engagement. */
function useUnits(engagementId: string) {
  return useQuery({
    queryKey: ['get', '/v1/engagements/{engagementId}/units', engagementId, 'all'],
    queryFn: () =>
      allPages<Schemas['UnitDto']>(async (cursor) => {
        const { data } = await api.GET('/v1/engagements/{engagementId}/units', {
          params: { path: { engagementId }, query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
        });
        return data ?? { items: [], nextCursor: null };
      }),
  });
}
