/** What a process uses, as Linux tells it. */
import { readFileSync } from 'node:fs'

/** Milliseconds of processor time so far, all threads together. */
export function cpu(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  // The clock that these are told in ticks a hundred times a second.
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Resident memory in bytes. */
export function memory(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024
}
