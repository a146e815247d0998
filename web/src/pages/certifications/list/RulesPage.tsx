import { $api } from '../../../api/client';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { CERTIFICATIONS } from '../wording';
import { SchemeFigures } from './SchemeFigures';

/** The rules of certifying, as they are applied: nothing is decided by what does not stand here. */
export function RulesPage() {
  const t = useTexts(CERTIFICATIONS);
  const { text } = useFormats();
  const query = $api.useQuery('get', '/v1/certification-schemes', {});
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  return (
    <section className="stack">
      <SubPageHead title={t.rules} />
      {query.data.items.map((scheme) => (
        <article key={scheme.id} className="panel stack">
          <div>
            <h3>{text(scheme.title)}</h3>
            <p className="small quiet">{scheme.id}</p>
          </div>
          <p className="quiet">{text(scheme.provenance)}</p>
          <SchemeFigures scheme={scheme} />
        </article>
      ))}
    </section>
  );
}
