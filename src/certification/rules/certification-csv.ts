import { type Language, type LocalizedText, textIn } from '../../shared/text';
import { csvCell } from '../../shared/write-csv';

/** What a row of the table of certifications says. */
export interface CertificationCsvRow {
  /** Title; null where the reader may not know of the engagement. */
  readonly engagement: LocalizedText | null;
  readonly party: { readonly name: LocalizedText };
  readonly scheme: string;
  readonly state: string;
  readonly since: string;
  readonly places: readonly { readonly site: LocalizedText; readonly programme: LocalizedText }[];
  readonly certificate: {
    readonly number: string;
    readonly status: string;
    readonly validFrom: string;
    readonly validUntil: string;
  } | null;
  readonly nextSurveillance: string | null;
  readonly openMajors: number;
  readonly openMinors: number;
  readonly overdue: number;
  /** A review because of KPI figures. */
  readonly review: { readonly raisedOn: string } | null;
}

export const CERTIFICATION_CSV_HEADER =
  'party,engagement,scheme,state,since,places,certificate,status,valid from,valid until,next surveillance,open majors,' +
  'open minors,overdue,review since\r\n';

/** One row. Every cell is text in a spreadsheet, whatever its writer made of it. */
export function certificationCsvRow(row: CertificationCsvRow, language: Language): string {
  const { engagement, party, scheme, state, since, places, certificate, nextSurveillance } = row;
  const cells = [
    ...[textIn(party.name, language), engagement === null ? '' : textIn(engagement, language), scheme, state, since],
    placesText(places, language),
    ...[certificate?.number ?? '', certificate?.status ?? '', certificate?.validFrom ?? ''],
    ...[certificate?.validUntil ?? '', nextSurveillance ?? ''],
    ...[String(row.openMajors), String(row.openMinors), String(row.overdue), row.review?.raisedOn ?? ''],
  ];
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** `Harbour site: Cards, day; …` */
export const placesText = (places: CertificationCsvRow['places'], language: Language): string =>
  places.map(({ site, programme }) => `${textIn(site, language)}: ${textIn(programme, language)}`).join('; ');
