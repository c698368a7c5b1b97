/** Why something cannot be done, in one line that says what to do. */
export class StartProblem extends Error {
  /** What the process ends with: 2 where it was asked for something that makes no sense, 1 where it could not be done. */
  readonly status: 1 | 2
  constructor(message: string, status: 1 | 2 = 1) {
    super(message)
    this.status = status
  }
}
