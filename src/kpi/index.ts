export * from './rules/judge-series';
export * from './rules/kpi-figure';
export * from './rules/rate-from-evidence';
export * from './rules/result-evidence';
export * from './rules/systemic-share';
export * from './rules/wilson';
