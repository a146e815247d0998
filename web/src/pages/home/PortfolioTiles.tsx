import { Link } from 'react-router';
import { $api } from '../../api/client';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Section } from '../../components/Section';
import { Tiles } from '../../components/Tiles';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { HOME } from './wording';

/** How the parties stand, each framework apart, for those who may see the portfolio. */
export function PortfolioTiles() {
  const t = useTexts(HOME);
  const { text, number } = useFormats();
  const overview = $api.useQuery('get', '/v1/portfolio/overview', {});
  if (overview.isError) return <ProblemPanel error={overview.error} onAgain={() => void overview.refetch()} />;
  if (!overview.data || overview.data.frameworks.length === 0) return null;
  return (
    <Section title={t.portfolio} actions={<Link to="/vendors">{t.toVendors}</Link>}>
      <Tiles
        label={t.portfolio}
        tiles={overview.data.frameworks.map(({ frameworkId, framework, parties, partiesAtRisk }) => ({
          key: frameworkId,
          value: t.outOf(number(partiesAtRisk), number(parties)),
          label: t.atRisk(`${text(framework)} ${frameworkId.split('@')[1] ?? ''}`),
          ...(partiesAtRisk > 0 ? { tone: 'warn' as const } : {}),
        }))}
      />
    </Section>
  );
}
