import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';

/** Evidence is gathered before fieldwork, too; what a certification submitted for review is what is signed. */
export function useMayRegister(): boolean {
  const { status, kind, engagement } = useAssessment();
  const { canIn } = useSession();
  const isOpen = status !== 'completed' && !(status === 'review' && kind === 'certification');
  return isOpen && canIn(engagement.id, 'fieldwork.write');
}
