export { bundleIn, openSealKeys, rotateSealKeys, type SealKeys } from './keys';
export { type PublicSealKeys, readBundle, signerOf } from './key-bundle';
export { SealError } from './seal-error';
export { SEAL_KEYS, SealModule } from './seal.module';
export type { PdfSignatureDetails } from './sign-pdf';
export { readStatement, type SignedStatement, signStatement } from './statement';
export {
  type PdfFacts,
  type PdfFault,
  type PdfFaultCode,
  type PdfVerdict,
  type PdfVerification,
  verifyPdf,
} from './verify-pdf';
