export * from './rules/compare-unit-means';
export * from './rules/compare-units';
export * from './rules/summarise-series';
export * from './rules/systemic-share';
export * from './rules/wilson';
export * from './rules/unit-league';
