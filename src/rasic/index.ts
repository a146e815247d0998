export { loadProfiles } from './load-profiles';
export { checkMatrix } from './rules/check-matrix';
export { type ExplainedIssue, explainIssue } from './rules/explain-issue';
export * from './rules/issue';
export * from './rules/matrix';
export { type CellReading, readCell } from './rules/read-cell';
export { type KnownRole, type MatrixReading, readMatrix } from './rules/read-matrix';
export { writeMatrix } from './rules/write-matrix';
export { type RasicWording, rasicWordingIn } from './wording';
