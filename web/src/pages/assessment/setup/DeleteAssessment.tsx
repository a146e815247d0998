import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, ifMatch, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { Section } from '../../../components/Section';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { SETUP } from './wording';

/** Removes an assessment that was begun by mistake; one with answers stays. */
export function DeleteAssessment({ assessment }: { assessment: Schemas['AssessmentDto'] }) {
  const t = useTexts(SETUP);
  const { text } = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const { id, version, title, status, progress, engagement } = assessment;
  const mayGo = (status === 'draft' || status === 'fieldwork') && progress.answered === 0;
  const removal = useMutation({
    mutationFn: () =>
      api.DELETE('/v1/assessments/{assessmentId}', {
        params: { path: { assessmentId: id }, header: ifMatch(version) },
      }),
    onSuccess: async () => {
      await navigate(`/engagements/${engagement.id}`);
      await client.invalidateQueries();
    },
  });
  return (
    <Section title={t.deleteTitle} detail={mayGo ? t.deleteText : t.deleteHeld} isDanger={mayGo}>
      {mayGo && (
        <div>
          <Button look="danger" onPress={() => setAsking(true)}>
            {t.delete}
          </Button>
        </div>
      )}
      <Confirmation
        title={t.deleteAsk(text(title))}
        text={t.deleteText}
        action={t.delete}
        isOpen={isAsking}
        isBusy={removal.isPending}
        error={removal.error}
        onConfirm={() => removal.mutate()}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
