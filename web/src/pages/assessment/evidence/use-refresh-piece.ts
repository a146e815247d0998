import { useQueryClient } from '@tanstack/react-query';
import { useRefresh } from '../findings/use-findings';

/** After an entry of the register or its file was changed. */
export function useRefreshPiece(): () => Promise<void> {
  const client = useQueryClient();
  const refresh = useRefresh();
  return async () => {
    await Promise.all([client.invalidateQueries({ queryKey: ['get', '/v1/evidence/{evidenceId}'] }), refresh()]);
  };
}
