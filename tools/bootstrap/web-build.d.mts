/** Types of `web-build.mjs`, which is plain JavaScript because it runs before anything is installed. */
export function ensureWebBuilt(root: string, node: string): void
