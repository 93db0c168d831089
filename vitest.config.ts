import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['inequality/**/*.test.ts', 'app/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    globalSetup: ['test/database.setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
