import { answerRequests } from '../threads';
import type { PlanAnswer, PlanRequest } from './plan-messages';
import { assessRecords } from './rules/assess-records';

answerRequests<PlanRequest, PlanAnswer>((records) => assessRecords(records).plan);
