import { answerRequests } from '../threads';
import { judgeAnnex } from './rules/judge-annex';

answerRequests(judgeAnnex);
