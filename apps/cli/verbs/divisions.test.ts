import { describe, expect, it } from 'vitest'
import { Failure } from '../failure.ts'
import { parseDivisions } from './divisions.ts'

describe('a division table', () => {
  it('gives rows with their parents, the top one having none', () => {
    expect(parseDivisions('code,name,level,parent\n15,内蒙古自治区,1,\n1501,呼和浩特市,2,15\n')).toEqual([
      { code: '15', level: 1, parent: null, nameZh: '内蒙古自治区', lon: null, lat: null },
      { code: '1501', level: 2, parent: '15', nameZh: '呼和浩特市', lon: null, lat: null },
    ])
  })

  it('names the line and the column that are wrong', () => {
    const read = () => parseDivisions('code,name,level,parent\n15,内蒙古自治区,1,\n15x,?,2,15\n')
    expect(read).toThrow(Failure)
    expect(read).toThrow('line 3: code')
  })
})
