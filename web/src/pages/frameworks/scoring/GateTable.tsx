import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useFramework } from '../FrameworkLayout';
import { useEffectSentence, useGateSentence } from './use-sentences';
import { SCORING } from './wording';

/** Conditions of a framework, with what follows from each. */
export function GateTable() {
  const t = useTexts(SCORING);
  const { text } = useFormats();
  const context = useFramework();
  const asks = useGateSentence(context);
  const effect = useEffectSentence(context);
  const { gates } = context.framework.scheme;
  if (gates.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t.gates}</h3>
      <p>{t.gateText}</p>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t.gates}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.gate}</th>
              <th scope="col">{t.asks}</th>
              <th scope="col">{t.effect}</th>
            </tr>
          </thead>
          <tbody>
            {gates.map((gate) => (
              <tr key={gate.key}>
                <td>
                  <strong>{text(gate.title)}</strong>
                  {gate.description !== undefined && <div className="small quiet">{text(gate.description)}</div>}
                </td>
                <td>{asks(gate)}</td>
                <td>{effect(gate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
