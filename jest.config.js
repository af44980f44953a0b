const isCi = process.env.CI === 'true';

/** Every workspace's tests in one run; other workspaces are read as TypeScript sources through `tc-source`. */
export default {
  globalSetup: '<rootDir>/shared/src/testing/jest-global-setup.ts',
  globalTeardown: '<rootDir>/shared/src/testing/jest-global-teardown.ts',
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/e2e/**/*.e2e.ts', '<rootDir>/scripts/**/*.spec.js'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/', '<rootDir>/.test-data/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['tc-source', 'node', 'node-addons'] },
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        sourceMaps: 'inline',
      },
    ],
  },
  // One a core: beside it stands PostgreSQL, but most tests wait more than they work.
  maxWorkers: 2,
  testTimeout: 30_000,
  // Quiet in CI: failures in full and jest's summary. The last reporter prints the line that any CI can read.
  reporters: [
    isCi ? ['summary', { summaryThreshold: 0 }] : 'default',
    '<rootDir>/scripts/totals-reporter.js',
  ],
};
