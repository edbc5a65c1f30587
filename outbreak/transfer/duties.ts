import type { Stage } from '#kernel/duties/duty.ts'
import type { TransferEvents } from './events.ts'

/** A reserved bed is the acceptance of the transfer; a patient on board is its start. */
export const TRANSFER_MARKS = {
  'bed-assigned': 'accept',
  'patient-picked-up': 'start',
} as const satisfies Partial<Record<keyof TransferEvents, Stage>>
