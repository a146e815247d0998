import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useCertification } from '../one/CertificationLayout';
import { useFrameworkTitles } from '../use-framework-titles';
import { blockerOf } from './blocker';
import { BLOCKERS } from './blockers';

/** One thing that stands against a certificate, in a sentence. */
export function useBlockerText(): (blocker: object) => string {
  const words = useTexts(BLOCKERS);
  const { percent, number, text } = useFormats();
  const { places, assessments } = useCertification();
  // The proposal names gates by key; the audit says by which version of the framework.
  const titles = useFrameworkTitles(assessments.at(-1)?.frameworkId);
  const siteName = (id: string): string => {
    const place = places.find(({ siteId }) => siteId === id);
    return place ? text(place.site) : id;
  };
  return (raw) => {
    const blocker = blockerOf(raw);
    switch (blocker.kind) {
      case 'notDetermined':
        return words.notDetermined(percent(blocker.coverage.decimal), percent(blocker.minimumCoverage.decimal));
      case 'score':
        return words.score(
          percent(blocker.value.decimal, 1),
          percent(blocker.needed.decimal, 1),
          number(Number(blocker.distance.decimal) * 100, 1),
        );
      case 'gate': {
        const where = blocker.outcome === 'failed' ? blocker.blockers : blocker.open;
        const list = where.map(({ ref, unit }) => (unit === undefined ? ref : `${ref} (${unit})`)).join(', ');
        return words.gate[blocker.outcome](titles.gate(blocker.gate), list);
      }
      case 'dataMonths':
        return words.dataMonths(blocker.months, blocker.needed);
      case 'openMajors':
      case 'openMinors':
        return words[blocker.kind](blocker.ids.length, blocker.allowed, blocker.ids.join(', '));
      case 'minorPlans':
        return words.minorPlans(blocker.ids.length, blocker.ids.join(', '));
      case 'sitesNotVisited':
        return words.sitesNotVisited(blocker.sites.length, blocker.sites.map(siteName).join(', '));
      case 'pairedEvidence':
        return words.pairedEvidence[blocker.why];
    }
  };
}
