import type { Schemas } from '../api/client';
import type { FrameworkTree } from '../frameworks/tree';
import { placedRequirements } from '../frameworks/tree';
import type { ApiText } from '../language/formats';

export type Finding = Schemas['FindingDto'];
export type Grade = Finding['grade'];
export type Gap = Schemas['GapDto'];
export type ActionState = Schemas['ActionSummaryDto']['state'];

/** Majors first, as the server sorts them. */
export const GRADES: readonly Grade[] = ['major', 'minor', 'opportunity', 'strength'];
export const SEVERITIES: readonly Gap['severity'][] = ['critical', 'high', 'medium', 'low'];
export const SCOPES: readonly Gap['scope'][] = ['organisation', 'systemic', 'local'];

/** Where a finding is on its way: whether an action answers it, and how far that is. */
export const PROGRESS = ['open', 'acting', 'overdue', 'closed', 'none'] as const;
export type Progress = (typeof PROGRESS)[number];

type Action = Pick<Schemas['ActionSummaryDto'], 'findingId' | 'state' | 'dueState'>;

/** @returns none: nothing has to be done about a strength */
export function progressOf({ id, grade }: Pick<Finding, 'id' | 'grade'>, actions: readonly Action[]): Progress {
  if (grade === 'strength') return 'none';
  const own = actions.filter(({ findingId }) => findingId === id);
  if (own.length === 0) return 'open';
  if (own.every(({ state }) => state === 'closed')) return 'closed';
  return own.some(({ dueState }) => dueState === 'overdue') ? 'overdue' : 'acting';
}

/** What is known of a requirement by its ref. */
export interface RequirementNames {
  readonly title: ApiText;
  readonly category: string;
  readonly categoryTitle: ApiText;
  readonly ownerFunction: string;
}

export function requirementNames(tree: FrameworkTree | undefined): ReadonlyMap<string, RequirementNames> {
  return new Map(
    placedRequirements(tree?.groups ?? []).map(({ requirement: { ref, title, ownerFunction }, groups: [category] }) => [
      ref,
      { title, ownerFunction, category: category?.ref ?? '', categoryTitle: category?.title ?? '' },
    ]),
  );
}

export interface FindingChoice {
  readonly grade: string;
  readonly category: string;
  /** Ref; `entity`: on the whole entity. */
  readonly unit: string;
  readonly owner: string;
  readonly progress: string;
  readonly search: string;
}

/** @returns the findings that fit; empty choices let all through */
export function chosenFindings(
  findings: readonly Finding[],
  choice: FindingChoice,
  known: {
    readonly names: ReadonlyMap<string, RequirementNames>;
    readonly actions: readonly Action[];
    readonly textOf: (text: ApiText) => string;
  },
): readonly Finding[] {
  const { grade, category, unit, owner, progress, search } = choice;
  const wanted = search.trim().toLowerCase();
  return findings.filter((finding) => {
    if (grade !== '' && finding.grade !== grade) return false;
    if (category !== '' && known.names.get(finding.requirement)?.category !== category) return false;
    if (unit === 'entity' ? finding.units.length > 0 : unit !== '' && !finding.units.includes(unit)) return false;
    if (owner !== '' && finding.ownerFunction !== owner) return false;
    if (progress !== '' && progressOf(finding, known.actions) !== progress) return false;
    if (wanted === '') return true;
    const { ref, requirement, title, condition, cause, recommendation } = finding;
    const texts = [title, condition, cause, recommendation].map((text: ApiText | null) =>
      text === null ? '' : known.textOf(text),
    );
    return [ref, requirement, ...texts].join(' ').toLowerCase().includes(wanted);
  });
}

export interface GapChoice {
  readonly severity: string;
  readonly scope: string;
  readonly owner: string;
  readonly unit: string;
  readonly search: string;
}

/** @returns the gaps that fit; empty choices let all through */
export function chosenGaps(
  gaps: readonly Gap[],
  { severity, scope, owner, unit, search }: GapChoice,
  textOf: (text: ApiText) => string,
): readonly Gap[] {
  const wanted = search.trim().toLowerCase();
  return gaps.filter(
    (gap) =>
      (severity === '' || gap.severity === severity) &&
      (scope === '' || gap.scope === scope) &&
      (owner === '' || gap.ownerFunction === owner) &&
      (unit === '' || gap.places.some((place) => (place.unit ?? 'entity') === unit)) &&
      (wanted === '' || `${gap.requirement} ${textOf(gap.title)}`.toLowerCase().includes(wanted)),
  );
}

/** The grade that a finding on a gap begins with; whoever writes it decides. */
export const proposedGrade = ({ severity, critical }: Pick<Gap, 'severity' | 'critical'>): Grade =>
  critical && severity === 'critical' ? 'major' : severity === 'low' ? 'opportunity' : 'minor';
