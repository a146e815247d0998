import { SubPageHead } from '../../../components/PageHead';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useFramework } from '../FrameworkLayout';
import { GateTable } from './GateTable';
import { LevelTable } from './LevelTable';
import { ScaleList } from './ScaleList';
import { useRule } from './use-sentences';
import { SCORING } from './wording';

/** How ratings become a score and a level. */
export function ScoringPage() {
  const t = useTexts(SCORING);
  const { text, number, percent } = useFormats();
  const { framework, tree } = useFramework();
  const rule = useRule();
  const { scheme } = framework;
  const dimension = (key: string): string => {
    const found = tree.dimensions.find((one) => one.key === key);
    return found ? text(found.title) : key;
  };
  const sum = tree.groups.reduce((total, { weight }) => total + weight, 0);
  return (
    <section className="stack framework-card">
      <SubPageHead title={t.title} detail={t.lead} />
      <section className="stack" aria-label={t.steps}>
        <h3>{t.methods}</h3>
        <p>{t.methodText}</p>
        <ul>
          {scheme.methods.map(({ key, combine, cappedBy, dimensions, requirements }) => (
            <li key={key}>
              <strong>{dimensions.map((rated) => dimension(rated.dimension)).join(', ')}</strong>:{' '}
              {combine === 'cappedBy' ? t.combine.cappedBy(dimension(cappedBy ?? '')) : t.combine[combine]}{' '}
              <span className="small quiet">{t.usedBy(number(requirements))}</span>
            </li>
          ))}
        </ul>
        <h3>{t.rollUpTitle}</h3>
        <p>{rule(scheme.rollUp)}</p>
        <div className="table-frame" tabIndex={0} role="region" aria-label={t.weights}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t.category}</th>
                <th scope="col" className="number">
                  {t.weight}
                </th>
                <th scope="col" className="number">
                  {t.share}
                </th>
              </tr>
            </thead>
            <tbody>
              {tree.groups.map(({ ref, title, weight }) => (
                <tr key={ref}>
                  <td>
                    <span className="quiet">{ref}</span> {text(title)}
                  </td>
                  <td className="number">{number(weight)}</td>
                  <td className="number">{sum === 0 ? '–' : percent(weight / sum, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <h3>{t.acrossTitle}</h3>
        <p>{rule(scheme.acrossUnits)}</p>
        <h3>{t.openTitle}</h3>
        <p>
          {t.open[scheme.notAssessed]} {t.coverage(percent(scheme.minimumCoverage))}
        </p>
        <h3>{t.targetTitle}</h3>
        <p>{t.target(percent(scheme.target))}</p>
      </section>
      <LevelTable />
      <GateTable />
      <ScaleList />
    </section>
  );
}
