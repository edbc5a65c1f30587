import { z } from 'zod'
import type { Terminal } from '../terminal.ts'
import { waitForLoad } from '../wait-for-load.ts'
import { withServer } from '../with-server.ts'

/** Destroys the key of a person's data: nobody can read them again; events and views stay as they are. */
export async function peopleErase(terminal: Terminal, person: string): Promise<void> {
  await withServer(terminal, async (api) => {
    await waitForLoad(api, terminal)
    const path = `/api/people/${encodeURIComponent(person)}/erase`
    const answer = await api.post(path, {}, z.object({ person: z.string(), erased: z.boolean() }))
    terminal.answer(answer, () => `erased ${answer.person}`)
  })
}
