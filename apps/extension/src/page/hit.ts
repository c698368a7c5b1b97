/** Hits: which mark a point of the page lies on. */

/** The first id whose range covers the point; null where none does. */
export function hitAt(
  document: Document,
  x: number,
  y: number,
  ranges: Iterable<readonly [id: string, range: StaticRange]>,
) {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret) return null
  for (const [id, range] of ranges) {
    if (!covers(range, caret.offsetNode, caret.offset)) continue
    if (rectanglesOf(document, range).some((box) => holds(box, x, y))) return id
  }
  return null
}

/** The live counterpart of a static range; null where the page has changed under it. */
export function liveRange(document: Document, range: StaticRange): Range | null {
  const live = document.createRange()
  try {
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return range.startContainer.isConnected ? live : null
  } catch {
    return null
  }
}

function covers(range: StaticRange, node: Node, offset: number): boolean {
  const live = node.ownerDocument && liveRange(node.ownerDocument, range)
  return !!live && live.comparePoint(node, offset) === 0
}

function rectanglesOf(document: Document, range: StaticRange): DOMRect[] {
  return [...(liveRange(document, range)?.getClientRects() ?? [])]
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom
}
