import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { $api, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { EmptyState } from '../../../components/EmptyState';
import { usePageTitle } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { Waiting } from '../../../components/Waiting';
import { useFlags } from '../../../flags/FlagProvider';
import { KeepButton } from '../../../kept/KeepDialog';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useOutboxView } from '../../../outbox/OutboxProvider';
import { coverageIn, isAskedOf } from '../../../rating/grid';
import { gridRows, nextRow, requirementsIn } from '../../../rating/grid-rows';
import { ratingOfKey } from '../../../rating/keys';
import { FILTERS, type Requirement } from '../../../rating/rows';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import { KeyHelp } from '../rate/KeyHelp';
import { NotApplicableDialog } from '../rate/NotApplicableDialog';
import { isOpenFor } from '../rate/open-for';
import '../rate/rate.css';
import { SaveState } from '../rate/SaveState';
import { useKeys } from '../rate/use-keys';
import { usePlace } from '../rate/use-rating';
import { ViewSwitch } from '../rate/ViewSwitch';
import { withRating } from '../rate/with-rating';
import { RATE } from '../rate/wording';
import { CellPanel } from './CellPanel';
import './matrix.css';
import { MatrixGrid, type UnitColumn } from './MatrixGrid';
import { countOf, useCounts } from './use-counts';
import { useMatrix, type Matrix } from './use-matrix';
import { MATRIX } from './wording';

/** How often what colleagues rated is read, milliseconds. */
const FRESH_MS = 30_000;

/** All units beside each other: who rates the same requirement in many places compares as they go. */
export function MatrixPage() {
  const assessment = useAssessment();
  usePageTitle(useTexts(MATRIX).title);
  const path = { assessmentId: assessment.id };
  const unit = assessment.units[0]?.ref ?? 'entity';
  const tree = $api.useQuery('get', '/v1/assessments/{assessmentId}/tree', { params: { path, query: { unit } } });
  const grid = $api.useQuery(
    'get',
    '/v1/assessments/{assessmentId}/answer-grid',
    { params: { path } },
    { refetchInterval: FRESH_MS },
  );
  if (tree.data && grid.data) {
    return <Loaded assessment={assessment} tree={tree.data} grid={grid.data} />;
  }
  const faults: readonly unknown[] = [tree.error, grid.error];
  const fault = faults.find((error) => error !== null);
  if (fault === undefined) return <Waiting />;
  const again = (): void => {
    void tree.refetch();
    void grid.refetch();
  };
  return <ProblemPanel error={fault} onAgain={again} />;
}

interface LoadedProps {
  readonly assessment: Schemas['AssessmentDto'];
  readonly tree: Schemas['AnswerTreeDto'];
  readonly grid: Schemas['AnswerGridDto'];
}

