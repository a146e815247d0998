export { loadProfiles } from './load-profiles';
export { checkMatrix } from './rules/check-matrix';
export * from './rules/issue';
export * from './rules/matrix';
export { type CellReading, readCell } from './rules/read-cell';
