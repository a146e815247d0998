import { type Language, type LocalizedText, textIn } from '../../shared/text';
import { csvCell } from '../../shared/write-csv';
import type { PortfolioLine } from './lines';
import { scoreOf } from './standing';

export const PORTFOLIO_CSV_HEADER =
  'party,name,kind,engagement,framework,reported on,score,target,level,gates that fail,requirements missed,' +
  'reported on before,score before,change,proven,trend,units,units at risk,sites,lowest unit,median unit,highest unit,' +
  'open actions,open majors,overdue actions,certificate,certificate status,valid until,majors of certificate,' +
  'certificate blocked by\r\n';

/** One row; scores as decimals of 0..1, six places. Every cell is text in a spreadsheet, whatever its writer made of it. */
export function portfolioCsvRow(line: PortfolioLine, language: Language): string {
  const { latest, before, change, spread, actions, certificate } = line;
  const { names, target, level, blockers, missed } = latest.figures;
  const text = (value: LocalizedText | null | undefined): string => (value ? textIn(value, language) : '');
  const cells = [
    ...[names.party?.ref ?? '', text(names.party?.name), names.party?.kind ?? '', text(names.engagement)],
    ...[latest.frameworkId, latest.reportedOn, scoreOf(latest)?.decimal ?? '', target.decimal, text(level.title)],
    ...[blockers.map(({ gate }) => gate).join(' '), String(missed.length)],
    ...[before?.reportedOn ?? '', (before && scoreOf(before)?.decimal) ?? '', change.difference?.decimal ?? ''],
    ...[change.reason ?? change.verdict, line.trend, ...[line.units.length, line.unitsAtRisk, line.sites].map(String)],
    ...[spread?.lowest.decimal ?? '', spread?.median.decimal ?? '', spread?.highest.decimal ?? ''],
    ...[actions.open, actions.openMajors, actions.overdue].map(String),
    ...[certificate?.number ?? '', certificate?.status ?? '', certificate?.validUntil ?? ''],
    certificate === null ? '' : String(certificate.openMajors),
    (certificate?.blockers ?? []).map(({ kind, ids }) => [kind, ...ids].join(' ')).join('; '),
  ];
  return `${cells.map(csvCell).join(',')}\r\n`;
}
