import { answerRequests } from '../threads';
import type { PlanAnswer, PlanRequest } from './plan-messages';
import { assessRecords } from './rules/assess-records';

answerRequests((records: PlanRequest): PlanAnswer => assessRecords(records).plan);
