/** `npm run test:browser`: the pages in a real Chromium, over a real server and database. */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/test/browser'],
  testMatch: ['**/*.browser.ts'],
  // One browser at a time: two would make each other slow.
  maxWorkers: 1,
  collectCoverageFrom: [],
  coverageThreshold: {},
};
