import { useMemo, useRef, useState } from 'react';
import { $api, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { usePageTitle } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { Waiting } from '../../../components/Waiting';
import { useFlags } from '../../../flags/FlagProvider';
import { KeepButton } from '../../../kept/KeepDialog';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useOutboxView } from '../../../outbox/OutboxProvider';
import { ratingOfKey } from '../../../rating/keys';
import { countsOf, coverageOf, FILTERS, neighbour, rowsOf, type Requirement } from '../../../rating/rows';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import { ASSESSMENT_PAGES } from '../wording';
import { KeyHelp } from './KeyHelp';
import { isOpenFor } from './open-for';
import './rate.css';
import { RequirementNav } from './RequirementNav';
import { RequirementPanel, useDimension } from './RequirementPanel';
import { SaveState } from './SaveState';
import { useKeys } from './use-keys';
import { usePlace, useRating } from './use-rating';
import { ViewSwitch } from './ViewSwitch';
import { withRating } from './with-rating';
import { RATE } from './wording';

/** Where an assessor spends the day: a unit's requirements, one after the other. */
export function RatePage() {
  const assessment = useAssessment();
  usePageTitle(useTexts(ASSESSMENT_PAGES).rate);
  return <Workspace assessment={assessment} />;
}

interface WorkspaceProps {
  readonly assessment: Schemas['AssessmentDto'];
}

function Workspace({ assessment }: WorkspaceProps) {
  const place = usePlace(assessment.units[0]?.ref ?? 'entity');
  const tree = $api.useQuery(
    'get',
    '/v1/assessments/{assessmentId}/tree',
    { params: { path: { assessmentId: assessment.id }, query: { unit: place.unit } } },
    { placeholderData: undefined },
  );
  if (!tree.data) {
    if (tree.isError) return <ProblemPanel error={tree.error} onAgain={() => void tree.refetch()} />;
    return <Waiting />;
  }
  return <Loaded assessment={assessment} tree={tree.data} place={place} />;
}

interface LoadedProps extends WorkspaceProps {
  readonly tree: Schemas['AnswerTreeDto'];
  readonly place: ReturnType<typeof usePlace>;
}

