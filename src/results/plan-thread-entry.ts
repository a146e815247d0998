import { serveThread } from '../threads';
import { assessRecords, type ResultRecords } from './rules/assess-records';

serveThread((records: ResultRecords) => assessRecords(records).plan);
