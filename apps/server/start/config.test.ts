import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('the configuration', () => {
  it('opens the lead scenario on the loopback address when nothing is said', () => {
    const config = readConfig({}, '1.0.0')
    expect(config).toMatchObject({ host: '127.0.0.1', port: 8080, scenario: 'hohhot-2022-11', databaseUrl: undefined })
    expect(config.home).toMatch(/\.firebreak$/)
  })

  it('reads an empty variable as not given', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }, '1')).toMatchObject({ port: 8080, databaseUrl: undefined })
  })

  it('takes any free port by 0 and starts empty by none', () => {
    expect(readConfig({ PORT: '0', FIREBREAK_SCENARIO: 'none' }, '1')).toMatchObject({ port: 0, scenario: 'none' })
  })

  it('loads the scenarios of all systems, of none, or of those named', () => {
    const companions = (FIREBREAK_COMPANIONS?: string) => readConfig({ FIREBREAK_COMPANIONS }, '1').companions
    expect([companions(), companions('all'), companions('none')]).toEqual([undefined, undefined, []])
    expect(companions('patrol, study')).toEqual(['patrol', 'study'])
  })

  it('names the variable that is wrong', () => {
    expect(() => readConfig({ PORT: 'eighty' }, '1')).toThrow('PORT is not a port: eighty')
  })
})
