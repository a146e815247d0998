import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useFramework } from '../FrameworkLayout';
import { useShare } from './use-sentences';
import { SCORING } from './wording';

/** The levels of a verdict, the highest first, with what each asks. */
export function LevelTable() {
  const t = useTexts(SCORING);
  const { text } = useFormats();
  const share = useShare();
  const { scheme } = useFramework().framework;
  const gate = (key: string): string => {
    const found = scheme.gates.find((one) => one.key === key);
    return found ? text(found.title) : key;
  };
  return (
    <section className="stack">
      <h3>{t.levels}</h3>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t.levels}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.level}</th>
              <th scope="col" className="number">
                {t.from}
              </th>
              <th scope="col">{t.needs}</th>
            </tr>
          </thead>
          <tbody>
            {[...scheme.levels].reverse().map(({ key, title, minimum, gates }) => (
              <tr key={key}>
                <th scope="row">{text(title)}</th>
                <td className="number">{share(minimum)}</td>
                <td>{gates.length === 0 ? <span className="quiet">{t.none}</span> : gates.map(gate).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
