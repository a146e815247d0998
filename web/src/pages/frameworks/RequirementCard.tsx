import { useState } from 'react';
import { Link } from 'react-router';
import { $api, type Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { Badge } from '../../components/Badge';
import { Button } from '../../components/Button';
import { ProblemPanel } from '../../components/ProblemPanel';
import type { PlacedRequirement } from '../../frameworks/tree';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { useFramework } from './FrameworkLayout';
import { GuidanceSections } from './GuidanceSections';
import { ScaleTable } from './ScaleTable';
import { FRAMEWORKS } from './wording';

type Guidance = Schemas['RequirementGuidanceDto'];

/** Guidance of one requirement; a whole category is read at once, so that stepping through it waits once. */
function useGuidance(frameworkId: string, category: string, ref: string) {
  const query = $api.useQuery(
    'get',
    '/v1/framework-versions/{frameworkId}/guidance',
    { params: { path: { frameworkId }, query: { category } } },
    { staleTime: Infinity },
  );
  const found: Guidance | undefined = query.data?.requirements.find((one) => one.ref === ref);
  return { query, found };
}

/** One requirement in full. */
export function RequirementCard({ placed: { requirement, groups } }: { placed: PlacedRequirement }) {
  const t = useTexts(FRAMEWORKS);
  const { text, number } = useFormats();
  const { framework, tree } = useFramework();
  const { query, found } = useGuidance(framework.id, groups[0]?.ref ?? '', requirement.ref);
  const { critical, answeredPer, notApplicable, weight, ownerFunction, workstream } = requirement;
  const owner = tree.ownerFunctions.find(({ key }) => key === ownerFunction);
  const group = groups.at(-1);
  return (
    <article className="stack framework-card" aria-labelledby="requirement-title">
      <header className="stack framework-card-head">
        <div className="small quiet">{groups.map(({ title }) => text(title)).join(' › ')}</div>
        <div className="row spread">
          <h2 id="requirement-title">
            {requirement.ref} {text(requirement.title)}
          </h2>
          <CopyLink />
        </div>
        <div className="row">
          {critical && <Badge tone="bad">{t.critical}</Badge>}
          {answeredPer === 'entity' && <Badge>{t.perEntity}</Badge>}
        </div>
      </header>
      <p className="framework-statement">{text(requirement.statement)}</p>
      <dl className="fw-facts">
        <div>
          <dt>{t.owner}</dt>
          <dd>{owner ? text(owner.title) : ownerFunction}</dd>
        </div>
        <div>
          <dt>{t.weight}</dt>
          <dd>
            {number(weight)}
            {group && <ShareOf weight={weight} group={group} />}
          </dd>
        </div>
        <div>
          <dt>{t.answered}</dt>
          <dd>{answeredPer === 'entity' ? t.perEntity : t.perEachUnit}</dd>
        </div>
        <div>
          <dt>{t.applies}</dt>
          <dd>{notApplicable === 'forbidden' ? t.always : t.mayExclude}</dd>
        </div>
        <div>
          <dt>{t.kpis}</dt>
          <dd>
            <KpiNames keys={requirement.kpis} />
          </dd>
        </div>
        <div>
          <dt>{t.workstream}</dt>
          <dd>
            <code>{workstream}</code>
          </dd>
        </div>
      </dl>
      <section className="stack" aria-label={t.rated}>
        <div className="row spread">
          <h3>{t.rated}</h3>
          <Link to="scoring">{t.scoring}</Link>
        </div>
        {requirement.dimensions.map((rated) => (
          <ScaleTable key={rated.dimension} rated={rated} guidance={found} />
        ))}
      </section>
      {found && <GuidanceSections guidance={found} />}
      {query.isError && asProblem(query.error).code === 'framework/no-guidance' && (
        <p className="quiet small">{t.noGuidance}</p>
      )}
      {query.isError && asProblem(query.error).code !== 'framework/no-guidance' && (
        <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />
      )}
    </article>
  );
}

/** What a weight means: its part among the requirements beside it. */
function ShareOf({ weight, group }: { weight: number; group: PlacedRequirement['groups'][number] }) {
  const t = useTexts(FRAMEWORKS);
  const { text, percent } = useFormats();
  const sum = group.requirements.reduce((total, one) => total + one.weight, 0);
  if (sum === 0) return null;
  return <span className="small quiet"> · {t.shareOf(percent(weight / sum, 1), text(group.title))}</span>;
}

function KpiNames({ keys }: { keys: readonly string[] }) {
  const t = useTexts(FRAMEWORKS);
  const { text } = useFormats();
  const catalogue = $api.useQuery('get', '/v1/kpi-catalogue', {}, { staleTime: Infinity, enabled: keys.length > 0 });
  if (keys.length === 0) return <span className="quiet">{t.noKpis}</span>;
  const nameOf = (key: string): string => {
    const title = catalogue.data?.items.find((kpi) => kpi.key === key)?.title;
    return title ? text(title) : key;
  };
  return keys.map(nameOf).join(', ');
}

function CopyLink() {
  const t = useTexts(FRAMEWORKS);
  const [isCopied, setCopied] = useState(false);
  // Only pages that came over a safe connection may write to the clipboard; elsewhere the address bar has the link.
  if (!window.isSecureContext) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return (
    <span className="row no-print">
      <span role="status" className="small quiet">
        {isCopied ? t.copied : ''}
      </span>
      <Button look="plain" onPress={() => void copy()}>
        {t.copyLink}
      </Button>
    </span>
  );
}
