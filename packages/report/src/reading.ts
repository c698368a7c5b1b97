/** Reading files: apart from the rest of the package, as few programs read pages and a parser of HTML is large. */
export { type Decoded, decodeText, type TextProblem } from './decode.js'
export { type FileProblem, type FileReading, reportFromBytes } from './file.js'
export { reportFromHtml } from './html.js'
