import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, type Schemas } from '../../../api/client';
import { contentOf } from '../../../api/content';

export type Transition = Schemas['AssessmentDto']['transitions'][number];
type Assessment = Schemas['AssessmentDto'];

/** What goes with a step: nothing, a reason for reopening, or a signature for completing. */
export interface StepData {
  readonly transition: Transition;
  readonly reason?: string;
  readonly completion?: Schemas['CompletionDto'];
}

/** Takes an assessment a step on in its life; everything that shows its status follows. */
export function useStep({ id, version }: Assessment, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ transition, reason = '', completion = {} }: StepData): Promise<Assessment> => {
      const params = { path: { assessmentId: id }, header: ifMatch(version) };
      switch (transition) {
        case 'startFieldwork':
          return contentOf(api.POST('/v1/assessments/{assessmentId}/fieldwork', { params }));
        case 'submitForReview':
          return contentOf(api.POST('/v1/assessments/{assessmentId}/review', { params }));
        case 'complete':
          return contentOf(api.POST('/v1/assessments/{assessmentId}/completion', { params, body: completion }));
        case 'reopen':
          return contentOf(api.POST('/v1/assessments/{assessmentId}/reopening', { params, body: { reason } }));
      }
    },
    onSuccess: async (next) => {
      const init = { params: { path: { assessmentId: id } } };
      client.setQueryData(['get', '/v1/assessments/{assessmentId}', init], next);
      onDone();
      await client.invalidateQueries();
    },
    // A colleague was quicker, perhaps: then their step is shown.
    onError: () => client.invalidateQueries({ queryKey: ['get', '/v1/assessments/{assessmentId}'] }),
  });
}
