/**
 * What can be asked for. Without `unit` it is the entity's figure.
 * `score`, `level`, `coverage`, `coverage/<ref>`, `node/<ref>`, `gate/<key>`, `lost/<ref>`, the same in one unit
 * (`unit/<unit>` for its score, `unit/<unit>/level`, …, `unit/<unit>/requirement/<ref>`), `gap/<requirement>`,
 * `plan/effort`, `plan/workstream/<id>`, `plan/work-item/<id>`, `plan/start/<id>` (why a work item starts when it does).
 */
export type FigureAddress =
  | { readonly kind: 'score' | 'level' | 'coverage'; readonly unit: string | undefined }
  | { readonly kind: NamedKind; readonly name: string; readonly unit: string | undefined }
  | { readonly kind: 'effort' }
  | { readonly kind: PlanKind; readonly id: string };

const PLAN_KINDS = { workstream: 'workstream', 'work-item': 'workItem', start: 'start' } as const;
type PlanKind = (typeof PLAN_KINDS)[keyof typeof PLAN_KINDS];

const NAMED = ['node', 'requirement', 'gate', 'lost', 'gap', 'coverageOf'] as const;
type NamedKind = (typeof NAMED)[number];

/** Undefined when the text has the form of no address. Whether its names exist is not looked at. */
export function readAddress(text: string): FigureAddress | undefined {
  if (text === 'plan/effort') return { kind: 'effort' };
  const [, planKind, id] = /^plan\/(workstream|work-item|start)\/(.+)$/.exec(text) ?? [];
  if (id !== undefined) return { kind: PLAN_KINDS[planKind as keyof typeof PLAN_KINDS], id };
  const [, unit, rest = 'score'] = /^unit\/([^/]+)(?:\/(.+))?$/.exec(text) ?? [undefined, undefined, text];
  if (rest === 'score' || rest === 'level' || rest === 'coverage') return { kind: rest, unit };
  const [, kind, name] = /^(node|requirement|gate|lost|gap|coverage)\/(.+)$/.exec(rest) ?? [];
  if (name === undefined) return undefined;
  const named = NAMED.find((one) => one === (kind === 'coverage' ? 'coverageOf' : kind));
  return named && { kind: named, name, unit };
}

const within = (unit: string | undefined, rest: string): string => (unit === undefined ? rest : `unit/${unit}/${rest}`);

/** Addresses as text. */
export const addressOf = {
  score: (unit?: string): string => (unit === undefined ? 'score' : `unit/${unit}`),
  level: (unit?: string): string => within(unit, 'level'),
  node: (ref: string, unit?: string): string => within(unit, `node/${ref}`),
  requirement: (ref: string, unit: string): string => within(unit, `requirement/${ref}`),
  gate: (key: string, unit?: string): string => within(unit, `gate/${key}`),
  lost: (ref: string, unit?: string): string => within(unit, `lost/${ref}`),
  coverage: (ref: string | undefined, unit?: string): string =>
    within(unit, ref === undefined ? 'coverage' : `coverage/${ref}`),
  gap: (requirement: string): string => `gap/${requirement}`,
  planEffort: 'plan/effort',
  workstream: (id: string): string => `plan/workstream/${id}`,
  workItem: (id: string): string => `plan/work-item/${id}`,
  start: (id: string): string => `plan/start/${id}`,
} as const;
