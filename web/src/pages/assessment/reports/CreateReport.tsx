import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Label, RadioGroup } from 'react-aria-components';
import { Link } from 'react-router';
import { $api, api, newKey, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { TickOption } from '../../../components/TickOption';
import { Choice } from '../../../components/Choice';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { RadioOption } from '../../../components/RadioOption';
import { useFormats } from '../../../language/formats';
import { LANGUAGE_NAMES, LANGUAGES, useTexts, type Language } from '../../../language/language';
import { refreshReports } from '../../reports/use-reports';
import { REPORT_KINDS } from '../../reports/wording';
import { ASSESSMENT_REPORTS, KIND_TEXTS, type MadeKind } from './wording';

type Assessment = Schemas['AssessmentDto'];
type Format = 'pdf' | 'json';
type Paper = 'a4' | 'a3';

const KINDS: readonly MadeKind[] = ['gapReport', 'workstreamPlan', 'jointPlan', 'forumPack', 'rasicMatrix'];
/** Kinds with pages that hold a matrix. */
const WIDE: ReadonlySet<MadeKind> = new Set<MadeKind>(['workstreamPlan', 'jointPlan', 'rasicMatrix']);

/** Asks for reports: one of a kind in each language that is chosen. */
export function CreateReport({ assessment }: { assessment: Assessment }) {
  const t = useTexts(ASSESSMENT_REPORTS);
  const { number } = useFormats();
  const client = useQueryClient();
  const engagement = $api.useQuery('get', '/v1/engagements/{engagementId}', {
    params: { path: { engagementId: assessment.engagement.id } },
  });
  const [kind, setKind] = useState<MadeKind>('gapReport');
  const [format, setFormat] = useState<Format>('pdf');
  const [paper, setPaper] = useState<Paper>('a4');
  const [chosen, setChosen] = useState<readonly Language[]>();
  const [matrixId, setMatrixId] = useState<string>();
  const own: Language = engagement.data?.language ?? 'en';
  // Figures are the same in every language.
  const languages = format === 'json' ? [own] : (chosen ?? [own]);
  const ask = useMutation({
    mutationFn: async () => {
      for (const language of languages) {
        await api.POST('/v1/reports', {
          params: { header: { 'Idempotency-Key': newKey() } },
          body: {
            assessmentId: assessment.id,
            ...{ kind, format, language },
            ...(WIDE.has(kind) && format === 'pdf' ? { paper } : {}),
            ...(kind === 'rasicMatrix' && matrixId !== undefined ? { matrixId } : {}),
          },
        });
      }
    },
    onSettled: () => refreshReports(client),
  });
  const isReady = languages.length > 0 && (kind !== 'rasicMatrix' || matrixId !== undefined);
  return (
    <form
      className="stack panel no-print"
      aria-label={t.make}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !ask.isPending) ask.mutate();
      }}
    >
      <KindChoice value={kind} onChange={setKind} />
      {kind === 'rasicMatrix' && (
        <MatrixChoice engagementId={assessment.engagement.id} value={matrixId} onChange={setMatrixId} />
      )}
      <div className="filters">
        <Choice
          label={t.format}
          options={(['pdf', 'json'] as const).map((key) => ({ key, label: t.formats[key] }))}
          value={format}
          onChange={setFormat}
        />
        {WIDE.has(kind) && format === 'pdf' && (
          <Choice
            label={t.paper}
            options={(['a4', 'a3'] as const).map((key) => ({ key, label: key.toUpperCase() }))}
            value={paper}
            onChange={setPaper}
          />
        )}
      </div>
      {format === 'pdf' && <LanguageChoice own={own} chosen={languages} onChange={setChosen} />}
      {assessment.status !== 'completed' && <p className="small quiet">{t.draft}</p>}
      <p className="small quiet">
        {t.accent} <Link to={`/engagements/${assessment.engagement.id}/setup`}>{t.setUp}</Link>.
      </p>
      {ask.isError && <ProblemPanel error={ask.error} />}
      <div className="row">
        <Button look="primary" type="submit" isDisabled={!isReady || ask.isPending}>
          {ask.isPending ? t.asking : languages.length > 1 ? t.askSeveral(number(languages.length)) : t.ask}
        </Button>
        <span role="status">{ask.isSuccess && t.asked}</span>
      </div>
    </form>
  );
}

function KindChoice({ value, onChange }: { value: MadeKind; onChange: (kind: MadeKind) => void }) {
  const t = useTexts(ASSESSMENT_REPORTS);
  const kinds = useTexts(REPORT_KINDS);
  const about = useTexts(KIND_TEXTS);
  return (
    <RadioGroup className="field" value={value} onChange={(kind) => onChange(kind as MadeKind)}>
      <Label className="label">{t.kind}</Label>
      <div className="report-kinds">
        {KINDS.map((kind) => (
          <RadioOption key={kind} value={kind} className="report-kind">
            <strong>{kinds[kind]}</strong>
            <span className="small quiet">{about[kind]}</span>
          </RadioOption>
        ))}
      </div>
    </RadioGroup>
  );
}

interface LanguageChoiceProps {
  readonly own: Language;
  readonly chosen: readonly Language[];
  readonly onChange: (chosen: readonly Language[]) => void;
}

function LanguageChoice({ own, chosen, onChange }: LanguageChoiceProps) {
  const t = useTexts(ASSESSMENT_REPORTS);
  return (
    <fieldset className="languages">
      <legend>{t.languages}</legend>
      <div className="row">
        {LANGUAGES.map((language) => (
          <TickOption
            key={language}
            isSelected={chosen.includes(language)}
            onChange={(isOn) => onChange(LANGUAGES.filter((one) => (one === language ? isOn : chosen.includes(one))))}
          >
            {language === own ? t.itsLanguage(LANGUAGE_NAMES[language]) : LANGUAGE_NAMES[language]}
          </TickOption>
        ))}
      </div>
    </fieldset>
  );
}

interface MatrixChoiceProps {
  readonly engagementId: string;
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

function MatrixChoice({ engagementId, value, onChange }: MatrixChoiceProps) {
  const t = useTexts(ASSESSMENT_REPORTS);
  const { text } = useFormats();
  const list = $api.useQuery('get', '/v1/engagements/{engagementId}/rasic-matrices', {
    params: { path: { engagementId }, query: { limit: 100 } },
  });
  if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
  if (list.data?.items.length === 0) {
    return (
      <p className="notice">
        <span>
          {t.noMatrix} <Link to={`/engagements/${engagementId}/rasic`}>{t.toMatrices}</Link>
        </span>
      </p>
    );
  }
  return (
    <Choice
      label={t.matrix}
      options={(list.data?.items ?? []).map(({ id, title, unitName }) => ({
        key: id,
        label: unitName === null ? text(title) : `${text(title)} · ${text(unitName)}`,
      }))}
      value={value ?? null}
      onChange={onChange}
    />
  );
}
