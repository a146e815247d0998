import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, api } from '../../../api/client';
import { ActionDialog } from '../../../components/ActionDialog';
import { Button } from '../../../components/Button';
import { DataTable } from '../../../components/DataTable';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { refreshPeople } from './use-people';
import { PERSON } from './wording';

/** Programs that act for somebody: seen before they are cut off. */
export function PersonTokens({ personId }: { personId: string }) {
  const t = useTexts(PERSON);
  const { dateTime } = useFormats();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const path = { personId };
  const list = $api.useQuery('get', '/v1/people/{personId}/tokens', { params: { path } });
  const revoke = async (): Promise<void> => {
    await api.DELETE('/v1/people/{personId}/tokens', { params: { path } });
    await refreshPeople(client);
  };
  return (
    <section className="stack panel">
      <h2>{t.tokens}</h2>
      <p className="quiet">{t.tokensText}</p>
      {list.isError && <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {list.data?.items.length === 0 && <p>{t.noTokens}</p>}
      {list.data && list.data.items.length > 0 && (
        <>
          <DataTable
            label={t.tokens}
            rows={list.data.items}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: t.tokenName, cell: ({ name }) => name },
              {
                key: 'used',
                title: t.tokenUsed,
                cell: ({ lastUsedAt }) => (lastUsedAt === null ? t.never : dateTime(lastUsedAt)),
              },
              { key: 'ends', title: t.tokenEnds, cell: ({ expiresAt }) => dateTime(expiresAt) },
            ]}
          />
          <div>
            <Button look="danger" onPress={() => setAsking(true)}>
              {t.revokeTokens}
            </Button>
          </div>
        </>
      )}
      {isAsking && (
        <ActionDialog
          title={`${t.tokens}: ${t.revokeTokens}`}
          action={t.revokeTokens}
          look="danger"
          run={revoke}
          onClose={() => setAsking(false)}
        >
          <p>{t.revokeTokensText}</p>
        </ActionDialog>
      )}
    </section>
  );
}
