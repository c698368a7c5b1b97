/** Exact decimals, made one way wherever figures are calculated with. */
import Big from 'big.js'

/** Makes a decimal. Quotients are cut after so many decimals: far below the slack of a comparison, even for 亿 divided by 亿. */
export const Exact = Big()
Exact.DP = 24

/** One exact decimal. */
export type Exact = Big
