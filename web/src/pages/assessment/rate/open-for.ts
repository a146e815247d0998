import type { Schemas } from '../../../api/client';
import type { Session } from '../../../session/session';

/** In which answers can be changed. */
const OPEN: ReadonlySet<Schemas['AssessmentDto']['status']> = new Set(['fieldwork', 'review']);

/** Whether somebody may change answers now. */
export const isOpenFor = (
  { canIn }: Session,
  { status, engagement }: Pick<Schemas['AssessmentDto'], 'status' | 'engagement'>,
): boolean => OPEN.has(status) && canIn(engagement.id, 'fieldwork.write');
