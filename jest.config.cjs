/** @type {import('jest').Config} */
module.exports = {
  rootDir: '.',
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/web/src'],
  testMatch: ['**/*.test.ts'],
  // One PostgreSQL a run.
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.m?[jt]s$': ['@swc/jest'] },
  // These are published as ES modules only; Jest on Node 20 can load them once they are compiled.
  transformIgnorePatterns: [
    '/node_modules/(?!(d3-[a-z-]+|internmap|pdfjs-dist|@?otplib|@noble|@scure|openid-client|oauth4webapi|jose|pkijs|asn1js|pvutils|pvtsutils|bytestreamjs|@peculiar)/)',
  ],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'node'],
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  coverageDirectory: 'coverage',
  coverageProvider: 'v8',
  coverageReporters: ['text-summary'],
  // `.ci/run`: every branch of what judges (numbers, gates, rights, seals), by the tests that stand beside it.
  collectCoverageFrom: [
    'src/{shared,statistics,scoring}/**/*.ts',
    'src/{audit,backup,benefit,certification,evidence,forum,framework,gap,identity,issuing,kpi,library,notification,planner,portfolio,publishing,rasic,remediation,results,workstream}/rules/**/*.ts',
    '!**/*.test.ts',
    // Types and names only.
    '!src/scoring/{answers,model,index}.ts',
    '!src/framework/rules/{framework-document,guidance}.ts',
    '!src/workstream/rules/{baseline,plan}.ts',
    '!src/benefit/rules/benefit.ts',
    '!src/certification/rules/named-place.ts',
    '!src/forum/rules/forum-basis.ts',
    '!src/publishing/rules/{action-plan,report-request}.ts',
    '!src/shared/{domain-error,watcher}.ts',
  ],
  coverageThreshold: { global: { branches: 100 } },
  // By default one core is left idle, which doubles the time of a run on two.
  maxWorkers: '100%',
  testTimeout: 120_000,
};
