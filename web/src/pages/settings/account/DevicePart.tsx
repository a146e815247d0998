import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { DataTable } from '../../../components/DataTable';
import { useKeeper, useKept } from '../../../kept/KeptGate';
import { ratableOf } from '../../../kept/ratable';
import { KEPT } from '../../../kept/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useFlags } from '../../../flags/FlagProvider';
import { useFilesView, useOutboxView } from '../../../outbox/OutboxProvider';

/** What this browser keeps for work without a network, and the way to be rid of it. */
export function DevicePart() {
  const t = useTexts(KEPT);
  const { text, number, dateTime } = useFormats();
  const keeper = useKeeper();
  const { reads, assessments } = useKept();
  const { changes } = useOutboxView();
  const { files } = useFilesView();
  const changed = changes.size + useFlags().changes.size;
  const [isAsking, setAsking] = useState(false);
  const rows = ratableOf(reads, assessments);
  const isUnsent = changed + files.length > 0;
  return (
    <section className="stack panel">
      <h2>{t.deviceTitle}</h2>
      <p>{t.deviceText}</p>
      <p>
        {isUnsent ? (
          <>
            <strong>{t.unsent(number(changed), number(files.length))}</strong> {t.unsentNote}
          </>
        ) : (
          t.allSent
        )}
      </p>
      {rows.length === 0 ? (
        <p className="quiet">{t.nothing}</p>
      ) : (
        <DataTable
          label={t.deviceTitle}
          parameter="kept"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'assessment',
              title: t.assessment,
              cell: ({ id, title, engagement }) => (
                <>
                  <Link to={`/assessments/${id}/rate`}>{text(title)}</Link>
                  <div className="small quiet">{text(engagement)}</div>
                </>
              ),
            },
            {
              key: 'scope',
              title: t.scope,
              cell: ({ whole }) => (whole ? t.scopeWhole(number(whole.units)) : t.scopeOpened),
            },
            { key: 'asOf', title: t.asOf, cell: ({ keptAt }) => dateTime(new Date(keptAt).toISOString()) },
            { key: 'room', title: t.room, cell: ({ size }) => t.megabytes(number(size / 1e6, 1)) },
          ]}
        />
      )}
      {reads.length > 0 && (
        <div>
          <Button look="danger" onPress={() => setAsking(true)}>
            {t.removeAll}
          </Button>
        </div>
      )}
      <Confirmation
        title={t.removeTitle}
        text={t.removeText}
        action={t.removeAll}
        isOpen={isAsking}
        onConfirm={() => void keeper.empty().then(() => setAsking(false))}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