function Loaded({ assessment, tree, grid }: LoadedProps) {
  const t = useTexts(MATRIX);
  const rate = useTexts(RATE);
  const { text, number } = useFormats();
  const place = usePlace('');
  const navigate = useNavigate();
  const { changes } = useOutboxView();
  const flags = useFlags();
  const session = useSession();
  const scales = useMemo(() => new Map(tree.scales.map((scale) => [scale.key, scale])), [tree.scales]);
  const matrix = useMatrix(grid, scales);
  const [unitSearch, setUnitSearch] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const search = useRef<HTMLDivElement>(null);

  const names = useMemo(
    () => new Map(assessment.units.map(({ ref, name }) => [ref, `${ref} ${text(name)}`])),
    [assessment.units, text],
  );
  const all = useColumns(tree, grid, matrix, (unit) => names.get(unit) ?? rate.entity);
  const wantedUnit = unitSearch.trim().toLowerCase();
  const columns = all.filter(({ name }) => wantedUnit === '' || name.toLowerCase().includes(wantedUnit));
  const rows = useRows(tree, columns, matrix, place);
  const row = Math.max(
    rows.findIndex((one) => one.kind === 'requirement' && one.requirement.ref === place.requirement),
    nextRow(rows, -1, 1),
  );
  const current = rows[row];
  const requirement = current?.kind === 'requirement' ? current.requirement : undefined;
  const named = columns.findIndex(({ unit }) => unit === place.unit);
  const asked = columns.findIndex(({ unit }) => requirement && isAskedOf(requirement, unit));
  const column = Math.max(named >= 0 ? named : asked, 0);
  const chosen = columns[column];
  const shown = requirement && chosen ? matrix.shownOf(chosen.unit, requirement) : undefined;
  const [picked, setPicked] = useState<string>();
  const dimension =
    requirement?.dimensions.find(({ key }) => key === picked)?.key ??
    requirement?.dimensions.find(({ key }) => shown && !(key in shown.ratings))?.key ??
    requirement?.dimensions[0]?.key;
  const isOpen = isOpenFor(session, assessment);
  const own = [...changes.values()].filter(({ assessmentId }) => assessmentId === assessment.id);
  const ownFlags = [...flags.changes.values()].filter(({ assessmentId }) => assessmentId === assessment.id);
  const counts = useCounts(tree, grid, matrix, { changes: own, flags: ownFlags });
  const address = addressOf(assessment.id, chosen?.unit, requirement?.ref);

  const go = (to: { readonly row?: number; readonly column?: number }): void => {
    const next = rows[to.row ?? row];
    const unit = columns[to.column ?? column]?.unit;
    setPicked(undefined);
    place.go({
      ...(next?.kind === 'requirement' ? { requirement: next.requirement.ref } : {}),
      ...(unit === undefined ? {} : { unit }),
    });
  };
  const rateByKey = (digit: string): void => {
    const rated = requirement?.dimensions.find(({ key }) => key === dimension);
    const scale = rated && scales.get(rated.scale);
    if (!isOpen || !requirement || !chosen || !scale || shown?.isOut) return;
    const value = ratingOfKey(scale, digit);
    if (value === undefined || !isAskedOf(requirement, chosen.unit)) return;
    void matrix.change([{ unit: chosen.unit, requirement }], (content) => withRating(content, rated.key, value));
    setPicked(requirement.dimensions[requirement.dimensions.indexOf(rated) + 1]?.key);
  };
  useKeys({
    digit: rateByKey,
    step: (by) => go({ row: nextRow(rows, row, by) }),
    unit: (by) => go({ column: Math.min(columns.length - 1, Math.max(0, column + by)) }),
    exclude: () => {
      const isAsked = requirement && chosen && isAskedOf(requirement, chosen.unit);
      if (isOpen && isAsked && requirement.notApplicable === 'allowed' && !shown?.isOut) setAsking(true);
    },
    flag: () => {
      if (!isOpen || !requirement || !chosen || !isAskedOf(requirement, chosen.unit)) return;
      const cell = { unit: chosen.unit, requirement };
      matrix.flag(cell, matrix.flagOf(cell.unit, requirement) === null ? { remark: '' } : null);
    },
    undo: matrix.undo,
    search: () => search.current?.querySelector('input')?.focus(),
    help: () => setHelpOpen(true),
  });

  return (
    <div className="rate">
      <ViewSwitch assessmentId={assessment.id} />
      <div className="rate-bar">
        <Choice
          label={rate.filter}
          isLabelHidden
          options={FILTERS.map((key) => ({ key, label: `${rate.filters[key]} (${number(counts[key])})` }))}
          value={place.filter}
          onChange={(key) => place.go({ filter: key === 'all' ? '' : key })}
        />
        <div ref={search} className="rate-search">
          <TextField
            label={rate.search}
            placeholder={rate.search}
            value={place.search}
            onChange={(value) => place.go({ search: value })}
            type="search"
          />
        </div>
        <div className="rate-search">
          <TextField
            label={t.findUnit}
            placeholder={t.findUnit}
            value={unitSearch}
            onChange={setUnitSearch}
            type="search"
          />
        </div>
        <SaveState
          changes={own}
          flags={ownFlags}
          isReading={matrix.isActing}
          onShow={({ unit, requirement: ref }) => place.go({ unit, requirement: ref, filter: '', search: '' })}
        />
        <Button onPress={matrix.undo} isDisabled={!matrix.canUndo}>
          {rate.undo}
        </Button>
        <KeepButton assessment={assessment} />
        <Button look="plain" onPress={() => setHelpOpen(true)}>
          {rate.keys} <kbd>?</kbd>
        </Button>
      </div>
      {!isOpen && <p className="notice">{rate.closed}</p>}
      {matrix.fault !== undefined && <p className="notice bad">{t.unread}</p>}
      {rows.length === 0 || columns.length === 0 ? (
        <EmptyState title={rows.length === 0 ? rate.nothingFound : t.noUnits} text={t.choose} />
      ) : (
        <div className="matrix-columns">
          <MatrixGrid
            {...{ rows, columns, scales, active: { row, column } }}
            shownOf={matrix.shownOf}
            flagOf={matrix.flagOf}
            onChoose={go}
            onOpen={() => void navigate(address)}
          />
          {requirement && chosen && (
            <CellPanel
              {...{ tree, scales, requirement, column: chosen, columns, matrix, isOpen, dimension, address }}
              onDimension={setPicked}
              onAsk={() => setAsking(true)}
            />
          )}
        </div>
      )}
      {isAsking && requirement && chosen && (
        <NotApplicableDialog
          isOpen
          reason=""
          onClose={() => setAsking(false)}
          onReason={(reason) => {
            void matrix.change([{ unit: chosen.unit, requirement }], () => ({ kind: 'notApplicable', reason }));
            setAsking(false);
          }}
        />
      )}
      <KeyHelp keys={t.keyList} isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

/** Units with the share of what is asked of each that is rated, what is not saved yet included. */
function useColumns(
  tree: Schemas['AnswerTreeDto'],
  grid: Schemas['AnswerGridDto'],
  { loaded, shownOf, places }: Matrix,
  nameOf: (unit: string) => string,
): readonly UnitColumn[] {
  const { changes } = useOutboxView();
  const requirements = useMemo(() => requirementsIn(tree.groups), [tree.groups]);
  const list = useMemo(() => [...requirements.values()], [requirements]);
  const own = [...changes.values()].filter(({ assessmentId }) => assessmentId === grid.assessmentId);
  return grid.columns.flatMap((column) => {
    const { unit } = column;
    let { rated, asked } = coverageIn(column, list, places);
    for (const { requirement: ref } of own.filter((change) => change.unit === unit)) {
      const requirement = requirements.get(ref);
      if (!requirement) continue;
      const [before, now] = [
        countOf(loaded(unit, requirement), requirement),
        countOf(shownOf(unit, requirement), requirement),
      ];
      rated += now.rated - before.rated;
      asked += now.asked - before.asked;
    }
    return asked === 0 ? [] : [{ unit, name: nameOf(unit), coverage: rated / asked }];
  });
}

function useRows(
  tree: Schemas['AnswerTreeDto'],
  columns: readonly UnitColumn[],
  { shownOf, isMine, flagOf }: Matrix,
  { filter, search }: ReturnType<typeof usePlace>,
) {
  const { text } = useFormats();
  const wanted = search.trim().toLowerCase();
  const fits = (requirement: Requirement): boolean => {
    if (wanted !== '' && !`${requirement.ref} ${text(requirement.title)}`.toLowerCase().includes(wanted)) return false;
    if (filter === 'all') return true;
    if (filter === 'critical') return requirement.critical;
    return columns.some(({ unit }) => {
      if (!isAskedOf(requirement, unit)) return false;
      const { isOut, ratings, state } = shownOf(unit, requirement);
      if (filter === 'waiting') return state !== 'saved';
      if (filter === 'mine') return isMine(unit, requirement);
      if (filter === 'flagged') return flagOf(unit, requirement) !== null;
      return !isOut && requirement.dimensions.some(({ key }) => !(key in ratings));
    });
  };
  const all = useMemo(() => gridRows(tree.groups, () => true), [tree.groups]);
  return filter === 'all' && wanted === '' ? all : gridRows(tree.groups, fits);
}

function addressOf(assessmentId: string, unit: string | undefined, requirement: string | undefined): string {
  const query = new URLSearchParams({
    ...(unit === undefined ? {} : { unit }),
    ...(requirement === undefined ? {} : { requirement }),
  });
  return `/assessments/${assessmentId}/rate?${query.toString()}`;
}
