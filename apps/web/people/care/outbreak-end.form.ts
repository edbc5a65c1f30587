import type { z } from 'zod'
import type {
  CloseOutbreak,
  DeclareOutbreakEnd,
  OpenOutbreak,
  SettleOutbreakCase,
} from '#outbreak/outbreak-end/contract.ts'
import { type Act, type ActContext, text } from '../../shared/act.ts'

const placeOf = (c: ActContext): string => c.place ?? c.city

export const openOutbreak: Act = {
  command: 'open-outbreak',
  words: { zh: '开始跟踪', en: 'Begin to follow' },
  fields: () => [
    {
      name: 'cases',
      words: { zh: '关联病例编号（逗号或换行分隔）', en: 'Linked cases (ids, by comma or line)' },
      kind: 'area',
      required: true,
    },
  ],
  payload: (v, c): Omit<z.input<typeof OpenOutbreak>, 'occurredAt'> => ({
    place: placeOf(c),
    cases: text(v.cases)
      .split(/[\s,，]+/)
      .filter((id) => id !== ''),
  }),
}
export const settleOutbreakCase: Act = {
  command: 'settle-outbreak-case',
  words: { zh: '确定起算时间', en: 'Settle a case' },
  fields: () => [{ name: 'person', words: { zh: '病例编号', en: 'Case' }, kind: 'scan', required: true }],
  payload: (v, c): Omit<z.input<typeof SettleOutbreakCase>, 'occurredAt'> => ({
    place: placeOf(c),
    person: text(v.person),
  }),
}
export const declareOutbreakEnd: Act = {
  command: 'declare-outbreak-end',
  words: { zh: '宣布疫情终结', en: 'Declare the end' },
  fields: () => [],
  payload: (_v, c): Omit<z.input<typeof DeclareOutbreakEnd>, 'occurredAt'> => ({ place: placeOf(c) }),
}
export const closeOutbreak: Act = {
  command: 'close-outbreak',
  words: { zh: '结束强化监测', en: 'End surveillance' },
  fields: () => [],
  payload: (_v, c): Omit<z.input<typeof CloseOutbreak>, 'occurredAt'> => ({ place: placeOf(c) }),
}
