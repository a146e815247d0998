import { api } from '../../../api/client';
import { PasswordLink } from './PasswordLink';

/** The first password of somebody whom an owner has added. */
export function InvitationPage() {
  return <PasswordLink kind="invitation" hand={(body) => api.POST('/v1/invitations/acceptance', { body })} />;
}
