import { $api } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { EmptyState } from '../../../components/EmptyState';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { CERTIFICATION_WORDS } from '../words/wording';
import { INTERESTS_PAGE } from './interests-wording';
import { DeclarationForm } from './DeclarationForm';
import { usePartyNames } from './use-party-names';

/** Who declared what; without it nobody assesses or decides. */
export function InterestsPage() {
  const t = useTexts(INTERESTS_PAGE);
  const { interests: kinds } = useTexts(CERTIFICATION_WORDS);
  const { date } = useFormats();
  const session = useSession();
  const names = usePartyNames();
  const list = $api.useQuery('get', '/v1/interest-declarations', { params: { query: { limit: 100 } } });
  const today = new Date().toISOString().slice(0, 10);
  const items = list.data?.items ?? [];
  const isDeclared = items.some(({ person, holdsUntil }) => person.id === session.personId && holdsUntil >= today);
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text} />
      {list.isError && <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {list.data && !isDeclared && <EmptyState title={t.emptyTitle} text={t.empty} />}
      {session.can('self.write') && <DeclarationForm parties={names} />}
      {items.length > 0 && (
        <>
          <h3>{t.list}</h3>
          <ShortenedTable
            label={t.list}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'person',
                title: t.person,
                sort: ({ person }) => person.name ?? '',
                cell: ({ person }) => (person.id === session.personId ? t.you : person.name),
              },
              {
                key: 'on',
                title: t.on,
                sort: ({ on }) => on,
                cell: ({ on }) => date(on),
              },
              {
                key: 'holds',
                title: t.holds,
                sort: ({ holdsUntil }) => holdsUntil,
                cell: ({ holdsUntil }) => (
                  <>
                    {date(holdsUntil)} {holdsUntil < today && <Badge tone="warn">{t.lapsed}</Badge>}
                  </>
                ),
              },
              {
                key: 'interests',
                title: t.interests,
                cell: ({ interests }) =>
                  interests.length === 0
                    ? t.noInterests
                    : interests
                        .map(
                          ({ kind, partyId, until }) =>
                            `${kinds[kind]}: ${names.get(partyId) ?? partyId} (${until === null ? t.still : t.untilDay(date(until))})`,
                        )
                        .join('; '),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
