import { type Api, openApi, type Purpose } from './api.ts'
import { linkServer } from './server-link.ts'
import type { Terminal } from './terminal.ts'

/** Runs a verb against the home's server and leaves it as it was found. */
export async function withServer<T>(
  terminal: Terminal,
  work: (api: Api) => Promise<T>,
  purpose?: Purpose,
  env: NodeJS.ProcessEnv = process.env,
): Promise<T> {
  const link = await linkServer(env, (line) => terminal.note(line))
  try {
    return await work(openApi(link, purpose))
  } finally {
    await link.close()
  }
}
