/** A file of any kind that is taken, to a report, or why not. */
import type { Node } from 'prosemirror-model'
import { decodeText, type TextProblem } from './decode.js'
import { reportFromHtml } from './html.js'
import { type ReadingOptions, reportFromText } from './text.js'

export type FileProblem = TextProblem | 'noText'

/** `form` says how it was written: only of a text are the report's lines those of the file. */
export type FileReading = { readonly doc: Node; readonly form: 'text' | 'page' } | { readonly problem: FileProblem }

const htmlName = /\.x?html?$/i
const htmlHead = /^\s*(?:<!doctype html|<!--|<html|<\?xml|<(?:div|p|table|body|meta)[\s>])/i

/** Reads a file's bytes by its name (for .html) and its first characters. */
export function reportFromBytes(bytes: Uint8Array, name: string, options: ReadingOptions = {}): FileReading {
  const decoded = decodeText(bytes)
  if ('problem' in decoded) return decoded
  const isHtml = htmlName.test(name) || htmlHead.test(decoded.text)
  const doc = isHtml ? reportFromHtml(decoded.text, options) : reportFromText(decoded.text, options)
  return doc ? { doc, form: isHtml ? 'page' : 'text' } : { problem: 'noText' }
}
