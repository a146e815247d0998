import {
  blockerSentence,
  obligationWords,
  type ObligationWords,
} from '../../../../../src/certification/wording/sentences';
import type { Obligation } from '../../../../../src/certification/rules/nonconformity';
import { fromDecimal } from '../../../../../src/scoring/ratio';
import { useFormats } from '../../../language/formats';
import { useCertification } from '../one/CertificationLayout';
import { useFrameworkTitles } from '../use-framework-titles';
import { decisionBlocker } from './decision-blocker';

export { conditionName } from '../../../../../src/certification/wording/sentences';

interface Sentences {
  /** One thing that stands against a certificate, as the API tells it. */
  readonly blocker: (raw: object) => string;
  /** What keeps a certificate, and what follows when it is not done. */
  readonly obligation: (obligation: Obligation) => ObligationWords;
}

const itself = (ref: string): string => ref;

/** What the rules say of the certification that is shown, in sentences. */
export function useSentences(): Sentences {
  const { text, language } = useFormats();
  const { places, assessments } = useCertification();
  // The proposal names gates by key; the audit says by which version of the framework.
  const titles = useFrameworkTitles(assessments.at(-1)?.frameworkId);
  const site = (id: string): string => {
    const place = places.find(({ siteId }) => siteId === id);
    return place ? text(place.site) : id;
  };
  const gate = (key: string) => {
    const threshold = titles.threshold(key);
    return { title: titles.gate(key), threshold: threshold === undefined ? null : fromDecimal(threshold) };
  };
  // Units and nonconformities are known by their references.
  const names = { gate, site, unit: itself, nonconformity: itself };
  return {
    blocker: (raw) => blockerSentence(decisionBlocker(raw), language, names),
    obligation: (obligation) => obligationWords(obligation, language, names),
  };
}
