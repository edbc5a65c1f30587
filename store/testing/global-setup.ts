import { startTestServer, TEST_HOME } from './test-server.ts'

/** Vitest's `globalSetup`: one server for the whole run, which the test files find by the environment. */
export async function setup(): Promise<() => Promise<void>> {
  const { home, stop } = await startTestServer()
  process.env[TEST_HOME] = home
  return stop
}
