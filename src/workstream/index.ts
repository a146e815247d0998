export { rasicLibrary, type RasicLibrary } from './load-plan-library';
export { sumEffort } from './rules/derive';
export * from './rules/make-plan';
export * from './rules/plan';
export * from './rules/plan-matrix';
export { type ChangedPlan, refusalOf } from './rules/apply-plan-changes';
export * from './rules/plan-change';
