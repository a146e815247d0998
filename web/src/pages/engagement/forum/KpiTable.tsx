import { $api } from '../../../api/client';
import { Badge, type Tone } from '../../../components/Badge';
import { DataTable } from '../../../components/DataTable';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import type { KpiCourse } from './forum';
import { FORUM } from './wording';

const TONES: Readonly<Record<string, Tone>> = { improved: 'good', worse: 'bad' };
const SHARES = new Set(['percent']);

/** How KPIs moved since the baseline, and whether that is proven. */
export function KpiTable({ courses }: { courses: readonly KpiCourse[] }) {
  const t = useTexts(FORUM);
  const { text, number, percent } = useFormats();
  const catalogue = $api.useQuery('get', '/v1/kpi-catalogue');
  const known = new Map((catalogue.data?.items ?? []).map((one) => [one.key, one]));
  const verdicts: Readonly<Record<string, string>> = t.verdicts;
  const value = (kpi: string, figure: { readonly decimal: string } | null | undefined): string => {
    if (!figure) return '–';
    const unit = known.get(kpi)?.unit;
    return unit !== undefined && SHARES.has(unit) ? percent(figure.decimal, 1) : number(Number(figure.decimal), 1);
  };
  return (
    <>
      <h3>{t.kpis}</h3>
      <DataTable
        label={t.kpis}
        parameter="kpis"
        rows={courses}
        rowKey={(row) => `${row.kpi}/${row.channel ?? ''}`}
        columns={[
          {
            key: 'kpi',
            title: t.kpiColumns.kpi,
            cell: (row) =>
              `${text(known.get(row.kpi)?.title ?? row.kpi)}${row.channel === null ? '' : ` (${row.channel})`}`,
          },
          {
            key: 'then',
            title: t.kpiColumns.then,
            isNumber: true,
            cell: (row) => `${value(row.kpi, row.then?.value)}${row.then ? ` · ${row.then.month}` : ''}`,
          },
          {
            key: 'now',
            title: t.kpiColumns.now,
            isNumber: true,
            cell: (row) => `${value(row.kpi, row.now?.value)}${row.now ? ` · ${row.now.month}` : ''}`,
          },
          { key: 'target', title: t.kpiColumns.target, isNumber: true, cell: (row) => value(row.kpi, row.target) },
          {
            key: 'verdict',
            title: t.kpiColumns.verdict,
            cell: (row) => (
              <Badge tone={TONES[row.verdict] ?? 'plain'}>{verdicts[row.verdict] ?? t.verdicts.unknown}</Badge>
            ),
          },
        ]}
      />
    </>
  );
}
