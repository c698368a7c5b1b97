/** Why a database cannot be opened, read from what the driver says. */
export type OpenProblem = 'locked' | 'newer' | 'older' | 'damaged' | 'unwritable'

export class OpenError extends Error {
  readonly problem: OpenProblem
  constructor(problem: OpenProblem, detail: string) {
    super(detail)
    this.problem = problem
  }
}

/** By SQLite's result codes: busy and locked; not a database and corrupt; anything else is the file system's refusal. */
export function openErrorOf(error: unknown): OpenError {
  if (error instanceof OpenError) return error
  const code = Number((error as { errcode?: number }).errcode) & 0xff
  const problem = code === 5 || code === 6 ? 'locked' : code === 11 || code === 26 ? 'damaged' : 'unwritable'
  return new OpenError(problem, error instanceof Error ? error.message : String(error))
}
