import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, type Schemas } from '../../../api/client';
import { contentOf } from '../../../api/content';
import { useChanges } from '../../../forms/use-changes';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';

type Assessment = Schemas['AssessmentDto'];
type Body = Schemas['UpdateAssessmentDto'];

/** What is shown of an assessment, as the query of its frame keeps it. */
export const assessmentKey = (assessmentId: string) => [
  ...['get', '/v1/assessments/{assessmentId}'],
  { params: { path: { assessmentId } } },
];

/**
 * Edits of the assessment whose page is shown: what was touched is sent, nothing else.
 * @param bodyOf what is sent for the properties of the form that were touched
 */
export function useAssessmentEdit<F extends { readonly version: number }>(
  formOf: (assessment: Assessment) => F,
  bodyOf: (changes: Partial<F>, whole: F) => Partial<Body>,
) {
  const assessment = useAssessment();
  const client = useQueryClient();
  const { canIn } = useSession();
  const edit = useChanges(formOf(assessment));
  const path = { assessmentId: assessment.id };
  const queryKey = assessmentKey(assessment.id);
  const saving = useMutation({
    mutationFn: () =>
      contentOf(
        api.PATCH('/v1/assessments/{assessmentId}', {
          params: { path, header: ifMatch(edit.base) },
          body: bodyOf(edit.changes, edit.value),
        }),
      ),
    onSuccess: async (saved) => {
      client.setQueryData(queryKey, saved);
      edit.discard();
      await client.invalidateQueries({ queryKey: ['get', '/v1/assessments'] });
    },
  });
  const showTheirs = async (): Promise<void> => {
    await client.refetchQueries({ queryKey });
    edit.rebase(client.getQueryData<Assessment>(queryKey)?.version ?? edit.base);
    saving.reset();
  };
  return {
    ...{ assessment, edit, saving },
    mayWrite: canIn(assessment.engagement.id, 'assessment.write') && assessment.status !== 'completed',
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
