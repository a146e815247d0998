import type { SummaryFigures, SummaryRequirement } from '../../src/casework/rules/result-summary';
import { lineOf, type PortfolioLine } from '../../src/portfolio/rules/lines';
import type { PartyStanding, UnitStanding } from '../../src/portfolio/rules/standing';
import { figureJson, type OutcomeJson } from '../../src/report/models/score-json';
import { ratio } from '../../src/scoring/ratio';

/** What a result says that is not as usual. */
export interface Made {
  readonly percent?: number | null;
  readonly party?: string;
  readonly kind?: 'own' | 'vendor' | undefined;
  readonly framework?: string;
  readonly on?: string;
  readonly snapshot?: string;
  readonly engagement?: string;
  readonly blockers?: SummaryFigures['blockers'];
  readonly weight?: number;
  readonly requirements?: readonly SummaryRequirement[];
  readonly rank?: number | null;
}

export const KNOCK_OUT = { gate: 'critical', title: 'Critical', kind: 'knockOut', refs: ['R-2', 'R-1'] } as const;

const outcome = (percent: number | null): OutcomeJson =>
  percent === null ? { notAssessed: true } : figureJson(ratio(percent, 100));

export function party(made: Made = {}): PartyStanding {
  const { percent = 70, party: partyId = 'p1', framework = 'osp@1.0.0', on = '2026-01-31', engagement = 'e1' } = made;
  const { kind = 'vendor', snapshot = `s-${on}`, blockers = [], weight = 1, requirements, rank = 1 } = made;
  return {
    ...{ engagementId: engagement, assessmentId: `a-${snapshot}`, snapshotId: snapshot, partyId },
    ...{ frameworkId: framework, revision: 1, reportedOn: on, completedAt: `${on}T10:00:00.000Z` },
    figures: {
      names: {
        ...{ engagement: 'Review', framework: 'OSP' },
        assessment: {
          ...{ title: 'Wave', kind: 'baseline', documentNumber: 'D-1', reportDate: on },
          period: { from: on, to: on },
        },
        party: { ref: partyId.toUpperCase(), name: `Party ${partyId}`, kind },
      },
      score: outcome(percent),
      coverage: { assessed: 1, applicable: 1, share: figureJson(ratio(1)) },
      level: { key: rank === null ? null : `level-${rank}`, title: 'Level', rank },
      target: figureJson(ratio(3, 4)),
      categories: [],
      blockers,
      missed: ['R-1'],
      ...{ weight, units: 1 },
    },
    ...(requirements ? { requirements } : {}),
  };
}

export const unit = (
  id: string,
  percent: number | null,
  made: Made & { site?: string; programme?: string } = {},
): UnitStanding => ({
  ...party({ ...made, percent }),
  ...{ unitId: id, siteId: made.site ?? `site-${id}`, programmeId: made.programme ?? null },
});

/** A line of one result with units of these scores. */
export const line = (percents: readonly (number | null)[], made: Made = {}): PortfolioLine =>
  lineOf(
    { key: 'k', results: [party(made)] },
    () => percents.map((percent, index) => unit(`${made.party ?? 'p1'}-u${index}`, percent, made)),
    undefined,
  );
