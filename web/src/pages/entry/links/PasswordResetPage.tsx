import { api } from '../../../api/client';
import { PasswordLink } from './PasswordLink';

/** Another password, with a link that an owner has handed over. */
export function PasswordResetPage() {
  return <PasswordLink kind="reset" hand={(body) => api.POST('/v1/password-resets/completion', { body })} />;
}
