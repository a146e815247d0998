import type { IssueKind } from './rules/issue-number';

export const ISSUE_KINDS = ['gapReport', 'workstreamPlan', 'jointPlan'] as const satisfies readonly IssueKind[];

export const UUID = { type: String, format: 'uuid' } as const;
export const MOMENT = { type: String, format: 'date-time' } as const;
export const SHA256 = { type: String, pattern: '^[0-9a-f]{64}$' } as const;
