export * from './rules/summarise-series';
export * from './rules/systemic-share';
export * from './rules/wilson';
