import { type KpiTable, readKpiTable } from '../../src/assessment/rules/kpi-table/read-kpi-table';
import type { StatedMapping } from '../../src/assessment/rules/kpi-table/mapping';
import type { TableContext } from '../../src/assessment/rules/kpi-table/table-names';

/** What the tables of tests can name. */
export const TABLE_CONTEXT: TableContext = {
  kpis: [
    {
      key: 'csat',
      title: { en: 'Customer satisfaction (CSAT)', id: 'Kepuasan pelanggan (CSAT)', zh: '顾客满意度（CSAT）' },
      unit: 'percent',
      kind: 'proportion',
      direction: 'higher',
    },
    { key: 'nps', title: 'Net promoter score (NPS)', unit: 'points', kind: 'score', direction: 'higher' },
    {
      key: 'aht',
      title: { en: 'Average handling time (AHT)', zh: '平均处理时长' },
      unit: 'seconds',
      kind: 'mean',
      direction: 'lower',
    },
    { key: 'complaints', title: 'Complaints', unit: 'perThousand', kind: 'amount', direction: 'lower' },
    { key: 'ageing', title: 'Ageing', unit: 'ratio', kind: 'amount', direction: 'lower' },
    { key: 'cost', title: 'Cost (x)', unit: 'currency', kind: 'amount', direction: 'lower' },
    { key: 'bias', title: 'Forecast bias', unit: 'percent', kind: 'amount', direction: 'band' },
    { key: 'cost-2', title: 'Cost (x)', unit: 'currency', kind: 'amount', direction: 'lower' },
  ],
  units: [
    {
      ref: 'S01',
      name: { en: 'Jakarta voice', id: 'Suara Jakarta' },
      site: { ref: 'JKT', name: 'Jakarta' },
      programme: { ref: 'voice', name: { en: 'Voice', zh: '语音' } },
    },
    {
      ref: 'S02',
      name: 'Jakarta chat',
      site: { ref: 'JKT', name: 'Jakarta' },
      programme: { name: 'Chat' },
    },
    { ref: 'S03', name: 'Twins', site: { ref: 'SBY', name: 'Surabaya' } },
    { ref: 'S04', name: 'Twins' },
  ],
};

export const read = (lines: readonly string[], stated: StatedMapping = {}): KpiTable =>
  readKpiTable(lines.join('\n'), TABLE_CONTEXT, stated);
/** Points without the line in which they stand. */
export const points = (table: KpiTable) =>
  table.points.map((point) => Object.fromEntries(Object.entries(point).filter(([name]) => name !== 'row')));
export const told = ({ problems }: KpiTable): string[] =>
  problems.map(({ row, column, code }) => `${row}:${column} ${code}`);
export const warned = ({ warnings }: KpiTable): string[] =>
  warnings.map(({ row, column, code }) => `${row}:${column} ${code}`);