function Loaded({ assessment, tree, place }: LoadedProps) {
  const t = useTexts(RATE);
  const { text, number } = useFormats();
  const rating = useRating(assessment.id, place.unit);
  const { changes } = useOutboxView();
  const flags = useFlags();
  const [isAsking, setAsking] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const search = useRef<HTMLDivElement>(null);
  const { filter, search: wanted } = place;
  const { shownOf } = rating;
  const rows = useMemo(
    () => rowsOf(tree.groups, { filter, search: wanted.trim().toLowerCase(), textOf: text, shownOf }),
    [tree, filter, wanted, text, shownOf],
  );
  const requirement = findRequirement(tree.groups, place.requirement) ?? firstOf(rows);
  const content = requirement ? rating.shownOf(requirement).content : null;
  const { dimension, choose } = useDimension(requirement, content);
  const isOpen = isOpenFor(useSession(), assessment);
  const units = unitsOf(assessment, t.entity, text);
  const own = [...changes.values()].filter(({ assessmentId }) => assessmentId === assessment.id);
  const ownFlags = [...flags.changes.values()].filter(({ assessmentId }) => assessmentId === assessment.id);
  const { assessed, applicable } = coverageOf(tree.groups, shownOf);
  const counts = useMemo(() => countsOf(tree.groups, shownOf), [tree, shownOf]);

  const step = (by: 1 | -1): void => {
    const next = neighbour(rows, requirement?.ref, by);
    if (next !== undefined) place.go({ requirement: next });
  };
  const toUnit = (by: 1 | -1): void => {
    const at = units.findIndex(({ key }) => key === place.unit);
    const next = units[Math.min(units.length - 1, Math.max(0, at + by))];
    if (next) place.go({ unit: next.key });
  };
  const rateByKey = (digit: string): void => {
    const rated = requirement?.dimensions.find((one) => one.key === dimension);
    const scale = tree.scales.find(({ key }) => key === rated?.scale);
    if (!isOpen || !requirement || !rated || !scale || content?.kind === 'notApplicable') return;
    const value = ratingOfKey(scale, digit);
    if (value === undefined) return;
    rating.change(requirement, withRating(content, rated.key, value));
    const at = requirement.dimensions.indexOf(rated);
    choose((requirement.dimensions[at + 1] ?? rated).key);
  };
  const toggleFlag = (): void => {
    if (!isOpen || !requirement) return;
    rating.flag(requirement, rating.shownOf(requirement).flag === null ? { remark: '' } : null);
  };
  const undo = (): void => {
    const ref = rating.undo();
    if (ref !== undefined) place.go({ requirement: ref });
  };
  useKeys({
    digit: rateByKey,
    step,
    unit: toUnit,
    exclude: () => {
      if (isOpen && requirement?.notApplicable === 'allowed' && content?.kind !== 'notApplicable') setAsking(true);
    },
    flag: toggleFlag,
    undo,
    search: () => search.current?.querySelector('input')?.focus(),
    help: () => setHelpOpen(true),
  });

  return (
    <div className="rate">
      <ViewSwitch assessmentId={assessment.id} />
      <div className="rate-bar">
        <Choice
          label={t.unit}
          isLabelHidden
          options={units}
          value={place.unit}
          onChange={(unit) => place.go({ unit })}
        />
        <Choice
          label={t.filter}
          isLabelHidden
          options={FILTERS.map((key) => ({ key, label: `${t.filters[key]} (${number(counts[key])})` }))}
          value={filter}
          onChange={(key) => place.go({ filter: key === 'all' ? '' : key })}
        />
        <div ref={search} className="rate-search">
          <TextField
            label={t.search}
            placeholder={t.search}
            value={wanted}
            onChange={(value) => place.go({ search: value })}
            type="search"
          />
        </div>
        <span className="small quiet">{t.coverage(number(assessed), number(applicable))}</span>
        <SaveState changes={own} flags={ownFlags} onShow={(change) => place.go(placeOfChange(change, place.unit))} />
        <Button onPress={undo} isDisabled={!rating.canUndo}>
          {t.undo}
        </Button>
        <KeepButton assessment={assessment} />
        <Button look="plain" onPress={() => setHelpOpen(true)}>
          {t.keys} <kbd>?</kbd>
        </Button>
      </div>
      {!isOpen && <p className="notice">{t.closed}</p>}
      <div className="rate-columns">
        <RequirementNav rows={rows} current={requirement?.ref} onChoose={(ref) => place.go({ requirement: ref })} />
        {requirement && (
          <RequirementPanel
            key={`${place.unit}/${requirement.ref}`}
            {...{ tree, requirement, rating, isOpen, dimension, isAsking }}
            unitName={units.find(({ key }) => key === place.unit)?.label ?? place.unit}
            onDimension={choose}
            onAsk={setAsking}
          />
        )}
      </div>
      <div className="rate-steps no-print">
        <Button onPress={() => step(-1)}>← {t.previous}</Button>
        <Button look="primary" onPress={() => step(1)}>
          {t.next} →
        </Button>
      </div>
      <KeyHelp keys={t.keyList} isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

function unitsOf(
  { units }: Schemas['AssessmentDto'],
  entity: string,
  text: (name: Schemas['AssessedUnitDto']['name']) => string,
): readonly { readonly key: string; readonly label: string }[] {
  return [
    ...units.map(({ ref, name }) => ({ key: ref, label: `${ref} ${text(name)}` })),
    { key: 'entity', label: entity },
  ];
}

function findRequirement(groups: readonly Schemas['TreeGroupDto'][], ref: string | undefined): Requirement | undefined {
  for (const group of groups) {
    const found = group.requirements.find((one) => one.ref === ref) ?? findRequirement(group.groups, ref);
    if (found) return found;
  }
  return undefined;
}

function firstOf(rows: ReturnType<typeof rowsOf>): Requirement | undefined {
  for (const row of rows) if (row.kind === 'requirement') return row.requirement;
  return undefined;
}

const placeOfChange = (
  { unit, requirement }: { readonly unit: string; readonly requirement: string },
  current: string,
): { unit: string; requirement: string; filter: string; search: string } => ({
  unit: unit === 'entity' ? current : unit,
  ...{ requirement, filter: '', search: '' },
});
