import { useState } from 'react';
import { Link } from 'react-router';
import { allPages, api, type Schemas } from '../../../api/client';
import { useQuery } from '@tanstack/react-query';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { Loaded } from '../../../components/Loaded';
import { SubPageHead } from '../../../components/PageHead';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import { NewMatrixDialog } from './NewMatrixDialog';
import './rasic.css';
import { MATRICES } from './use-matrix';
import { RASIC } from './wording';

type Summary = Schemas['RasicMatrixSummaryDto'];

/** The matrices of an engagement, each with what is wrong in it. */
export function MatricesPage() {
  const t = useTexts(RASIC);
  const { text, number, date } = useFormats();
  const { id } = useEngagement();
  const { canIn } = useSession();
  const [isNew, setNew] = useState(false);
  const list = useMatrices(id);
  const canWrite = canIn(id, 'rasic.write');
  const create = canWrite && (
    <Button look="primary" onPress={() => setNew(true)}>
      {t.create}
    </Button>
  );
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.detail}>
        {list.data && list.data.length > 0 && create}
      </SubPageHead>
      <Loaded query={list}>
        {(matrices) =>
          matrices.length === 0 ? (
            <EmptyState title={t.emptyTitle} text={t.empty}>
              {create}
            </EmptyState>
          ) : (
            <DataTable
              label={t.title}
              rows={matrices}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'title',
                  title: t.columns.title,
                  sort: (row) => text(row.title),
                  cell: (row) => (
                    <>
                      <Link to={row.id}>{text(row.title)}</Link>{' '}
                      <div className="small quiet">
                        {t.kinds[row.kind]} · {row.profile}
                      </div>
                    </>
                  ),
                },
                {
                  key: 'unit',
                  title: t.columns.unit,
                  sort: (row) => row.unit ?? '',
                  cell: (row) => (row.unitName === null ? t.whole : text(row.unitName)),
                },
                {
                  key: 'size',
                  title: t.columns.size,
                  isNumber: true,
                  sort: (row) => row.figures?.activities ?? null,
                  cell: (row) => row.figures && `${number(row.figures.activities)} × ${number(row.figures.roles)}`,
                },
                {
                  key: 'issues',
                  title: t.columns.issues,
                  sort: (row) =>
                    row.figures && row.figures.errors * 1e6 + row.figures.warnings * 1e3 + row.figures.hints,
                  cell: (row) => <Figures figures={row.figures} />,
                },
                { key: 'approval', title: t.columns.approval, cell: (row) => <Approval approval={row.approval} /> },
                {
                  key: 'changed',
                  title: t.columns.changed,
                  sort: (row) => row.updatedAt,
                  cell: (row) => date(row.updatedAt),
                },
              ]}
            />
          )
        }
      </Loaded>
      {isNew && <NewMatrixDialog onClose={() => setNew(false)} />}
    </section>
  );
}

/** All matrices of an engagement. */
export function useMatrices(engagementId: string) {
  return useQuery({
    queryKey: ['get', MATRICES, engagementId],
    queryFn: () =>
      allPages<Summary>(async (cursor) => {
        const { data } = await api.GET(MATRICES, {
          params: { path: { engagementId }, query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
        });
        return data ?? { items: [], nextCursor: null };
      }),
  });
}

function Figures({ figures }: { figures: Summary['figures'] }) {
  const t = useTexts(RASIC);
  const { number } = useFormats();
  if (figures === null) return <span className="quiet">{t.noPlan}</span>;
  const { errors, warnings, hints } = figures;
  if (errors + warnings + hints === 0) return <Badge tone="good">{t.nothingWrong}</Badge>;
  return (
    <span className="row">
      {errors > 0 && <Badge tone="bad">{t.errors(number(errors))}</Badge>}
      {warnings > 0 && <Badge tone="warn">{t.warnings(number(warnings))}</Badge>}
      {hints > 0 && <Badge>{t.hints(number(hints))}</Badge>}
    </span>
  );
}

/** Whether a matrix is approved as it is now. */
export function Approval({ approval }: { approval: Summary['approval'] }) {
  const t = useTexts(RASIC);
  if (approval === null) return <Badge>{t.notApproved}</Badge>;
  return approval.isCurrent ? <Badge tone="good">{t.approved}</Badge> : <Badge tone="warn">{t.stale}</Badge>;
}
