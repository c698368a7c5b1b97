/**
 * The body of a page: where its text is, among the menus, toolbars and footers.
 *
 * Too much is read rather than too little: what has sentences is text, and only a container that is known by its name
 * may leave sentences out.
 */
import { gridOf } from './grid.js'
import { attributeOf, isBreaking, type PageElement, type PageNode, tour } from './tour.js'

/** Where government sites put the body of a page: ids and classes, as their content systems write them. */
const bodyNames =
  /^(?:zoom|TRS_Editor|TRS_UEDITOR|trs_editor_view|UCAP-CONTENT|ucapcontent|pages_content|wzcon|wh_x_c|art_con|article-body|NewsContent|conN|xxgk_content|WordSection1|mainText|js_content|vsb_content|v_news_content)$/i

/** What a container of a known name has at least: of the page's prose, and of the prose in all that have such a name. */
const shareOfPage = 0.5
const shareOfNamed = 0.95

/** Of the prose around it, what an element has if it is gone into. */
const heirShare = 0.8

/** What stands in an element, links left out. */
interface Prose {
  /** Chinese characters. */
  readonly characters: number
  /** Ends of sentences. */
  readonly sentences: number
  /** Elements in it that lines begin and end at. */
  readonly breaks: number
}

type ProseMap = ReadonlyMap<PageElement, Prose>

const nothing: Prose = { characters: 0, sentences: 0, breaks: 0 }

/** The nodes that hold the text: the least container of a known name, else the one where the prose is densest. */
export function bodyOf(roots: readonly PageNode[]): readonly PageNode[] {
  const prose = proseOf(roots)
  const all = within(roots, prose)
  return namedBody(roots, all, prose) ?? densest(roots, all, prose)
}

function namedBody(roots: readonly PageNode[], all: Prose, prose: ProseMap): readonly PageNode[] | null {
  const outermost: PageElement[] = []
  const named: PageElement[] = []
  let depth = 0
  for (const step of tour(roots)) {
    if (step.at === 'text' || !hasBodyName(step.element)) continue
    if (step.at === 'open') named.push(step.element)
    if (step.at === 'open' && depth === 0) outermost.push(step.element)
    depth += step.at === 'open' ? 1 : -1
  }
  const least = Math.max(all.characters * shareOfPage, within(outermost, prose).characters * shareOfNamed)
  const size = (element: PageElement) => prose.get(element)?.characters ?? 0
  const body = named.filter((element) => size(element) > least).sort((one, other) => size(one) - size(other))[0]
  return body ? [body] : null
}

function hasBodyName(element: PageElement): boolean {
  return [attributeOf(element, 'id'), ...attributeOf(element, 'class').split(/\s+/)].some((name) =>
    bodyNames.test(name),
  )
}

/** Goes in as long as one element holds nearly all of the prose and every sentence. */
function densest(roots: readonly PageNode[], all: Prose, prose: ProseMap): readonly PageNode[] {
  let nodes = roots
  let around = all
  for (;;) {
    const { characters, sentences } = around
    const heir = nodes.find((node): node is PageElement => {
      const inside = ('tagName' in node && prose.get(node)) || nothing
      return inside.characters > characters * heirShare && inside.sentences === sentences
    })
    const inside = (heir && prose.get(heir)) ?? nothing
    if (!heir || isWhole(heir, inside)) return nodes
    nodes = heir.childNodes
    around = inside
  }
}

/** Never gone into: one line or one table of a body is no body. Tables that place things, as of old, are. */
function isWhole(element: PageElement, { breaks }: Prose): boolean {
  if (element.tagName === 'table') return gridOf(element) !== null
  return breaks === 0 || /^(?:p|pre)$/.test(element.tagName)
}

function within(nodes: readonly PageNode[], prose: ProseMap): Prose {
  return nodes.map((node) => ('tagName' in node && prose.get(node)) || nothing).reduce(sum, nothing)
}

function proseOf(roots: readonly PageNode[]): ProseMap {
  const prose = new Map<PageElement, Prose>()
  const open: Prose[] = [nothing]
  const add = (more: Prose) => open.push(sum(open.pop() ?? nothing, more))
  for (const step of tour(roots)) {
    if (step.at === 'open') open.push(nothing)
    else if (step.at === 'text') add(proseIn(step.text))
    else {
      const inside = open.pop() ?? nothing
      prose.set(step.element, inside)
      const { characters, sentences } = step.element.tagName === 'a' ? nothing : inside
      add({ characters, sentences, breaks: inside.breaks + (isBreaking(step.element) ? 1 : 0) })
    }
  }
  return prose
}

function proseIn(text: string): Prose {
  return {
    characters: text.match(/[\u4e00-\u9fff]/g)?.length ?? 0,
    sentences: text.match(/[。！？；]/g)?.length ?? 0,
    breaks: 0,
  }
}

function sum(one: Prose, other: Prose): Prose {
  return {
    characters: one.characters + other.characters,
    sentences: one.sentences + other.sentences,
    breaks: one.breaks + other.breaks,
  }
}
