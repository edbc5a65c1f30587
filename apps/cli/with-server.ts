import { type Api, openApi } from './api.ts'
import { linkServer } from './server-link.ts'
import type { Terminal } from './terminal.ts'

/** Runs a verb against the home's server and leaves it as it was found. */
export async function withServer<T>(terminal: Terminal, work: (api: Api) => Promise<T>): Promise<T> {
  const link = await linkServer(process.env, (line) => terminal.note(line))
  try {
    return await work(openApi(link))
  } finally {
    await link.close()
  }
}
