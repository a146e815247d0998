export type { FileKind, Verification, VerificationContext } from './verification';
export { FILE_KINDS, verifyFile } from './verify-file';
