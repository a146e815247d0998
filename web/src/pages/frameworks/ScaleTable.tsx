import type { Schemas } from '../../api/client';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { useFramework } from './FrameworkLayout';
import { FRAMEWORKS } from './wording';

interface ScaleTableProps {
  readonly rated: Schemas['RatedDimensionDto'];
  readonly guidance: Schemas['RequirementGuidanceDto'] | undefined;
}

/** The levels of one dimension, with what they look like for the requirement where the guidance says it. */
export function ScaleTable({ rated, guidance }: ScaleTableProps) {
  const t = useTexts(FRAMEWORKS);
  const { text, number } = useFormats();
  const { tree } = useFramework();
  const dimension = tree.dimensions.find(({ key }) => key === rated.dimension);
  const scale = tree.scales.find(({ key }) => key === rated.scale);
  if (!scale) return null;
  const title = dimension ? text(dimension.title) : rated.dimension;
  const full = scale.fullPoints ?? 0;
  return (
    <details open>
      <summary>
        <strong>{title}</strong>{' '}
        <span className="small quiet">
          {text(scale.title)} · {t.weighs(number(rated.weight))}
        </span>
      </summary>
      {dimension?.description !== undefined && <p className="small quiet">{text(dimension.description)}</p>}
      {scale.description !== undefined && <p className="small quiet">{text(scale.description)}</p>}
      {scale.kind === 'percentage' && <p>{t.steps(number(scale.step ?? 1))}</p>}
      {scale.options.length > 0 && (
        <dl className="fw-scale">
          {scale.options.map((option) => {
            const here = hereAt(guidance, rated.dimension, option.key);
            return (
              <div key={option.key} className={`fw-option level-${levelOf(option.points, full)}`}>
                <dt>
                  <span className="fw-key">{option.key}</span>
                </dt>
                <dd>
                  <strong>{text(option.title)}</strong>
                  {option.description !== undefined && <div>{text(option.description)}</div>}
                  {here !== undefined && (
                    <div className="fw-here">
                      <span className="small quiet">{t.atThisLevel}: </span>
                      {text(here)}
                    </div>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </details>
  );
}

/** Which of the six colours an option has, by its part of the full points. */
export const levelOf = (points: number, full: number): number =>
  full === 0 ? 0 : Math.min(5, Math.max(0, Math.round((points / full) * 5)));

function hereAt(
  guidance: Schemas['RequirementGuidanceDto'] | undefined,
  dimension: string,
  level: string,
): Schemas['FullTextDto'] | undefined {
  if (dimension !== 'approach' && dimension !== 'deployment') return undefined;
  const levels = guidance?.levels;
  if (!levels || (level !== '1' && level !== '3' && level !== '5')) return undefined;
  return levels[level][dimension];
}
