/** The host: the one element the overlay adds to a document, with the rules of the marks and a polite live region. */
export class Host {
  readonly #element: HTMLElement
  readonly #region: HTMLElement

  constructor(document: Document, rules: string) {
    this.#element = document.createElement('zhushi-overlay')
    const style = document.createElement('style')
    style.textContent = rules
    this.#element.append(style)

    this.#region = document.createElement('div')
    this.#region.setAttribute('role', 'status')
    this.#region.setAttribute('aria-live', 'polite')
    this.#region.style.cssText = 'position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)'
    this.#element.attachShadow({ mode: 'closed' }).append(this.#region)
    document.documentElement.append(this.#element)
  }

  say(words: string): void {
    this.#region.textContent = words
  }

  isPartOf(document: Document): boolean {
    return this.#element.isConnected && this.#element.ownerDocument === document
  }

  remove(): void {
    this.#element.remove()
  }
}
