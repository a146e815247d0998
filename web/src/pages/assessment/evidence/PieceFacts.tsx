import type { Piece } from '../../../casework/evidence';
import { type ApiText, useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import '../findings/findings.css';
import { useNames } from '../findings/use-findings';
import { EVIDENCE } from './wording';

/** A piece of evidence to be read. */
export function PieceFacts({ piece }: { piece: Piece }) {
  const t = useTexts(EVIDENCE);
  const { text, date } = useFormats();
  const names = useNames();
  const { kind, effectiveDate, period, requirements, sensitivity } = piece;
  const source: ApiText | null = piece.source;
  const facts: readonly (readonly [string, string])[] = [
    [t.titleField, text(piece.title)],
    [t.kind, t.kinds[kind]],
    [t.date, date(effectiveDate)],
    ...(period === null ? [] : [[t.periodFrom, t.period(date(period.from), date(period.to))] as const]),
    [t.source, source === null || source === '' ? '–' : text(source)],
    [t.requirements, requirements.length === 0 ? t.unlinked : requirements.map(names.requirementOf).join('\n')],
    [t.sensitivity, t.sensitivities[sensitivity]],
  ];
  return (
    <div className="stack">
      <p className="notice no-print">{t.closed}</p>
      <dl className="finding-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
