/** Prints how long reading and checking the sample takes in a process that has done nothing yet but load the code. */
import { readFileSync } from 'node:fs'
import { examined } from './examined.mjs'

const text = readFileSync(new URL('../../corpus/hezhou-2024.txt', import.meta.url), 'utf8')
const from = performance.now()
examined(text)
process.stdout.write((performance.now() - from).toFixed(2))
