export type { FileKind, Verification, VerificationContext } from './verification';
export { FILE_KINDS, verifyFile } from './verify-file';
export { type PackVerdict, type PackVerification, type PackVerificationOptions, verifyPack } from './verify-pack';
