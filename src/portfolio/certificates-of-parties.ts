import type { Tx } from '../database';
import type { Reader, RowFilter } from './portfolio.rows';
import type { PartyCertificate } from './rules/certified';

/** What the portfolio asks of certificates. Whoever certifies answers; that comes after the portfolio. */
export abstract class CertificatesOfParties {
  /**
   * Those that the reader was given, in the order in which they were applied for.
   * @param filter with keys of frameworks
   * @param withPlaces with what they cover
   */
  abstract of(
    tx: Tx,
    reader: Reader,
    filter: RowFilter & { readonly frameworks: readonly string[] },
    withPlaces: boolean,
  ): Promise<readonly PartyCertificate[]>;
}
