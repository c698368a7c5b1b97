/**
 * The shadow of a text: the same text with full-width digits, letters and signs made half-width.
 *
 * It has the same length, so that an offset in one is the same offset in the other. Rules read the shadow; what is
 * shown is always the text itself.
 */

const fullWidth = /[０-９Ａ-Ｚａ-ｚ％．＋－～／]/g

export function shadowOf(text: string): string {
  return text.replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}
