import { answerRequests } from '../threads';
import type { PlanAnswer, PlanRequest } from './plan-thread';
import { assessRecords } from './rules/assess-records';
import { outcomesAfter } from './rules/what-if';

answerRequests(({ records, after }: PlanRequest): PlanAnswer => {
  const { plan, assessed } = assessRecords(records);
  return { plan, outcomes: plan && after ? outcomesAfter(plan, assessed, after.done) : new Map() };
});
