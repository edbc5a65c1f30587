import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { CONTACT, PERSON } from './ids.ts'
import type { Started } from './started.ts'
import { openPerson, pressAct, reads, search, send, visitor } from './visitor.ts'

interface Placed {
  readonly contact: { readonly status: string; readonly facility: string | null; readonly facilityName: string | null }
  readonly duties: readonly {
    readonly id: string
    readonly kind: string
    readonly outcome: string | null
    readonly stages: Readonly<Record<string, { readonly doneAt: string | null }>>
  }[]
  readonly timeline: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[]
}

/** On the screen and through the API: in the site that was chosen, the duty done at every step, with the receipt. */
async function expectPlaced(page: Page, receipt: string): Promise<void> {
  const answer = await page.request.get(`/api/people/${CONTACT}`, { headers: { 'x-purpose': 'transfer' } })
  expect(answer.status()).toBe(200)
  const { contact, duties, timeline } = (await answer.json()) as Placed
  expect(contact).toMatchObject({ status: 'placed', facility: expect.any(String) })
  const duty = duties.find(({ kind }) => kind === 'isolate')
  expect(duty).toMatchObject({ id: `contact/${CONTACT}#isolate#1`, outcome: 'done' })
  expect(['accept', 'start', 'finish'].filter((stage) => duty?.stages[stage]?.doneAt == null)).toEqual([])
  const placed = timeline.find(({ type }) => type === 'contact-placed')?.data
  expect(placed).toMatchObject({ facility: contact.facility, receipt })

  const facts = page.locator('section[aria-labelledby="facts"]')
  expect(await facts.textContent()).toContain('已到点')
  expect(await facts.locator(`a[href^="/facilities/${contact.facility}"]`).textContent()).toBe(contact.facilityName)
  expect(await page.locator('section[aria-labelledby="open-duties"]').textContent()).not.toContain('密接隔离')
}

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

    const { page, errors, leave } = await visitor(browser, url, { role: 'isolation' })
    await openPerson(page, CONTACT, 'transfer')
    await pressAct(page, 'move-contact')
    await page.fill('#act_vehicle', 'bus-97')
    await send(page, 'move-contact')
    await pressAct(page, 'place-contact')
    await search(page, 'facility', '隔离')
    const receipt = await page.locator('#act_receipt').inputValue()
    await send(page, 'place-contact')
    await reads(page, '已到点')
    await expectPlaced(page, receipt)
    expect(errors).toEqual([])
    await leave()
  })
}
