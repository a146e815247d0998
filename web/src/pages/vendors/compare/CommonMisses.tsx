import type { Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { Severity } from '../../../components/Severity';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { VENDORS } from '../wording';
import { COMPARE } from './wording';

interface CommonMissesProps {
  readonly missed: Schemas['FrameworkOverviewDto']['missed'];
  readonly frameworkId: string;
}

type Counted = CommonMissesProps['missed'][number]['units'];
const shareOf = ({ count, of }: Counted): number => (of === 0 ? 0 : count / of);

/** What most parties miss. */
export function CommonMisses({ missed, frameworkId }: CommonMissesProps) {
  const t = useTexts(COMPARE);
  const vendors = useTexts(VENDORS);
  const { text, number } = useFormats();
  const counted = ({ count, of }: Counted): string => vendors.of(number(count), number(of));
  return (
    <section className="stack">
      <h3>{t.missed}</h3>
      <p className="quiet">{missed.length === 0 ? t.noMissed : t.missedText}</p>
      {missed.length > 0 && (
        <ShortenedTable
          label={t.missed}
          parameter={`missed-${frameworkId.split('@')[0] ?? ''}`}
          step={12}
          rows={missed}
          rowKey={({ ref }) => ref}
          columns={[
            {
              key: 'requirement',
              title: t.requirement,
              sort: ({ ref }) => ref,
              cell: ({ ref, title, critical }) => (
                <div className="vendors-name">
                  <code>{ref}</code> {text(title)} {critical && <Badge>{t.critical}</Badge>}
                </div>
              ),
            },
            {
              key: 'severity',
              title: t.severity,
              sort: ({ severity }) => ['critical', 'high', 'medium', 'low'].indexOf(severity),
              cell: ({ severity }) => <Severity severity={severity} />,
            },
            {
              key: 'parties',
              title: t.parties,
              isNumber: true,
              sort: ({ parties }) => shareOf(parties),
              cell: ({ parties }) => counted(parties),
            },
            {
              key: 'units',
              title: t.units,
              isNumber: true,
              sort: ({ units }) => shareOf(units),
              cell: ({ units }) => counted(units),
            },
          ]}
        />
      )}
    </section>
  );
}
