import { Link } from 'react-router';
import { $api, type Schemas } from '../../../api/client';
import { inputsOf, leversOf } from '../../../benefit/inputs';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { Loaded } from '../../../components/Loaded';
import { SubPageHead } from '../../../components/PageHead';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import './benefits.css';
import { INPUTS } from './inputs-wording';
import { useMoney } from './money';
import { Results } from './Results';
import { BENEFITS } from './wording';

export const MODEL = '/v1/engagements/{engagementId}/benefits';

/** What the plan brings, as far as it is known. */
export function BenefitsPage() {
  const t = useTexts(BENEFITS);
  const { id } = useEngagement();
  const { canIn } = useSession();
  const query = $api.useQuery('get', MODEL, { params: { path: { engagementId: id } } });
  const canWrite = canIn(id, 'benefits.write');
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.detail}>
        {canWrite && query.data !== undefined && query.data.stated !== null && (
          <Link className="button" to="inputs">
            {t.edit}
          </Link>
        )}
      </SubPageHead>
      <Loaded query={query}>
        {({ stated, reckoned, plan }) =>
          stated === null || reckoned === null ? (
            <EmptyState title={t.emptyTitle} text={t.empty}>
              {canWrite && (
                <Link className="button" to="inputs">
                  {t.begin}
                </Link>
              )}
            </EmptyState>
          ) : (
            <>
              {(plan === 'noAssessment' || plan === 'nothingToPlan') && <p className="notice">{t.noPlan[plan]}</p>}
              <Results stated={stated} reckoned={reckoned} />
              <Inputs stated={stated} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

interface InputRow {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly range: Schemas['BenefitRangeDto'];
}

/** What the figures rest on. */
function Inputs({ stated }: { stated: Schemas['BenefitsDto'] }) {
  const t = useTexts(BENEFITS);
  const names = useTexts(INPUTS);
  const { text } = useFormats();
  const { unitOf } = useMoney(stated.currency);
  const { language } = useFormats();
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const rows: InputRow[] = [
    ...inputsOf(leversOf(stated.inputs)).flatMap((key) => {
      const range = stated.inputs[key];
      return range ? [{ key, name: names.inputs[key], unit: unitOf(key), range }] : [];
    }),
    { key: 'dayRate', name: names.dayRate, unit: stated.currency, range: stated.dayRate },
    ...(stated.costs ?? []).map((cost, at) => ({
      key: `cost${at}`,
      name: text(cost.title),
      unit: names.units[cost.when](stated.currency),
      range: cost,
    })),
  ];
  const column = (key: 'low' | 'likely' | 'high') => ({
    ...{ key, title: t[key], isNumber: true },
    cell: (row: InputRow) => plain.format(row.range[key]),
  });
  return (
    <>
      <h3>{t.inputsTitle}</h3>
      <DataTable
        label={t.inputsTitle}
        rows={rows}
        rowKey={(row) => row.key}
        parameter="inputs"
        columns={[
          { key: 'input', title: t.input, cell: (row) => row.name },
          { key: 'unit', title: t.unit, cell: (row) => row.unit },
          column('low'),
          column('likely'),
          column('high'),
          { key: 'source', title: t.source, cell: (row) => <span className="small">{text(row.range.source)}</span> },
        ]}
      />
    </>
  );
}
