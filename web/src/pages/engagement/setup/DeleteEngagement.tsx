import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { $api, api, ifMatch, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { Section } from '../../../components/Section';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { SETUP } from './wording';

/** Removes an engagement that was begun by mistake; one with assessments stays. */
export function DeleteEngagement({ engagement }: { engagement: Schemas['EngagementDto'] }) {
  const t = useTexts(SETUP);
  const { text } = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const { id, version, title } = engagement;
  const assessments = $api.useQuery('get', '/v1/assessments', { params: { query: { engagementId: id, limit: 1 } } });
  const removal = useMutation({
    mutationFn: () =>
      api.DELETE('/v1/engagements/{engagementId}', {
        params: { path: { engagementId: id }, header: ifMatch(version) },
      }),
    onSuccess: async () => {
      await navigate('/engagements');
      await client.invalidateQueries();
    },
  });
  const isEmpty = assessments.data?.items.length === 0;
  return (
    <Section title={t.deleteTitle} detail={isEmpty ? t.deleteText : t.deleteHeld} isDanger={isEmpty}>
      {isEmpty && (
        <div>
          <Button look="danger" onPress={() => setAsking(true)}>
            {t.delete}
          </Button>
        </div>
      )}
      <Confirmation
        title={t.deleteAsk(text(title))}
        text={t.deleteLoss}
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
