import { contentOf } from '../../../api/content';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, type Schemas } from '../../../api/client';
import { useChanges } from '../../../forms/use-changes';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';

type Engagement = Schemas['EngagementDto'];
/** Properties that have a default when an engagement is made are typed as if a change needed them, too. */
type Body = Partial<Schemas['UpdateEngagementDto']>;

/**
 * Edits of the engagement whose page is shown: what was touched is sent, nothing else.
 * @param formOf what the form holds
 * @param bodyOf what is sent for the properties of the form that were touched
 */
export function useEngagementEdit<F extends { readonly version: number }>(
  formOf: (engagement: Engagement) => F,
  bodyOf: (changes: Partial<F>, whole: F) => Body,
) {
  const engagement = useEngagement();
  const client = useQueryClient();
  const { canIn } = useSession();
  const edit = useChanges(formOf(engagement));
  const init = { params: { path: { engagementId: engagement.id } } };
  const queryKey = ['get', '/v1/engagements/{engagementId}', init];
  const saving = useMutation({
    mutationFn: async () => {
      const data = await contentOf(
        api.PATCH('/v1/engagements/{engagementId}', {
          params: { ...init.params, header: ifMatch(edit.base) },
          body: bodyOf(edit.changes, edit.value) as Schemas['UpdateEngagementDto'],
        }),
      );
      return data;
    },
    onSuccess: async (saved) => {
      client.setQueryData(queryKey, saved);
      edit.discard();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['get', '/v1/engagements'] }),
        client.invalidateQueries({ queryKey: ['get', '/v1/assessments'] }),
      ]);
    },
  });
  const showTheirs = async (): Promise<void> => {
    await client.refetchQueries({ queryKey });
    edit.rebase(client.getQueryData<Engagement>(queryKey)?.version ?? edit.base);
    saving.reset();
  };
  return {
    ...{ engagement, edit, saving, mayWrite: canIn(engagement.id, 'engagement.write') },
    bar: {
      ...{ isDirty: edit.isDirty, isBusy: saving.isPending, isSaved: saving.isSuccess, error: saving.error },
      onDiscard: () => {
        edit.discard();
        saving.reset();
      },
      onShowTheirs: () => void showTheirs(),
    },
  };
}
