/** @type {import('jest').Config} */
module.exports = {
  rootDir: '.',
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
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
  coverageDirectory: 'coverage',
  coverageProvider: 'v8',
  coverageReporters: ['text-summary'],
  // The pure folders (src/ARCHITECTURE.md), less the files that declare types only.
  collectCoverageFrom: [
    'src/{shared,scoring}/**/*.ts',
    'src/*/rules/**/*.ts',
    'src/report/{models,wording}/**/*.ts',
    'src/results/wording/**/*.ts',
    '!**/*.test.ts',
    '!src/scoring/{answers,model,index}.ts',
    '!src/{framework,assessment}/rules/{framework,case}-document.ts',
    '!src/workstream/rules/plan.ts',
    '!src/casework/rules/{record,assessment-details}.ts',
    '!src/shared/domain-error.ts',
    '!src/report/models/{blocks,chart-models,plan-input,seal-print}.ts',
  ],
  coverageThreshold: { global: { branches: 100 } },
  // By default one core is left idle, which doubles the time of a run on two.
  maxWorkers: '100%',
  testTimeout: 120_000,
};
