import { answerRequests } from '../threads';
import type { Plan } from '../workstream';
import { assessRecords, type ResultRecords } from './rules/assess-records';

answerRequests((records: ResultRecords): Plan | undefined => assessRecords(records).plan);
