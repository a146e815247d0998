import { api, ifMatch } from '../api/client';
import { asProblem } from '../api/problem';
import type { Schemas } from '../api/client';
import { bodyOf, storedAnswer } from '../rating/answer';
import type { PendingChange } from './change';
import type { Sent } from './outbox';

const ANSWER = '/v1/assessments/{assessmentId}/answers/{unit}/{requirement}';

/** Sends one change of an answer to the server. */
export async function sendChange(change: PendingChange): Promise<Sent> {
  const { assessmentId, unit, requirement, base, mine } = change;
  const path = { assessmentId, unit, requirement };
  try {
    if (mine === null) {
      if (base) await api.DELETE(ANSWER, { params: { path, header: ifMatch(base.version) } });
      return { kind: 'saved', answer: null };
    }
    const body = bodyOf(mine);
    if (!body) return { kind: 'later' };
    const header = base ? ifMatch(base.version) : ({ 'If-None-Match': '*' } as const);
    const { data } = await api.PUT(ANSWER, { params: { path, header }, body });
    return { kind: 'saved', answer: data ? storedAnswer(data) : null };
  } catch (error) {
    return refusalOf(error, mine === null);
  }
}

function refusalOf(error: unknown, isRemoval: boolean): Sent {
  const problem = asProblem(error);
  if (problem.status === 412) {
    const current = problem.current as Schemas['AnswerDto'] | null | undefined;
    return { kind: 'stale', current: current ? storedAnswer(current) : null };
  }
  if (isRemoval && problem.code === 'answer/not-found') return { kind: 'saved', answer: null };
  if (problem.status === 401) return { kind: 'signedOut' };
  if (problem.status === 0 || problem.status === 429 || problem.status >= 500) return { kind: 'later' };
  return { kind: 'refused', message: [problem.message, ...problem.errors.map(({ message }) => message)].join(' ') };
}
