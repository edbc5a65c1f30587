import { describe, expect, it } from 'vitest'
import { gather } from './gather.ts'

const full = { zh: '没有空床', en: 'no free bed' }
const told = (person: string) => ({ zh: `${person} 已告知`, en: `${person} was told` })

describe('reasons of refused rows', () => {
  it('are said once each, with the people, also when the reason names them', () => {
    const groups = gather(
      [
        { person: 'p-1', why: full },
        { person: 'p-2', why: told('p-2') },
        { person: 'p-3', why: full },
        { person: 'p-4', why: told('p-4') },
      ],
      'zh',
    )
    expect(groups.map(({ people }) => people)).toEqual([
      ['p-1', 'p-3'],
      ['p-2', 'p-4'],
    ])
  })

  it('count those beyond the first twenty', () => {
    const [group] = gather(
      Array.from({ length: 500 }, (_, n) => ({ person: `p-${n}`, why: full })),
      'en',
    )
    expect(group).toMatchObject({ more: 480, why: full })
    expect(group?.people).toHaveLength(20)
  })
})
