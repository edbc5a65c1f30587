import type { DomainModule } from '#kernel/ledger/module.ts'
import { TEST_MODULE } from './test-module.ts'

/** For threads, which load their modules from a file by its URL. */
export const MODULES: readonly DomainModule[] = [TEST_MODULE]
