import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Badge, type Tone } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { PARTS } from '../../../components/wording';
import type { Schemas } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import type { Cell, Matrix } from './use-matrix';
import { RASIC } from './wording';

type Issue = Schemas['RasicIssueDto'];
const TONES: Readonly<Record<Issue['severity'], Tone>> = { error: 'bad', warning: 'warn', hint: 'plain' };
const FILTERS = ['all', 'error', 'warning', 'hint'] as const;
const STEP = 20;

interface IssueListProps {
  readonly matrix: Matrix;
  readonly canWrite: boolean;
  readonly onShow: (issue: Issue) => void;
  readonly onMend: (cells: readonly Cell[]) => void;
}

/** What the checks found after the last change, why it matters, and what would mend it. */
export function IssueList({ matrix, canWrite, onShow, onMend }: IssueListProps) {
  const t = useTexts(RASIC);
  const parts = useTexts(PARTS);
  const { text, number } = useFormats();
  const [params, setParams] = useSearchParams();
  const [shown, setShown] = useState(STEP);
  const filter = FILTERS.find((one) => one === params.get('checks')) ?? 'all';
  const issues = matrix.issues.filter(({ severity }) => filter === 'all' || severity === filter);
  const titleOf = new Map(matrix.activities.map(({ key, title }) => [key, text(title)]));
  const roleOf = new Map(matrix.roles.map(({ key, title }) => [key, text(title)]));
  const choose = (key: (typeof FILTERS)[number]): void => {
    const next = new URLSearchParams(params);
    if (key === 'all') next.delete('checks');
    else next.set('checks', key);
    setParams(next, { replace: true });
  };
  return (
    <section className="stack" aria-label={t.checks}>
      <div className="row spread">
        <h3>
          {t.checks} <span className="quiet">({number(matrix.issues.length)})</span>
        </h3>
        {matrix.issues.length > 0 && (
          <Choice
            label={t.filter}
            isLabelHidden
            options={FILTERS.map((key) => ({ key, label: t.filters[key] }))}
            value={filter}
            onChange={choose}
          />
        )}
      </div>
      {matrix.issues.length === 0 && matrix.activities.length > 0 && <p className="quiet">{t.checksDone}</p>}
      <ul className="rasic-issues">
        {issues.slice(0, shown).map((issue, at) => {
          const where = [
            ...(issue.activity === null ? [] : [titleOf.get(issue.activity) ?? issue.activity]),
            ...issue.roles.map((role) => roleOf.get(role) ?? role),
          ].join(' · ');
          return (
            <li key={at} className="panel stack">
              <div className="row">
                <Badge tone={TONES[issue.severity]}>{t.severity[issue.severity]}</Badge>
                <span className="small quiet">{where}</span>
              </div>
              <p>
                <strong>{text(issue.text)}</strong>
              </p>
              <p className="small">{text(issue.advice)}</p>
              {issue.proposal !== null && <p className="small quiet">{text(issue.proposal)}</p>}
              <div className="row">
                {(issue.activity !== null || issue.roles.length > 0) && (
                  <Button look="plain" onPress={() => onShow(issue)}>
                    {t.show}
                  </Button>
                )}
                {canWrite && issue.mend !== null && <Button onPress={() => onMend(issue.mend ?? [])}>{t.mend}</Button>}
              </div>
            </li>
          );
        })}
      </ul>
      {issues.length > shown && <Button onPress={() => setShown(shown + STEP)}>{parts.more}</Button>}
    </section>
  );
}
