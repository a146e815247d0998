import { Link } from 'react-router';
import type { Column } from '../../../components/DataTable';
import { LongTable } from '../../../components/LongTable';
import { valueOf } from '../../../kpi/figures';
import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useEvidence } from './EvidenceLayout';
import { IMPORTS_PAGE } from './imports-wording';
import { seriesAddress } from './SeriesPage';
import type { Correction } from './use-evidence';

interface CorrectionsTableProps {
  readonly corrections: readonly Correction[];
  readonly isOfOneSeries?: boolean;
}

/** What points were before an import gave them other figures. */
export function CorrectionsTable({ corrections, isOfOneSeries = false }: CorrectionsTableProps) {
  const { names } = useEvidence();
  const t = useTexts(IMPORTS_PAGE);
  const k = useTexts(KPI);
  const { dateTime } = useFormats();
  const format = useKpiFormat();
  const figures = (kpi: string, point: Correction['before']): string => {
    const unit = names.kpis.get(kpi)?.unit ?? 'ratio';
    const value = valueOf(unit, point);
    const counts =
      point.numerator !== undefined && point.denominator !== undefined
        ? ` (${point.numerator}/${point.denominator})`
        : point.n !== undefined
          ? ` (${k.cases(point.n)})`
          : '';
    return `${value === null ? '' : format.figure(unit, value)}${counts}`;
  };
  const place: readonly Column<Correction>[] = [
    {
      key: 'kpi',
      title: k.kpi,
      sort: ({ kpi }) => names.kpi(kpi),
      cell: (row) => <Link to={`../${seriesAddress(row)}`}>{names.kpi(row.kpi)}</Link>,
    },
    { key: 'unit', title: k.unit, sort: ({ unit }) => names.unit(unit), cell: ({ unit }) => names.unit(unit) },
    { key: 'channel', title: k.channel, sort: ({ channel }) => channel, cell: ({ channel }) => names.channel(channel) },
  ];
  return (
    <LongTable
      label={t.corrections}
      rows={corrections}
      parameter="corrections"
      rowKey={({ kpi, unit, channel, month, importId }) => `${kpi}/${unit}/${channel}/${month}/${importId}`}
      columns={[
        ...(isOfOneSeries ? [] : place),
        { key: 'month', title: k.month, sort: ({ month }) => month, cell: ({ month }) => format.month(month) },
        { key: 'before', title: t.before, isNumber: true, cell: ({ kpi, before }) => figures(kpi, before) },
        { key: 'after', title: t.after, isNumber: true, cell: ({ kpi, after }) => figures(kpi, after) },
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
      ]}
    />
  );
}
