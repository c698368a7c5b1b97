/**
 * The measure: plants errors in texts, has each text examined, and counts what was seen.
 *
 * A planted error counts as caught when a finding of severity error or warn, which the untouched text had not, stands
 * on the changed line; as noisy when more than two such findings appear.
 */
import { planted } from './planted/table.mjs'

const loud = ({ severity }) => severity !== 'info'

/** Per kind: how many were planted, caught, noisy; those missed and those noisy with their words; and the false errors of the untouched texts. */
export function measured(texts, examine, randomOf) {
  const kinds = new Map()
  const falseErrors = []
  for (const { name, text, plants = [] } of texts) {
    const before = examine(text).filter(loud)
    falseErrors.push(...before.filter(({ severity }) => severity === 'error').map((finding) => ({ name, ...finding })))
    const known = counted(before)
    for (const place of [...plants, ...placesIn(text, randomOf(name))]) {
      const fresh = news(examine(place.text).filter(loud), known)
      tally(kinds, name, place, fresh)
    }
  }
  return { kinds, falseErrors }
}

/** Every place of every kind of the table in one text. */
function placesIn(text, random) {
  return planted.flatMap(({ id, plant }) => plant(text, random).map((place) => ({ kind: id, ...place })))
}

/** The findings that an earlier list had not, each as often as it had it. */
function news(findings, known) {
  const left = new Map(known)
  return findings.filter(({ key }) => {
    const times = left.get(key) ?? 0
    left.set(key, times - 1)
    return times <= 0
  })
}

function counted(findings) {
  const times = new Map()
  for (const { key } of findings) times.set(key, (times.get(key) ?? 0) + 1)
  return times
}

function tally(kinds, name, { kind, text, line, from, to }, fresh) {
  const row = kinds.get(kind) ?? { planted: 0, caught: 0, noisy: 0, missed: [], loud: [] }
  kinds.set(kind, row)
  const seen = {
    name,
    line,
    words: text.slice(Math.max(0, from - 30), to + 30).replaceAll('\n', '⏎'),
    got: fresh.map(({ rule, message }) => `${rule} ${message}`),
  }
  row.planted++
  if (fresh.some(({ places }) => places.some((place) => place.line === line))) row.caught++
  else row.missed.push(seen)
  if (fresh.length <= 2) return
  row.noisy++
  row.loud.push(seen)
}
