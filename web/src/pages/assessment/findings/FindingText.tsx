import type { Finding } from '../../../casework/findings';
import { type ApiText, useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import './findings.css';
import { useEvidence, useNames } from './use-findings';
import { FINDINGS } from './wording';

/** A finding to be read. */
export function FindingText({ finding }: { finding: Finding }) {
  const t = useTexts(FINDINGS);
  const { text, date } = useFormats();
  const names = useNames();
  const register = useEvidence();
  const written = (value: ApiText | null): string => (value === null || value === '' ? t.nothing : text(value));
  const nameOf = (ref: string): string => {
    const piece = register.data?.find((one) => one.ref === ref);
    return piece ? `${ref} ${text(piece.title)}` : ref;
  };
  const facts: readonly (readonly [string, string])[] = [
    [t.requirement, names.requirementOf(finding.requirement)],
    [t.units, names.unitsOf(finding.units)],
    [t.condition, written(finding.condition)],
    [t.cause, written(finding.cause)],
    [t.consequence, written(finding.consequence)],
    [t.recommendation, written(finding.recommendation)],
    [t.evidence, finding.evidence.length === 0 ? '–' : finding.evidence.map(nameOf).join('\n')],
    [t.owner, names.ownerOf(finding.ownerFunction)],
    [t.due, finding.due === null ? '–' : date(finding.due)],
  ];
  return (
    <article className="stack">
      <h3>{text(finding.title)}</h3>
      <dl className="finding-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
