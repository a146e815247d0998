import type { Schemas } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { FactList } from './FactList';
import { CHECK } from './wording';

/** For whom a report was issued, and when; its contents are for those who hold it. */
export function ReportFacts({ report }: { readonly report: Schemas['CheckDto'] }) {
  const t = useTexts(CHECK);
  const { date } = useFormats();
  const { holder, number, kind, issuedAt, supersededAt, supersededBy, revokedAt, fileSha256, dataSha256 } = report;
  return (
    <>
      <FactList
        holder={holder}
        facts={[
          [t.kind, t.kinds[kind]],
          [t.number, number],
          [t.issued, date(issuedAt)],
          [t.supersededOn, supersededAt === null ? null : date(supersededAt)],
          [t.supersededBy, supersededBy],
          [t.revokedOn, revokedAt === null ? null : date(revokedAt)],
        ]}
      />
      <p className="small quiet">{t.compareReport}</p>
      <details className="check-more">
        <summary>{t.fingerprints}</summary>
        <dl className="check-hashes">
          <dt>{t.fileHash}</dt>
          <dd>
            <code>{fileSha256}</code>
          </dd>
          <dt>{t.dataHash}</dt>
          <dd>
            <code>{dataSha256}</code>
          </dd>
        </dl>
      </details>
    </>
  );
}
