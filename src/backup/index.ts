export { BackupError } from './backup-error';
export { type BackupOptions, createBackup } from './create-backup';
export { openSource, openTarget, type Place } from './locations';
export { checkBackup, type Restored, restoreBackup, type RestoreOptions } from './restore-backup';
export type { ManifestSigner, SignatureState } from './signature';
export type { Manifest } from './rules/manifest';
