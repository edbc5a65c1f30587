import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const LEFT_OUT = ['**/node_modules/**', '**/dist/**', 'tools/fixtures/**']
const STORE_SETUP = './store/testing/global-setup.ts'

/** Three kinds of test, by file name: pure, on a real PostgreSQL, in a browser on the whole system. */
export default defineConfig({
  test: {
    reporters: ['dot'],
    projects: [
      {
        test: {
          name: 'unit',
          // Pure code keeps no state between files, so they share their modules: ten times as fast.
          isolate: false,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...LEFT_OUT, '**/*.int.test.ts', '**/*.e2e.test.ts'],
        },
      },
      {
        test: {
          name: 'int',
          include: ['**/*.int.test.ts'],
          exclude: LEFT_OUT,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...(existsSync(STORE_SETUP) ? { globalSetup: [STORE_SETUP] } : {}),
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['**/*.e2e.test.ts'],
          exclude: LEFT_OUT,
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
