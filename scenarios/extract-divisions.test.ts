import { describe, expect, it } from 'vitest'
import { extractDivisions } from './extract-divisions.ts'
import { DIVISIONS } from './hohhot-2022-11/divisions.ts'

describe('official divisions', () => {
  it('of Hohhot are those of the package, 1,507 with the region', () => {
    expect(DIVISIONS.length).toBe(1507)
    const committed = DIVISIONS.map(({ code, name, level, parent }) => `${code},${name},${level},${parent}`)
    expect(extractDivisions('1501')).toBe(`code,name,level,parent\n${committed.join('\n')}\n`)
  })
})
