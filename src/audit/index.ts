import { AuditChainEntity, AuditEventEntity, AuditPendingEntity, AuditReasonEntity } from './audit.entity';
import { SignOffEntity } from './sign-off.entity';

export { AuditModule } from './audit.module';
export { CHECKPOINT_FOLDER, Checkpoints } from './checkpoints.service';
export { proofsOf } from './proofs';
export { type ExportVerdict, looksLikeAuditExport, verifyAuditExport } from './rules/audit-export';
export type { SignedCheckpoint } from './rules/checkpoint';
export { SignOffConfirmationDto } from './sign-off.dto';
export { SIGN_OFF_MEANINGS, type SignOffMeaning, type SignOffSubject } from './sign-off.entity';
export { SignOffModule } from './sign-off.module';
export { type SignOffData, SignOffs } from './sign-off.service';
export { Trail, type TrailNote } from './trail.service';
export { EVENT_COLUMNS, EVENT_TABLES } from './trail.reader';
export { TrailExport } from './trail-export.service';
export { TrailVerification, type TrailVerificationView } from './trail-verification.service';

/** For the data source only; other features go through the services. */
export const AUDIT_ENTITIES = [
  AuditEventEntity,
  AuditReasonEntity,
  AuditChainEntity,
  AuditPendingEntity,
  SignOffEntity,
];
