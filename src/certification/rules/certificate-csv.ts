import { type Language, type LocalizedText, textIn } from '../../shared/text';
import { csvCell } from '../../shared/write-csv';
import { placesText } from './certification-csv';

/** What a row of the table of certificates says. */
export interface CertificateCsvRow {
  readonly number: string;
  readonly holder: { readonly name: LocalizedText };
  readonly scheme: string;
  readonly on: string;
  readonly status: string;
  readonly since: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly places: Parameters<typeof placesText>[0];
  readonly nextSurveillance: string | null;
  readonly renewalOpens: string | null;
  readonly supersededBy: string | null;
}

export const CERTIFICATE_CSV_HEADER =
  'number,holder,scheme,on,status,since,valid from,valid until,places,next surveillance,renewal opens,superseded by\r\n';

/** One row. Every cell is text in a spreadsheet, whatever its writer made of it. */
export function certificateCsvRow(row: CertificateCsvRow, language: Language): string {
  const { number, holder, scheme, on, status, since, validFrom, validUntil, places } = row;
  const cells = [
    ...[number, textIn(holder.name, language), scheme, on, status, since, validFrom, validUntil],
    placesText(places, language),
    ...[row.nextSurveillance ?? '', row.renewalOpens ?? '', row.supersededBy ?? ''],
  ];
  return `${cells.map(csvCell).join(',')}\r\n`;
}
