import type { CommandContract } from '#kernel/contract-fields.ts'
import { anyDecision } from '#kernel/ledger/decision.ts'
import type { DomainModule } from '#kernel/ledger/module.ts'
import type { ModuleOffer } from '#kernel/ledger/module-offer.ts'
import { BATCH_COMMANDS } from './batches/contract.ts'
import { bookSeat } from './batches/decisions/book-seat.ts'
import { closeBatch } from './batches/decisions/close-batch.ts'
import { departBatch } from './batches/decisions/depart-batch.ts'
import { openBatch } from './batches/decisions/open-batch.ts'
import { RESETTLEMENT_KINDS } from './kinds.ts'
import { PEOPLE_COMMANDS } from './people/contract.ts'
import { exitReturnee } from './people/decisions/exit-returnee.ts'
import { listReturnee } from './people/decisions/list-returnee.ts'
import { openSupportFile } from './people/decisions/open-support-file.ts'
import { planReturn } from './people/decisions/plan-return.ts'
import { recordRelease } from './people/decisions/record-release.ts'
import { recordWish } from './people/decisions/record-wish.ts'
import { signHandover } from './people/decisions/sign-handover.ts'
import { verifyAddress } from './people/decisions/verify-address.ts'
import { PLACE_COMMANDS } from './places/contract.ts'
import { askLodging } from './places/decisions/ask-lodging.ts'
import { bookQuarantine } from './places/decisions/book-quarantine.ts'
import { callStay } from './places/decisions/call-stay.ts'
import { endStay } from './places/decisions/end-stay.ts'
import { moveStayHome } from './places/decisions/move-stay-home.ts'
import { notePlace } from './places/decisions/note-place.ts'
import { receiveStay } from './places/decisions/receive-stay.ts'
import { requestStay } from './places/decisions/request-stay.ts'
import { setDestinationPolicy } from './places/decisions/set-destination-policy.ts'
import { RESETTLEMENT_PUBLISHED } from './published.ts'
import { RESETTLEMENT_REFUSALS } from './refusals.ts'
import { RELEASE_COMMANDS } from './releases/contract.ts'
import { answerRelease } from './releases/decisions/answer-release.ts'
import { notifyRelease } from './releases/decisions/notify-release.ts'

/** The way home of people who are free: from before the release, or from being stranded, to the support file. */
export const RESETTLEMENT: DomainModule = {
  name: 'resettlement',
  kinds: RESETTLEMENT_KINDS,
  decisions: [
    anyDecision(listReturnee),
    anyDecision(verifyAddress),
    anyDecision(recordRelease),
    anyDecision(recordWish),
    anyDecision(planReturn),
    anyDecision(askLodging),
    anyDecision(setDestinationPolicy),
    anyDecision(bookQuarantine),
    anyDecision(openBatch),
    anyDecision(bookSeat),
    anyDecision(signHandover),
    anyDecision(departBatch),
    anyDecision(closeBatch),
    anyDecision(exitReturnee),
    anyDecision(notePlace),
    anyDecision(openSupportFile),
    anyDecision(requestStay),
    anyDecision(callStay),
    anyDecision(receiveStay),
    anyDecision(moveStayHome),
    anyDecision(endStay),
    anyDecision(notifyRelease),
    anyDecision(answerRelease),
  ],
}

/** Everything that may be asked of this module, by command name. */
export const RESETTLEMENT_COMMANDS = {
  ...PEOPLE_COMMANDS,
  ...BATCH_COMMANDS,
  ...PLACE_COMMANDS,
  ...RELEASE_COMMANDS,
} as const satisfies Record<string, CommandContract>

export const RESETTLEMENT_OFFER: ModuleOffer = {
  domain: RESETTLEMENT,
  commands: RESETTLEMENT_COMMANDS,
  refusals: RESETTLEMENT_REFUSALS,
  published: RESETTLEMENT_PUBLISHED,
}
