import type { z } from 'zod'
import type { BlockBeds, DeclareSurge, EndSurge, SetWard, UnblockBeds } from '#outbreak/facilities/contract.ts'
import { type Act, type ActContext, type Choice, number, orNull, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'

type Without<T extends z.ZodType> = Omit<z.input<T>, 'occurredAt'>
const DAY_MS = 86_400_000
const facilityOf = (c: ActContext): string => c.facility?.facility.facility ?? ''
const inADay = ({ now }: ActContext): string | undefined =>
  now === '' ? undefined : toFormTime(new Date(Date.parse(now) + DAY_MS).toISOString())
const choice = (value: string, zh: string, en: string): Choice => ({ value, words: { zh, en } })

const UNTIL = { name: 'until', words: { zh: '到', en: 'Until' }, kind: 'time', required: true } as const
const BEDS = { name: 'beds', words: { zh: '床位数', en: 'Beds' }, kind: 'number', required: true } as const

export const setWard: Act = {
  command: 'set-ward',
  words: { zh: '设置病区', en: 'Set a ward' },
  fields: () => [
    { name: 'ward', words: { zh: '病区编号', en: 'Ward id' }, kind: 'text', required: true },
    {
      name: 'kind',
      words: { zh: '类别', en: 'Kind' },
      kind: 'choice',
      required: true,
      choices: [
        choice('general', '普通', 'general'),
        choice('icu', '重症', 'intensive care'),
        choice('negative-pressure', '负压', 'negative pressure'),
        choice('maternity', '产科', 'maternity'),
        choice('dialysis', '透析', 'dialysis'),
        choice('paediatric', '儿科', 'paediatric'),
        choice('psychiatric', '精神科', 'psychiatric'),
      ],
    },
    {
      ...BEDS,
      help: { zh: '属于本机构总床位；填 0 撤销病区', en: 'among all beds of the facility; 0 closes the ward' },
    },
  ],
  payload: (v, c): Without<typeof SetWard> => ({
    facility: facilityOf(c),
    ward: text(v.ward),
    kind: text(v.kind) as Without<typeof SetWard>['kind'],
    beds: number(v.beds),
  }),
}

export const blockBeds: Act = {
  command: 'block-beds',
  words: { zh: '停用床位', en: 'Block beds' },
  fields: (c) => [
    BEDS,
    {
      name: 'ward',
      words: { zh: '病区', en: 'Ward' },
      kind: 'choice',
      choices: (c.facility?.wards ?? []).map(({ ward }) => choice(ward, ward, ward)),
    },
    {
      name: 'reason',
      words: { zh: '原因', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        choice('staffing', '人员', 'staff'),
        choice('repair', '维修', 'repair'),
        choice('disinfection', '消毒', 'disinfection'),
        choice('equipment', '设备', 'equipment'),
      ],
    },
    { ...UNTIL, help: { zh: '到期仍须登记恢复', en: 'they stay blocked until unblocked' } },
  ],
  initial: (c) => ({ reason: 'repair', until: inADay(c) }),
  payload: (v, c): Without<typeof BlockBeds> => ({
    facility: facilityOf(c),
    block: freshId('b'),
    ward: orNull(v.ward),
    beds: number(v.beds),
    reason: text(v.reason) as Without<typeof BlockBeds>['reason'],
    until: fromFormTime(text(v.until)),
  }),
}

export const unblockBeds = (block: string): Act => ({
  command: 'unblock-beds',
  words: { zh: '恢复', en: 'Unblock' },
  fields: () => [],
  payload: (_, c): Without<typeof UnblockBeds> => ({ facility: facilityOf(c), block }),
})

export const declareSurge: Act = {
  command: 'declare-surge',
  words: { zh: '宣布超员收治', en: 'Declare over-capacity' },
  danger: true,
  fields: () => [
    { ...BEDS, words: { zh: '超出多少张', en: 'Beds above those there are' } },
    {
      name: 'reason',
      words: { zh: '原因', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        choice('influx', '集中涌入', 'influx'),
        choice('facility-lost', '其他机构停用', 'another facility was lost'),
        choice('transport-cut', '道路中断', 'transport is cut'),
      ],
    },
    UNTIL,
  ],
  initial: (c) => ({ reason: 'influx', until: inADay(c) }),
  payload: (v, c): Without<typeof DeclareSurge> => ({
    facility: facilityOf(c),
    beds: number(v.beds),
    reason: text(v.reason) as Without<typeof DeclareSurge>['reason'],
    until: fromFormTime(text(v.until)),
  }),
}

export const endSurge: Act = {
  command: 'end-surge',
  words: { zh: '结束超员', en: 'End over-capacity' },
  fields: () => [],
  payload: (_, c): Without<typeof EndSurge> => ({
    facility: facilityOf(c) || (c.duty?.stream.replace('facility/', '') ?? ''),
  }),
}
