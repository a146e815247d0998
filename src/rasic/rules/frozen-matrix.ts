import type { LocalizedText } from '../../shared/text';
import { checkMatrix } from './check-matrix';
import { type RoleHolders, withHolders } from './holders';
import type { RasicIssue, RasicThresholds } from './issue';
import type { CellChange, RasicMatrix, RasicProfile, RasicRole } from './matrix';
import { type MatrixDocument, matrixFrom } from './matrix-document';
import { type Deviation, overlaid } from './overlay';

/** A unit that a matrix is for. */
export interface MatrixUnit {
  readonly ref: string;
  readonly name: LocalizedText;
}

/** As somebody approved a matrix. */
export interface MatrixApproval {
  /** That was approved. */
  readonly version: number;
  /** ISO 8601 */
  readonly at: string;
  /** Who gave it; null: who recorded it. */
  readonly givenBy: string | null;
  /** Null: the server itself, or who has no name any more. */
  readonly recordedBy: string | null;
  /** False: the matrix, or what it follows, has changed since. */
  readonly isCurrent: boolean;
}

/** A copy of a matrix for one unit, as far as it differs. */
export interface FrozenCopy {
  readonly id: string;
  readonly unit: MatrixUnit;
  readonly changes: readonly CellChange[];
  /** Columns that its changes bring in. */
  readonly roles: readonly RasicRole[];
  /** Null: those of its model. */
  readonly thresholds: RasicThresholds | null;
  readonly holders: readonly RoleHolders[] | null;
}

/** Everything that is printed of a matrix, as it was at one moment: what changes afterwards does not change the print. */
export interface FrozenMatrix {
  readonly id: string;
  readonly title: LocalizedText;
  /** Null: for the whole. */
  readonly unit: MatrixUnit | null;
  readonly owner: string | null;
  readonly version: number;
  /** ISO 8601 */
  readonly changedAt: string;
  readonly approval: MatrixApproval | null;
  readonly profile: RasicProfile;
  readonly thresholds: RasicThresholds;
  /** With all that it follows. */
  readonly document: MatrixDocument;
  /** What a copy follows, and the cells in which it differs; null: no copy. */
  readonly original: {
    readonly title: LocalizedText;
    readonly deviations: readonly Deviation[];
    readonly lost: readonly CellChange[];
  } | null;
  /** For units that have one, in the order of the units. */
  readonly copies: readonly FrozenCopy[];
}

/** A matrix with everything that is wrong with it. */
export interface JudgedMatrix {
  readonly matrix: RasicMatrix;
  readonly issues: readonly RasicIssue[];
}

export interface JudgedCopy extends JudgedMatrix {
  readonly copy: FrozenCopy;
  readonly deviations: readonly Deviation[];
  /** Changes at activities and roles that are not there any more. */
  readonly lost: readonly CellChange[];
  /** What is wrong here and not in the original. */
  readonly ownIssues: readonly RasicIssue[];
}

export function judgedMatrix({ document, profile, thresholds }: FrozenMatrix): JudgedMatrix {
  const matrix = matrixFrom(document, profile);
  return { matrix, issues: checkMatrix(matrix, thresholds) };
}

/** Every copy, judged by its own thresholds where it has some. */
export function judgedCopies({ copies, thresholds }: FrozenMatrix, original: JudgedMatrix): readonly JudgedCopy[] {
  const known = new Set(original.issues.map(sameAs));
  return copies.map((copy) => {
    const { matrix: overlay, deviations, lost } = overlaid(original.matrix, copy.changes, copy.roles);
    const matrix = copy.holders ? withHolders(overlay, copy.holders) : overlay;
    const issues = checkMatrix(matrix, copy.thresholds ?? thresholds);
    const ownIssues = issues.filter((issue) => !known.has(sameAs(issue)));
    return { copy, matrix, issues, deviations, lost, ownIssues };
  });
}

/** Issues that say the same, whatever would mend them. */
const sameAs = (issue: RasicIssue): string => JSON.stringify({ ...issue, mend: null });
