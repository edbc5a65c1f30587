import { postId } from '#kernel/primitives/ids.ts'
import type { Chance } from '../random.ts'
import { at, DAYS, toInstant } from '../time.ts'
import { ago, type DeskAct } from './desk-act.ts'
import { DUTY_DESKS } from './duty-posts.ts'

const NOTES = [
  '转运待床人员按区逐一核实；隔离点房间今晚消毒后补位（演练）',
  '轮次结果滞后，已催实验室；两份指令待答复（演练）',
  '楼栋下令进度正常；交接时有未回执事项，见清单（演练）',
]
const HANDOVERS = ['07:35', '19:35'] as const

/** The duty desk changes hands twice a day by acceptance, mostly within minutes; on the opening evening the city's is pending. */
export function shiftActs(chance: Chance): DeskAct[] {
  const acts: DeskAct[] = []
  for (const [i, place] of DUTY_DESKS.entries()) {
    const desks = [postId(place, 'watch'), postId(place, 'relief')] as const
    const act = (when: number, post: (typeof desks)[number], command: string, more: object): void => {
      acts.push({ at: when, post, command, payloads: [{ place, ...more, occurredAt: ago(when, 1) }] })
    }
    const opened = at(0, '08:05') + i
    act(opened, desks[0], 'open-shift', { until: toInstant(at(0, '20:00')) })
    for (let turn = 1; turn < DAYS * 2; turn++) {
      const day = Math.floor(turn / 2)
      const evening = turn % 2 === 1
      const pending = place === '1501' && day === 16 && evening
      const when = at(day, HANDOVERS[evening ? 1 : 0]) + i * 2 + (pending ? 10 : 0)
      const [from, to] = turn % 2 === 1 ? desks : [desks[1], desks[0]]
      const accepted = when + (pending ? 27 : chance.yes(0.06) ? chance.int(34, 55) : chance.int(4, 18))
      act(when, from, 'hand-over-shift', { to, notes: chance.pick(NOTES) })
      const until = evening ? at(day + 1, '08:00') : at(day, '20:00')
      act(accepted, to, 'accept-shift', { until: toInstant(until) })
    }
  }
  return acts
}
