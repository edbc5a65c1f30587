import type { z } from 'zod'
import type { CloseFacility, OpenFacility } from '#outbreak/facilities/contract.ts'
import { HOSPITALS, ISOLATION_SITES } from '../people/choices.ts'
import { type Act, number, text } from '../shared/act.ts'

type Opened = Omit<z.input<typeof OpenFacility>, 'occurredAt'>
type Closed = Omit<z.input<typeof CloseFacility>, 'occurredAt'>

/** What it takes goes by its kind: makeshift hospitals the asymptomatic and mild, isolation sites contacts. */
export const openFacility: Act = {
  command: 'open-facility',
  words: { zh: '启用机构', en: 'Open a facility' },
  fields: () => [
    { name: 'facility', words: { zh: '编号', en: 'Id' }, kind: 'text', required: true },
    {
      name: 'kind',
      words: { zh: '类别', en: 'Kind' },
      kind: 'choice',
      required: true,
      choices: [...HOSPITALS, ...ISOLATION_SITES],
    },
    { name: 'zh', words: { zh: '中文名', en: 'Name in Chinese' }, kind: 'text', required: true },
    { name: 'en', words: { zh: '英文名', en: 'Name in English' }, kind: 'text', required: true },
    {
      name: 'place',
      words: { zh: '所在地（地点编码）', en: 'Where it stands (place code)' },
      kind: 'place',
      required: true,
    },
    {
      name: 'beds',
      words: { zh: '床位（隔离点按人计房间）', en: 'Beds (rooms by person)' },
      kind: 'number',
      required: true,
    },
  ],
  initial: (c) => ({ kind: 'isolation-site', place: c.place }),
  payload: (v): Opened => ({
    facility: text(v.facility),
    kind: text(v.kind) as Opened['kind'],
    name: { zh: text(v.zh), en: text(v.en) },
    place: text(v.place),
    beds: number(v.beds),
  }),
}

export const closeFacility: Act = {
  command: 'close-facility',
  words: { zh: '停用机构', en: 'Close the facility' },
  danger: true,
  fields: () => [
    {
      name: 'reason',
      words: { zh: '原因', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'stood-down', words: { zh: '任务结束', en: 'stood down' } },
        { value: 'unsafe', words: { zh: '不安全', en: 'unsafe' } },
      ],
    },
  ],
  initial: () => ({ reason: 'stood-down' }),
  payload: (v, c): Closed => ({
    facility: c.facility?.facility.facility ?? '',
    reason: text(v.reason) as Closed['reason'],
  }),
}
