import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { allPages, api, type Schemas } from '../../../api/client';
import { jsonOf } from '../../../api/json';
import { Badge, type Tone } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { DataTable } from '../../../components/DataTable';
import { DownloadButton } from '../../../components/DownloadButton';
import { Loaded } from '../../../components/Loaded';
import { ModalDialog } from '../../../components/ModalDialog';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useFunctions } from '../functions';
import { DecisionForm } from './DecisionForm';
import type { ForumDocument } from './forum';
import { FORUM } from './wording';

export type Decision = Schemas['DecisionDto'];
export const DECISIONS = '/v1/engagements/{engagementId}/forum/decisions';
export const STATE_TONE: Readonly<Record<Decision['state'], Tone>> = {
  ...{ overdue: 'bad', inProgress: 'warn', decided: 'warn', proposed: 'plain', done: 'good', rejected: 'plain' },
};
const STATES = ['overdue', 'proposed', 'decided', 'inProgress', 'done', 'rejected'] as const;

interface DecisionListProps {
  readonly engagementId: string;
  readonly document: ForumDocument | null;
  readonly assessmentId: string | undefined;
}

/** The log of decisions, the next dates in front. */
export function DecisionList({ engagementId, document, assessmentId }: DecisionListProps) {
  const t = useTexts(FORUM);
  const { number, language } = useFormats();
  const { canIn } = useSession();
  const [params, setParams] = useSearchParams();
  const functions = useFunctions(engagementId);
  const state = STATES.find((one) => one === params.get('state'));
  const ownerFunction = params.get('owner') ?? undefined;
  const isNew = params.has('decide');
  const list = useQuery({
    queryKey: ['get', DECISIONS, engagementId],
    placeholderData: keepPreviousData,
    queryFn: () =>
      allPages<Decision>(async (cursor) => {
        const { data } = await api.GET(DECISIONS, {
          params: {
            path: { engagementId },
            query: { sort: 'due', limit: 100, ...(cursor === undefined ? {} : { cursor }) },
          },
        });
        return data === undefined ? { items: [], nextCursor: null } : jsonOf(data);
      }),
  });
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(params);
    if (value === undefined || value === ANY) next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <div className="row spread">
        <h3>{t.decisions}</h3>
        <div className="row">
          <DownloadButton
            address={`/v1/engagements/${engagementId}/forum/decisions?lang=${language}`}
            fileName="decisions.csv"
          />
          {canIn(engagementId, 'forum.write') && (
            <Button look="primary" onPress={() => set('decide', '')}>
              {t.newDecision}
            </Button>
          )}
        </div>
      </div>
      {document && document.punctuality.due > 0 && (
        <p className="quiet">{t.punctual(number(document.punctuality.onTime), number(document.punctuality.due))}</p>
      )}
      <Loaded query={list}>
        {(all) => {
          const shown = all
            .filter(
              (one) =>
                (state === undefined || one.state === state) &&
                (ownerFunction === undefined || one.ownerFunction === ownerFunction),
            )
            // What waits for somebody comes first; the server has put each state in the order of dates.
            .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
          if (all.length === 0) return <p className="quiet">{t.noDecisions}</p>;
          return (
            <>
              <div className="row">
                <Choice<string>
                  label={t.state}
                  isLabelHidden
                  value={state ?? ANY}
                  options={[{ key: ANY, label: t.anyState }, ...STATES.map((key) => ({ key, label: t.states[key] }))]}
                  onChange={(key) => set('state', key)}
                />
                <Choice
                  label={t.owner}
                  isLabelHidden
                  value={ownerFunction ?? ANY}
                  options={[{ key: ANY, label: t.anyOwner }, ...functions.options]}
                  onChange={(key) => set('owner', key)}
                />
              </div>
              {shown.length === 0 ? (
                <p className="quiet">{t.noneLikeThis}</p>
              ) : (
                <DecisionTable decisions={shown} functionOf={functions.titleOf} />
              )}
            </>
          );
        }}
      </Loaded>
      <ModalDialog title={t.newDecision} isOpen={isNew} onClose={() => set('decide', undefined)}>
        <DecisionForm
          engagementId={engagementId}
          assessmentId={assessmentId}
          reason={params.get('decide') || null}
          onDone={() => set('decide', undefined)}
          onCancel={() => set('decide', undefined)}
        />
      </ModalDialog>
    </>
  );
}

/** A list needs a key for "all of them". */
const ANY = 'any';

function DecisionTable({
  decisions,
  functionOf,
}: {
  decisions: readonly Decision[];
  functionOf: (key: string) => string;
}) {
  const t = useTexts(FORUM);
  const { text, number, date } = useFormats();
  return (
    <DataTable
      label={t.decisions}
      rows={decisions}
      rowKey={(row) => row.id}
      columns={[
        { key: 'ref', title: t.list.ref, sort: (row) => row.ref, cell: (row) => <Link to={row.id}>{row.ref}</Link> },
        {
          key: 'title',
          title: t.list.title,
          sort: (row) => text(row.title),
          cell: (row) => (
            <>
              <strong>{text(row.title)}</strong>
              <div className="small">{text(row.decision)}</div>
            </>
          ),
        },
        {
          key: 'owner',
          title: t.list.owner,
          sort: (row) => row.ownerFunction,
          cell: (row) => (
            <>
              {functionOf(row.ownerFunction)}
              {row.owner !== null && <div className="small quiet">{row.owner}</div>}
              {row.concern !== null && <Badge tone="warn">!</Badge>}
            </>
          ),
        },
        {
          key: 'due',
          title: t.list.due,
          sort: (row) => row.due,
          cell: (row) => (row.due === null ? '–' : date(row.due)),
        },
        {
          key: 'state',
          title: t.list.state,
          sort: (row) => STATES.indexOf(row.state),
          cell: (row) => (
            <>
              <Badge tone={STATE_TONE[row.state]}>{t.states[row.state]}</Badge>
              {row.daysLate !== null && row.daysLate > 0 && (
                <div className="small quiet">{t.daysLate(number(row.daysLate))}</div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
