import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { $api, ifMatch, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { DownloadButton } from '../../../components/DownloadButton';
import { EmptyState } from '../../../components/EmptyState';
import { Loaded } from '../../../components/Loaded';
import { SubPageHead } from '../../../components/PageHead';
import { askForReport, PrintButton } from '../../../components/PrintButton';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { placeOf, typed, type LetterRules } from '../../../rasic/letters';
import { blockAt, readTable } from '../../../rasic/table';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import { ApprovalLine } from './ApprovalLine';
import { CopiesDialog } from './CopiesDialog';
import { IssueList } from './IssueList';
import { useAssessmentsOf } from '../assessments-of';
import { MatrixGrid, type GridPlace } from './MatrixGrid';
import { PasteDialog } from './PasteDialog';
import './rasic.css';
import { HoldersDialog, SettingsDialog } from './SettingsDialog';
import { MATRIX, useMatrixEditing, useStoredMatrix, type Cell, type Matrix } from './use-matrix';
import { RASIC } from './wording';

/** One matrix: letters by keyboard, checks beside them after every change. */
export function MatrixPage() {
  const { matrixId = '' } = useParams();
  const { id } = useEngagement();
  const query = useStoredMatrix(id, matrixId);
  return (
    <Loaded query={query}>{(matrix) => <MatrixWorkplace key={matrixId} engagementId={id} matrix={matrix} />}</Loaded>
  );
}

interface WorkplaceProps {
  readonly engagementId: string;
  readonly matrix: Matrix;
}

function MatrixWorkplace({ engagementId, matrix }: WorkplaceProps) {
  const t = useTexts(RASIC);
  const { text, number } = useFormats();
  const { canIn } = useSession();
  const canWrite = canIn(engagementId, 'rasic.write');
  const editing = useMatrixEditing(engagementId, matrix);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const [isFocusWanted, setFocusWanted] = useState(false);
  const [asking, setAsking] = useState<readonly Cell[]>();
  const [mayChange, setMayChange] = useState(false);
  const [said, setSaid] = useState('');
  const rules = useMemo<LetterRules>(
    () => ({
      letters: matrix.convention.letters.map(({ letter }) => letter),
      together: matrix.convention.together,
    }),
    [matrix.convention],
  );
  const issues = useMemo(() => issueCounts(matrix), [matrix]);
  const deviations = useMemo(
    () => new Map(matrix.deviations.map((one) => [placeOf(one.activity, one.role), one.modelLetters])),
    [matrix.deviations],
  );
  const stepTitle = useStepTitles(matrix);
  const activity = matrix.activities[Math.min(place.row, matrix.activities.length - 1)];
  const role = matrix.roles[Math.min(place.column, matrix.roles.length - 1)];
  const letters = activity && role ? editing.lettersAt(activity.key, role.key) : '';

  const write = (cells: readonly Cell[]): void => {
    if (!canWrite || cells.length === 0) return;
    setSaid('');
    if (matrix.approval?.isCurrent === true && !mayChange) setAsking(cells);
    else editing.write(cells);
  };
  const writeHere = (next: string | undefined): boolean => {
    if (next === undefined || !activity || !role) return false;
    write([{ activity: activity.key, role: role.key, letters: next }]);
    return true;
  };
  const go = (to: GridPlace): void => {
    setPlace(to);
    setFocusWanted(true);
  };
  const showIssue = (issue: Schemas['RasicIssueDto']): void => {
    const row = matrix.activities.findIndex(({ key }) => key === issue.activity);
    const column = matrix.roles.findIndex(({ key }) => key === issue.roles[0]);
    go({ row: Math.max(0, row), column: Math.max(0, column) });
  };
  const paste = (pasted: string): void => {
    const { cells, leftOut } = blockAt(readTable(pasted), place, matrix, rules);
    write(cells);
    if (canWrite) setSaid(t.pasted(number(cells.length), number(leftOut)));
  };
  const isEmpty = matrix.activities.length === 0 || matrix.roles.length === 0;
  return (
    <section className="stack">
      <p className="no-print">
        <Link to={`/engagements/${engagementId}/rasic`}>← {t.all}</Link>
      </p>
      <SubPageHead
        title={text(matrix.title)}
        detail={`${matrix.unitName === null ? t.whole : text(matrix.unitName)} · ${text(matrix.convention.title)}`}
      >
        <Downloads engagementId={engagementId} matrix={matrix} />
      </SubPageHead>
      <ApprovalLine engagementId={engagementId} matrix={matrix} />
      {matrix.kind === 'copy' && matrix.modelId !== null && (
        <p className="small">
          {t.followsModel} <Link to={`/engagements/${engagementId}/rasic/${matrix.modelId}`}>{t.openModel}</Link>
        </p>
      )}
      {matrix.kind === 'plan' && matrix.assessmentId !== null && (
        <p className="small">
          {t.followsPlan} <Link to={`/assessments/${matrix.assessmentId}/plan`}>{t.openPlan}</Link>
        </p>
      )}
      {!canWrite && <p className="notice">{t.readOnly}</p>}
      <MatrixTools engagementId={engagementId} matrix={matrix} canWrite={canWrite} />
      {isEmpty ? (
        <EmptyState title={t.emptyMatrixTitle} text={t.emptyMatrix} />
      ) : (
        <>
          <Legend matrix={matrix} />
          <div className="rasic-columns">
            <div className="stack">
              <div className="row rasic-tools no-print" role="toolbar" aria-label={t.chosen}>
                {rules.letters.map((letter) => (
                  <Button
                    key={letter}
                    isDisabled={!canWrite}
                    aria-label={letterName(matrix, letter, text)}
                    onPress={() => writeHere(typed(letters, letter, rules))}
                  >
                    {letter}
                  </Button>
                ))}
                <Button isDisabled={!canWrite || letters === ''} onPress={() => writeHere('')}>
                  {t.clear}
                </Button>
                <Button isDisabled={!editing.canUndo} onPress={editing.undo}>
                  {t.undo}
                </Button>
                <span className="small quiet" role="status">
                  {said !== '' ? said : editing.isSaving ? t.saving : t.saved}
                </span>
              </div>
              {editing.error !== undefined && <ProblemPanel error={editing.error} />}
              {editing.meeting && (
                <p className="notice warn" role="alert">
                  {editing.meeting.kind === 'merged'
                    ? t.merged
                    : t.overtaken(editing.meeting.cells.map((cell) => nameOf(matrix, cell, text)).join('; '))}
                </p>
              )}
              <MatrixGrid
                {...{ matrix, deviations, issues, stepTitle, place, isFocusWanted }}
                lettersAt={editing.lettersAt}
                onPlace={go}
                onType={(key) => writeHere(typed(letters, key, rules))}
                onClear={() => writeHere('')}
                onUndo={editing.undo}
                onPaste={paste}
              />
              <p className="small quiet no-print">{t.gridHelp}</p>
            </div>
            <IssueList matrix={matrix} canWrite={canWrite} onShow={showIssue} onMend={write} />
          </div>
        </>
      )}
      <Confirmation
        title={t.changeApproved}
        text={t.changeApprovedText}
        action={t.change}
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        onConfirm={() => {
          setMayChange(true);
          if (asking) editing.write(asking);
          setAsking(undefined);
        }}
      />
    </section>
  );
}

function issueCounts({ issues }: Matrix) {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  for (const { activity, roles } of issues) {
    if (activity !== null) rows.set(activity, (rows.get(activity) ?? 0) + 1);
    else for (const role of roles) columns.set(role, (columns.get(role) ?? 0) + 1);
  }
  return { rows, columns };
}

/** Steps of a plan are its workstreams, which have titles; those of own matrices are words. */
function useStepTitles(matrix: Matrix): (step: string) => string | undefined {
  const { text } = useFormats();
  const { assessmentId, kind } = matrix;
  const plan = $api.useQuery(
    'get',
    '/v1/assessments/{assessmentId}/plan',
    { params: { path: { assessmentId: assessmentId ?? '' }, query: { part: 'joint' } } },
    { enabled: kind === 'plan' && assessmentId !== null, retry: false },
  );
  return (step) => {
    const stream = plan.data?.workstreams.find(({ id }) => id === step);
    if (stream) return text(stream.title);
    return step.includes('/') ? undefined : step;
  };
}

function letterName({ convention }: Matrix, letter: string, text: (of: Matrix['title']) => string): string {
  const found = convention.letters.find((one) => one.letter === letter);
  return found ? `${letter}: ${text(found.title)}` : letter;
}

function nameOf({ activities, roles }: Matrix, cell: Cell, text: (of: Matrix['title']) => string): string {
  const activity = activities.find(({ key }) => key === cell.activity);
  const role = roles.find(({ key }) => key === cell.role);
  return `${activity ? text(activity.title) : cell.activity}, ${role ? text(role.title) : cell.role}`;
}

function Legend({ matrix }: { matrix: Matrix }) {
  const t = useTexts(RASIC);
  const { text } = useFormats();
  return (
    <dl className="rasic-legend" aria-label={t.legend}>
      {matrix.convention.letters.map(({ letter, title, meaning }) => (
        <div key={letter}>
          <dt>
            <span className={`rasic-letter letter-${letter.toLowerCase()}`}>{letter}</span>
          </dt>
          <dd>
            {text(title)}: {text(meaning)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Downloads({ engagementId, matrix }: WorkplaceProps) {
  const t = useTexts(RASIC);
  const { language } = useFormats();
  const { canIn } = useSession();
  const assessments = useAssessmentsOf(engagementId);
  const assessmentId = matrix.assessmentId ?? assessments.data?.items[0]?.id;
  return (
    <>
      <DownloadButton
        address={`/v1/engagements/${engagementId}/rasic-matrices/${matrix.id}?language=${language}`}
        fileName={`rasic-${matrix.id}.csv`}
        label={t.csv}
      />
      {assessmentId !== undefined && canIn(engagementId, 'report.create') && matrix.activities.length > 0 && (
        <PrintButton
          label={t.pdf}
          ask={(wanted, key) =>
            askForReport({ assessmentId, kind: 'rasicMatrix', matrixId: matrix.id, language: wanted }, key)
          }
        />
      )}
    </>
  );
}

/** What is set for the whole matrix, each in a dialog. */
function MatrixTools({ engagementId, matrix, canWrite }: WorkplaceProps & { canWrite: boolean }) {
  const t = useTexts(RASIC);
  const navigate = useNavigate();
  const [open, setOpen] = useState<'paste' | 'settings' | 'holders' | 'copies' | 'remove'>();
  const close = (): void => setOpen(undefined);
  const remove = $api.useMutation('delete', MATRIX);
  return (
    <div className="row no-print">
      {canWrite && matrix.kind === 'own' && (
        <>
          <Link className="button" to="rows">
            {t.editRows}
          </Link>
          <Button onPress={() => setOpen('paste')}>{t.paste}</Button>
        </>
      )}
      {matrix.kind !== 'copy' && matrix.activities.length > 0 && (
        <Button onPress={() => setOpen('copies')}>{t.copies}</Button>
      )}
      {canWrite && matrix.roles.length > 0 && <Button onPress={() => setOpen('holders')}>{t.holders}</Button>}
      {canWrite && <Button onPress={() => setOpen('settings')}>{t.settings}</Button>}
      {canWrite && (
        <Button look="plain" onPress={() => setOpen('remove')}>
          {t.remove}
        </Button>
      )}
      {open === 'paste' && <PasteDialog {...{ engagementId, matrix }} onClose={close} />}
      {open === 'settings' && <SettingsDialog {...{ engagementId, matrix }} onClose={close} />}
      {open === 'holders' && <HoldersDialog {...{ engagementId, matrix }} onClose={close} />}
      {open === 'copies' && <CopiesDialog {...{ engagementId, matrix, canWrite }} onClose={close} />}
      <Confirmation
        title={t.remove}
        text={t.removeText}
        action={t.remove}
        isOpen={open === 'remove'}
        isBusy={remove.isPending}
        error={remove.error}
        onClose={close}
        onConfirm={() =>
          remove.mutate(
            { params: { path: { engagementId, matrixId: matrix.id }, header: ifMatch(matrix.version) } },
            { onSuccess: () => void navigate(`/engagements/${engagementId}/rasic`) },
          )
        }
      />
    </div>
  );
}
