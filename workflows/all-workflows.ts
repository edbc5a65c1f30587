import { DISINFECTION_AFTER_LEAVING } from './disinfection-after-leaving.ts'
import { ONE_ROOM_QUEUE } from './one-room-queue.ts'
import {
  BLOCKED_EXIT_BLOCKS_PATROL,
  CLEARED_EXIT_FREES_PATROL,
  END_OF_ORDER_ENDS_WATCH,
  ORDER_ASKS_PATROL,
  PATROL_CHECKS_EXITS,
} from './patrol-and-exits.ts'
import { FULL_SHIFT_FREES_ROUND, SHORT_SHIFT_BLOCKS_ROUND } from './short-shift-blocks-round.ts'
import { SHORTAGE_OPENS_LEAD } from './shortage-opens-lead.ts'
import {
  BOOKING_REGISTERS_STAY,
  LODGING_REGISTERS_STAY,
  NOTICE_LISTS_RETURNEE,
  PLACE_TELLS_CHAIN,
  RECEIPT_ANSWERS_NOTICE,
} from './way-home.ts'
import { anyWorkflow, type Workflow } from './workflow.ts'

/** Every workflow, one line each. Their names are kept in the store: a name is never given to another. */
export const ALL_WORKFLOWS: readonly Workflow[] = [
  anyWorkflow(DISINFECTION_AFTER_LEAVING),
  anyWorkflow(SHORT_SHIFT_BLOCKS_ROUND),
  anyWorkflow(FULL_SHIFT_FREES_ROUND),
  anyWorkflow(NOTICE_LISTS_RETURNEE),
  anyWorkflow(RECEIPT_ANSWERS_NOTICE),
  anyWorkflow(BOOKING_REGISTERS_STAY),
  anyWorkflow(LODGING_REGISTERS_STAY),
  anyWorkflow(PLACE_TELLS_CHAIN),
  anyWorkflow(ONE_ROOM_QUEUE),
  anyWorkflow(ORDER_ASKS_PATROL),
  anyWorkflow(END_OF_ORDER_ENDS_WATCH),
  anyWorkflow(PATROL_CHECKS_EXITS),
  anyWorkflow(BLOCKED_EXIT_BLOCKS_PATROL),
  anyWorkflow(CLEARED_EXIT_FREES_PATROL),
  anyWorkflow(SHORTAGE_OPENS_LEAD),
]
