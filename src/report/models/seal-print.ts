/** What an issued report says of its issue. Everything is known before the report is drawn. */
export interface SealPrint {
  /** Number of the issued document; stands on the control page and at the foot of every page. */
  readonly number: string;
  /** ISO 8601 with seconds, UTC: `2026-11-22T01:27:00Z`. */
  readonly issuedAt: string;
  /** Name of who signed. */
  readonly signer: string;
  /** What the signature means, in the language of the report. */
  readonly meaning: string;
  /** Of the data file, 64 hexadecimal digits. */
  readonly dataSha256: string;
  /** Where the document can be checked. */
  readonly checkUrl: string;
  /** Issued from demonstration data: says so, in the seal and in the signature. */
  readonly demonstration: boolean;
  /** Number of the issued document that this one replaces. */
  readonly supersedes?: string;
}
