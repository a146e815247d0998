export * from './rules/judge-calibration';
export * from './rules/judge-staffing';
export * from './rules/judge-survey';
export * from './rules/non-response';
export * from './rules/summarise-series';
export * from './rules/survey-checks';
export * from './rules/systemic-share';
export * from './rules/wilson';
