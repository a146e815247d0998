export * from './rules/make-plan';
export * from './rules/plan';
