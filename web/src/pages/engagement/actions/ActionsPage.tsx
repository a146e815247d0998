import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { allPages, api, type Schemas } from '../../../api/client';
import { jsonOf } from '../../../api/json';
import { Badge, type Tone } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { DataTable } from '../../../components/DataTable';
import { DownloadButton } from '../../../components/DownloadButton';
import { EmptyState } from '../../../components/EmptyState';
import { Loaded } from '../../../components/Loaded';
import { ModalDialog } from '../../../components/ModalDialog';
import { SubPageHead } from '../../../components/PageHead';
import { PrintButton } from '../../../components/PrintButton';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import { useFunctions } from '../functions';
import { BeginDialog } from './BeginDialog';
import { ACTIONS } from './wording';

type Summary = Schemas['ActionSummaryDto'];

export const LIST = '/v1/engagements/{engagementId}/corrective-actions';
export const DUE_TONE: Readonly<Record<Summary['dueState'], Tone>> = {
  overdue: 'bad',
  dueSoon: 'warn',
  open: 'plain',
  none: 'plain',
};
const STATES = ['drafted', 'planned', 'implemented', 'verified', 'closed'] as const;
const DUES = ['overdue', 'dueSoon', 'open', 'none'] as const;
const GRADES = ['major', 'minor', 'opportunity'] as const;

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((one) => one === value);

/** What is to be put right, what is due first in front; what is chosen stands in the address. */
export function ActionsPage() {
  const t = useTexts(ACTIONS);
  const { language } = useFormats();
  const { id: engagementId } = useEngagement();
  const { canIn, can } = useSession();
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState<'begin' | 'calendar'>();
  const functions = useFunctions(engagementId);
  const state = oneOf(STATES, params.get('state'));
  const due = oneOf(DUES, params.get('due'));
  const grade = oneOf(GRADES, params.get('grade'));
  const ownerFunction = params.get('owner') ?? undefined;
  const filter = {
    ...(state === undefined ? {} : { state }),
    ...(due === undefined ? {} : { due }),
    ...(grade === undefined ? {} : { grade }),
    ...(ownerFunction === undefined ? {} : { ownerFunction }),
  };
  const isFiltered = Object.keys(filter).length > 0;
  const list = useQuery({
    queryKey: ['get', LIST, engagementId, filter],
    placeholderData: keepPreviousData,
    queryFn: () =>
      allPages<Summary>(async (cursor) => {
        const { data } = await api.GET(LIST, {
          params: {
            path: { engagementId },
            query: { ...filter, sort: 'due', limit: 100, ...(cursor === undefined ? {} : { cursor }) },
          },
        });
        return data === undefined ? { items: [], nextCursor: null } : jsonOf(data);
      }),
  });
  const choose = (name: string, key: string): void => {
    const next = new URLSearchParams(params);
    if (key === ANY) next.delete(name);
    else next.set(name, key);
    setParams(next, { replace: true });
  };
  const begin = canIn(engagementId, 'actions.write') && canIn(engagementId, 'assessment.read') && (
    <Button look="primary" onPress={() => setOpen('begin')}>
      {t.begin}
    </Button>
  );
  const query = new URLSearchParams({ ...filter, language }).toString();
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.detail}>
        {begin}
        <DownloadButton
          address={`/v1/engagements/${engagementId}/corrective-actions?${query}`}
          fileName="corrective-actions.csv"
        />
        {can('actions.print') && (
          <PrintButton
            label={t.pdf}
            ask={async (wanted, key) => {
              const { data } = await api.POST('/v1/corrective-action-plans', {
                params: { header: { 'Idempotency-Key': key } },
                body: { engagementId, language: wanted, format: 'pdf' },
              });
              return data;
            }}
          />
        )}
        <Button onPress={() => setOpen('calendar')}>{t.calendar}</Button>
      </SubPageHead>
      <Loaded query={list}>
        {(actions) =>
          actions.length === 0 && !isFiltered ? (
            <EmptyState title={t.emptyTitle} text={t.empty}>
              {begin}
            </EmptyState>
          ) : (
            <>
              <div className="row">
                <Filter name="state" value={state} keys={STATES} labels={t.states} onChoose={choose} />
                <Filter name="due" value={due} keys={DUES} labels={t.dues} onChoose={choose} />
                <Filter name="grade" value={grade} keys={GRADES} labels={t.grades} onChoose={choose} />
                <Choice
                  label={t.filters.owner}
                  isLabelHidden
                  value={ownerFunction ?? ANY}
                  options={[{ key: ANY, label: t.any.owner }, ...functions.options]}
                  onChange={(key) => choose('owner', key)}
                />
              </div>
              {actions.length === 0 ? (
                <EmptyState title={t.noneLeft} text="">
                  <Button onPress={() => setParams({}, { replace: true })}>{t.clear}</Button>
                </EmptyState>
              ) : (
                <ActionTable actions={actions} functionOf={functions.titleOf} />
              )}
            </>
          )
        }
      </Loaded>
      {open === 'begin' && <BeginDialog onClose={() => setOpen(undefined)} />}
      {open === 'calendar' && <CalendarDialog onClose={() => setOpen(undefined)} />}
    </section>
  );
}

