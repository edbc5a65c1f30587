import { describe, expect, it } from 'vitest'
import type { CaseFacts, ContactFacts } from '../shared/read-types.ts'
import { actsForCase, actsForContact } from './acts-for.ts'

const aCase = (change: Partial<CaseFacts>): CaseFacts => ({
  person: 'p-1',
  home: '150105001001-01-01',
  homeName: '1 号楼',
  foundIn: 'lowRiskScreening',
  foundInEstimated: false,
  foundAt: '2022-11-13T04:00:00.000Z',
  indexCase: null,
  classification: null,
  grade: null,
  reportDate: null,
  status: 'found',
  facility: null,
  facilityName: null,
  ...change,
})
const names = (facts: CaseFacts) => actsForCase(facts).map((act) => act.command)

describe('acts of a case', () => {
  it('begin with the next step of its way', () => {
    expect(names(aCase({}))[0]).toBe('assign-bed')
    expect(names(aCase({ status: 'bedAssigned' }))[0]).toBe('pick-up-patient')
    expect(names(aCase({ status: 'onTheWay' }))[0]).toBe('admit-patient')
  })
  it('offer conversion only of an asymptomatic infection', () => {
    expect(names(aCase({ classification: 'asymptomatic' }))).toContain('convert-case')
    expect(names(aCase({ classification: 'confirmed' }))).not.toContain('convert-case')
  })
  it('go on at home after discharge, until the file is closed', () => {
    expect(names(aCase({ status: 'discharged', classification: 'confirmed' }))[0]).toBe('start-home-monitoring')
    expect(names(aCase({ status: 'closed' }))).toEqual([])
    expect(names(aCase({ status: 'suspected' }))[0]).toBe('report-positive')
  })
})

describe('acts of a contact', () => {
  const contact = { status: 'determined' } as ContactFacts
  it('go from told to placed to released', () => {
    expect(actsForContact(contact)[0]?.command).toBe('tell-contact')
    expect(actsForContact({ ...contact, status: 'placed' }).map((a) => a.command)).toContain('release-contact')
    expect(actsForContact({ ...contact, status: 'becameCase' })).toEqual([])
  })
})
