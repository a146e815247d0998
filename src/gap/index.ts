export * from './rules/gap';
export * from './rules/pareto';
export * from './rules/unit-spread';
export * from './rules/assess';
export * from './rules/movement';
export * from './rules/progress';
export * from './rules/chain';
export { type ProgressWave, STANDINGS, type Standing } from './rules/standing';
export * from './rules/paired-reading';
