import { texts, useTexts } from '../../../language/language';
import { lifeLine } from '../life-line';
import { CERTIFICATION_WORDS, type CertificationState } from '../words/wording';

const LIFE_LINE = texts({
  en: { label: 'Where it is', standings: { done: 'reached', now: 'now', ahead: 'ahead' } },
  id: { label: 'Posisinya', standings: { done: 'sudah dicapai', now: 'sekarang', ahead: 'berikutnya' } },
  zh: { label: '当前位置', standings: { done: '已完成', now: '当前', ahead: '后续' } },
});
const SIGNS = { done: '✓', now: '▶', ahead: '' } as const;

interface LifeLineProps {
  readonly state: CertificationState;
  readonly hasCertificate: boolean;
}

/** Where a certification is on its way. */
export function LifeLine({ state, hasCertificate }: LifeLineProps) {
  const t = useTexts(LIFE_LINE);
  const { states } = useTexts(CERTIFICATION_WORDS);
  return (
    <ol className="certify-life" aria-label={t.label}>
      {lifeLine(state, hasCertificate).map((step) => (
        <li
          key={step.state}
          className={`certify-step ${step.standing}`}
          aria-current={step.standing === 'now' ? 'step' : undefined}
        >
          <span aria-hidden="true">{SIGNS[step.standing]}</span>
          <span>
            {states[step.state].name}
            <span className="unseen"> ({t.standings[step.standing]})</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
