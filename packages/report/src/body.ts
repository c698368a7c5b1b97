/** The body of a page: where its text is, among the menus, toolbars and footers. */
import { gridOf } from './grid.js'
import { attributeOf, type PageElement, type PageNode, tour } from './tour.js'

/** Where government sites put the body of a page: ids and classes, as their content systems write them. */
const bodyNames =
  /^(?:zoom|TRS_Editor|TRS_UEDITOR|trs_editor_view|UCAP-CONTENT|ucapcontent|pages_content|wzcon|wh_x_c|art_con|article-body|NewsContent|conN|xxgk_content|WordSection1|mainText|js_content|vsb_content|v_news_content)$/i

/** Of the prose around it: a container with less is not the body; a child with more is where the body is. */
const namedShare = 0.5
const heirShare = 0.8

/** The nodes that hold the text: the least container of a known name, else the one where the prose is densest. */
export function bodyOf(roots: readonly PageNode[]): readonly PageNode[] {
  const prose = proseOf(roots)
  const all = roots.reduce((sum, node) => sum + ('tagName' in node ? (prose.get(node) ?? 0) : 0), 0)
  const named = [...prose]
    .filter(([element, count]) => count > all * namedShare && hasBodyName(element))
    .sort(([, one], [, other]) => one - other)[0]
  return named ? [named[0]] : densest(roots, all, prose)
}

function hasBodyName(element: PageElement): boolean {
  return [attributeOf(element, 'id'), ...attributeOf(element, 'class').split(/\s+/)].some((name) =>
    bodyNames.test(name),
  )
}

function densest(
  roots: readonly PageNode[],
  all: number,
  prose: ReadonlyMap<PageElement, number>,
): readonly PageNode[] {
  let nodes = roots
  for (;;) {
    const heir = nodes.find(
      (node): node is PageElement => 'tagName' in node && (prose.get(node) ?? 0) > all * heirShare,
    )
    if (!heir || isWhole(heir)) return nodes
    nodes = heir.childNodes
  }
}

/** Never gone into: a line or a table of a body is no body. Tables that place things, as of old, are. */
function isWhole(element: PageElement): boolean {
  return /^(?:p|pre)$/.test(element.tagName) || (element.tagName === 'table' && gridOf(element) !== null)
}

/** Chinese characters in each element that is shown, those of links left out. */
function proseOf(roots: readonly PageNode[]): Map<PageElement, number> {
  const prose = new Map<PageElement, number>()
  const open: number[] = [0]
  for (const step of tour(roots)) {
    if (step.at === 'open') open.push(0)
    else if (step.at === 'text') open.push((open.pop() ?? 0) + (step.text.match(/[\u4e00-\u9fff]/g)?.length ?? 0))
    else {
      const count = open.pop() ?? 0
      prose.set(step.element, count)
      if (step.element.tagName !== 'a') open.push((open.pop() ?? 0) + count)
    }
  }
  return prose
}
