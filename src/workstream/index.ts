export { rasicLibrary, type RasicLibrary } from './load-plan-library';
export * from './rules/make-plan';
export * from './rules/plan';
export * from './rules/plan-matrix';
