import { texts, useTexts } from '../language/language';
import './severity.css';

const SEVERITY = texts({
  en: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
  id: { critical: 'Kritis', high: 'Tinggi', medium: 'Sedang', low: 'Rendah' },
  zh: { critical: '严重', high: '高', medium: '中', low: '低' },
});
const SHAPES = { critical: '■', high: '▲', medium: '●', low: '○' } as const;

/** How grave a gap is: word, shape and colour, as in the reports. */
export function Severity({ severity }: { severity: keyof typeof SHAPES }) {
  const t = useTexts(SEVERITY);
  return (
    <span className="severity-mark">
      <span className={`severity-shape ${severity}`} aria-hidden="true">
        {SHAPES[severity]}
      </span>{' '}
      {t[severity]}
    </span>
  );
}
