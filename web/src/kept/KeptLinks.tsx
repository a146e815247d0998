import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import { useKept } from './KeptGate';
import { ratableOf } from './ratable';
import { KEPT } from './wording';

/** Where one can go on without a network. Plain links: they also lead out of pages that broke. */
export function KeptLinks() {
  const t = useTexts(KEPT);
  const { text } = useFormats();
  const { reads, assessments } = useKept();
  const found = ratableOf(reads, assessments);
  if (found.length === 0) return null;
  return (
    <>
      <p>{t.goOn}</p>
      <ul>
        {found.map(({ id, title, engagement }) => (
          <li key={id}>
            <a href={`/assessments/${id}/rate`}>{text(title)}</a>{' '}
            <span className="small quiet">{text(engagement)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
