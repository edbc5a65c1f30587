import type { z } from 'zod'
import type { RecordHousehold } from '#outbreak/households/contract.ts'
import { type Act, orNull, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { householdLines } from './household-lines.ts'

/** Who lives behind a door, by ids. Each record replaces the last one of the household. */
export const recordHousehold: Act = {
  command: 'record-household',
  words: { zh: '登记住户', en: 'Record a household' },
  fields: () => [
    { name: 'place', words: { zh: '楼栋或单元编码', en: 'Building or unit' }, kind: 'place', required: true },
    { name: 'door', words: { zh: '门牌号', en: 'Door number' }, kind: 'text', required: true },
    {
      name: 'household',
      words: { zh: '住户编号（更新已有住户时填）', en: 'Household id (to replace a record)' },
      kind: 'text',
    },
    {
      name: 'residents',
      words: { zh: '居民，每行一人', en: 'Residents, one a line' },
      kind: 'area',
      required: true,
      help: {
        zh: '编号，后加：独居老人 儿童 孕产妇 透析 慢性病 残疾',
        en: 'The id, then: solitary-elderly child pregnant dialysis chronically-ill disabled',
      },
    },
    { name: 'firstContact', words: { zh: '第一联系人（编号）', en: 'First contact (id)' }, kind: 'text' },
  ],
  initial: (c) => ({ place: c.place }),
  payload: (v): Omit<z.input<typeof RecordHousehold>, 'occurredAt'> => ({
    household: text(v.household) || freshId('hh'),
    place: text(v.place),
    door: text(v.door),
    residents: householdLines(text(v.residents)),
    firstContact: orNull(v.firstContact),
  }),
}
