import { type CityCode, postId } from '#kernel/primitives/ids.ts'
import type { ScenarioStep } from '#scenarios/scenario.ts'
import { isClockCommand } from '../jobs/read-due.ts'

/**
 * Whether a step is the clock's own act, such as the lapse of an order. Once the board is open the live clock does
 * these as they fall due, on what visitors have made of the city: the scenario's own would come second and be refused.
 */
export const isClockOwned = (city: CityCode, step: ScenarioStep): boolean =>
  step.kind === 'command' && step.post === postId(city, 'system') && isClockCommand(step.command)
