import { api } from '../api/client';
import { asProblem } from '../api/problem';
import type { PendingFlag } from './flag';
import type { SentFlag } from './flag-queue';

const FLAG = '/v1/assessments/{assessmentId}/flags/{unit}/{requirement}';

/** Sends one flag, or that it is cleared, to the server. */
export async function sendFlag({ assessmentId, unit, requirement, mine }: PendingFlag): Promise<SentFlag> {
  const params = { path: { assessmentId, unit, requirement } };
  try {
    if (mine === null) {
      await api.DELETE(FLAG, { params });
      return { kind: 'saved', flag: null };
    }
    const remark = mine.remark.trim();
    const { data } = await api.PUT(FLAG, { params, body: remark === '' ? {} : { remark } });
    return { kind: 'saved', flag: data ?? null };
  } catch (error) {
    const { status, message, errors } = asProblem(error);
    if (status === 0 || status === 401 || status === 429 || status >= 500) return { kind: 'later' };
    return { kind: 'refused', message: [message, ...errors.map((one) => one.message)].join(' ') };
  }
}
