import { serveThread } from '../threads';
import { judgeAnnex } from './rules/judge-annex';

serveThread(judgeAnnex);
