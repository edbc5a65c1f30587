import type { z } from 'zod'
import type { PlanRoster } from '#outbreak/testing/contract-roster.ts'
import { type Act, text } from '../shared/act.ts'
import { rosterLines } from './roster-lines.ts'
import { roundOf } from './round-of.ts'

type Payload = Omit<z.input<typeof PlanRoster>, 'occurredAt'>

export const planRoster: Act = {
  command: 'plan-roster',
  words: { zh: '编制名册', en: 'Plan a roster' },
  fields: () => [
    {
      name: 'community',
      words: { zh: '社区编码（12 位）', en: 'Community (12 digits)' },
      kind: 'place',
      required: true,
    },
    {
      name: 'buildings',
      words: {
        zh: '每行一栋：楼栋编码、户数、实住人数、其中户籍在外',
        en: 'One building a line: code, households, people, of these registered elsewhere',
      },
      kind: 'area',
      required: true,
      help: {
        zh: '可从表格粘贴；再次提交同一楼栋以新数为准',
        en: 'paste from a spreadsheet; a building given again takes the new numbers',
      },
    },
  ],
  payload: (v, c): Payload => ({
    round: roundOf(c),
    community: text(v.community),
    buildings: rosterLines(text(v.buildings)),
  }),
}
