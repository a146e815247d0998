import {
  type FrozenMatrix,
  type JudgedCopy,
  judgedCopies,
  judgedMatrix,
  type JudgedMatrix,
} from '../../../rasic/rules/frozen-matrix';
import { type Letter, lettersAt, type RasicActivity, type RasicRole } from '../../../rasic/rules/matrix';
import { type RasicPrintWording, rasicPrintWordingIn } from '../../wording/rasic';
import { ReportContext, type ReportInput } from '../report-context';

/** Paper of the pages with the matrix; all others are A4. */
export type MatrixPaper = 'a4' | 'a3';

/** Everything that a printed matrix follows from. */
export interface RasicMatrixInput extends Pick<ReportInput, 'engagement' | 'current' | 'language' | 'dataHash'> {
  readonly frozen: FrozenMatrix;
  readonly paper: MatrixPaper;
}

/** An activity by the number that it has in every table of the print. */
export interface NumberedActivity {
  readonly number: number;
  readonly activity: RasicActivity;
}

/** Activities of one step, in the order of the matrix; null: of no step. */
export interface ActivityGroup {
  readonly step: string | null;
  readonly activities: readonly NumberedActivity[];
}

/** A matrix as it is printed: judged, its rows grouped by step and numbered. */
export interface MatrixView extends JudgedMatrix {
  readonly frozen: FrozenMatrix;
  readonly copies: readonly JudgedCopy[];
  readonly groups: readonly ActivityGroup[];
  /** Key of an activity → its number. */
  readonly numbers: ReadonlyMap<string, number>;
}

export function matrixView(frozen: FrozenMatrix): MatrixView {
  const judged = judgedMatrix(frozen);
  const byStep = new Map<string | null, RasicActivity[]>();
  for (const activity of judged.matrix.activities) {
    const own = byStep.get(activity.step ?? null) ?? [];
    byStep.set(activity.step ?? null, own);
    own.push(activity);
  }
  let number = 0;
  const groups = [...byStep].map(([step, own]): ActivityGroup => {
    return { step, activities: own.map((activity) => ({ number: (number += 1), activity })) };
  });
  const numbers = new Map(
    groups.flatMap(({ activities }) => activities.map(({ activity, number: at }) => [activity.key, at] as const)),
  );
  return { ...judged, frozen, groups, numbers, copies: judgedCopies(frozen, judged) };
}

/** The words and figures of a printed matrix. */
export class RasicContext extends ReportContext {
  readonly rasic: RasicPrintWording;

  constructor(
    input: RasicMatrixInput,
    readonly view: MatrixView,
  ) {
    super({ ...input, dataFile: 'rasic-matrix.json' });
    this.rasic = rasicPrintWordingIn(input.language);
    this.paper = input.paper;
  }

  readonly paper: MatrixPaper;

  /** Name of the unit that it is for, or that it is for the whole. */
  get scope(): string {
    const { unit } = this.view.frozen;
    return unit === null ? this.rasic.whole : this.text(unit.name);
  }

  /** "approved on 5 Mar 2012", "changed since its approval", "not approved" */
  get standing(): string {
    const { approval } = this.view.frozen;
    if (!approval) return this.rasic.standing.none;
    if (!approval.isCurrent) return this.rasic.standing.stale;
    return this.rasic.standing.approved(this.figures.date(dayOf(approval.at)));
  }

  role({ title }: RasicRole): string {
    return this.text(title);
  }

  /** Names of those who hold a role; none where nobody is named yet. */
  holders({ holders = [] }: RasicRole): readonly string[] {
    return holders;
  }

  lettersOf(activity: string, role: string): readonly Letter[] {
    return lettersAt(this.view.matrix, activity, role);
  }

  step({ step, stepTitle }: RasicActivity): string {
    return stepTitle === undefined ? (step ?? '') : this.text(stepTitle);
  }

  /** In how many activities a role has each letter of the convention; letters that it never has are left out. */
  partsOf(role: string): readonly { readonly letter: Letter; readonly activities: readonly NumberedActivity[] }[] {
    const all = this.view.groups.flatMap(({ activities }) => activities);
    return LETTERS_IN_ORDER(this).flatMap((letter) => {
      const activities = all.filter(({ activity }) => this.lettersOf(activity.key, role).includes(letter));
      return activities.length === 0 ? [] : [{ letter, activities }];
    });
  }
}

/** Of the legend, then letters that the convention does not have. */
const LETTERS_IN_ORDER = ({ view }: RasicContext): readonly Letter[] => {
  const legend = view.matrix.profile.letters.map(({ letter }) => letter);
  return [...legend, ...(['R', 'A', 'S', 'C', 'I'] as const).filter((letter) => !legend.includes(letter))];
};

/** ISO date of an ISO moment. */
export const dayOf = (moment: string): string => moment.slice(0, 10);
