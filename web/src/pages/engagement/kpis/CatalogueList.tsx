import { $api } from '../../../api/client';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { DEFINITIONS_PAGE } from './definitions-wording';

/** The KPIs that every engagement can name, each with how it is computed and how its figures mislead. */
export function CatalogueList() {
  const t = useTexts(DEFINITIONS_PAGE);
  const k = useTexts(KPI);
  const { text } = useFormats();
  const catalogue = $api.useQuery('get', '/v1/kpi-catalogue', {}, { staleTime: 3_600_000 });
  if (!catalogue.data) return null;
  const items = catalogue.data.items
    .map((item) => ({ ...item, name: item.title ? text(item.title) : item.key }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <section className="stack">
      <h3>{t.catalogue}</h3>
      <p className="quiet">{t.catalogueText}</p>
      <div className="kpi-catalogue">
        {items.map(
          ({ key, name, unit, direction, kind, formula, numerator, denominator, exclusions, typical, traps }) => (
            <details key={key}>
              <summary>
                {name} <code className="small quiet">{key}</code>
              </summary>
              <div className="stack kpi-tight">
                <p className="small quiet">
                  {k.units[unit]} · {k.kinds[kind]} · {k.direction[direction]}
                </p>
                {formula && <p>{text(formula)}</p>}
                <dl className="kpi-facts">
                  {(
                    [
                      [t.numerator, numerator],
                      [t.denominator, denominator],
                      [t.exclusions, exclusions],
                      [t.typical, typical?.note],
                    ] as const
                  ).map(
                    ([label, said]) =>
                      said && (
                        <div key={label}>
                          <dt>{label}</dt>
                          <dd>{text(said)}</dd>
                        </div>
                      ),
                  )}
                </dl>
                {traps.length > 0 && (
                  <>
                    <strong className="small">{t.traps}</strong>
                    <ul className="small">
                      {traps.map((trap, at) => (
                        <li key={at}>{text(trap)}</li>
                      ))}
                    </ul>
                  </>
                )}
              </div>
            </details>
          ),
        )}
      </div>
    </section>
  );
}
