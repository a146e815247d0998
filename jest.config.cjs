/** @type {import('jest').Config} */
module.exports = {
  rootDir: '.',
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.m?[jt]s$': ['@swc/jest'] },
  // These are published as ES modules only; Jest on Node 20 can load them once they are compiled.
  transformIgnorePatterns: ['/node_modules/(?!(d3-[a-z-]+|internmap|pdfjs-dist)/)'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'node'],
  coverageDirectory: 'coverage',
  testTimeout: 120_000,
};
