import type { z } from 'zod'
import type { AcceptNeed, DeliverNeed, FailNeed, RecordCareExit, StartNeed } from '#outbreak/needs/contract.ts'
import { type Act, orNull, text } from '../shared/act.ts'
import { fromFormTime } from '../shared/times.ts'

type Of<S extends z.ZodType> = Omit<z.input<S>, 'occurredAt'>

/** Taken on; for planned care with the slot that was arranged. */
export const acceptNeed = (need: string, planned = true): Act => ({
  command: 'accept-need',
  words: { zh: '接单', en: 'Take' },
  fields: () =>
    planned
      ? [
          {
            name: 'slotAt',
            words: { zh: '约到的时间（透析、产检、放化疗须填）', en: 'Slot arranged (needed for planned care)' },
            kind: 'time',
          },
        ]
      : [],
  payload: (v): Of<typeof AcceptNeed> => ({
    need,
    slotAt: text(v.slotAt) === '' ? null : fromFormTime(text(v.slotAt)),
  }),
})
export const startNeed = (need: string): Act => ({
  command: 'start-need',
  words: { zh: '出发', en: 'On the way' },
  fields: () => [],
  payload: (): Of<typeof StartNeed> => ({ need, vehicle: null }),
})
export const recordCareExit = (need: string): Act => ({
  command: 'record-care-exit',
  words: { zh: '登记外出', en: 'Left for care' },
  fields: () => [
    { name: 'vehicle', words: { zh: '车辆编号', en: 'Vehicle' }, kind: 'text', required: true },
    { name: 'destination', words: { zh: '就诊医院', en: 'To which hospital' }, kind: 'facility', required: true },
  ],
  payload: (v): Of<typeof RecordCareExit> => ({ need, vehicle: text(v.vehicle), destination: text(v.destination) }),
})
export const recordCareReturn = (need: string): Act => ({
  command: 'record-care-return',
  words: { zh: '已返家', en: 'Back home' },
  fields: () => [],
  payload: () => ({ need }),
})
export const deliverNeed = (need: string): Act => ({
  command: 'deliver-need',
  words: { zh: '送达', en: 'Delivered' },
  fields: () => [
    {
      name: 'receipt',
      words: { zh: '签收凭据（扫码或签字）', en: 'Receipt (scan or signature)' },
      kind: 'scan',
      required: true,
    },
  ],
  payload: (v): Of<typeof DeliverNeed> => ({ need, receipt: text(v.receipt) }),
})
export const failNeed = (need: string): Act => ({
  command: 'fail-need',
  words: { zh: '办不成…', en: 'Cannot…' },
  fields: () => [
    {
      name: 'reason',
      words: { zh: '原因', en: 'Why' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'nobody-home', words: { zh: '家中无人', en: 'nobody at home' } },
        { value: 'no-vehicle', words: { zh: '没有车辆', en: 'no vehicle' } },
        { value: 'no-stock', words: { zh: '缺货', en: 'out of stock' } },
        { value: 'refused-by-facility', words: { zh: '医院不接收', en: 'refused by the hospital' } },
        { value: 'no-access', words: { zh: '进不去', en: 'no access' } },
      ],
    },
  ],
  payload: (v): Of<typeof FailNeed> => ({ need, reason: (orNull(v.reason) ?? 'no-access') as 'no-access' }),
})
