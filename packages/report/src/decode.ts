/**
 * Bytes to text: which encoding a file is in, or why it is no text.
 *
 * UTF-8 and UTF-16 by their marks or by being valid; else GB 18030, which contains GBK and GB 2312, if it reads as Chinese.
 */

/** The platform's decoder; every platform this runs on has it. */
declare const TextDecoder: new (
  encoding: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string }

export type TextProblem = 'empty' | 'binary' | 'unknownEncoding'

export type Decoded = { readonly text: string } | { readonly problem: TextProblem }

/** How files that are no text begin. */
const binaryHeads: readonly string[] = [
  '%PDF',
  'PK\u0003\u0004',
  '\u00d0\u00cf\u0011\u00e0',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u001f\u008b',
  '{\\rtf',
  'Rar!',
  'MIME-Version:',
  'From: <Saved by',
  '7z\u00bc\u00af',
]

const byteOrderMarks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** Decodes a file's bytes. A byte order mark is not part of the text. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'empty' }
  const marked = byteOrderMarks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (!marked && isBinary(bytes)) return { problem: 'binary' }
  const text = marked ? decoded(bytes, marked[1]) : (decoded(bytes, 'utf-8') ?? asChinese(decoded(bytes, 'gb18030')))
  if (text === null) return { problem: 'unknownEncoding' }
  if (text.includes('\0')) return { problem: 'binary' }
  return text.trim() === '' ? { problem: 'empty' } : { text }
}

function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  return binaryHeads.some((magic) => head.startsWith(magic)) || bytes.subarray(0, 65_536).includes(0)
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What half a line of any report has; a text in another script, read as Chinese, has hardly any. */
const everyday = /[的一是不了和有大年人民政府工作发展全建设推进新业经济加强个市国家，。、]/g

/** Texts shorter than this, in characters, are too short to tell by their everyday ones. */
const shortText = 200

/** Almost any bytes are valid GB 18030; a report in it is mostly Chinese characters and their punctuation. */
function asChinese(text: string | null): string | null {
  if (text === null) return null
  const inked = text.replace(/[\s\u0020-\u007e]/g, '')
  const chinese = inked.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d]/g)?.length ?? 0
  const isEveryday = inked.length < shortText || (inked.match(everyday)?.length ?? 0) / inked.length > 0.05
  return inked.length > 0 && chinese / inked.length > 0.9 && isEveryday ? text : null
}
