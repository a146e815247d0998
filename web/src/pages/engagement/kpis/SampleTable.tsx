import type { Schemas } from '../../../api/client';
import { DataTable } from '../../../components/DataTable';
import { casesOf, valueOf } from '../../../kpi/figures';
import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useEvidence } from './EvidenceLayout';
import { IMPORT_PAGE } from './import-wording';

type Point = Schemas['KpiTablePointDto'];

/** The first points of a file as they were understood, with the line that each came from. */
export function SampleTable({ sample }: { sample: readonly Point[] }) {
  const { names } = useEvidence();
  const t = useTexts(IMPORT_PAGE);
  const k = useTexts(KPI);
  const { number } = useFormats();
  const format = useKpiFormat();
  const unitOf = (kpi: string): string => names.kpis.get(kpi)?.unit ?? 'ratio';
  return (
    <section className="stack">
      <h3>{t.sample}</h3>
      <p className="small quiet">{t.sampleText}</p>
      <DataTable
        label={t.sample}
        rows={sample}
        rowKey={({ kpi, unit, channel, month }) => `${kpi}/${unit}/${channel}/${month}`}
        parameter="sample"
        columns={[
          { key: 'row', title: t.row, isNumber: true, cell: ({ row }) => number(row) },
          { key: 'kpi', title: k.kpi, cell: ({ kpi }) => names.kpi(kpi) },
          { key: 'unit', title: k.unit, cell: ({ unit }) => names.unit(unit) },
          { key: 'channel', title: k.channel, cell: ({ channel }) => names.channel(channel) },
          { key: 'month', title: k.month, cell: ({ month }) => format.month(month) },
          {
            key: 'value',
            title: k.measures.value,
            isNumber: true,
            cell: (point) => {
              const value = valueOf(unitOf(point.kpi), point);
              const cases = casesOf(point);
              return (
                <span className="kpi-nowrap">
                  {value === null ? '' : format.figure(unitOf(point.kpi), value)}
                  {cases !== null && <span className="small quiet"> · {k.cases(number(cases))}</span>}
                </span>
              );
            },
          },
        ]}
      />
    </section>
  );
}
