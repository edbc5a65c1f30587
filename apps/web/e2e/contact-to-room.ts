import { it } from 'vitest'
import { CONTACT, PERSON } from './ids.ts'
import type { Started } from './started.ts'
import { openPerson, pressAct, reads, search, send, visitor } from './visitor.ts'

/** A contact of the positive: determined and told by tracing, moved and placed by isolation. */
export function describeContactToRoom(started: () => Started): void {
  it('brings a contact to a room with a receipt', async () => {
    const { browser, url } = started()
    const tracing = await visitor(browser, url, { role: 'tracing' })
    await openPerson(tracing.page, PERSON, 'tracing')
    await pressAct(tracing.page, 'determine-contact')
    await tracing.page.fill('#act_person', CONTACT)
    await send(tracing.page, 'determine-contact')
    await openPerson(tracing.page, CONTACT, 'tracing')
    await pressAct(tracing.page, 'tell-contact')
    await send(tracing.page, 'tell-contact')
    await tracing.leave()

    const { page, leave } = await visitor(browser, url, { role: 'isolation' })
    await openPerson(page, CONTACT, 'transfer')
    await pressAct(page, 'move-contact')
    await page.fill('#act_vehicle', 'bus-97')
    await send(page, 'move-contact')
    await pressAct(page, 'place-contact')
    await search(page, 'facility', '隔离')
    await send(page, 'place-contact')
    await reads(page, '已到点')
    await leave()
  })
}
