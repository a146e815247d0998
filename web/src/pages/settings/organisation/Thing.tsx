import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import type { Column } from '../../../components/DataTable';
import { PagedTable } from '../../../components/PagedTable';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { useAddress } from '../../../components/use-address';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { useFormats, type ApiText } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { refreshOrganisation } from './use-organisation';
import { ORGANISATION } from './wording';

/** Party, site or programme. */
export interface Thing {
  readonly id: string;
  readonly ref: string;
  readonly name: ApiText;
  readonly version: number;
}

interface ThingsProps<T extends Thing> {
  /** Of the parameters in the address. */
  readonly name: string;
  readonly title: string;
  readonly add: string;
  readonly query: { readonly data: T[] | undefined; readonly error: unknown; readonly refetch: () => unknown };
  readonly columns: readonly Column<T>[];
  /** Says why none can be added yet. */
  readonly notYet?: string | undefined;
  readonly remove: (thing: T) => Promise<unknown>;
  /** A dialog in which one is changed, or with none a new one is made. */
  readonly form: (thing: T | undefined, onClose: () => void) => ReactNode;
}

/** Filtered from so many on. */
const MANY = 20;

/** A list of things of one kind, each of which can be changed and removed. */
export function Things<T extends Thing>(props: ThingsProps<T>) {
  const { name, title, add, query, columns, notYet, remove, form } = props;
  const t = useTexts(ORGANISATION);
  const parts = useTexts(PARTS);
  const { text } = useFormats();
  const { can } = useSession();
  const client = useQueryClient();
  const { values, set } = useAddress([`${name}-text`]);
  const [editing, setEditing] = useState<T | 'new'>();
  const [removing, setRemoving] = useState<T>();
  const removal = useMutation({
    mutationFn: remove,
    onSuccess: async () => {
      setRemoving(undefined);
      await refreshOrganisation(client);
    },
  });
  const mayChange = can('organisation.write');
  const typed = values[`${name}-text`] ?? '';
  const wanted = typed.trim().toLowerCase();
  const things = query.data;
  const shown = things?.filter((thing) => `${thing.ref} ${text(thing.name)}`.toLowerCase().includes(wanted));
  const all: Column<T>[] = [
    { key: 'ref', title: t.ref, sort: ({ ref }) => ref, cell: ({ ref }) => ref },
    { key: 'name', title: t.name, sort: (thing) => text(thing.name), cell: (thing) => text(thing.name) },
    ...columns,
    ...(mayChange
      ? [
          {
            key: 'actions',
            title: t.actions,
            cell: (thing: T) => (
              <span className="row">
                <Button onPress={() => setEditing(thing)} aria-label={t.changeOf(text(thing.name))}>
                  {t.change}
                </Button>
                <Button look="danger" onPress={() => setRemoving(thing)} aria-label={t.removeOf(text(thing.name))}>
                  {t.remove}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <section className="stack">
      <div className="row spread">
        <h3>{title}</h3>
        {mayChange && notYet === undefined && <Button onPress={() => setEditing('new')}>{add}</Button>}
      </div>
      {query.error !== null && <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />}
      {!things && query.error === null && <Waiting />}
      {things && things.length > MANY && (
        <div className="filters no-print">
          <TextField
            label={`${parts.search}: ${title}`}
            type="search"
            value={typed}
            onChange={(value) => set(`${name}-text`, value)}
          />
        </div>
      )}
      {things?.length === 0 && <p className="quiet">{notYet ?? t.none}</p>}
      {shown && shown.length > 0 && (
        <PagedTable label={title} parameter={name} rows={shown} columns={all} rowKey={({ id }) => id} />
      )}
      {editing !== undefined && form(editing === 'new' ? undefined : editing, () => setEditing(undefined))}
      <Confirmation
        title={removing ? t.removeTitle(text(removing.name)) : ''}
        text={t.removeText}
        action={t.remove}
        isOpen={removing !== undefined}
        isBusy={removal.isPending}
        error={removal.error}
        onConfirm={() => {
          if (removing) removal.mutate(removing);
        }}
        onClose={() => {
          setRemoving(undefined);
          removal.reset();
        }}
      />
    </section>
  );
}
