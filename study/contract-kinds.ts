/** What screens may choose from; apart from the contracts, so that no parser comes along. */
export { CARRY_REASONS, EXCUSE_REASONS, LATE_LOCK_REASONS, SESSION_TYPE_NAMES, SESSION_TYPES } from './session-types.ts'
