import { describe, expect, it } from 'vitest'
import { OUTBREAK_COMMANDS } from '#outbreak/contract.ts'
import { BULK_ACTS, type Listed, payloadFor, sharedFields } from './bulk-act.ts'

const NOW = '2022-11-13T12:00:00.000Z'
const CONTEXT = { now: NOW, post: '1501.command', city: '1501' }
const CASE: Listed = {
  as: 'case',
  row: {
    person: 'p-1',
    home: '150105001001-02-05',
    homeName: '',
    foundIn: 'clinicVisit',
    foundInEstimated: false,
    foundAt: NOW,
    indexCase: null,
    classification: null,
    grade: null,
    reportDate: null,
    status: 'onTheWay',
    facility: 'h-1',
    facilityName: null,
  },
}
const CONTACT: Listed = {
  as: 'contact',
  row: {
    person: 'p-2',
    home: '150105001001-02-05',
    homeName: '',
    indexCase: 'p-1',
    category: 'close',
    setting: 'household',
    certainty: 'high',
    lastExposureAt: NOW,
    determinedAt: NOW,
    status: 'placed',
    placement: 'isolation-site',
    facility: 'iso-1',
    facilityName: null,
    expiresAt: null,
    releasedAt: null,
  },
}
const COMMANDS: Readonly<Record<string, { readonly schema: { safeParse(value: unknown): { success: boolean } } }>> =
  OUTBREAK_COMMANDS

describe('acts for many', () => {
  it.each(BULK_ACTS.map((bulk) => [bulk.act.command, bulk] as const))(
    '%s sends what its contract takes',
    (name, bulk) => {
      const values = { vehicle: 'bus-1', ...(bulk.act.initial?.(CONTEXT) ?? {}) }
      const own = { facility: bulk.rule === undefined ? null : 'h-2', receipt: 'R-1' }
      const payload = payloadFor(bulk, bulk.of === 'case' ? CASE : CONTACT, values, own, CONTEXT, NOW)
      expect(COMMANDS[name]?.schema.safeParse(payload)).toMatchObject({ success: true })
    },
  )

  it('ask only what is the same for all, and give each their own facility and receipt', () => {
    const admit = BULK_ACTS.find(({ act }) => act.command === 'admit-patient')
    if (admit === undefined) throw new Error('no such act')
    expect(sharedFields(admit, CONTEXT).map(({ name }) => name)).toEqual(['walkIn'])
    const own = { facility: null, receipt: 'R-7' }
    expect(payloadFor(admit, CASE, {}, own, CONTEXT, NOW)).toMatchObject({ facility: 'h-1', receipt: 'R-7' })
  })

  it('leave rows at another step alone', () => {
    const fitting = (listed: Listed) => BULK_ACTS.filter(({ fits }) => fits(listed)).map(({ act }) => act.command)
    expect(fitting(CASE)).toEqual(['admit-patient', 'classify-case'])
    expect(fitting(CONTACT)).toEqual(['record-contact-test', 'release-contact'])
  })
})
