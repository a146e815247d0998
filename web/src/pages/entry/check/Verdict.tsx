import type { ReactNode } from 'react';
import { useFormats } from '../../../language/formats';
import { localeOf, useLanguage, useTexts } from '../../../language/language';
import { CertificateFacts } from './CertificateFacts';
import type { Found } from './find';
import { ReportFacts } from './ReportFacts';
import { StateShape } from './StateShape';
import { CHECK } from './wording';

interface VerdictProps {
  readonly found: Found;
  /** A file was checked, not an id: then a state is told of exactly that file. */
  readonly isFile: boolean;
  readonly checkedAt: Date;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** What there is to say of a document, the most important first and in sight from afar. */
export function Verdict({ found, isFile, checkedAt, children }: VerdictProps) {
  const t = useTexts(CHECK);
  const { text } = useFormats();
  const { language } = useLanguage();
  const moment = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(checkedAt);
  const holder =
    found.kind === 'unknown' ? null : found.kind === 'report' ? found.report.holder : found.certificate.holder;
  const name = t.states[found.state];
  return (
    <>
      <section className={`verdict ${found.state}`} aria-labelledby="verdict">
        <StateShape state={found.state} />
        <div>
          <h2 id="verdict">{name}</h2>
          <p>{useMeaning(found, isFile)}</p>
        </div>
      </section>
      <p className="unseen" role="status">
        {name}. {holder !== null && text(holder)}
      </p>
      {found.kind === 'certificate' && <CertificateFacts certificate={found.certificate} state={found.state} />}
      {found.kind === 'report' && <ReportFacts report={found.report} />}
      <footer className="check-foot small quiet">
        <p>{t.checked(moment)}</p>
        <p className="check-address">{location.href}</p>
        <div className="row no-print">{children}</div>
      </footer>
    </>
  );
}

/** What the state means for whoever asks. */
function useMeaning(found: Found, isFile: boolean): string {
  const t = useTexts(CHECK);
  if (found.kind === 'unknown') return isFile ? t.unknownFile : t.unknownId;
  if (found.kind === 'certificate') return t.certificate[found.state];
  return (isFile ? t.reportFile : t.report)[found.state];
}
