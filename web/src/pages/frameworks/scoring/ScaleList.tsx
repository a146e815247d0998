import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useFramework } from '../FrameworkLayout';
import { levelOf } from '../ScaleTable';
import { FRAMEWORKS } from '../wording';
import { SCORING } from './wording';

/** Every scale of a framework, with what its options are worth. */
export function ScaleList() {
  const t = useTexts(SCORING);
  const parts = useTexts(FRAMEWORKS);
  const { text, number } = useFormats();
  const { scales } = useFramework().tree;
  return (
    <section className="stack framework-scales" aria-label={t.scales}>
      <h3>{t.scales}</h3>
      {scales.map((scale) => (
        <details key={scale.key}>
          <summary>
            <strong>{text(scale.title)}</strong>
          </summary>
          {scale.description !== undefined && <p className="small quiet">{text(scale.description)}</p>}
          {scale.kind === 'percentage' && <p>{parts.steps(number(scale.step ?? 1))}</p>}
          <dl className="fw-scale">
            {scale.options.map(({ key, title, description, points }) => (
              <div key={key} className={`fw-option level-${levelOf(points, scale.fullPoints ?? 0)}`}>
                <dt>
                  <span className="fw-key">{key}</span>
                </dt>
                <dd>
                  <span>
                    <strong>{text(title)}</strong> <span className="small quiet">{parts.points(number(points))}</span>
                  </span>
                  {description !== undefined && <div>{text(description)}</div>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}
