/** What checking needs of other features: their pure rules, so that nothing of the server is loaded. */
export { looksLikeAuditExport, verifyAuditExport } from '../../audit/rules/audit-export';
export { isSignedCheckpoint, type SignedCheckpoint } from '../../audit/rules/checkpoint';
export type { Proofs } from '../../audit/rules/verify-chain';
export type { AssessmentRecord } from '../../casework/rules/record';
export { answersCsv, evidenceCsv } from '../../issuing/rules/pack-csv';
export { type EventsHeader, isEventAbout } from '../../issuing/rules/pack-events';
export { neededFiles } from '../../issuing/rules/pack-evidence';
export {
  EVENTS_SCHEMA,
  PACK,
  PACK_SCHEMA,
  type PackManifest,
  type PackSnapshot,
  signedText,
} from '../../issuing/rules/pack-manifest';
export {
  descriptor,
  directoryHeader,
  endRecord,
  localHeader,
  METHOD,
  type ZipEntry,
} from '../../issuing/rules/zip-form';
export { assessInputs, type ReportInputRecord } from '../../publishing/rules/assess-inputs';
