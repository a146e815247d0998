import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { FRAMEWORKS } from './wording';

type Guidance = Schemas['RequirementGuidanceDto'];

const PROBES = ['ask', 'watch', 'sample', 'read', 'test'] as const;
const RESULTS = ['level', 'trend', 'sustained'] as const;

/** What somebody on site needs beside the requirement itself. */
export function GuidanceSections({ guidance }: { guidance: Guidance }) {
  const t = useTexts(FRAMEWORKS);
  const { text, number } = useFormats();
  const { intent, critical, probes, evidence, results, mistakes, causes, recommendation, workItems } = guidance;
  return (
    <div className="stack fw-guidance">
      <Part title={t.intent}>
        <p>{text(intent)}</p>
        {critical && (
          <p>
            <strong>{t.whyCritical}:</strong> {text(critical)}
          </p>
        )}
      </Part>
      <Part title={t.guidance}>
        <dl className="fw-facts">
          {PROBES.filter((kind) => probes.some((probe) => probe.kind === kind)).map((kind) => (
            <div key={kind}>
              <dt>{t.probes[kind]}</dt>
              <dd>
                <TextList texts={probes.filter((probe) => probe.kind === kind)} />
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      {results && (
        <Part title={t.resultsTitle}>
          <dl className="fw-facts">
            {RESULTS.map((key) => (
              <div key={key}>
                <dt>{t.results[key]}</dt>
                <dd>{text(results[key])}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <Part title={t.evidence}>
        <ul>
          {evidence.map((piece) => (
            <li key={piece.en}>
              <span className="quiet">{t.kinds[piece.kind]}:</span> {text(piece)}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t.mistakes}>
        <TextList texts={mistakes} />
      </Part>
      <Part title={t.causes}>
        <TextList texts={causes} />
      </Part>
      <Part title={t.recommendation}>
        <p>{text(recommendation)}</p>
      </Part>
      <Part title={t.workItems}>
        <ul>
          {workItems.map(({ of, title, effortDays: { low, likely, high } }) => (
            <li key={`${of} ${title.en}`}>
              {text(title)} <span className="small quiet">{t.effort(days(low), days(likely), days(high))}</span>
            </li>
          ))}
        </ul>
      </Part>
    </div>
  );

  function days(value: number): string {
    return number(value, Number.isInteger(value) ? 0 : 1);
  }
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function TextList({ texts }: { texts: readonly Schemas['FullTextDto'][] }) {
  const { text } = useFormats();
  return (
    <ul>
      {texts.map((one) => (
        <li key={one.en}>{text(one)}</li>
      ))}
    </ul>
  );
}
