import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
let transfer: string
let hospital: string
beforeAll(async () => {
  city = await openTestCity()
  transfer = await city.signIn('transfer')
  hospital = await city.signIn('hospital')
})
afterAll(() => city?.close())

const MINE = [{ name: '待派床', view: { filters: { status: '待派床' }, sorting: { column: 'hours', down: true } } }]
const read = (cookie?: string, grid = 'case') =>
  city.app.inject({ url: `/api/views/${grid}`, headers: cookie === undefined ? {} : { cookie } })
const keep = (cookie: string, payload: unknown) =>
  city.app.inject({ method: 'POST', url: '/api/views/case', headers: { cookie }, payload: payload as object })

describe('saved views', () => {
  it('are of the account: kept, read again, and nobody else’s', async () => {
    expect((await read(transfer)).json()).toEqual([])
    expect((await keep(transfer, MINE)).statusCode).toBe(200)
    expect((await read(transfer)).json()).toEqual(MINE)
    expect((await read(transfer, 'contact')).json()).toEqual([])
    expect((await read(hospital)).json()).toEqual([])
  })
  it('are replaced as a whole, so one thrown away is gone', async () => {
    await keep(transfer, [])
    expect((await read(transfer)).json()).toEqual([])
  })
  it('are refused to a guest, and when they are none', async () => {
    expect((await read()).json().code).toBe('sign-in-needed')
    expect((await keep(transfer, [{ name: '', view: {} }])).statusCode).toBe(400)
  })
})
