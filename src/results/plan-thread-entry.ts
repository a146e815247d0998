import { parentPort } from 'node:worker_threads';
import type { PlanAnswer, PlanRequest } from './plan-messages';
import { assessRecords } from './rules/assess-records';

/** The thread's side: one plan after the other. */
parentPort?.on('message', (records: PlanRequest) => {
  let answer: PlanAnswer;
  try {
    answer = { plan: assessRecords(records).plan };
  } catch (error) {
    answer = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(answer);
});
