import { expect, it } from 'vitest'
import { files, paragraphs, reportPages } from '../../../tests/corpus/pages/make.js'
import { blocksOf } from '../src/index.js'
import { reportFromBytes } from '../src/reading.js'

/** Pages whose own file does not hold the text: a script fetches it, or a frame shows it. */
const elsewhere = new Set(['late.html', 'framed.html'])

/** Width and white space are the page's; the words are the report's. */
const words = (text: string) => text.normalize('NFKC').replace(/[\s\u200b-\u200f\u00ad\u2060\ufeff]/g, '')

function read(file: string) {
  return reportFromBytes(new TextEncoder().encode(files.get(file)), file)
}

it.each(reportPages.filter(({ file }) => !elsewhere.has(file)))('$mess：the page reads as the report', ({ file }) => {
  const reading = read(file)
  const [title, ...blocks] = 'doc' in reading ? blocksOf(reading.doc) : []
  expect(title).toMatchObject({ kind: 'title', text: '2024年政府工作报告' })
  expect(blocks.map(({ text }) => words(text))).toEqual(paragraphs.map(words))
})

it.each(reportPages.filter(({ file }) => elsewhere.has(file)))(
  '$mess：the page says that it has no text',
  ({ file }) => {
    expect(read(file)).toEqual({ problem: 'noText' })
  },
)
