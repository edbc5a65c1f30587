import type { Store } from '#store/store.ts'
import { ALL_WORKFLOWS } from '#workflows/all-workflows.ts'
import { COMMANDS } from '../catalogue.ts'
import { WorkflowRunner } from '../workflows/workflow-runner.ts'
import type { Opening } from './start-server.ts'

/** Notes where the workflows begin; they follow when all scenarios are in, so that no command comes before its city. */
export async function beginWorkflows({ house, closing, log }: Opening, store: Store): Promise<WorkflowRunner> {
  const runner = new WorkflowRunner({
    store,
    workflows: ALL_WORKFLOWS,
    cities: house.cities,
    commands: COMMANDS,
    log,
  })
  await runner.begin()
  closing.add(() => runner.stop())
  return runner
}
