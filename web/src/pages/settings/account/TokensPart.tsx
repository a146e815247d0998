import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, api, type Schemas } from '../../../api/client';
import { ActionDialog } from '../../../components/ActionDialog';
import { Button } from '../../../components/Button';
import { DataTable } from '../../../components/DataTable';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { MakeToken } from './MakeToken';
import { NewToken } from './NewToken';
import { ACCOUNT, SCOPE_NAMES } from './wording';

/** Programs that act in one's name. */
export function TokensPart() {
  const t = useTexts(ACCOUNT);
  const scopes = useTexts(SCOPE_NAMES);
  const { dateTime, date } = useFormats();
  const client = useQueryClient();
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<Schemas['NewAccessTokenDto']>();
  const [revoking, setRevoking] = useState<Schemas['AccessTokenDto']>();
  const list = $api.useQuery('get', '/v1/me/tokens');
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['get', '/v1/me/tokens'] });
  return (
    <section className="stack panel">
      <h2>{t.tokens}</h2>
      <p className="quiet">{t.tokensText}</p>
      {list.isError && <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {list.data?.items.length === 0 && <p>{t.noTokens}</p>}
      {list.data && list.data.items.length > 0 && (
        <DataTable
          label={t.tokens}
          parameter="tokens"
          rows={list.data.items}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: t.tokenName, sort: ({ name }) => name, cell: ({ name }) => name },
            { key: 'may', title: t.may, cell: ({ scopes: given }) => given.map((scope) => scopes[scope]).join(', ') },
            {
              key: 'used',
              title: t.lastUsed,
              sort: ({ lastUsedAt }) => lastUsedAt,
              cell: ({ lastUsedAt }) => (lastUsedAt === null ? t.never : dateTime(lastUsedAt)),
            },
            {
              key: 'ends',
              title: t.expires,
              sort: ({ expiresAt }) => expiresAt,
              cell: ({ expiresAt }) => date(expiresAt),
            },
            {
              key: 'actions',
              title: t.actions,
              cell: (token) => (
                <Button look="danger" aria-label={t.revokeOf(token.name)} onPress={() => setRevoking(token)}>
                  {t.revoke}
                </Button>
              ),
            },
          ]}
        />
      )}
      <div>
        <Button onPress={() => setMaking(true)}>{t.makeToken}</Button>
      </div>
      {isMaking && (
        <MakeToken
          onMade={(token) => {
            setMade(token);
            void refresh();
          }}
          onClose={() => setMaking(false)}
        />
      )}
      {made && <NewToken token={made} onClose={() => setMade(undefined)} />}
      {revoking && (
        <ActionDialog
          title={t.revokeTitle(revoking.name)}
          action={t.revoke}
          look="danger"
          run={async () => {
            await api.DELETE('/v1/me/tokens/{tokenId}', { params: { path: { tokenId: revoking.id } } });
            await refresh();
          }}
          onClose={() => setRevoking(undefined)}
        >
          <p>{t.revokeText}</p>
        </ActionDialog>
      )}
    </section>
  );
}