/** A list needs a key for "all of them". */
const ANY = 'any';

interface FilterProps<K extends string> {
  readonly name: 'state' | 'due' | 'grade';
  readonly value: K | undefined;
  readonly keys: readonly K[];
  readonly labels: Readonly<Record<K, string>>;
  readonly onChoose: (name: string, key: string) => void;
}

function Filter<K extends string>({ name, value, keys, labels, onChoose }: FilterProps<K>) {
  const t = useTexts(ACTIONS);
  return (
    <Choice<string>
      label={t.filters[name]}
      isLabelHidden
      value={value ?? ANY}
      options={[{ key: ANY, label: t.any[name] }, ...keys.map((key) => ({ key, label: labels[key] }))]}
      onChange={(key) => onChoose(name, key)}
    />
  );
}

function ActionTable({ actions, functionOf }: { actions: readonly Summary[]; functionOf: (key: string) => string }) {
  const t = useTexts(ACTIONS);
  const { text, date } = useFormats();
  return (
    <DataTable
      label={t.title}
      rows={actions}
      rowKey={(row) => row.id}
      columns={[
        { key: 'ref', title: t.columns.ref, sort: (row) => row.ref, cell: (row) => <Link to={row.id}>{row.ref}</Link> },
        {
          key: 'finding',
          title: t.columns.finding,
          sort: (row) => text(row.finding.title),
          cell: (row) => (
            <>
              {text(row.finding.title)}
              <div className="small quiet">
                {row.finding.ref} · {row.finding.requirement}
              </div>
            </>
          ),
        },
        {
          key: 'grade',
          title: t.columns.grade,
          sort: (row) => GRADES.indexOf(row.grade),
          cell: (row) => <Badge tone={row.grade === 'major' ? 'bad' : 'plain'}>{t.grades[row.grade]}</Badge>,
        },
        {
          key: 'owner',
          title: t.columns.owner,
          sort: (row) => row.ownerFunction,
          cell: (row) => (
            <>
              {functionOf(row.ownerFunction)}
              {row.party?.name && <div className="small quiet">{text(row.party.name)}</div>}
            </>
          ),
        },
        {
          key: 'who',
          title: t.columns.who,
          sort: (row) => row.responsibleName,
          cell: (row) => row.responsibleName ?? t.nobody,
        },
        {
          key: 'next',
          title: t.columns.next,
          sort: (row) => row.nextDue,
          cell: (row) => (
            <>
              {row.nextDue !== null && date(row.nextDue)}{' '}
              {row.dueState !== 'none' && <Badge tone={DUE_TONE[row.dueState]}>{t.dues[row.dueState]}</Badge>}
            </>
          ),
        },
        {
          key: 'state',
          title: t.columns.state,
          sort: (row) => STATES.indexOf(row.state),
          cell: (row) => t.states[row.state],
        },
      ]}
    />
  );
}

function CalendarDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(ACTIONS);
  const { close } = useTexts(PARTS);
  const { language } = useFormats();
  return (
    <ModalDialog title={t.calendar} isOpen onClose={onClose}>
      <p>{t.calendarText}</p>
      <code>{`${location.origin}/v1/calendars/TOKEN/corrective-actions.ics?language=${language}`}</code>
      <div className="row">
        <a href="/account">{t.account}</a>
        <Button onPress={onClose}>{close}</Button>
      </div>
    </ModalDialog>
  );
}
