/** The checker as a black box: text in, findings out, each with its line and the words it marks. */
import { check } from '@zhushi/check'
import { blocksOf, countedIds, reportFromText } from '@zhushi/report'

/** What is said of a text: { severity, check, message, key, places: [{ line, words }] }. */
export function examined(text) {
  const blocks = blocksOf(reportFromText(text, { ids: countedIds() }), { lines: true })
  const byId = new Map(blocks.map((block) => [block.id, block]))
  return check(blocks).findings.map((finding) => {
    const places = finding.spans.flatMap(({ block: id, from, to }) => {
      const block = byId.get(id)
      return block
        ? [
            {
              line: block.line,
              words: block.text.slice(from, to),
              around: block.text.slice(Math.max(0, from - 20), to + 20),
            },
          ]
        : []
    })
    const { severity, check: rule, message } = finding
    return {
      severity,
      rule,
      message: message.zh,
      places,
      key: [rule, severity, ...places.map(({ line, words }) => `${line} ${words}`)].join('\t'),
    }
  })
}

/** A plain checker of percentages and pairs of signs, as one would write in an afternoon: the alternative to compare with. */
export function naivelyExamined(text) {
  return text.split('\n').flatMap((line, at) => {
    const said = (rule, words) => ({
      severity: 'error',
      rule,
      message: words,
      places: [{ line: at + 1, words, around: words }],
      key: `${rule}\t${at}\t${words}`,
    })
    const large = [...line.matchAll(/(?<!增长|下降)(\d+(?:\.\d+)?)%/g)].filter(([, value]) => Number(value) > 100)
    const pairs = ['“”', '（）', '《》'].filter(([open, close]) => line.split(open).length !== line.split(close).length)
    return [
      ...large.map(([words]) => said('percent', words)),
      ...pairs.map((pair) => said('pair', `${pair} ${line.split(pair[0]).length} ${line.split(pair[1]).length}`)),
      ...[...line.matchAll(/([，。、；])\1|[一-鿿][,;!?][一-鿿]/g)].map(([words]) => said('sign', words)),
    ]
  })
}
