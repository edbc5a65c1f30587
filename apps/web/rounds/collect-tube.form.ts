import type { z } from 'zod'
import type { CollectTube } from '#outbreak/testing/contract-tubes.ts'
import { type Act, orNull, text } from '../shared/act.ts'
import { owedOf } from './owed-of.ts'

type Payload = Omit<z.input<typeof CollectTube>, 'occurredAt'>

export const collectTube: Act = {
  command: 'collect-tube',
  words: { zh: '单管采样', en: 'Collect a tube' },
  fields: () => [
    { name: 'tube', words: { zh: '管号', en: 'Tube' }, kind: 'scan', required: true },
    {
      name: 'person',
      words: { zh: '人员编号', en: 'Person id' },
      kind: 'scan',
      required: true,
      help: { zh: '用编号，不写姓名', en: 'an id, never a name' },
    },
    {
      name: 'reason',
      words: { zh: '为何采样', en: 'Why sampled' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'round', words: { zh: '轮次', en: 'round' } },
        { value: 'contact', words: { zh: '密接', en: 'contact' } },
        { value: 'zone', words: { zh: '管控区', en: 'zone' } },
        { value: 'clinic', words: { zh: '就诊', en: 'clinic' } },
        { value: 'screening', words: { zh: '筛查', en: 'screening' } },
        { value: 'self-report', words: { zh: '自报', en: 'self-report' } },
        { value: 'release', words: { zh: '解除前', en: 'before release' } },
      ],
    },
    { name: 'site', words: { zh: '采样点', en: 'Sampling site' }, kind: 'scan', required: true },
    { name: 'place', words: { zh: '地点编码', en: 'Place code' }, kind: 'place', required: true },
  ],
  initial: (c) => ({
    person: c.person?.person ?? owedOf(c).person,
    reason: c.round === undefined && c.duty === undefined ? 'contact' : 'round',
    place: c.round?.round.place ?? c.duty?.place ?? c.person?.contact?.home ?? c.person?.case?.home,
  }),
  payload: (v, c): Payload => {
    const { round, retestOf, resampleOf } = owedOf(c)
    return {
      tube: text(v.tube),
      person: text(v.person),
      round: orNull(c.round?.round.round ?? round),
      site: text(v.site),
      place: text(v.place),
      reason: text(v.reason) as Payload['reason'],
      ...(retestOf === undefined ? {} : { retestOf }),
      ...(resampleOf === undefined ? {} : { resampleOf }),
    }
  },
}
