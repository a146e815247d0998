import type { Grade } from '../../../casework/findings';
import type { Tone } from '../../../components/Badge';

export const GRADE_TONE: Readonly<Record<Grade, Tone>> = {
  major: 'bad',
  minor: 'warn',
  opportunity: 'plain',
  strength: 'good',
};
