export * from './rules/basis-of';
export * from './rules/decision-state';
export * from './rules/forum-basis';
export * from './rules/kpi-progress';
export * from './rules/owner-concern';
export * from './rules/pain-areas';
