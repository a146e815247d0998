export { rasicLibrary, type RasicLibrary } from './load-plan-library';
export { workingDays } from './rules/calendar';
export * from './rules/make-plan';
export type { People } from './rules/people';
export * from './rules/plan';
export * from './rules/plan-matrix';
export { schedule } from './rules/schedule';
export { scheduledWorkstreams } from './rules/scheduled';
