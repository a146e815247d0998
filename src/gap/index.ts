export * from './rules/gap';
export * from './rules/pareto';
export * from './rules/unit-spread';
export * from './rules/assess';
