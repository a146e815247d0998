import { checkMatrix } from '../../rasic/rules/check-matrix';
import { explainIssue } from '../../rasic/rules/explain-issue';
import type { RasicIssue, RasicSeverity, RasicThresholds } from '../../rasic/rules/issue';
import { type CellChange, type Letter, lettersAt, type RasicMatrix, type RasicProfile } from '../../rasic/rules/matrix';
import type { Overlaid } from '../../rasic/rules/overlay';
import { rasicWordingIn } from '../../rasic/wording';
import type { Language, LocalizedText } from '../../shared/text';

/** A matrix with what it follows laid below it, and how many are too many in it. */
export interface ResolvedMatrix extends Overlaid {
  readonly thresholds: RasicThresholds;
}

export interface MatrixFigures {
  readonly activities: number;
  readonly roles: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** Cells that differ from what it follows. */
  readonly deviations: number;
}

/** A cell as people write it: "A/R"; empty for none. */
export interface CellView {
  readonly activity: string;
  readonly role: string;
  readonly letters: string;
}

export interface DeviationView extends CellView {
  readonly modelLetters: string;
}

export interface IssueView {
  readonly code: string;
  readonly severity: RasicSeverity;
  readonly activity: string | null;
  readonly step: string | null;
  readonly roles: readonly string[];
  readonly letter: Letter | null;
  /** What is wrong. */
  readonly text: LocalizedText;
  /** Why it matters, and what to do. */
  readonly advice: LocalizedText;
  /** Cells that would mend it; null where only people can tell. */
  readonly mend: readonly CellView[] | null;
  /** The same in words. */
  readonly proposal: LocalizedText | null;
}

/** A convention as people write it. */
export interface ConventionView extends Omit<RasicProfile, 'together'> {
  /** Letters that one role may have in the same activity: "A/R". */
  readonly together: readonly string[];
}

export interface MatrixContent {
  readonly convention: ConventionView;
  readonly thresholds: RasicThresholds;
  readonly roles: readonly {
    readonly key: string;
    readonly title: LocalizedText;
    readonly side: RasicMatrix['roles'][number]['side'];
    readonly rank: number;
    readonly isCommittee: boolean;
    /** Null: not stated. */
    readonly holders: readonly string[] | null;
  }[];
  readonly activities: readonly {
    readonly key: string;
    readonly title: LocalizedText;
    readonly step: string | null;
    readonly requirements: readonly string[] | null;
    readonly reserved: 'decision' | 'certification' | null;
  }[];
  /** Those that have letters, row by row. */
  readonly cells: readonly CellView[];
  readonly deviations: readonly DeviationView[];
  /** Deviations at activities and roles that are not there any more. */
  readonly lost: readonly CellView[];
  /** Rows in their order, then columns, then steps of the process. */
  readonly issues: readonly IssueView[];
}

export function matrixFigures({ matrix, deviations, thresholds }: ResolvedMatrix): MatrixFigures {
  const issues = checkMatrix(matrix, thresholds);
  const of = (severity: RasicSeverity): number => issues.filter((issue) => issue.severity === severity).length;
  return {
    ...{ activities: matrix.activities.length, roles: matrix.roles.length },
    ...{ errors: of('error'), warnings: of('warning'), hints: of('hint'), deviations: deviations.length },
  };
}

export function matrixContent({ matrix, deviations, lost, thresholds }: ResolvedMatrix): MatrixContent {
  return {
    convention: conventionView(matrix.profile),
    thresholds,
    roles: matrix.roles.map(({ holders = null, ...role }) => ({
      ...{ key: role.key, title: role.title, side: role.side, rank: role.rank, isCommittee: role.isCommittee },
      holders,
    })),
    activities: matrix.activities.map(({ step = null, requirements = null, reserved = null, ...activity }) => ({
      ...{ key: activity.key, title: activity.title, step, requirements, reserved },
    })),
    cells: matrix.activities.flatMap(({ key: activity }) =>
      matrix.roles.flatMap(({ key: role }) => {
        const written = lettersAt(matrix, activity, role);
        return written.length === 0 ? [] : [cellView({ activity, role, letters: written })];
      }),
    ),
    deviations: deviations.map((one) => ({ ...cellView(one), modelLetters: one.modelLetters.join('/') })),
    lost: lost.map(cellView),
    issues: checkMatrix(matrix, thresholds).map((issue) => issueView(matrix, issue)),
  };
}

export function conventionView(profile: RasicProfile): ConventionView {
  const { key, title, letters, accountable, approver, together } = profile;
  return {
    ...{ key, title },
    letters: letters.map(({ letter, title: name, meaning, fewest, most }) => ({
      ...{ letter, title: name, meaning, fewest, most },
    })),
    ...{ accountable, approver, together: together.map((joined) => joined.join('/')) },
  };
}

const cellView = ({ activity, role, letters }: CellChange): CellView => ({
  ...{ activity, role },
  letters: letters.join('/'),
});

function issueView(matrix: RasicMatrix, issue: RasicIssue): IssueView {
  const explained = (language: Language) =>
    explainIssue(matrix, issue, { wording: rasicWordingIn(language), language });
  const [en, id, zh] = [explained('en'), explained('id'), explained('zh')];
  return {
    ...{ code: issue.code, severity: issue.severity, activity: issue.activity ?? null },
    step: issue.code === 'step-without-activity' ? issue.step : null,
    ...{ roles: issue.roles, letter: issue.letter ?? null },
    text: { en: en.text, id: id.text, zh: zh.text },
    advice: { en: en.advice, id: id.advice, zh: zh.advice },
    mend: issue.mend?.map(cellView) ?? null,
    proposal:
      en.proposal === null || id.proposal === null || zh.proposal === null
        ? null
        : { en: en.proposal, id: id.proposal, zh: zh.proposal },
  };
}
