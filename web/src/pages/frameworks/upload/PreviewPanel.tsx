import type { Schemas } from '../../../api/client';
import { versionBefore } from '../../../frameworks/versions';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useFrameworkVersions } from '../FrameworksPage';
import { UPLOAD } from './wording';

/** What a file would become, before it does. */
export function PreviewPanel({ preview }: { preview: Schemas['FrameworkPreviewDto'] }) {
  const t = useTexts(UPLOAD);
  const { text, number } = useFormats();
  const versions = useFrameworkVersions();
  const former = versionBefore(
    (versions.data ?? []).filter(({ key }) => key === preview.key),
    { id: preview.id, key: preview.key, version: preview.version },
  );
  const { id, title, summary, unitRequirements, entityRequirements, categories, isTaken } = preview;
  return (
    <section className="panel stack" aria-label={t.goodTitle}>
      <h2 aria-live="polite">{t.goodTitle}</h2>
      {isTaken ? (
        <div className="notice warn">
          <p>{t.taken(id)}</p>
        </div>
      ) : (
        versions.data && <p className="small">{former ? t.follows(former.id) : t.first}</p>
      )}
      <dl className="fw-facts">
        <div>
          <dt>{t.becomes}</dt>
          <dd>
            <strong>{text(title)}</strong> <code className="small quiet">{id}</code>
            <div className="small">{text(summary)}</div>
          </dd>
        </div>
        <div>
          <dt>{t.requirements}</dt>
          <dd>
            {number(unitRequirements + entityRequirements)}{' '}
            <span className="small quiet">{t.counts(number(unitRequirements), number(entityRequirements))}</span>
          </dd>
        </div>
        <div>
          <dt>{t.categories}</dt>
          <dd>
            <ul>
              {categories.map(({ ref, title: name, requirements }) => (
                <li key={ref}>
                  <span className="quiet">{ref}</span> {t.category(text(name), number(requirements))}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}
