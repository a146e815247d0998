import type { Definition, SignatureFieldModel, TableModel } from '../blocks';

export interface CertifiedSiteModel {
  readonly name: string;
  readonly location?: string;
  readonly programmes: readonly string[];
}

/** Who signed, and the empty field for the signature; or that it is a draft. */
export type CertificateSeal =
  | {
      readonly kind: 'issued';
      readonly signedBy: string;
      readonly signer: string;
      readonly signed: string;
      readonly dataHash: string;
      readonly field: SignatureFieldModel;
    }
  | { readonly kind: 'draft'; readonly notice: string };

/**
 * A certificate as it is drawn: worded and in one language. Texts that depend on whether the sites stand on the first page
 * come in two forms, since only whoever draws it knows that.
 */
export interface CertificateModel {
  readonly language: 'en' | 'id' | 'zh';
  readonly accent?: string;
  readonly metadata: {
    readonly title: string;
    readonly author: string;
    readonly subject: string;
    readonly keywords: readonly string[];
    /** ISO date; the only time that the document knows. */
    readonly createdOn: string;
  };
  readonly issuer: string;
  /** Of the scheme, in the emblem. */
  readonly code: string;
  readonly kind: string;
  readonly scheme: string;
  readonly certifies: string;
  readonly holder: string;
  readonly statement: { readonly listed: string; readonly annexed: string };
  readonly scope: {
    readonly title: string;
    readonly sites: readonly CertifiedSiteModel[];
    /** Between two programmes. */
    readonly between: string;
    readonly annexed: string;
  };
  readonly conditions?: string;
  readonly facts: readonly Definition[];
  readonly seal: CertificateSeal;
  readonly check: {
    readonly label: string;
    readonly url: string;
    readonly alt: string;
    readonly idLabel: string;
    readonly id: string;
  };
  /** Whose rules these are, and whose not. */
  readonly notes: readonly string[];
  /** On every page, where it is a sample or a draft: what it is, and a word across the page. */
  readonly warning?: { readonly text: string; readonly mark: string };
  readonly annex: {
    readonly title: string;
    readonly intro: string;
    readonly table: TableModel;
    /** At the head of its pages. */
    readonly head: string;
  };
  /** With {n} and {m}. */
  readonly pageLabel: string;
}
