import { certificateFile, certificateModel, renderCertificate } from '../report';
import { own, pagesOf, sha256 } from './made-bytes';
import type { CertificateTask, MadeReport } from './render-messages';

/**
 * Makes a certificate from its document: no clock, no database. Same task, same bytes.
 * @throws RangeError when the document is broken, or the seal is for another one
 */
export async function makeCertificate({ certificate }: CertificateTask): Promise<MadeReport> {
  const pdf = await renderCertificate(certificateModel(certificate));
  return { bytes: own(pdf), dataSha256: sha256(certificateFile(certificate.document)), pages: pagesOf(pdf) };
}
