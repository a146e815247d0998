import { AnswerEntity } from './answer.entity';
import { AssessmentEntity, AssessmentUnitEntity, StatusChangeEntity } from './assessment.entity';
import { EngagementEntity, EngagementLogoEntity } from './engagement.entity';
import { EvidenceEntity } from './evidence.entity';
import { FindingEntity, FindingEvidenceEntity, FindingUnitEntity } from './finding.entity';
import { SnapshotEntity } from './snapshot.entity';
import { UnitEntity } from './unit.entity';

/** For the data source only; other features go through the services. */
export const CASEWORK_ENTITIES = [
  EngagementEntity,
  EngagementLogoEntity,
  UnitEntity,
  AssessmentEntity,
  AssessmentUnitEntity,
  StatusChangeEntity,
  AnswerEntity,
  EvidenceEntity,
  FindingEntity,
  FindingUnitEntity,
  FindingEvidenceEntity,
  SnapshotEntity,
];
