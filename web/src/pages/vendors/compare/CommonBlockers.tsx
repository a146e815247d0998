import type { Schemas } from '../../../api/client';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { VENDORS } from '../wording';
import { COMPARE } from './wording';

interface CommonBlockersProps {
  readonly blockers: Schemas['FrameworkOverviewDto']['blockers'];
  readonly frameworkId: string;
}

/** Refs that are named; the rest is counted. */
const NAMED = 12;

/** Gates that fail, and what fails them. */
export function CommonBlockers({ blockers, frameworkId }: CommonBlockersProps) {
  const t = useTexts(COMPARE);
  const vendors = useTexts(VENDORS);
  const { text, number } = useFormats();
  return (
    <section className="stack">
      <h3>{t.blockers}</h3>
      {blockers.length === 0 && <p className="quiet">{t.noBlockers}</p>}
      {blockers.length > 0 && (
        <ShortenedTable
          label={t.blockers}
          parameter={`gates-${frameworkId.split('@')[0] ?? ''}`}
          rows={blockers}
          rowKey={({ gate }) => gate}
          columns={[
            { key: 'gate', title: t.gate, sort: ({ title }) => text(title), cell: ({ title }) => text(title) },
            {
              key: 'parties',
              title: t.parties,
              isNumber: true,
              sort: ({ parties }) => parties.count,
              cell: ({ parties }) => vendors.of(number(parties.count), number(parties.of)),
            },
            {
              key: 'refs',
              title: t.failedBy,
              cell: ({ refs }) => (
                <>
                  {refs
                    .slice(0, NAMED)
                    .map(({ ref, parties }) => `${ref} (${number(parties)})`)
                    .join(', ')}
                  {refs.length > NAMED && ` ${t.more(number(refs.length - NAMED))}`}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
