import type { DomainAct } from './duty-acts.ts'
import type { DutyRow } from './duty-row.ts'

const always = (): boolean => true
const notAccepted = (duty: DutyRow): boolean => duty.accept_done_at === null
const notStarted = (duty: DutyRow): boolean => duty.start_done_at === null
const started = (duty: DutyRow): boolean => duty.start_done_at !== null

/** The acts on what residents under order are owed, in the order in which they are done. */
export const CARE_ACTS: Readonly<Record<string, readonly DomainAct[]>> = {
  'clear-exit': [{ command: 'record-exit-check', right: 'zone.check', over: 'duty', open: always }],
  'exit-check': [{ command: 'record-exit-check', right: 'zone.check', over: 'duty', open: always }],
  lift: [
    { command: 'lift-zone', right: 'zone.order', over: 'duty', open: always },
    { command: 'extend-zone', right: 'zone.order', over: 'duty', open: always },
  ],
  'order-expiry': [
    { command: 'lift-zone', right: 'zone.order', over: 'duty', open: always },
    { command: 'extend-zone', right: 'zone.order', over: 'duty', open: always },
  ],
  'zone-test': [{ command: 'record-zone-test', right: 'sample.collect', over: 'duty', open: always }],
  appeal: [
    { command: 'acknowledge-appeal', right: 'appeal.decide', over: 'duty', open: notAccepted },
    { command: 'decide-appeal', right: 'appeal.decide', over: 'duty', open: always },
  ],
  need: [
    {
      command: 'accept-need',
      right: 'need.serve',
      over: 'duty',
      open: (duty) => notAccepted(duty) && notStarted(duty),
    },
    { command: 'start-need', right: 'need.serve', over: 'duty', open: notStarted },
    { command: 'deliver-need', right: 'need.serve', over: 'duty', open: started },
  ],
  disinfect: [{ command: 'record-disinfection', right: 'premises.manage', over: 'duty', open: always }],
}
